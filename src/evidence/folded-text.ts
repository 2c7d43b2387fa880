import { remembered } from '../model/remembered.js';
import { type Folded, fold, nothingFolded } from './fold.js';
import { type Range, type WordClass, wordClassAt } from './words.js';

/** The folded text, and what each of its code units is to a word. */
export interface FoldedText extends Folded {
  readonly classes: readonly WordClass[];
}

/** Stands in the folded text beside every heading. White space is folded away, so no anchor can match it. */
export const barrier = '\n';

/** Folds the units of a text one after the other: without list marks, and with a barrier around each heading. */
export function foldUnits(raw: string, units: readonly (Range & { readonly kind: string })[]): FoldedText {
  const out = nothingFolded();
  const wall = (offset: number) => {
    out.text += barrier;
    out.starts.push(offset);
    out.ends.push(offset);
    out.gaps.push(true);
  };
  for (const { kind, start, end } of units) {
    if (kind === 'heading') wall(start);
    fold(raw.slice(start, end), start, out);
    if (kind === 'heading') wall(end);
  }
  return { ...out, classes: out.starts.map((start) => wordClassAt(raw, start)) };
}

/**
 * May a match begin at a code unit, or end right before it: at the edge of a word? Two edges more than a plain word boundary
 * are refused, for they would change what is quoted: "can" in "can't" (yet "accès" may begin in "l'accès"), and "5" in "2.5".
 */
export function edgeAt({ text, starts, gaps, classes }: FoldedText, at: number) {
  if (at === 0 || at === text.length || gaps[at]) return { begins: true, ends: true };
  const isWord = (i: number) => classes[i] === 'letter' || classes[i] === 'digit';
  const isDigit = (i: number) => classes[i] === 'digit';
  if (starts[at] === starts[at - 1] || (isWord(at - 1) && isWord(at))) return { begins: false, ends: false };
  const isInside = (i: number) => !gaps[i] && !gaps[i + 1] && isWord(i - 1) && isWord(i + 1);
  const isDecimal = (i: number) =>
    /[.,]/.test(text[i] ?? '') && isInside(i) && isDigit(i - 1) && isDigit(i + 1);
  return { begins: !isDecimal(at - 1), ends: !isDecimal(at) && !(text[at] === "'" && isInside(at)) };
}

/** Where a folded phrase stands with whole words, as ranges of the folded text; hyphens at line ends may be left out. */
export const placesIn = remembered((folded: FoldedText) => {
  const text = folded.text.replaceAll('-', '');
  const at: number[] = [];
  for (let i = 0; i < folded.text.length; i++) if (folded.text[i] !== '-') at.push(i);
  return remembered((phrase: string): readonly Range[] => {
    const wanted = phrase.replaceAll('-', '');
    const found: Range[] = [];
    if (wanted === '') return found;
    for (let from = text.indexOf(wanted); from >= 0; from = text.indexOf(wanted, from + 1)) {
      const range = sameButLineEnds(folded, phrase, at[from] ?? 0);
      if (range && edgeAt(folded, range.start).begins && edgeAt(folded, range.end).ends) found.push(range);
    }
    return found;
  });
});

/** Reads the phrase and the text side by side from a letter they share; every other hyphen must stand in both. */
function sameButLineEnds({ text, soft }: FoldedText, phrase: string, start: number): Range | undefined {
  const lead = /^-*/u.exec(phrase)?.[0].length ?? 0;
  let at = start - lead;
  for (let i = 0; i < phrase.length; i++) {
    const sign = phrase[i];
    if (sign !== '-' && text[at] === '-' && soft.has(at)) at++;
    if (sign === text[at]) at++;
    else if (sign !== '-' || !soft.has(at)) return undefined;
  }
  return { start: start - lead, end: at };
}
