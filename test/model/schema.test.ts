import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { vocabularies } from '../../src/model/generated/vocabularies.js';
import { policySchema } from '../../src/model/json-schema.js';
import { formatPath } from '../../src/model/path.js';
import { readRecord } from '../../src/store/record.js';
import { schemaErrors } from '../../src/store/schema.js';
import { words } from '../questions/records.js';
import { root } from '../run-cli.js';

const folder = `${root}/test/fixtures/wrong-records`;
const files = readdirSync(folder).sort();

/** The first line of each record says what is wrong and where: "# pattern at sections.retention[0].period". */
const expected = (text: string): string => /^# (.*)/.exec(text)?.[1] ?? '';

/** "pattern at id": the keywords that failed, and where; without the branches that a choice tried in vain. */
async function mistakes(text: string): Promise<readonly string[]> {
  const read = await readRecord(text, words);
  if (read.ok) return [];
  expect(read.syntax).toEqual([]);
  return read.schema
    .filter((error) => !(error.keyword === 'required' && error.schema.properties === undefined))
    .map((error) => `${error.keyword} at ${formatPath(error.path) || 'the top'}`);
}

const small = `schemaVersion: 2
id: demo
name: Demo
parties: [{ id: demo, name: Demo, role: publisher, cite: Demo }]
document: { title: Privacy policy Demo, language: nl-BE, updated: 2024-06, cite: Demo }
source: { file: demo.txt, sha256: ${'a'.repeat(64)} }
normalised: { date: 2026-11-22 }
sections:
  sale: silent
  minors: { not-applicable: The service is for companies }
  retention:
    - data: [account]
      from: account-closed
      period: { min: P3M, max: P1Y }
      bound: exact
      cite: [one, two]
    - data: all
      period: reasonable
      bound: exact
      cite: one
`;

describe('the schema of a record', () => {
  test('accepts a small record', async () => {
    expect(await mistakes(small)).toEqual([]);
  });

  test('rejects an empty one for every field it must have', async () => {
    const errors = await schemaErrors({}, words);
    expect(errors.map((error) => [error.keyword, error.params.missingProperty])).toEqual(
      ['schemaVersion', 'id', 'name', 'parties', 'document', 'source', 'normalised', 'sections'].map(
        (name) => ['required', name],
      ),
    );
  });

  test.each(files)('rejects %s for its one mistake, where it is', async (file) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    expect(await mistakes(text)).toEqual([expected(text)]);
  });
});

type Json = { readonly [key: string]: unknown };

/** Every schema inside a schema, with its place. */
function* within(schema: Json, place = '#'): Generator<readonly [string, Json]> {
  yield [place, schema];
  for (const [key, value] of Object.entries(schema)) {
    for (const [name, inner] of Array.isArray(value) ? value.entries() : [['', value]])
      if (typeof inner === 'object' && inner !== null)
        yield* within(inner as Json, `${place}/${key}${name === '' ? '' : `/${name}`}`);
  }
}

describe('what editors show', () => {
  const schema = policySchema(vocabularies) as Json;
  const all = [...within(schema)];
  const target = (ref: string): Json =>
    ref
      .split('/')
      .slice(1)
      .reduce<Json>((inner, step) => (inner[step] ?? {}) as Json, schema);

  test('every property has a title and a description, its own or those of what it points to', () => {
    const bare = all.flatMap(([place, one]) =>
      Object.entries((one.type === 'object' ? (one.properties ?? {}) : {}) as Record<string, Json>).flatMap(
        ([name, property]) => {
          const shown = { ...(typeof property.$ref === 'string' ? target(property.$ref) : {}), ...property };
          return shown.title !== undefined && shown.description !== undefined ? [] : [`${place}: ${name}`];
        },
      ),
    );
    // The limits of a range are plain durations.
    expect(bare.filter((place) => !/: (?:min|max)$/.test(place))).toEqual([]);
  });

  test('every value of a vocabulary has a meaning', () => {
    for (const [place, one] of all) {
      if (!Array.isArray(one.enum) || one['x-vocabulary'] === undefined) continue;
      const meanings = one.enumDescriptions as readonly string[];
      expect(meanings?.length, place).toBe(one.enum.length);
      for (const meaning of meanings) expect(meaning, place).toMatch(/^\S.*: \S/);
    }
  });

  test('every object is closed', () => {
    const open = all.filter(
      ([place, one]) =>
        one.type === 'object' &&
        one.properties !== undefined &&
        one.additionalProperties !== false &&
        !place.endsWith('/if'),
    );
    expect(open.map(([place]) => place)).toEqual([]);
  });

  test('every pointer leads somewhere', () => {
    for (const [place, one] of all)
      if (typeof one.$ref === 'string') expect(Object.keys(target(one.$ref)), place).not.toEqual([]);
  });

  test('the file beside the package is the one that the vocabularies make', () => {
    expect(JSON.parse(readFileSync(`${root}/schemas/policy.schema.json`, 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(schema)),
    );
  });
});
