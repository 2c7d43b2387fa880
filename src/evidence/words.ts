import { remembered } from '../model/remembered.js';

/** Words: the measure of coverage, and the grid on which an anchor may begin and end. */

/** Scripts written without spaces: every character counts as a word, and an anchor may begin or end anywhere. */
export const unspaced = '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}';
const word = new RegExp(
  `[${unspaced}]\\p{M}*|(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{Nd}\\p{Nl}\\u00AD])+`,
  'gu',
);
const wordCharacter = new RegExp(`^(?![${unspaced}])[\\p{L}\\p{M}\\p{Nd}\\p{Nl}]`, 'u');

/** Half-open range of offsets (UTF-16 code units). */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Do two ranges share a place? */
export const overlap = (one: Range, other: Range): boolean => one.start < other.end && other.start < one.end;

/** The matches of a pattern with the flag `g`, and where they stand. */
export const matchesIn = (text: string, pattern: RegExp): (Range & { readonly match: RegExpExecArray })[] =>
  Array.from(text.matchAll(pattern), (match) => ({
    match,
    start: match.index,
    end: match.index + match[0].length,
  }));

/** Ranges of a part of a text as ranges of the whole; `offset` is where the part starts. */
export const moved = (ranges: readonly Range[], offset: number): Range[] =>
  ranges.map(({ start, end }) => ({ start: offset + start, end: offset + end }));

/** The words of a string as ranges. */
export const wordRanges = (source: string): Range[] => matchesIn(source, word);

/** The words of a string. */
export const wordsIn = (source: string): readonly string[] => source.match(word) ?? [];

/** Has the string anything that could be called a word? */
export function hasWord(source: string): boolean {
  return source.search(word) >= 0;
}

/** Words as people count them, by white space; signs that stand alone are not counted. */
export function countWords(source: string): number {
  return source.split(/\s+/u).filter(hasWord).length;
}

/** What a character is in a word; `none` too where it is a word of its own. Asked again and again in a text. */
export const wordClass = remembered((character: string) => {
  if (!wordCharacter.test(character)) return 'none';
  return /^\p{Nd}/u.test(character) ? 'digit' : 'letter';
});

/** The match of a pattern (with the flag `y`) at an offset; null if there is none. */
export function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}
