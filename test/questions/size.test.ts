import { describe, expect, test } from 'vitest';
import { bundledQuestions, compare } from '../../src/questions/index.js';
import { bundled } from '../records/texts.js';
import { words } from './records.js';
import { calls, sizeOf } from './size.js';

describe('a screen', () => {
  test.each(calls)('%s prints at most %i lines', async (call, most) => {
    const { lines } = await sizeOf(call);
    expect(lines).toBeGreaterThan(5);
    expect(lines).toBeLessThanOrEqual(most);
  });

  test('no reason is longer than twelve words', () => {
    const questions = [...bundledQuestions(words).values()];
    const { rows } = compare({ set: 'every', title: 'Every question', questions }, bundled, words);
    const reasons = rows.flatMap(({ judgements }) => judgements.flatMap(({ reason }) => reason ?? []));
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons.filter((reason) => reason.split(' ').length > 12)).toEqual([]);
  });
});
