import { firstWhere } from './halving.js';
import type { Span } from './resolve.js';
import type { SourceText, Unit } from './text.js';
import { shown, visible } from './visible.js';
import type { Range } from './words.js';

/** A passage, and what claims it: the fact that cites it, by whatever the caller knows it by, or the reason to leave it out. */
export interface Claim extends Pick<Span, 'start' | 'end' | 'units'> {
  readonly name: string;
}

/** How a unit is accounted for. */
export interface UnitCoverage {
  readonly unit: Unit;
  readonly state: 'heading' | 'cited' | 'partly' | 'omitted' | 'unaccounted';
  /** Every fact that cites some of it. */
  readonly refs: readonly string[];
  /** Every reason for which some of it is omitted. */
  readonly reasons: readonly string[];
  /** Of a partly covered unit, the words that no span holds; `…` stands for what lies between. */
  readonly rest?: string;
}

/** What of a text is accounted for. Headings are listed in `units` and never counted. */
export type Coverage = ReturnType<typeof coverage>;

/** The share of a unit's words that must lie inside spans. */
const threshold = 0.8;

/**
 * Accounts for every unit. A unit is `cited` or `omitted` when 80 % of its words lie inside spans of that sort. One
 * that is partly cited and otherwise omitted is `cited` when both together reach 80 %; less than that is `partly`. A
 * lead-in is accounted for when all its items are, and then has the state of its items: `omitted` if all are.
 */
export function coverage(text: SourceText, cited: readonly Claim[], omitted: readonly Claim[]) {
  const claimed = text.units.map((unit): Claimed => ({ unit, cited: [], omitted: [] }));
  for (const claim of cited) for (const unit of claim.units) claimed[unit]?.cited.push(claim);
  for (const claim of omitted) for (const unit of claim.units) claimed[unit]?.omitted.push(claim);
  const units = claimed.map((one) => assess(text, one));
  accountForLeadIns(units);
  const count = (state: UnitCoverage['state']) => units.filter((unit) => unit.state === state).length;
  return {
    units,
    sentences: units.length - count('heading'),
    cited: count('cited'),
    partly: count('partly'),
    omitted: count('omitted'),
    /** Indices of the units that nothing accounts for. */
    unaccounted: units.filter(({ state }) => state === 'unaccounted').map(({ unit }) => unit.index),
    overlaps: claimed.flatMap(overlapIn),
  };
}

/** A unit with the claims that touch it. */
interface Claimed {
  readonly unit: Unit;
  readonly cited: Claim[];
  readonly omitted: Claim[];
}

/** The words that one of the claims holds whole. Words and claims are walked once, both from left to right. */
function heldBy(claims: readonly Claim[], words: readonly Range[]): ReadonlySet<Range> {
  const inOrder = claims.toSorted((a, b) => a.start - b.start);
  const held = new Set<Range>();
  let next = 0;
  let reach = 0;
  for (const word of words) {
    for (; (inOrder[next]?.start ?? Number.POSITIVE_INFINITY) <= word.start; next++)
      reach = Math.max(reach, inOrder[next]?.end ?? 0);
    if (word.end <= reach) held.add(word);
  }
  return held;
}

const names = (claims: readonly Claim[]) => [...new Set(claims.map(({ name }) => name))];

function assess(text: SourceText, { unit, cited, omitted }: Claimed): UnitCoverage {
  const found = { unit, refs: names(cited), reasons: names(omitted) };
  if (unit.kind === 'heading') return { ...found, state: 'heading' };
  if (cited.length + omitted.length === 0) return { ...found, state: 'unaccounted' };
  const seen = seenOf(text, unit);
  const all = heldBy([...cited, ...omitted], seen.words);
  const isEnough = (held: ReadonlySet<Range>) => held.size >= threshold * seen.words.length;
  if (isEnough(heldBy(cited, seen.words))) return { ...found, state: 'cited' };
  if (isEnough(heldBy(omitted, seen.words))) return { ...found, state: 'omitted' };
  if (isEnough(all)) return { ...found, state: 'cited' };
  if (all.size === 0) return { ...found, state: 'unaccounted' };
  return { ...found, state: 'partly', rest: restOf(seen, all) };
}

/**
 * What a reader sees of a unit: its words, and the text between two offsets of the source. Targets of links, tags and the like
 * are no words that a fact could leave out.
 */
function seenOf({ raw }: SourceText, { start, end, words }: Unit) {
  const own = raw.slice(start, end);
  if (!/[\][<>`*_~&\\]/u.test(own))
    return { words, between: (from: number, to: number) => raw.slice(from, to).replace(/\s+/gu, ' ') };
  const seen = visible(own);
  const between = (from: number, to: number) => shown(seen, from - start, to - start);
  const read = words.filter((word) => between(word.start, word.end) !== '');
  // A bare address is all that there is.
  return { words: read.length === 0 ? words : read, between };
}

/** The uncovered words with what stands between neighbours. */
function restOf({ words, between }: ReturnType<typeof seenOf>, covered: ReadonlySet<Range>): string {
  const runs: { start: number; end: number }[] = [];
  for (const [i, { start, end }] of words.entries()) {
    if (covered.has(words[i] as Range)) continue;
    const run = covered.has(words[i - 1] as Range) ? undefined : runs.at(-1);
    if (run === undefined) runs.push({ start, end });
    else run.end = end;
  }
  return runs.map(({ start, end }) => between(start, end)).join(' … ');
}

/** From the last to the first, so that a lead-in among the items of another is settled before it. */
function accountForLeadIns(units: UnitCoverage[]): void {
  for (let index = units.length - 1; index >= 0; index--) {
    const { unit, state } = units[index] as UnitCoverage;
    if (unit.items === undefined || (state !== 'partly' && state !== 'unaccounted')) continue;
    const items = unit.items.map((item) => units[item]?.state);
    if (!items.every((item) => item === 'cited' || item === 'omitted')) continue;
    const { rest: _, ...whole } = units[index] as UnitCoverage;
    const left = items.every((item) => item === 'omitted') && whole.refs.length === 0;
    units[index] = { ...whole, state: left ? 'omitted' : 'cited' };
  }
}

/** Words that are cited and omitted at once. */
function overlapIn({ unit, cited, omitted }: Claimed) {
  if (cited.length === 0 || omitted.length === 0) return [];
  const byOmission = heldBy(omitted, unit.words);
  const both = [...heldBy(cited, unit.words)].filter((word) => byOmission.has(word));
  if (both.length === 0) return [];
  // They are in order, so the first that a claim could hold is found by halving.
  const holds = ({ start, end }: Claim) => {
    const first = both[firstWhere(both, (word) => word.start >= start)];
    return first !== undefined && first.end <= end;
  };
  return [{ unit, refs: names(cited.filter(holds)), reasons: names(omitted.filter(holds)) }];
}
