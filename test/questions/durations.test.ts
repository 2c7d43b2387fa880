import { describe, expect, test } from 'vitest';
import { bundledQuestions, compare, type QuestionSet } from '../../src/questions/index.js';
import { cases } from './durations.table.js';
import { policy, type RawFact, words } from './records.js';

const known = bundledQuestions(words);
const asked = ['fixed-period', 'while-in-use', 'kept-as-needed', 'at-the-end', 'no-end'];
const set: QuestionSet = {
  set: 'retention',
  title: 'Retention',
  questions: asked.flatMap((id) => {
    const question = known.get(id);
    return question === undefined ? [] : [{ ...question, per: [] }];
  }),
};

const recordOf = (id: string, fact: RawFact) => policy(id, { retention: [{ data: ['all'], ...fact }] });

/** "fixed-period:close (about equal …)": the verdict of each question that either answers, with its reason. */
function verdicts(a: RawFact, b: RawFact): string {
  const { rows } = compare(set, [recordOf('a', a), recordOf('b', b)], words);
  return rows
    .filter(({ verdict }) => verdict !== 'neither')
    .map(({ question, verdict, judgements: [pair] }) => {
      const reason = pair?.reason === undefined ? '' : ` (${pair.reason})`;
      return `${question.id}:${verdict}${reason}`;
    })
    .join(' ');
}

/** Reasons name the two sides in their order. */
const bare = (text: string): string => text.replaceAll(/ \(.*?\)/g, '');

describe('durations', () => {
  test('the table holds at least sixty pairs, each once', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(new Set(cases.map(([about]) => about)).size).toBe(cases.length);
  });

  test.each(cases)('%s', (_, a, b, expected) => {
    expect(verdicts(a, b)).toBe(expected);
    expect(bare(verdicts(b, a))).toBe(bare(expected));
  });
});
