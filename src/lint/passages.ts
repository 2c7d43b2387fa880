import { parseAnchor } from '../evidence/anchor.js';
import type { UnitCoverage } from '../evidence/coverage.js';
import type { Proof, Proved } from '../evidence/prove.js';
import { resolveAnchor } from '../evidence/resolve.js';
import { type SourceText, type Unit, unitsOnLines } from '../evidence/text.js';
import { wordsIn } from '../evidence/words.js';
import { remembered } from '../model/remembered.js';
import type { RecordInput, Report, TextInput } from './rule.js';

/** `line 12 "We keep …"`, as a message lists passages. */
export function located({ text, lines }: Pick<Unit, 'text' | 'lines'>): string {
  const [first, last] = lines;
  const where = first === last ? `line ${first}` : `lines ${first}-${last}`;
  return `${where} "${text.length > 60 ? `${text.slice(0, 59)}…` : text}"`;
}

/** A finding that stands in the source text. */
export function inText(
  { policy, source: { file, proof } }: TextInput,
  { start, end, text }: Unit,
  more: Report['args'] = {},
) {
  const { lines } = proof.text;
  const [line, endLine] = lines.span(start, end);
  const column = (offset: number, on: number) => offset - lines.start(on) + 1;
  const range = { line, column: column(start, line), endLine, endColumn: column(end, endLine) };
  return { file, range, args: { record: policy.id, text, ...more } };
}

/** Sentences are judged when every fact counts and every section was read: before that, much must be unaccounted for. */
export const isFinished = ({ whole, policy }: RecordInput): boolean =>
  whole && Object.values(policy.sections).every(({ status }) => status !== 'not-assessed');

/** Facts are held against each other by their passages once the schema accepts all of them and every anchor is found. */
export const isCited = ({ whole, source }: TextInput): boolean =>
  whole && source.proof.citations.every(({ resolution }) => resolution.state === 'found');

/**
 * Units that an anchor which fails may have been meant for: such an anchor is one mistake, and the sentences it would
 * account for are not a second one. These are the passages it fits or nearly fits, each with what stands beside it
 * under the same heading if only one of its ends was found. An anchor that resembles nothing may have meant anything.
 */
const suspectsOf = remembered((proof: Proof): ReadonlySet<number> => {
  const { text } = proof;
  const found = new Set<number>();
  const headings = new Set<number | undefined>();
  for (const citation of proof.citations) {
    if (citation.resolution.state === 'found') continue;
    const meant = meantPassages(text, citation);
    if (meant === undefined) return new Set(text.units.keys());
    for (const [first, last] of meant.lines) {
      for (const unit of unitsOnLines(text, first, last)) {
        found.add(unit.index);
        if (meant.inPart) headings.add(unit.heading);
      }
    }
  }
  for (const { index, heading, kind } of text.units)
    if (kind !== 'heading' && headings.has(heading)) found.add(index);
  return found;
});

/**
 * Units in a state that are mistakes of their own, once a record is finished: none that a failing anchor may have meant, and no lead-in of items that are
 * not accounted for, since it is when they are.
 */
export function openUnits(input: TextInput, state: UnitCoverage['state']): readonly UnitCoverage[] {
  if (!isFinished(input)) return [];
  const { proof } = input.source;
  const excused = suspectsOf(proof);
  const { units } = proof.coverage;
  const isOpen = (index: number) =>
    ['unaccounted', 'partly'].includes(units[index]?.state ?? '') || excused.has(index);
  return units.filter(
    (one) => one.state === state && !excused.has(one.unit.index) && !one.unit.items?.some(isOpen),
  );
}

type Lines = readonly [first: number, last: number];

/** Where an anchor that fails may have led, and whether that is only a part of what it means; undefined for anywhere. */
function meantPassages(
  text: SourceText,
  { anchor, resolution }: Proved,
): { readonly lines: readonly Lines[]; readonly inPart: boolean } | undefined {
  if (resolution.state === 'ambiguous' && resolution.part !== 'context')
    return { lines: resolution.spans.map(({ lines }) => lines), inPart: false };
  const parsed = parseAnchor(anchor);
  const sides =
    typeof parsed === 'string' ? [] : [parsed.start, parsed.end ?? ''].filter((side) => side !== '');
  const ends = sides.flatMap((side) => {
    const one = resolveAnchor(text, side);
    return one.state === 'found' ? [one.span] : one.state === 'ambiguous' ? one.spans : [];
  });
  const near = resolution.state === 'not-found' ? resolution.nearest : [];
  const lines = [...ends, ...near].map((one) => one.lines);
  return lines.length === 0 ? undefined : { lines, inPart: true };
}

/** What is longer is no word, and to put thousands of marks in order would take the square of their number. */
const longestWord = 200;

const plainWords = (text: string): readonly string[] =>
  wordsIn(text).map((word) => (word.length > longestWord ? word : word.normalize('NFKC')).toLowerCase());

/** So many words in a row are no accident. */
const copied = 8;

const runAt = (words: readonly string[], i: number): string => words.slice(i, i + copied).join(' ');

/** The words of a text, and where each run of so many first begins. */
const runsOf = remembered((text: SourceText) => {
  const words = plainWords(text.raw);
  const starts = new Map<string, number>();
  for (let i = words.length - copied; i >= 0; i -= 1) starts.set(runAt(words, i), i);
  return { words, starts };
});

/** The first run of eight words or more that a value shares with the text, as long as it goes on. */
export function longestCopy(text: SourceText, value: string): readonly string[] | undefined {
  const words = plainWords(value);
  if (words.length < copied) return undefined;
  const index = runsOf(text);
  for (let i = 0; i + copied <= words.length; i += 1) {
    const start = index.starts.get(runAt(words, i));
    if (start === undefined) continue;
    let end = copied;
    while (i + end < words.length && index.words[start + end] === words[i + end]) end += 1;
    return words.slice(i, i + end);
  }
  return undefined;
}
