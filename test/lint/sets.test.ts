/** Sets of questions, linted like records. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root, run } from '../run-cli.js';
import { memoryFiles } from '../setup/memory-files.js';

const set = (lines: string) => `set: mine\ntitle: Mine\n${lines}`;
const question = (rest: string, id = 'a') => `  - { id: ${id}, group: sale, label: L, ask: A?, ${rest} }\n`;
const lint = (text: string, ...argv: string[]) =>
  run(['lint', '/r/set.yaml', '--format', 'json', ...argv], {
    files: memoryFiles({ '/r/set.yaml': text }),
    cwd: '/r',
  });

async function found(text: string): Promise<readonly string[]> {
  const { findings } = JSON.parse((await lint(text)).out);
  return findings.map(
    (one: { line: number; column: number; rule: string; message: string }) =>
      `${one.line}:${one.column} ${one.rule} ${one.message}`,
  );
}

const wrong: readonly (readonly [what: string, text: string, finding: RegExp])[] = [
  [
    'a field that does not exist',
    set(`questions:\n${question('facts: "retention.perod:*"')}`),
    /^4:\d+ question-query .*did you mean/i,
  ],
  [
    'a term that does not exist',
    set(`questions:\n${question('facts: "act:sel"')}`),
    /^4:\d+ question-query .*Did you mean sell\?/,
  ],
  [
    'a wrong query of a branch',
    set(`questions:\n${question('facts: "act:sell", else: [{ facts: "(act:sell", say: x }]')}`),
    /^4:\d+ question-query /,
  ],
  [
    'a wrong query of a name',
    set(`let: { x: "act:sel" }\nquestions:\n${question('facts: "$x"')}`),
    /^3:11 question-query /,
  ],
  [
    'a name that nothing has',
    set(`questions:\n${question('facts: "$x"')}`),
    /^4:\d+ question-query .*no query is called "x"/,
  ],
  [
    'a key that nothing has',
    set(`questions:\n${question('facts: "act:sell", shows: [act]')}`),
    /^4:\d+ question-shape "shows" is no field of a question\. Did you mean show\?/,
  ],
  [
    'a key that nothing has at the top',
    set(`extend: gdpr\nquestions:\n${question('facts: "act:sell"')}`),
    /^3:1 question-shape "extend" is no field of the set\. Did you mean extends\?/,
  ],
  [
    'a framework that does not exist',
    set(`extends: gdrp\nquestions:\n${question('facts: "act:sell"')}`),
    /^3:10 question-shape .*Did you mean gdpr\?/,
  ],
  [
    'a label that no cell holds',
    set(
      `questions:\n${question('facts: "act:sell"').replace('label: L', 'label: L234567890123456789012345')}`,
    ),
    /^4:\d+ question-shape "label" has 25 letters; the most is 24/,
  ],
  ['no questions', set(''), /^1:1 question-shape The set has no "questions"/],
  [
    'a day that does not exist',
    set(`questions:\n${question('facts: "act:sell", since: 2025-02-29')}`),
    /^4:\d+ question-date There is no day 2025-02-29/,
  ],
  [
    'two questions with one id',
    set(`questions:\n${question('facts: "act:sell"')}${question('facts: "act:rent"')}`),
    /^5:11 question-twice /,
  ],
  [
    'a query over two sections',
    set(`questions:\n${question('facts: "rights.right:access retention.period:*"')}`),
    /^4:\d+ question-idle No fact can answer/,
  ],
  [
    'a field that no answering fact has',
    set(`questions:\n${question('facts: "act:sell", show: [act, period]')}`),
    /^4:\d+ question-idle Facts of sale have no field "period"/,
  ],
  [
    'a line by what is no key',
    set(`questions:\n${question('facts: "act:sell", per: [context]')}`),
    /^4:\d+ question-idle .*"context"/,
  ],
];

describe('a set of questions', () => {
  it.each(wrong)('is told of %s, once and in its place', async (_, text, finding) => {
    expect(await found(text)).toEqual([expect.stringMatching(finding)]);
  });

  it('is told all its mistakes at once', async () => {
    const text = set(
      `questions:\n${question('facts: "act:sel"')}${question('facts: "act:rnt", since: 2024-13-01', 'b')}`,
    );
    expect((await found(text)).map((one) => one.split(' ')[1])).toEqual([
      'question-query',
      'question-query',
      'question-date',
    ]);
  });

  it('may take over an id on a day', async () => {
    const text = set(
      `questions:\n${question('facts: "act:sell"')}${question('facts: "act:rent", since: 2025-01-01')}`,
    );
    expect(await found(text)).toEqual([]);
  });

  it('is counted as what it is', async () => {
    const { summary } = JSON.parse((await lint(set(`questions:\n${question('facts: "act:sell"')}`))).out);
    expect(summary).toMatchObject({ records: 0, sets: 1, unchecked: 0, errors: 0 });
  });

  it('is read as YAML like a record', async () => {
    expect(await found(`${set('')}questions: [`)).toEqual([expect.stringMatching(/^3:12 yaml-syntax /)]);
  });

  it('is no record for other verbs', async () => {
    const files = memoryFiles({ '/r/set.yaml': set('questions: []') });
    const { code, err } = await run(['show', '/r/set.yaml'], { files, cwd: '/r' });
    expect(code).toBe(3);
    expect(err).toContain('This is a set of questions, not a record');
  });
});

it('the set of the configuration is linted with the records', async () => {
  const files = memoryFiles({
    '/r/privcmp.config.yaml': 'questions: ask.yaml\n',
    '/r/ask.yaml': set(`questions:\n${question('facts: "act:sel"')}`),
    '/r/policies/acorn.yaml': readFileSync(`${root}/test/fixtures/policies/acorn.yaml`, 'utf8'),
  });
  const { code, out } = await run(
    ['lint', '--config', '/r/privcmp.config.yaml', '--policies', '/r/policies'],
    { files, cwd: '/r' },
  );
  expect(code).toBe(1);
  expect(out).toContain('/r/ask.yaml:4:');
  expect(out).toContain('1 record and 1 set of questions checked');
});

const bundled = ['schemas/questions', 'schemas/frameworks', 'test/fixtures/questions'].flatMap((folder) =>
  readdirSync(`${root}/${folder}`)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`),
);

it.each(bundled)('%s has no finding', async (file) => {
  expect(await run(['lint', file, '--format', 'json'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('"findings": []'),
  });
});
