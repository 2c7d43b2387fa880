import type { SourceText, Unit, UnitCoverage } from '../evidence/index.js';
import { wordRanges } from '../evidence/words.js';
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

/** Facts are held against each other by their passages once the schema accepts all of them and every anchor is found. */
export const isCited = ({ whole, source }: TextInput): boolean =>
  whole && source.proof.citations.every(({ resolution }) => resolution.state === 'found');

/** Sentences are judged when every fact counts and every section was read: before that, much must be unaccounted for. */
export const isFinished = ({ whole, policy }: RecordInput): boolean =>
  whole && Object.values(policy.sections).every(({ status }) => status !== 'not-assessed');

/**
 * Units in a state that are mistakes of their own, once a record is finished. An anchor that fails is one mistake, and the sentences
 * that it was meant for are not a second one; nor is a lead-in of items that are not accounted for, since it is when they are.
 */
export function openUnits(input: TextInput, state: UnitCoverage['state']): readonly UnitCoverage[] {
  if (!isFinished(input) || !isCited(input)) return [];
  const { units } = input.source.proof.coverage;
  const isOpen = (index: number) => ['unaccounted', 'partly'].includes(units[index]?.state ?? '');
  return units.filter((one) => one.state === state && !one.unit.items?.some(isOpen));
}

/** What is longer is no word, and to put thousands of marks in order would take the square of their number. */
const longestWord = 200;

const plainWords = (text: string): readonly string[] =>
  wordRanges(text).map(({ start, end }) => {
    const word = text.slice(start, end);
    return (end - start > longestWord ? word : word.normalize('NFKC')).toLowerCase();
  });

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
