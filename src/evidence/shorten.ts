import { tally } from '../model/groups.js';
import { remembered } from '../model/remembered.js';
import { longestSide, type Passage, parseAnchor } from './anchor.js';
import { foldText, withoutMarkup } from './fold.js';
import { barrier } from './folded-text.js';
import { firstWhere } from './halving.js';
import { occurrencesIn } from './occurrences.js';
import { findContext, placesOf } from './resolve.js';
import { type SourceText, type Unit, wordsBetween } from './text.js';
import { hasWord, type Range } from './words.js';

/** A phrase of up to this many words is cited whole. */
const shortPhrase = 8;
/** Fewer words on a side make an anchor that the next edit of the text breaks, or finds twice. */
const sturdySide = 3;
/** Next to a context the first few candidates do: context that stands close needs no length. */
const tried = 8;
/** Units above that are tried for context, the nearest first. */
const mostContexts = 40;
/** A separator that stands in the text itself; without the space before it, it is read as text. */
const literalSign = /\s+(?=(?:…|\.{3}|>>)(?:\s|$))/gu;

/**
 * The shortest anchor, of at most 12 words a side, that means the passage between two offsets of `SourceText.raw`.
 * White space and list marks at its edges are left out. It is a phrase if that is short, else `start … end`, and takes
 * context on its left only if it is not unique without.
 * @returns undefined if no anchor can mean it: it is blank, begins or ends inside a word, runs over a heading,
 * or is repeated without unique words on its left that part it from the passage before
 */
export function shortestAnchor(text: SourceText, start: number, end: number): string | undefined {
  const passage = foldedRange(text, start, end);
  if (passage === undefined) return undefined;
  const { folded } = text;
  const find = occurrencesIn(text);
  const target = { start: folded.starts[passage.start] ?? 0, end: folded.ends[passage.end - 1] ?? 0 };
  const isTarget = (match: Range | undefined) =>
    match !== undefined &&
    folded.starts[match.start] === target.start &&
    folded.ends[match.end - 1] === target.end;
  const tokens = tokensOf(text, target);
  const occurrences = find(folded.text.slice(passage.start, passage.end));
  // Where the whole passage stands twice, so do its ends; a heading repeated right below itself counts once.
  if (occurrences.length < 2 || folded.text[passage.end] === barrier) {
    const only = ({ parsed }: Candidate) => {
      const [place, second] = firstFew(placesOf(text, parsed, find), 2);
      return isTarget(place) && second === undefined;
    };
    for (const candidate of candidatesOf(tokens, only)) if (only(candidate)) return candidate.anchor;
  }
  const before = occurrences[firstWhere(occurrences, (one) => one.start >= passage.start) - 1];
  const few = firstFew(candidatesOf(tokens), tried);
  for (const { anchor: context, parsed } of contexts(text, target, folded.ends[before?.start ?? -1] ?? 0)) {
    const place = uniqueIn(text)(context, parsed);
    if (place === undefined || place.end > passage.start) continue;
    const found = few.find((one) => isTarget(firstFew(placesOf(text, one.parsed, find, place.end), 1)[0]));
    if (found !== undefined) return `${context} >> ${found.anchor}`;
  }
  return undefined;
}

/** Where the one place that a context means stands, each asked once; undefined if there is none or more. */
const uniqueIn = remembered((text: SourceText) => {
  const known = new Map<string, Range | undefined>();
  return (context: string, parsed: Passage): Range | undefined => {
    if (known.has(context)) return known.get(context);
    const [place, second] = findContext(text, parsed, occurrencesIn(text));
    const found = second === undefined ? place : undefined;
    known.set(context, found);
    return found;
  };
});

function firstFew<Item>(items: Iterable<Item>, count: number): Item[] {
  const few: Item[] = [];
  for (const item of items) {
    few.push(item);
    if (few.length === count) break;
  }
  return few;
}

/** The passage in the folded text, if it begins and ends at the edges of words. */
function foldedRange({ folded }: SourceText, start: number, end: number): Range | undefined {
  const { text, starts, ends, canStart, canEnd } = folded;
  let first = firstWhere(starts, (one) => one >= start);
  while (text[first] === barrier) first++;
  let last = firstWhere(ends, (one) => one > end) - 1;
  while (text[last] === barrier) last--;
  if (last < first || !canStart[first] || !canEnd[last]) return undefined;
  return text.slice(first, last + 1).includes(barrier) ? undefined : { start: first, end: last + 1 };
}

/** What stands between white space inside a range, without list marks. */
function tokensOf(text: SourceText, range: Range): string[] {
  return wordsBetween(text, range)
    .flatMap((words) => withoutMarkup(words).split(' '))
    .filter((token) => token !== '');
}

/** An anchor without context, taken apart. */
interface Candidate {
  readonly anchor: string;
  readonly parsed: Passage;
}

