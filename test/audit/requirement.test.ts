import { describe, expect, test } from 'vitest';
import { find } from '../../src/audit/finding.js';
import type { WrittenQuestion } from '../../src/questions/question.js';
import { readSet } from '../../src/questions/read.js';
import { policy, type RawSections, words } from '../questions/records.js';

const day = '2026-11-28';
const question: WrittenQuestion = {
  id: 'kept',
  group: 'retention',
  label: 'Kept',
  ask: 'How long are data kept?',
  facts: 'section:retention',
  show: ['bound period from'],
};

function requirementOf(require: string, written: RawSections) {
  const { set, problems } = readSet(
    { set: 'own', title: 'Own', questions: [{ ...question, require }] },
    words,
  );
  expect(problems).toEqual([]);
  const [one] = set.questions;
  if (one === undefined) throw new Error('no question');
  return find(one, policy('made', written), words, day).requirement;
}

const rule = (more: object) => ({ data: ['all'], bound: 'exact', ...more });

describe('retention.period<=P2Y', () => {
  const cases: readonly (readonly [string, RawSections, string])[] = [
    ['a shorter period', { retention: [rule({ period: 'P1Y' })] }, 'met'],
    ['the same period', { retention: [rule({ period: 'P24M' })] }, 'met'],
    ['a longer period', { retention: [rule({ period: 'P7Y' })] }, 'not-met'],
    ['at least a shorter one', { retention: [rule({ period: 'P1Y', bound: 'min' })] }, 'not-met'],
    [
      'one of two longer',
      { retention: [rule({ period: 'P1Y' }), rule({ data: ['account'], period: 'P3Y' })] },
      'not-met',
    ],
    ['a hedged shorter one', { retention: [rule({ period: 'P1Y', modality: ['typically'] })] }, 'unclear'],
    ['a hedged longer one', { retention: [rule({ period: 'P3Y', modality: ['typically'] })] }, 'unclear'],
    ['criteria only', { retention: [{ data: ['all'], criteria: ['necessity'] }] }, 'unclear'],
    [
      'a period beside criteria',
      { retention: [rule({ period: 'P1Y' }), { data: ['account'], criteria: ['necessity'] }] },
      'unclear',
    ],
    ['put off', { retention: [{ data: ['all'], deferred: 'on-request' }] }, 'unclear'],
    ['nothing', { retention: 'silent' }, 'not-said'],
    ['nobody has read for it', {}, 'unclear'],
  ];
  test.each(cases)('%s', (_, written, is) => {
    expect(requirementOf('retention.period<=P2Y', written)?.is).toBe(is);
  });
});

describe('none(sale.act:sell)', () => {
  const cases: readonly (readonly [string, RawSections, string])[] = [
    ['no word of it', { sale: 'silent' }, 'met'],
    ['a denial', { sale: [{ act: ['sell'], denied: true }] }, 'met'],
    ['a sale', { sale: [{ act: ['sell'] }] }, 'not-met'],
    ['nobody has read for it', {}, 'unclear'],
  ];
  test.each(cases)('%s', (_, written, is) => {
    expect(requirementOf('none(sale.act:sell)', { retention: 'silent', ...written })?.is).toBe(is);
  });
});

describe('a tool and its days', () => {
  const tool: WrittenQuestion = {
    ...{ id: 'tool', group: 'transfers', label: 'Tool', ask: 'The tool' },
    facts: 'transfers.safeguard:eu-us-privacy-shield',
    valid: { from: '2016-07-12', until: '2020-07-15', ended: 'annulled 2020-07-16' },
  };
  const [one] = readSet({ set: 'own', title: 'Own', questions: [tool] }, words).set.questions;
  const named: RawSections = { transfers: [{ safeguard: ['eu-us-privacy-shield'] }] };
  const told = (date: string, written: RawSections, updated?: string) => {
    if (one === undefined) throw new Error('no question');
    const made = policy('made', written);
    const dated = updated === undefined ? made : { ...made, document: { ...made.document, updated } };
    return find(one, dated, words, date).requirement;
  };
  test.each([
    ['2016-07-11', 'not-met'],
    ['2016-07-12', 'met'],
    ['2020-07-15', 'met'],
    ['2020-07-16', 'not-met'],
  ])('on %s: %s', (date, is) => {
    expect(told(date, named)?.is).toBe(is);
  });
  test.each([
    [undefined, 'the text is undated'],
    ['2018-05-25', 'the text is of 2018-05-25: valid then'],
    ['2019', 'the text is of 2019: valid then'],
    ['2020', 'the text is of 2020: that hangs on the day'],
    ['2020-07', 'the text is of 2020-07: that hangs on the day'],
    ['2021', 'the text is of 2021: not valid then either'],
  ])('of a text of %s', (updated, said) => {
    expect(told('2026-11-28', named, updated)?.because).toBe(
      `not valid on 2026-11-28: annulled 2020-07-16; ${said}`,
    );
  });
  test('a tool that is not named needs no validity', () => {
    expect(told('2026-11-28', { transfers: 'silent' })?.is).toBe('not-said');
    expect(one && find(one, policy('made', { transfers: 'silent' }), words, day).outcome).toBe(
      'not-applicable',
    );
  });
});
