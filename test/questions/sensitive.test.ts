import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { normalise } from '../../src/model/normalise.js';
import type { Policy } from '../../src/model/policy.js';
import { sections } from '../../src/model/sections/index.js';
import { bundledQuestions, compare } from '../../src/questions/index.js';
import { root } from '../run-cli.js';
import { type RawFact, words } from './records.js';

type Written = { readonly [section: string]: readonly RawFact[] | string };

const ids = ['cartropic', 'james-pro', 'jifeline', 'jp-cars', 'jump'];
const every = { set: 'every', title: 'Every question', questions: [...bundledQuestions(words).values()] };
const raw = (id: string) => parse(readFileSync(`${root}/policies/${id}.yaml`, 'utf8'));

/** The record of a policy, its sections put through a change. */
const record = (id: string, change: (written: Written) => Written = (written) => written): Policy => {
  const written = raw(id);
  return normalise({ ...written, sections: change(written.sections) });
};

/** The verdict of every pair on every question. */
const verdicts = (policies: readonly Policy[]): readonly string[] =>
  compare(every, policies, words).rows.flatMap(({ question, line, pairs }) =>
    pairs().map(({ policies: pair, verdict }) => [question.id, line?.term ?? '', ...pair, verdict].join(' ')),
  );

/** Changes the one fact of a section that fits, and fails where none does. */
const changed =
  (section: string, fits: (fact: RawFact) => boolean, values: RawFact) =>
  (written: Written): Written => {
    const facts = written[section];
    const place = Array.isArray(facts) ? facts.findIndex(fits) : -1;
    if (!Array.isArray(facts) || place < 0) throw new Error(`no such fact under ${section}`);
    return { ...written, [section]: facts.map((fact, i) => (i === place ? { ...fact, ...values } : fact)) };
  };

const eachSection =
  (change: (facts: readonly RawFact[], section: string) => readonly RawFact[]) =>
  (written: Written): Written =>
    Object.fromEntries(
      Object.entries(written).map(([name, facts]) => [
        name,
        Array.isArray(facts) ? change(facts, name) : facts,
      ]),
    );

const keyOf = (name: string) =>
  sections.find((section) => section.name === name)?.key.map((field) => field.name) ?? [];
const names = (fact: RawFact, field: string, term: string) => [fact[field]].flat().includes(term);

describe('a changed value changes the questions that show it, and no others', () => {
  const cases: readonly [string, string, (written: Written) => Written, readonly string[]][] = [
    [
      'a period',
      'cartropic',
      changed('retention', ({ period }) => period === 'P90D', { period: 'P30D' }),
      ['fixed-period'],
    ],
    [
      'a bound',
      'cartropic',
      changed('retention', ({ period }) => period === 'P90D', { bound: 'exact' }),
      ['fixed-period'],
    ],
    [
      'a safeguard',
      'cartropic',
      changed('transfers', (fact) => names(fact, 'safeguard', 'standard-contractual-clauses'), {
        safeguard: ['binding-corporate-rules'],
      }),
      ['safeguards'],
    ],
    ['a denial', 'jifeline', changed('sale', ({ denied }) => denied === true, { denied: false }), ['sale']],
    [
      'an address',
      'cartropic',
      changed('contacts', ({ value }) => value === 'privacy@cartropic.com', {
        value: 'other@example.org',
      }),
      ['privacy-contact'],
    ],
    [
      'a place',
      'jump',
      changed('locations', (fact) => names(fact, 'country', 'MA') && fact.activity !== 'establishment', {
        country: ['TN'],
      }),
      ['places', 'processing-place'],
    ],
  ];

  test.each(cases)('%s', (_, id, change, expected) => {
    const before = compare(every, [record(id), record(id)], words).rows;
    const { rows } = compare(every, [record(id), record(id, change)], words);
    const found = rows.filter(({ verdict }, n) => verdict !== before[n]?.verdict);
    expect(found.map(({ question }) => question.id)).toEqual(expected);
  });
});

describe('what does not change the meaning changes no verdict', () => {
  const changes: readonly [string, (written: Written) => Written][] = [
    ['facts in another order', eachSection((facts) => [...facts].reverse())],
    [
      'a list split into a fact for each term',
      eachSection((facts, name) => {
        const [key = '', ...more] = keyOf(name);
        if (more.length > 0) return facts;
        return facts.flatMap((fact) => [fact[key]].flat().map((term) => ({ ...fact, [key]: [term] })));
      }),
    ],
    [
      '`data: [all]` where none is said',
      eachSection((facts, name) =>
        keyOf(name).includes('data') ? facts : facts.map((fact) => ({ data: ['all'], ...fact })),
      ),
    ],
  ];

  test.each(changes)('%s', (_, change) => {
    expect(verdicts(ids.map((id) => record(id, change)))).toEqual(verdicts(ids.map((id) => record(id))));
  });
});
