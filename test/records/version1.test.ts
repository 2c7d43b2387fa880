import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Fact, factsIn, list, type Policy } from '../../src/model/policy.js';
import { everySection } from '../../src/model/sections/index.js';
import { fromVersion1 } from '../doubts/records.js';
import { fixture } from '../run-cli.js';
import { bundled, recordsIn } from './texts.js';

/** Where a fact stands, and own words: not what it says. */
const aside = new Set(['cite', 'id', 'note', 'summary']);

/** What a fact says with one term of its key: a list is as good as a fact for each. */
type Said = ReadonlyMap<string, string>;

function saidOf(fact: Fact, keys: readonly string[]): readonly Said[] {
  const rest = Object.entries(fact).filter(
    ([name, value]) => !aside.has(name) && !keys.includes(name) && value !== undefined,
  );
  const text = (value: unknown) => JSON.stringify(Array.isArray(value) ? [...value].sort() : value);
  return keys.flatMap((name) =>
    list(fact, name).map(
      (term) => new Map([[name, term], ...rest.map(([field, value]) => [field, text(value)] as const)]),
    ),
  );
}

const differing = (a: Said, b: Said): readonly string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));

/** In which fields a fact differs from the most alike of another record; the key's own where none has its term. */
function changedFields(one: Said, others: readonly Said[], keys: readonly string[]): readonly string[] {
  const alike = others.filter((other) => keys.some((key) => one.has(key) && one.get(key) === other.get(key)));
  if (alike.length === 0) return keys.filter((key) => one.has(key));
  return alike.map((other) => differing(one, other)).sort((a, b) => a.length - b.length)[0] ?? [];
}

/** Facts of a record, by handle, that another version of it does not have, and in which fields they differ. */
function changes(before: Policy, after: Policy): Readonly<Record<string, readonly string[]>> {
  const found = everySection.flatMap((section) => {
    const keys = section.key.map(({ name }) => name);
    const now = factsIn(after, section).flatMap((fact) => saidOf(fact, keys));
    return factsIn(before, section).map((fact, i) => {
      const fields = saidOf(fact, keys).flatMap((one) => changedFields(one, now, keys));
      return [`${section.name}[${i}]`, [...new Set(fields)].sort()] as const;
    });
  });
  return Object.fromEntries(found.filter(([, fields]) => fields.length > 0));
}

const before = await fromVersion1();
const why = before === undefined ? ' (skipped: the history of the repository is not at hand)' : '';
/** By record and fact the fields that differ because the text was read afresh. */
const reread = parse(fixture('re-read.yaml')) as Readonly<
  Record<string, Readonly<Record<string, readonly string[]>>>
>;

describe.skipIf(before === undefined)(`the records of version 1, brought up to version 2${why}`, () => {
  test.each(bundled)('$id is today’s record but for what was decided or read afresh', (policy) => {
    const { id } = policy;
    const old = recordsIn(before?.folder ?? '').find((one) => one.policy.id === id)?.policy ?? expect.fail();
    const found = changes(old, policy);
    const open = Object.entries(found).filter(([handle]) => !before?.decided[id]?.includes(handle));
    expect(Object.fromEntries(open)).toEqual(reread[id]);
  });
});
