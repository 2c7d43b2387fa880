import { shortestAnchor } from '../evidence/shorten.js';
import { type SourceText, unitsBetween } from '../evidence/text.js';
import { longest } from './passage.js';
import { printable } from './yaml.js';

/** Where a suggestion stands in the text. */
export interface Cite {
  /** Undefined where no anchor means the passage alone; a person has to write one with context. */
  readonly anchor?: string;
  readonly line: number;
  /** Indices of the units it touches. */
  readonly units: readonly number[];
}

/** Makes citations of a text, each passage's anchor once. */
export type Anchors = ReturnType<typeof anchorsOf>;

/** Passages that get an anchor. No policy has so many; the later sentences of a text that does are listed without. */
const mostAnchors = 20_000;

/** Anchors for passages of a text. */
export function anchorsOf(source: SourceText) {
  const known = new Map<string, Cite>();
  const passage = (start: number, end: number): Cite => {
    const key = `${start}-${end}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const skipped = known.size >= mostAnchors || end - start > longest;
    const anchor = skipped ? undefined : shortestAnchor(source, start, end);
    const units = unitsBetween(source, start, end).map((unit) => unit.index);
    const cite: Cite = {
      ...(anchor === undefined || anchor !== printable(anchor) ? {} : { anchor }),
      line: source.lines.span(start, end)[0],
      units,
    };
    known.set(key, cite);
    return cite;
  };
  return {
    passage,
    unit: (index: number): Cite => {
      const unit = source.units[index];
      return unit === undefined ? { line: 1, units: [] } : passage(unit.start, unit.end);
    },
  };
}
