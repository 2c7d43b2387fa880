import { firstWhere } from './halving.js';
import type { Span } from './resolve.js';
import type { SourceText, Unit } from './text.js';
import { shown, visible } from './visible.js';
import type { Range } from './words.js';

/** Passages that a fact cites; `ref` is whatever the caller knows the fact by. */
export interface Cited {
  readonly ref: string;
  readonly spans: readonly Span[];
}

/** Passages left out for one reason. */
export interface Omitted {
  readonly reason: string;
  readonly spans: readonly Span[];
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
  /** A lead-in that is accounted for because all its items are. */
  readonly byItems?: true;
}

/** Words that are cited and omitted at once. */
export interface Overlap {
  readonly unit: Unit;
  readonly refs: readonly string[];
  readonly reasons: readonly string[];
}

/** What of a text is accounted for. Headings are listed in `units` and never counted. */
export interface Coverage {
  readonly units: readonly UnitCoverage[];
  readonly sentences: number;
  readonly cited: number;
  readonly partly: number;
  readonly omitted: number;
  /** Indices of the units that nothing accounts for. */
  readonly unaccounted: readonly number[];
  readonly overlaps: readonly Overlap[];
}

/** The share of a unit's words that must lie inside spans. */
const threshold = 0.8;

/**
 * Accounts for every unit. A unit is `cited` or `omitted` when 80 % of its words lie inside spans of that sort. One
 * that is partly cited and otherwise omitted is `cited` when both together reach 80 %; less than that is `partly`. A
 * lead-in is accounted for when all its items are, and then has the state of its items: `omitted` if all are.
 */
export function coverage(text: SourceText, cited: readonly Cited[], omitted: readonly Omitted[]): Coverage {
  const citedBy = touching(
    text,
    cited.map(({ ref, spans }) => ({ name: ref, spans })),
  );
  const omittedBy = touching(
    text,
    omitted.map(({ reason, spans }) => ({ name: reason, spans })),
  );
  const units = text.units.map((unit) =>
    assess(text, unit, citedBy[unit.index] ?? [], omittedBy[unit.index] ?? []),
  );
  accountForLeadIns(units);
  const count = (state: UnitCoverage['state']) => units.filter((unit) => unit.state === state).length;
  return {
    units,
    sentences: units.length - count('heading'),
    cited: count('cited'),
    partly: count('partly'),
    omitted: count('omitted'),
    unaccounted: units.filter(({ state }) => state === 'unaccounted').map(({ unit }) => unit.index),
    overlaps: findOverlaps(text, citedBy, omittedBy),
  };
}

interface Claim extends Range {
  readonly name: string;
}

/** Per unit, the claims that touch it. */
function touching(
  text: SourceText,
  claims: readonly { readonly name: string; readonly spans: readonly Span[] }[],
): Claim[][] {
  const found = text.units.map((): Claim[] => []);
  for (const { name, spans } of claims) {
    for (const { start, end, units } of spans)
      for (const unit of units) found[unit]?.push({ start, end, name });
  }
  return found;
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

function assess(
  text: SourceText,
  unit: Unit,
  cited: readonly Claim[],
  omitted: readonly Claim[],
): UnitCoverage {
  const found = { unit, refs: names(cited), reasons: names(omitted) };
  if (unit.kind === 'heading') return { ...found, state: 'heading' };
  const seen = cited.length + omitted.length === 0 ? undefined : seenOf(text, unit);
  if (seen === undefined) return { ...found, state: 'unaccounted' };
  const enough = threshold * seen.words.length;
  const all = heldBy([...cited, ...omitted], seen.words);
  if (heldBy(cited, seen.words).size >= enough) return { ...found, state: 'cited' };
  if (heldBy(omitted, seen.words).size >= enough) return { ...found, state: 'omitted' };
  if (all.size >= enough) return { ...found, state: 'cited' };
  if (all.size === 0) return { ...found, state: 'unaccounted' };
  return { ...found, state: 'partly', rest: restOf(seen, all) };
}

/** What a reader sees of a unit: its words, and the text between two offsets of the source. */
interface Seen {
  readonly words: readonly Range[];
  readonly between: (start: number, end: number) => string;
}

/** Targets of links, tags and the like are no words that a fact could leave out. */
function seenOf({ raw }: SourceText, { start, end, words }: Unit): Seen {
  const own = raw.slice(start, end);
  if (!/[\][<>`*_~&\\]/u.test(own))
    return { words, between: (from, to) => raw.slice(from, to).replace(/\s+/gu, ' ') };
  const seen = visible(own);
  const between = (from: number, to: number) => shown(seen, from - start, to - start);
  const read = words.filter((word) => between(word.start, word.end) !== '');
  // A bare address is all that there is.
  return { words: read.length === 0 ? words : read, between };
}

/** The uncovered words with what stands between neighbours. */
function restOf({ words, between }: Seen, covered: ReadonlySet<Range>): string {
  const runs: { start: number; end: number }[] = [];
  let follows = false;
  for (const word of words) {
    const isLeft = !covered.has(word);
    const run = runs.at(-1);
    if (isLeft && follows && run) run.end = word.end;
    else if (isLeft) runs.push({ start: word.start, end: word.end });
    follows = isLeft;
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
    units[index] = { ...whole, state: left ? 'omitted' : 'cited', byItems: true };
  }
}

function findOverlaps(
  text: SourceText,
  citedBy: readonly (readonly Claim[])[],
  omittedBy: readonly (readonly Claim[])[],
): Overlap[] {
  return text.units.flatMap((unit) => {
    const cited = citedBy[unit.index] ?? [];
    const omitted = omittedBy[unit.index] ?? [];
    if (cited.length === 0 || omitted.length === 0) return [];
    const byOmission = heldBy(omitted, unit.words);
    const both = [...heldBy(cited, unit.words)].filter((word) => byOmission.has(word));
    if (both.length === 0) return [];
    const claiming = (claims: readonly Claim[]) => names(claims.filter((claim) => holdsAny(claim, both)));
    return [{ unit, refs: claiming(cited), reasons: claiming(omitted) }];
  });
}

/** Does a claim hold one of the words? They are in order, so the first it could hold is found by halving. */
function holdsAny({ start, end }: Range, words: readonly Range[]): boolean {
  const first = words[firstWhere(words.length, (i) => (words[i]?.start ?? 0) >= start)];
  return first !== undefined && first.end <= end;
}
