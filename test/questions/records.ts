import fc from 'fast-check';
import type { Field } from '../../src/model/field.js';
import { type Lexicon, lexicon } from '../../src/model/lexicon.js';
import { normalise } from '../../src/model/normalise.js';
import type { Policy } from '../../src/model/policy.js';
import { fieldsOf, type Section } from '../../src/model/section.js';
import { sections } from '../../src/model/sections/index.js';

/** The bundled vocabularies. */
export const words: Lexicon = lexicon();

/** A fact as it stands in YAML; `cite` is added. */
export type RawFact = { readonly [field: string]: unknown };
export type RawSections = {
  readonly [section: string]: readonly RawFact[] | 'silent' | { 'not-applicable': string };
};

/** A policy of a record with these keys, and with what else one must have. */
export const recordOf = (written: RawFact): Policy =>
  normalise({
    schemaVersion: 2,
    parties: [{ id: 'us', name: 'Us', role: 'publisher', cite: 'x' }],
    document: { title: written.id, language: 'en', cite: 'x' },
    source: { file: `${written.id}.txt`, sha256: '0'.repeat(64) },
    normalised: { date: '2026-11-22' },
    ...written,
  });

/** A policy of the given sections, as the store would read it. Facts need not satisfy the whole schema. */
export function policy(id: string, written: RawSections, name = id): Policy {
  const cited = Object.entries(written).map(([section, facts]) => [
    section,
    Array.isArray(facts) ? facts.map((fact: RawFact) => ({ cite: 'x', ...fact })) : facts,
  ]);
  return recordOf({ id, name, sections: Object.fromEntries(cited) });
}

/** Few terms of each vocabulary, so that facts meet; the wider and narrower ones among them. */
function termsOf(vocabulary: string, others: boolean): readonly string[] {
  const all = Object.keys(words.vocabularies[vocabulary]?.terms ?? {}).filter((term) => term !== 'other');
  const related = all.filter((term) => (words.term(vocabulary, term)?.broader ?? []).length > 0).slice(0, 2);
  const wide = related.flatMap((term) => words.term(vocabulary, term)?.broader ?? []);
  return [...new Set([...all.slice(0, 2), ...related, ...wide, ...(others ? ['other'] : [])])];
}

const durations = ['P1Y', 'P12M', 'P30D', 'P1M', 'P7D', 'P1W', 'PT24H', 'P1D', 'P2Y'];

function listed(item: fc.Arbitrary<string>, many: boolean): fc.Arbitrary<unknown> {
  return many ? fc.uniqueArray(item, { minLength: 1, maxLength: 3 }) : item;
}

/** Values of a field; `others`: also the term `other`. */
export function arbitraryOf(field: Field, others = false): fc.Arbitrary<unknown> {
  const { kind } = field;
  switch (kind.is) {
    case 'term':
      return listed(fc.constantFrom(...termsOf(kind.vocabulary, others)), kind.many);
    case 'country':
      return listed(fc.constantFrom('NL', 'FR'), kind.many);
    case 'place':
      return listed(fc.constantFrom('NL', 'outside-eu', 'eea'), kind.many);
    case 'territory':
      return listed(fc.constantFrom('US-CA', 'CH'), kind.many);
    case 'hedges':
      return fc.record({
        [kind.fields[0] ?? '']: fc.uniqueArray(fc.constantFrom('may', 'effort'), { minLength: 1 }),
      });
    case 'party':
      return listed(fc.constantFrom('us'), kind.many);
    case 'text':
      return listed(fc.constantFrom('some words', 'other words'), kind.many);
    case 'flag':
      return fc.constant(true);
    case 'number':
      return fc.constantFrom(13, 16);
    case 'date':
      return fc.constantFrom('2024', '2025-01');
    case 'url':
      return fc.constant('https://example.org/');
    case 'duration': {
      const range = kind.range ? [{ min: 'P1M', max: 'P1Y' }] : [];
      return fc.constantFrom<unknown>(...durations, ...kind.words, ...range);
    }
    case 'nested':
      return fieldsValue(kind.fields, others, 1);
  }
}

const completeBound = (fact: RawFact): RawFact =>
  fact.period !== undefined && fact.bound === undefined ? { ...fact, bound: 'exact' } : fact;

function fieldsValue(fields: readonly Field[], others: boolean, least: number): fc.Arbitrary<RawFact> {
  return fc
    .uniqueArray(fc.constantFrom(...fields), { minLength: Math.min(least, fields.length), maxLength: 3 })
    .chain((chosen) =>
      fc.record(Object.fromEntries(chosen.map((field) => [field.name, arbitraryOf(field, others)]))),
    )
    .map((fact) => completeBound(fact as RawFact));
}

/** Facts of a section over the real fields and vocabularies; `others`: also with the term `other`. */
function factOf(section: Section, others = false): fc.Arbitrary<RawFact> {
  const keys = new Set(section.key.map((field) => field.name));
  const rest = fieldsOf(section).filter((field) => !keys.has(field.name) && field.name !== 'id');
  return fc
    .tuple(fieldsValue(section.key, others, 1), fieldsValue(rest, others, 0))
    .map(([key, values]) => ({ ...key, ...values }));
}

export const sectionsOf = (others = false): fc.Arbitrary<RawSections> =>
  fc
    .uniqueArray(fc.constantFrom(...sections), { minLength: 1, maxLength: 2 })
    .chain((chosen) =>
      fc.record(
        Object.fromEntries(
          chosen.map((section) => [
            section.name,
            fc.oneof(
              { weight: 6, arbitrary: fc.array(factOf(section, others), { minLength: 1, maxLength: 4 }) },
              { weight: 1, arbitrary: fc.constant('silent' as const) },
              { weight: 1, arbitrary: fc.constant({ 'not-applicable': 'no reason' }) },
            ),
          ]),
        ),
      ),
    ) as fc.Arbitrary<RawSections>;

/** Two or three policies that speak of the same sections. */
export const policiesOf = (count: number): fc.Arbitrary<readonly RawSections[]> =>
  fc.constantFrom(...sections).chain((section) =>
    fc.array(
      fc.array(factOf(section), { minLength: 1, maxLength: 4 }).map((facts) => ({ [section.name]: facts })),
      { minLength: count, maxLength: count },
    ),
  );
