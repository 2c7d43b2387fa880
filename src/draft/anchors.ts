import { type SourceText, shortestAnchor, unitsBetween } from '../evidence/index.js';
import { longest } from './passage.js';

/** Where a suggestion stands in the text. */
export interface Cite {
  /** Undefined where no anchor means the passage alone; a person has to write one with context. */
  readonly anchor?: string;
  readonly line: number;
  /** Indices of the units it touches. */
  readonly units: readonly number[];
}

/** Makes citations of a text, each passage's anchor once. */
export interface Anchors {
  unit(index: number): Cite;
  passage(start: number, end: number): Cite;
}

/** Characters that a record may not hold, even escaped: controls, noncharacters, halves of pairs. */
const refused = /[\u0000-\u001f\u007f-\u009f\ufeff\ufffe\uffff]|\p{Surrogate}/u;

/**
 * Work that is spent on anchors, in characters looked at. A policy needs a hundredth of this; a text that needs more is no
 * policy, and its later sentences are listed without anchors.
 */
const budget = 400_000_000;
/** The same for one anchor, in places times units: where thousands of sentences begin alike, each is compared with all. */
const mostPlaces = 200_000;

/** How many units begin with the same words, or signs where words are not parted. */
function beginnings(source: SourceText): (start: number) => number {
  const key = (start: number) =>
    source.raw
      .slice(start, start + 20)
      .split(/\s+/u, 3)
      .join(' ');
  const count = new Map<string, number>();
  for (const { start } of source.units) count.set(key(start), (count.get(key(start)) ?? 0) + 1);
  return (start) => count.get(key(start)) ?? 1;
}

/** Anchors for passages of a text. */
export function anchorsOf(source: SourceText): Anchors {
  const known = new Map<string, Cite>();
  const alike = beginnings(source);
  let spent = 0;
  const passage = (start: number, end: number): Cite => {
    const key = `${start}-${end}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const crowded = alike(start) * source.units.length > mostPlaces;
    const skipped = spent > budget || end - start > longest || crowded;
    const anchor = skipped ? undefined : shortestAnchor(source, start, end);
    if (!skipped) spent += source.raw.length;
    const units = unitsBetween(source, start, end).map((unit) => unit.index);
    const cite: Cite = {
      ...(anchor === undefined || refused.test(anchor) ? {} : { anchor }),
      line: source.lines.span(start, end)[0],
      units,
    };
    known.set(key, cite);
    return cite;
  };
  return {
    passage,
    unit: (index) => {
      const unit = source.units[index];
      return unit === undefined ? { line: 1, units: [] } : passage(unit.start, unit.end);
    },
  };
}
