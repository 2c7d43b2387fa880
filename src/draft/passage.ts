import type { SourceText, Unit } from '../evidence/text.js';
import type { Found } from '../evidence/values/numbers.js';
import type { Range } from '../evidence/words.js';

/** A unit of the text with what a detector may look at around it. */
export interface Passage {
  readonly unit: Unit;
  /** BCP 47, of the text. */
  readonly language: string;
  /** The unit's own characters with every white space as one plain space, so that offsets stay those of the text. */
  readonly text: string;
  /** The same with the ends of short lines kept: those of an address, not of wrapped prose. */
  readonly lines: string;
  /** Offset of `text` in the source text. */
  readonly at: number;
  /** The heading it stands under, the lead-in that announces it, the question it answers, and the head of its table. */
  readonly around: string;
  /** The first row of the table of which it is (part of) a cell of another row. */
  readonly head?: string;
  readonly previous?: Passage;
}

/** Something found: its value and where it stands, as offsets in the source text. */
export interface Hit<Value> extends Found<Value> {
  readonly passage: Passage;
}

/** A unit longer than this is no prose; detectors look at its beginning only, so that no text can stall them. */
export const longest = 10_000;

/** The lines of a unit, joined by a space where the first is long: it was wrapped. */
const linesOf = (own: string): string =>
  own
    .split('\n')
    .reduce(
      (text, line, i, all) =>
        text + ((all[i - 1]?.length ?? 0) > 45 ? ' ' : '\n') + line.replace(/\s/gu, ' '),
      '',
    )
    .slice(1);

/** The words of the first row of a table, for the units of its other rows; rows follow on each other. */
function tableHeads(units: readonly Unit[]): ReadonlyMap<number, string> {
  const heads = new Map<number, string>();
  let [first, last, words] = [-1, -1, ''];
  for (const { index, row, text } of units) {
    if (row === undefined) continue;
    if (last < 0 || row > last + 1) [first, words] = [row, ''];
    if (row === first) words = `${words} ${text}`.slice(0, 500);
    else heads.set(index, words);
    last = row;
  }
  return heads;
}

/** The units of a text, headings included, ready to be searched. */
export function passagesOf(source: SourceText): readonly Passage[] {
  const announced = new Map<number, string>();
  for (const unit of source.units) for (const item of unit.items ?? []) announced.set(item, unit.text);
  const passages: Passage[] = [];
  const headOf = tableHeads(source.units);
  let question = '';
  for (const unit of source.units) {
    const heading = source.units[unit.heading ?? -1]?.text ?? '';
    const previous = passages.at(-1);
    if (unit.kind === 'heading') question = '';
    const head = headOf.get(unit.index);
    const own = source.raw.slice(unit.start, Math.min(unit.end, unit.start + longest));
    passages.push({
      unit,
      language: source.language,
      text: own.replace(/\s/gu, ' '),
      lines: linesOf(own),
      at: unit.start,
      around: `${announced.get(unit.index) ?? ''} ${heading} ${question} ${head ?? ''}`.trim().slice(0, 1000),
      ...(head === undefined ? {} : { head }),
      ...(previous === undefined ? {} : { previous }),
    });
    if (/\?$/u.test(unit.text)) question = unit.text.slice(0, 200);
  }
  return passages;
}

/** What was found in the text of a passage, as it stands in the source text. */
export const hit = <Value>(passage: Passage, { value, start, end }: Found<Value>): Hit<Value> => ({
  value,
  passage,
  start: passage.at + start,
  end: passage.at + end,
});

/** Hits for what was found in the text of a passage. */
export const hits = <Value>(passage: Passage, found: readonly Found<Value>[]): readonly Hit<Value>[] =>
  found.map((one) => hit(passage, one));

/** So many characters of the passage on both sides of a range. */
export const surroundings = (
  { text }: Passage,
  { start, end }: Range,
  reach: number,
): readonly [before: string, after: string] => [
  text.slice(Math.max(0, start - reach), start),
  text.slice(end, end + reach),
];
