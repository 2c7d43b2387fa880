import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root, run } from '../run-cli.js';

const file = 'test/fixtures/questions/vendor.yaml';

test('the questionnaire of the README is answered for every policy', async () => {
  const { code, out, err } = await run(['diff', '--all', '--questions', file, '--format', 'json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const { set, questions } = JSON.parse(out);
  const textOf = (id: string) =>
    questions
      .find((question: { id: string }) => question.id === id)
      .answers.map(({ text }: { text: string }) => text);
  expect(set).toBe('vendor');
  expect(questions).toHaveLength(10);
  expect(textOf('trains-ai').slice(0, 4)).toEqual(['–', '–', '–', '–']);
  expect(textOf('clauses')).toEqual(['used', '1/n used', '~ 1/n used', 'e.g. used', '–']);
  expect(textOf('outside-eea')[4]).toBe('~ Morocco');
  expect(textOf('longest')[4]).toBe('on request');
});

test('its documentation shows the file as it is', () => {
  expect(readFileSync(`${root}/schemas/README.md`, 'utf8')).toContain(
    readFileSync(`${root}/${file}`, 'utf8'),
  );
});