function candidate(anchor: string): Candidate[] {
  const parsed = parseAnchor(anchor);
  return typeof parsed === 'string' || parsed.context !== undefined ? [] : [{ anchor, parsed }];
}

/**
 * Every anchor that begins and ends with the tokens, the best first.
 * @param fits if given, pairs are left out unless the longest of them fits: shorter ones then do not either
 */
function* candidatesOf(
  tokens: readonly string[],
  fits: (longest: Candidate) => boolean = () => true,
): Generator<Candidate> {
  const words = tokens.filter(hasWord).length;
  const whole = candidate(print(tokens));
  const pair = (left: number, total: number) =>
    candidate(`${print(tokens.slice(0, left))} … ${print(tokens.slice(left - total))}`);
  if (words <= shortPhrase) yield* whole;
  const most = Math.min(2 * longestSide, tokens.length - 1);
  const left = Math.ceil(most / 2);
  if (most >= 2 * sturdySide && pair(left, most).some(fits))
    for (let total = 2 * sturdySide; total <= most; total++)
      for (const left of balanced(total)) yield* pair(left, total);
  if (words > shortPhrase && words <= longestSide) yield* whole;
}

/** Lengths of the left side for a total, the most even first. */
function balanced(total: number): number[] {
  const lengths: number[] = [];
  for (let left = sturdySide; left <= total - sturdySide; left++) {
    if (left <= longestSide && total - left <= longestSide) lengths.push(left);
  }
  return lengths.sort((a, b) => Math.abs(2 * a - total) - Math.abs(2 * b - total) || a - b);
}

/**
 * What may stand on the left: the heading, the words right before in the same sentence, the first cells of the row and the
 * rows above, then what stands once of the units further up, to the offset `from` and no further.
 */
function* contexts(text: SourceText, { start }: Range, from: number): Generator<Candidate> {
  const { units } = text;
  const next = firstWhere(units, (one) => one.start >= start);
  const last = units[next - 1];
  const heading = last?.kind === 'heading' ? last : units[last?.heading ?? -1];
  if (heading && heading.end <= start) yield* candidate(print(tokensOf(text, heading).slice(0, longestSide)));
  if (last !== undefined && last.end > start) yield* sides(tokensOf(text, { start: last.start, end: start }));
  const row = units[next]?.row;
  if (row !== undefined) yield* rowContexts(text, row, start, from);
  const once = singleUnits(text);
  const above = firstWhere(once, (one) => one.end > start);
  for (let i = above - 1; i >= Math.max(0, above - mostContexts); i--) {
    const unit = once[i] as Unit;
    if (unit.end <= from) break;
    yield* sides(tokensOf(text, unit));
  }
}

/** In a table: the first cells of the row, where they stand once, then those of the rows above. */
function* rowContexts(text: SourceText, row: number, start: number, from: number): Generator<Candidate> {
  const rows = singleRows(text);
  const below = firstWhere(rows, (one) => one.row > row);
  for (let i = below - 1; i >= Math.max(0, below - mostContexts); i--) {
    const cells = rows[i] as Row;
    if (cells.end <= from) break;
    const { first } = cells;
    if (first.end <= start) yield* candidate(print(tokensOf(text, first).slice(0, longestSide)));
    const words = tokensOf(text, { start: cells.start, end: Math.min(start, cells.end) });
    for (let length = 2; length <= Math.min(longestSide, words.length); length++)
      yield* candidate(print(words.slice(0, length)));
  }
}

/** A row of a table, and its first cell. */
interface Row extends Range {
  readonly row: number;
  readonly first: Unit;
}

/** The rows whose words no other row has. */
const singleRows = remembered((text: SourceText): readonly Row[] => {
  const rows = new Map<number, Row>();
  for (const unit of text.units) {
    const { row, start, end } = unit;
    if (row !== undefined) rows.set(row, { row, start, first: unit, ...rows.get(row), end });
  }
  return single([...rows.values()], ({ start, end }) => foldText(text.raw.slice(start, end)));
});

/** The ends of some words and their beginnings, the shortest first; all of them if they are few. */
function* sides(words: readonly string[]): Generator<Candidate> {
  if (words.length > 0 && words.length < sturdySide) yield* candidate(print(words));
  for (let length = sturdySide; length <= Math.min(longestSide, words.length); length++) {
    yield* candidate(print(words.slice(-length)));
    yield* candidate(print(words.slice(0, length)));
  }
}

/** The units whose words no other unit has. Of one that stands twice, no part stands once. */
const singleUnits = remembered(({ units }: SourceText) => single(units, (unit) => foldText(unit.text)));

function single<Item>(items: readonly Item[], wordsOf: (item: Item) => string): readonly Item[] {
  const words = items.map(wordsOf);
  const count = tally(words);
  return items.filter((_, i) => count.get(words[i] ?? '') === 1);
}

function print(tokens: readonly string[]): string {
  return tokens.join(' ').replace(literalSign, '');
}
