/** Sets of questions, linted like records. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fixture, root, run } from '../run-cli.js';
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

const asked = (rest: string) => set(`questions:\n${question(rest)}`);
const about = (rest: string) => asked(`facts: "right:access", ${rest}`);
const sold = question('facts: "act:sell"');

/** Mistakes, each with what it begins with in the text, its rule and what is said. */
const wrong: readonly (readonly [text: string, begins: string, rule: string, message: RegExp])[] = [
  [asked('facts: "rihgt:access"'), '"rihgt', 'query', /no fact has a field "rihgt"/i],
  [asked('facts: "retention.perod:*"'), '"retention', 'query', /did you mean/i],
  [asked('facts: "act:sel"'), '"act', 'query', /"sel" is no term of sale-act.*Did you mean sell\?/],
  [asked('facts: "some(right:access"'), '"some', 'query', /never closed/],
  [about('must: "nope:x"'), '"nope', 'query', /no fact has a field "nope"/i],
  [about('remarks: [{ when: "x:y", say: z }]'), '"x:y"', 'query', /no fact has a field "x"/i],
  [about('applies: { when: "right:x", if: y }'), '"right:x"', 'query', /"x" is no term/],
  [about('require: "period<=2years"'), '"period<', 'query', /is no duration/],
  [about('else: [{ facts: "(act:sell", say: x }]'), '"(act', 'query', /never closed/],
  [set(`let: { x: "act:sel" }\nquestions:\n${question('facts: "$x"')}`), '"act:sel"', 'query', /is no term/],
  [asked('facts: "$x"'), '"$x"', 'query', /no query is called "x"/i],
  [about('shows: [act]'), 'shows', 'shape', /"shows" is no field of a question\. Did you mean show\?/],
  [
    set(`extend: gdpr\nquestions:\n${sold}`),
    'extend',
    'shape',
    /no field of the set\. Did you mean extends\?/,
  ],
  [set(`extends: gdrp\nquestions:\n${sold}`), 'gdrp', 'shape', /no framework "gdrp".*Did you mean gdpr\?/i],
  [
    asked('facts: "act:sell"').replace('label: L', `label: ${'L'.repeat(25)}`),
    'L'.repeat(25),
    'shape',
    /25 letters; the most is 24/,
  ],
  [set(''), 'set', 'shape', /The set has no "questions"/i],
  [set('extends: gdpr\nquestions:\n  - { id: mine }\n'), '{ id', 'shape', /"mine" has no group/i],
  [about('since: 2024-02'), '2024-02', 'shape', /"since" may not be "2024-02"/],
  [about('severity: grave'), 'grave', 'shape', /"severity" may not be "grave"/],
  [about('applies: { when: "right:access" }'), 'applies', 'shape', /"applies" has no "if"/],
  [
    set(`adequate: [{ country: XX, from: 2020-01-01, act: y }]\nquestions:\n${sold}`),
    'XX',
    'query',
    /no country XX/,
  ],
  [about('since: 2025-02-29'), '2025-02-29', 'date', /there is no day 2025-02-29/i],
  [about('valid: { from: 2023-13-01 }'), '2023-13', 'date', /there is no day 2023-13-01/i],
  [
    set(`questions:
${sold}${question('facts: "act:rent"')}`),
    'a, group',
    'twice',
    /./,
  ],
  [asked('facts: "rights.right:access retention.period:*"'), '"rights', 'idle', /No fact can answer/],
  [asked('facts: "act:sell", show: [act, period]'), 'period', 'idle', /Facts of sale have no field "period"/],
  [asked('facts: "act:sell", per: [context]'), 'context', 'idle', /"context"/],
];

describe('a set of questions', () => {
  it.each(wrong)('is told of its mistake once, and in its place: %j', async (text, begins, rule, message) => {
    const before = text.slice(0, text.lastIndexOf(begins)).split('\n');
    const [one, ...others] = await found(text);
    expect(others).toEqual([]);
    const place = `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
    expect(one?.slice(0, one.indexOf(rule) + rule.length)).toBe(`${place} question-${rule}`);
    expect(one).toMatch(message);
  });

  it('is told once of a mistake in a name that another name has', async () => {
    const text = set(`let: { a: "rihgt:x", b: "$a" }\nquestions:\n${question('facts: "$b"')}`);
    expect(await found(text)).toEqual([expect.stringMatching(/^3:11 question-query /)]);
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
    '/r/policies/acorn.yaml': fixture('policies/acorn.yaml'),
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
