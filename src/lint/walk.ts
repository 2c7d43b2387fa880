import type { Field, Kind } from '../model/field.js';
import { grouped, pushTo } from '../model/groups.js';
import { vocabularyOf } from '../model/key.js';
import { asList, type Path, valueAt } from '../model/path.js';
import { type FactValue, factsIn, type Policy } from '../model/policy.js';
import { remembered } from '../model/remembered.js';
import { factPath, fieldsOf, type Part } from '../model/section.js';
import { everySection } from '../model/sections/index.js';
import type { Item } from '../query/index.js';

/** A fact and where it stands. */
export interface PlacedFact extends Item {
  readonly path: Path;
}

const byName = remembered((fields: readonly Field[]) => new Map(fields.map((field) => [field.name, field])));

/** Every fact of a record, in the order of the sections. */
export const factsOf = remembered((policy: Policy): readonly PlacedFact[] =>
  everySection.flatMap((section) =>
    factsIn(policy, section).map((fact, index) => ({ section, index, fact, path: factPath(section, index) })),
  ),
);

/** One value of a field of a fact; a list has one for each item. */
export interface PlacedValue {
  readonly field: Field;
  readonly path: Path;
  readonly value: FactValue;
  readonly in: PlacedFact;
}

/** Every value of a fact, nested ones included. */
export const valuesIn = remembered((placed: PlacedFact): readonly PlacedValue[] =>
  walk(fieldsOf(placed.section), placed.fact as Part, placed.path, placed),
);

function walk(
  fields: readonly Field[],
  holder: Part,
  path: Path,
  placed: PlacedFact,
): readonly PlacedValue[] {
  const known = byName(fields);
  return Object.entries(holder).flatMap(([name, value]) => {
    const field = known.get(name);
    const at = [...path, name];
    if (field === undefined || value === undefined) return [];
    if (field.kind.is === 'nested') return walk(field.kind.fields, value as Part, at, placed);
    if (!Array.isArray(value)) return [{ field, path: at, value, in: placed }];
    return value.map((item: string, i) => ({ field, path: [...at, i], value: item, in: placed }));
  });
}

const byKind = remembered((policy: Policy) =>
  grouped(factsOf(policy).flatMap(valuesIn), ({ field }) => field.kind.is),
);

/** Every value of a kind, of all facts. */
export const valuesOf = (policy: Policy, kind: Kind['is']): readonly PlacedValue[] =>
  byKind(policy).get(kind) ?? [];

/** Every term a fact names, with its vocabulary. */
export const termsIn = remembered((placed: PlacedFact) =>
  valuesIn(placed).flatMap((value) => {
    const vocabulary = vocabularyOf(value.field);
    return vocabulary === undefined || typeof value.value !== 'string'
      ? []
      : [{ ...value, vocabulary, term: value.value }];
  }),
);

/** Every date of a record. */
export function datesOf(policy: Policy): readonly { readonly path: Path; readonly value: string }[] {
  const known = [
    ...[
      ['document', 'updated'],
      ['document', 'effective'],
      ['source', 'retrieved'],
    ],
    ...[
      ['source', 'observed'],
      ['normalised', 'date'],
    ],
  ].map((path) => ({ path, value: valueAt(policy, path) }));
  return [...known, ...valuesOf(policy, 'date')].flatMap(({ path, value }) =>
    value === undefined || value === '' ? [] : [{ path, value: String(value) }],
  );
}

/** A value as a text that is equal exactly for equal values; lists count as sets. */
export function canonical(value: FactValue | undefined): string {
  if (Array.isArray(value)) return JSON.stringify([...(value as readonly string[])].sort());
  if (typeof value !== 'object') return JSON.stringify(value) ?? '';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(entries.map(([key, inner]) => [key, canonical(inner)]));
}

/** Earlier facts of a row that a fact is held against: ten times what real records have, and a bound for hostile ones. */
const heldAgainst = 100;

/** Pairs of facts of one section that share a row by a term, each pair once; `path` leads to it in the second, `related` in the first. */
export function* pairsOf(policy: Policy) {
  const seen = new Map<string, PlacedFact[]>();
  for (const second of factsOf(policy)) {
    const met = new Set([second]);
    const { section, fact } = second;
    const keys = section.key.flatMap(({ name }) => asList(fact[name]).map((term, i) => ({ name, term, i })));
    for (const { name, term, i } of keys) {
      const row = `${section.name}/${name}:${term}`;
      const before = seen.get(row) ?? [];
      for (const first of before) {
        if (met.has(first)) continue;
        met.add(first);
        yield { first, second, term, path: [...second.path, name, i], related: [...first.path, name] };
      }
      if (before.length < heldAgainst) pushTo(seen, row, second);
    }
  }
}
