import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vocabularies } from '../../src/model/generated/vocabularies.js';
import { policySchema } from '../../src/model/json-schema.js';
import { satisfiesSchema } from '../../src/store/schema.js';
import { recordsIn } from '../records/texts.js';

type Json = unknown;

const records = ['policies', 'test/fixtures/policies']
  .flatMap(recordsIn)
  .map(({ name, value }) => ({ name, value, all: places(value) }));

const junk = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    0,
    -1,
    1.5,
    '',
    'silent',
    'x y',
    'P3',
    'P3M',
    'nl',
    'NL',
    [],
    {},
    [[]],
    ['other'],
    { min: 'P1Y' },
  ),
  fc.string({ maxLength: 6 }),
);

/** Every place in a value, as paths. */
function places(value: Json, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (value === null || typeof value !== 'object') return [path];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...entries.flatMap(([key, inner]) => places(inner, [...path, key]))];
}

/** A copy in which the value at a path is replaced, dropped, or gets a key that is not known. */
function mutate(value: Json, [step, ...rest]: readonly (string | number)[], how: string, by: Json): Json {
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (step === undefined) return how === 'add' && isMapping ? { ...value, zzz: by } : by;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<
    string | number,
    Json
  >;
  if (how !== 'drop' || rest.length > 0) copy[step] = mutate(copy[step], rest, how, by);
  else if (Array.isArray(copy)) copy.splice(Number(step), 1);
  else delete copy[step];
  return copy;
}

describe('the compiled validator', () => {
  const validate = new Ajv2020({ strict: false }).compile(policySchema(vocabularies));

  it('accepts every bundled record and fixture', () => {
    expect(records.length).toBeGreaterThan(1);
    for (const { name, value } of records) expect(satisfiesSchema(value), name).toBe(true);
  });

  it('answers as ajv does, whatever is done to a record', () => {
    let refused = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...records),
        fc.nat(),
        fc.constantFrom('replace', 'drop', 'add'),
        junk,
        ({ value, all }, at, how, by) => {
          const mutant = mutate(value, all[at % all.length] ?? [], how, by);
          const expected = validate(mutant);
          if (!expected) refused += 1;
          expect(satisfiesSchema(mutant)).toBe(expected);
        },
      ),
      { numRuns: 1500 },
    );
    // Were nothing refused, agreement would mean nothing.
    expect(refused).toBeGreaterThan(300);
  });
});
