/**
 * Ten questions that a lawyer or a buyer asks first, each by the call that a newcomer would try: the answer stands on the
 * first screen, 80 columns wide and 40 lines high.
 */
import { expect, it } from 'vitest';
import { run } from '../run-cli.js';

const screen = 40;

const questions: readonly (readonly [asked: string, argv: readonly string[], answers: readonly string[]])[] =
  [
    [
      'the contact addresses of all',
      ['diff', '--all', '--section', 'contacts'],
      ['cartropic.', 'jp@jp.cars', 'jamespro.nl', 'Zweihaak 1', 'Hogeweg'],
    ],
    [
      'how long each keeps data',
      ['diff', '--all', '--section', 'retention'],
      ['≤ 90', '3 years', '≤ 7 years', '7 years)', 'on request'],
    ],
    [
      'what protects data that go abroad',
      ['diff', '--all', '--section', 'transfers'],
      ['standard', 'adequacy', 'Shield', 'adequate', 'unnamed'],
    ],
    ['who sells data', ['search', 'sell'], ['not done', 'not sold', 'jifeline']],
    [
      'who has no data protection officer',
      ['search', 'is:silent', 'role:dpo'],
      ['cartropic', 'jump', 'jp-cars'],
    ],
    ['who does not say that one can complain', ['search', 'is:silent', 'right:complaint'], ['cartropic']],
    [
      'all differences of two',
      ['diff', 'jifeline', 'cartropic'],
      ['Withdraw consent', 'Marketing', '90 days', 'Neither says: Role · DPO'],
    ],
    ['which policies there are', ['list'], ['cartropic', 'james-pro', 'jifeline', 'jp-cars', 'jump']],
    ['who encrypts', ['search', 'encryption'], ['cartropic', 'jifeline', 'jp-cars', '4 hits in 3 policies']],
    [
      'what stands behind one fact',
      ['show', 'jp-cars', 'retention[2]'],
      ['at most 7 years', 'statutory period'],
    ],
  ];

it.each(questions)('%s', async (_, argv, answers) => {
  const { code, out, err } = await run(argv, { columns: 80 });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const lines = out.trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(screen);
  for (const answer of answers) expect(lines.join('\n')).toContain(answer);
});
