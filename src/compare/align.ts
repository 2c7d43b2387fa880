import { vocabularyOf } from '../model/key.js';
import type { Lexicon } from '../model/lexicon.js';
import type { Fact, Policy } from '../model/policy.js';
import type { Section } from '../model/section.js';
import { silentTerms } from '../model/silence.js';
import { byCodePoint } from '../model/words.js';
import { covers, familyOf, includesTerm, isTimed, type RowKey, rowsOf } from './rows.js';

/** What one policy brings to a row. Indexes point into the section's facts of that policy. */
export interface Contribution {
  readonly own: readonly number[];
  /** Facts of wider rows that bear on this one: instead of its own where it has none, else beside them. */
  readonly covering: readonly number[];
  /** The wider rows' labels. */
  readonly coveringLabels: readonly string[];
  /** Labels of narrower rows the policy speaks of, where neither own nor wider facts are. */
  readonly narrower: readonly string[];
  readonly narrowerFacts: readonly number[];
  /** In retention: it has rules on these data, but under another aspect, so that silence here is no silence on them. */
  readonly elsewhere: boolean;
}

export interface AlignedRow {
  readonly key: RowKey;
  readonly contributions: readonly Contribution[];
}

export interface AlignedSection {
  readonly rows: readonly AlignedRow[];
  /** Labels of terms asked of every policy of which none of these speaks. */
  readonly silentInAll: readonly string[];
}

interface Placed {
  readonly key: RowKey;
  readonly index: number;
}

const aspectOrder = ['event', 'period', 'criteria', 'then', 'announced'];

/** Position of a row: the order of its vocabulary, then (retention) of its aspect; `all` first. */
function sorter(section: Section, lexicon: Lexicon): (a: RowKey, b: RowKey) => number {
  const vocabularies = section.key.map((field) => vocabularyOf(field) ?? '');
  const rank = (key: RowKey): readonly number[] => {
    const terms = Object.keys(lexicon.vocabularies[key.vocabulary]?.terms ?? {});
    const position = terms.indexOf(key.term);
    return [
      key.term === 'all' ? 0 : 1,
      vocabularies.indexOf(key.vocabulary),
      position < 0 ? terms.length : position,
      aspectOrder.indexOf((key.aspect ?? '').split(':')[0] ?? ''),
    ];
  };
  return (a, b) => {
    const [left, right] = [rank(a), rank(b)];
    for (const [i, value] of left.entries()) if (value !== right[i]) return value - (right[i] ?? 0);
    return byCodePoint(a.id, b.id);
  };
}

function place(
  section: Section,
  facts: readonly Fact[],
  lexicon: Lexicon,
  family: string,
): readonly Placed[] {
  return facts.flatMap((fact, index) =>
    rowsOf(section, fact, lexicon, family).map((key) => ({ key, index })),
  );
}

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

/** What a row beside is called; its aspect is named where only that tells it apart. */
const nameBeside = (row: RowKey, key: RowKey): string =>
  key.name !== row.name || key.aspect === 'announced' ? key.name : key.label;

const labels = (row: RowKey, keys: readonly RowKey[]): readonly string[] =>
  [...new Set(keys.map((key) => nameBeside(row, key)))].filter((name) => name !== row.name).sort(byCodePoint);

/**
 * Who keeps data for a need or until another event is not silent on how long, so these rules stand in for what is
 * missing, unless the policy has rules with an event on these very data: those have rows of their own.
 */
function standIns(row: RowKey, placed: readonly Placed[], lexicon: Lexicon): readonly Placed[] {
  if (!isTimed(row)) return [];
  const related = placed.filter(
    ({ key }) => includesTerm(key, row, lexicon) && (isTimed(key) || key.aspect === 'criteria'),
  );
  return related.some(({ key }) => key.name === row.name && isTimed(key)) ? [] : related;
}

function contribute(row: RowKey, placed: readonly Placed[], lexicon: Lexicon): Contribution {
  const own = unique(placed.filter(({ key }) => key.id === row.id).map(({ index }) => index));
  const bearing = placed.filter(({ key, index }) => covers(key, row, lexicon) && !own.includes(index));
  const wide = own.length + bearing.length > 0 ? bearing : standIns(row, placed, lexicon);
  const quiet = own.length + wide.length === 0;
  const narrow = quiet && row.term !== 'all' ? placed.filter(({ key }) => covers(row, key, lexicon)) : [];
  const keysOf = (found: readonly Placed[]) =>
    labels(
      row,
      found.map(({ key }) => key),
    );
  return {
    own,
    covering: unique(wide.map(({ index }) => index)),
    coveringLabels: keysOf(wide),
    narrower: keysOf(narrow),
    narrowerFacts: unique(narrow.map(({ index }) => index)),
    elsewhere: row.aspect !== undefined && placed.some(({ key }) => includesTerm(key, row, lexicon)),
  };
}

/** Lays the facts of several policies side by side: one row for each term (and aspect) that any of them speaks of. */
export function alignSection(
  section: Section,
  policies: readonly Policy[],
  lexicon: Lexicon,
): AlignedSection {
  const placed = policies.map((policy) =>
    place(section, policy.sections[section.name]?.facts ?? [], lexicon, familyOf(policy)),
  );
  const keys = new Map(placed.flat().map(({ key }) => [key.id, key]));
  const rows = [...keys.values()]
    .sort(sorter(section, lexicon))
    .map((key) => ({ key, contributions: placed.map((facts) => contribute(key, facts, lexicon)) }));
  const [first = [], ...others] = policies.map((policy) => silentTerms(policy, section, lexicon));
  return { rows, silentInAll: first.filter((label) => others.every((silent) => silent.includes(label))) };
}
