import { describe, expect, test } from 'vitest';
import { bundledQuestions, compare } from '../../src/questions/index.js';
import { bundled } from '../records/texts.js';
import { run } from '../run-cli.js';
import { words } from './records.js';

/** The calls that must fit a screen, and the most lines each may print at 80 columns. */
const calls: readonly (readonly [call: string, most: number])[] = [
  ['diff jifeline cartropic', 40],
  ['diff jifeline cartropic --section retention', 20],
  ['diff --all --section retention', 30],
  ['diff --all', 60],
  ['show jp-cars', 40],
];

describe('a screen', () => {
  test.each(calls)('%s prints at most %i lines', async (call, most) => {
    const { out } = await run(call.split(' '), { columns: 80 });
    const lines = out.split('\n').length - 1;
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
