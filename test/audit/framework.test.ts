import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bundledFramework, frameworkNames, writtenFramework } from '../../src/audit/bundled.js';
import { lexicon } from '../../src/model/lexicon.js';
import { languages } from '../../src/model/word-list.js';
import { readSetText } from '../../src/store/question-set.js';
import { root } from '../run-cli.js';

const words = lexicon();
const folder = `${root}/schemas/frameworks`;
const files = readdirSync(folder);
const head = 'set: own\ntitle: My own\nquestions:\n';
const one = (more: string, facts = 'right:access') =>
  `${head}  - { id: a, group: rights, label: A, ask: B, facts: "${facts}"${more} }\n`;

describe('the bundled frameworks', () => {
  test('are those that are announced', () => {
    expect(files.map((name) => name.replace('.yaml', '')).sort()).toEqual([...frameworkNames].sort());
  });
  test.each(files)('%s is understood whole', async (name) => {
    const { set, faults } = await readSetText(readFileSync(`${folder}/${name}`, 'utf8'), words);
    expect(faults).toEqual([]);
    expect(set?.questions.length).toBeGreaterThan(10);
  });
  test.each(frameworkNames)(
    'every duty of %s has a reference, and every condition its words',
    async (name) => {
      const set = await bundledFramework(name, words, '2026-11-28');
      for (const { id, reference, applies } of set?.questions ?? []) {
        expect(`${id} ${reference}`).not.toMatch(/undefined/);
        if (applies.when !== undefined) expect(applies.if, id).toBeDefined();
        if (applies.never !== undefined) expect(applies.because, id).toBeDefined();
      }
    },
  );
  test.each(frameworkNames)('%s asks a company in every language', async (name) => {
    const { questions = [] } = (await bundledFramework(name, words, '2026-11-28')) ?? {};
    for (const { id, letter } of questions.filter((one) => one.kind !== 'guidance'))
      expect(`${id} ${Object.keys(letter ?? {})}`).toBe(`${id} ${languages}`);
  });
  test('the decisions of the table are each of their own', async () => {
    const { adequate = [] } = (await writtenFramework('transfers')) ?? {};
    expect(new Set(adequate.map(({ act }) => act)).size).toBe(adequate.length);
    for (const { act, from } of adequate) {
      expect(act).toMatch(/^3\d{4}D\d{4}$/);
      // A decision is published in its year or in the next.
      expect([0, 1]).toContain(Number(act.slice(1, 5)) - Number(from.slice(0, 4)));
    }
  });
});

describe('a file that is no framework is refused with line and column', () => {
  /** What is wrong begins where this stands in the text. */
  const cases: readonly (readonly [string, string, string, RegExp])[] = [
    ['an unknown field', one('', 'rihgt:access'), '"rihgt', /no fact has a field "rihgt"/],
    ['an unknown term', one('', 'right:acess'), '"right', /"acess" is no term of right/],
    ['an open bracket', one('', 'some(right:access'), '"some', /never closed/],
    ['a wrong must', one(', must: "nope:x"'), '"nope', /no fact has a field "nope"/],
    ['a wrong remark', one(', remarks: [{ when: "x:y", say: z }]'), '"x:y"', /no fact has a field "x"/],
    ['a wrong condition', one(', applies: { when: "right:x", if: y }'), '"right:x"', /"x" is no term/],
    ['a wrong requirement', one(', require: "period<=2years"'), '"period<', /is no duration/],
    ['a name that nothing has', one('', '$none'), '"$none', /no query is called "none"/],
    ['a day that does not exist', one(', since: 2024-02-30'), '2024-02-30', /there is no day 2024-02-30/],
    ['a month instead of a day', one(', since: 2024-02'), '2024-02', /"since" may not be "2024-02"/],
    ['a day of validity', one(', valid: { from: 2023-13-01 }'), '2023-13', /there is no day 2023-13-01/],
    ['a severity of its own', one(', severity: grave'), 'grave', /"severity" may not be "grave"/],
    [
      'a condition without words',
      one(', applies: { when: "right:access" }'),
      'applies',
      /"applies" has no "if"/,
    ],
    ['a field that does not exist', one(', refrence: x'), 'refrence', /"refrence" is no field/],
    [
      'a country that does not exist',
      `adequate: [{ country: XX, from: 2020-01-01, act: y }]\n${one('')}`,
      'XX',
      /there is no country XX/,
    ],
    ['an unknown base', `extends: gdrp\n${one('')}`, 'gdrp', /no framework "gdrp" to extend/],
    [
      'a new question without facts',
      'set: own\ntitle: x\nextends: gdpr\nquestions:\n  - { id: mine }\n',
      '{ id',
      /"mine" has no group/,
    ],
    ['no questions', 'set: own\ntitle: x\n', 'set', /has no "questions"/],
    ['broken YAML', 'set: [own\n', '[own', /./],
  ];
  test.each(cases)('%s', async (_, text, wrong, message) => {
    const { faults } = await readSetText(text, words);
    expect(faults[0]?.message).toMatch(message);
    const before = text.slice(0, text.indexOf(wrong)).split('\n');
    expect([faults[0]?.range.line, faults[0]?.range.column]).toEqual([
      before.length,
      (before.at(-1)?.length ?? 0) + 1,
    ]);
  });
  test('a mistake in a name is told once', async () => {
    const text = `let: { a: "rihgt:x", b: "$a" }\n${one('', '$b')}`;
    expect((await readSetText(text, words)).faults).toHaveLength(1);
  });
  test('one that differs from its base says only in what', async () => {
    const text = 'set: own\ntitle: x\nextends: gdpr\nquestions:\n  - { id: access, severity: low }\n';
    const { set, faults } = await readSetText(text, words);
    expect(faults).toEqual([]);
    const access = set?.questions.find(({ id }) => id === 'access');
    expect([access?.label, access?.severity]).toEqual(['Access', 'low']);
  });
});
