import { expect, test } from 'vitest';
import { run } from '../run-cli.js';

const five = ['cartropic', 'jifeline', 'jp-cars', 'james-pro', 'jump'].sort();

const calls: readonly (readonly string[])[] = [
  ['audit', '--framework', 'gdpr'],
  ['audit', '--framework', 'transfers', '--date', '2024-06-03'],
  ['audit', '--framework', 'transfers', '--table'],
  ['diff'],
  ['diff', '--section', 'retention', '--baseline', 'jump'],
];

/** Of all policies less is held than of those named. */
test.each(calls.flatMap((call) => ['json', 'csv', 'markdown'].map((format) => [...call, '-f', format])))(
  '%s %s %s %s %s %s %s writes of all what it writes of those named',
  async (verb = '', ...options) => {
    const [all, named] = await Promise.all([
      run([verb, '--all', ...options]),
      run([verb, ...five, ...options]),
    ]);
    expect(all.out.length).toBeGreaterThan(1000);
    expect(all).toEqual(named);
  },
);
