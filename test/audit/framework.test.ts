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

test('a set that differs from its base says only in what', async () => {
  const text = 'set: own\ntitle: x\nextends: gdpr\nquestions:\n  - { id: access, severity: low }\n';
  const { set, faults } = await readSetText(text, words);
  expect(faults).toEqual([]);
  const access = set?.questions.find(({ id }) => id === 'access');
  expect([access?.label, access?.severity]).toEqual(['Access', 'low']);
});
