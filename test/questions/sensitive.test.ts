import { describe, expect, test } from 'vitest';
import { normalise } from '../../src/model/normalise.js';
import type { Policy } from '../../src/model/policy.js';
import { bundledQuestions, compare } from '../../src/questions/index.js';
import { recordsIn } from '../records/texts.js';
import { type RawFact, words } from './records.js';

type Written = { readonly [section: string]: readonly RawFact[] | string };

const every = { set: 'every', title: 'Every question', questions: [...bundledQuestions(words).values()] };
const records = recordsIn('policies');

/** The record of a policy, its sections put through a change. */
function record(id: string, change: (written: Written) => Written = (written) => written): Policy {
  const { value } = records.find(({ policy }) => policy.id === id) ?? expect.fail();
  const written = value as { readonly sections: Written };
  return normalise({ ...written, sections: change(written.sections) });
}

/** Changes the one fact of a section that fits, and fails where none does. */
const changed =
  (section: string, fits: (fact: RawFact) => boolean, values: RawFact) =>
  (written: Written): Written => {
    const facts = written[section];
    const place = Array.isArray(facts) ? facts.findIndex(fits) : -1;
    if (!Array.isArray(facts) || place < 0) throw new Error(`no such fact under ${section}`);
    return { ...written, [section]: facts.map((fact, i) => (i === place ? { ...fact, ...values } : fact)) };
  };

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
