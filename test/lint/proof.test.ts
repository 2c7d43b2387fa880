import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lexicon } from '../../src/model/lexicon.js';
import { lintFiles } from '../../src/store/lint-files.js';
import type { Kind } from '../mutation/make.js';
import { proofKinds } from '../mutation/proof.js';
import { silencedKinds } from '../mutation/silenced.js';
import { type Subject, subjectOf } from '../mutation/subject.js';
import { turnedKinds } from '../mutation/turned.js';
import { root } from '../run-cli.js';
import { memoryFiles } from '../setup/memory-files.js';

const words = lexicon();
const folder = resolve(root, 'test/proof');
const read = (name: string) => readFileSync(resolve(folder, name), 'utf8');

/** Made-up texts with their records, one in each language whose words are known. */
const pairs = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => {
    const text = read(name.replace('.yaml', '.txt'));
    return { name, text, subject: subjectOf(`policies/${name}`, read(name), text) };
  });

/** What lint finds; of one rule, where only that is asked for. */
async function lint(name: string, record: string, text: string, only?: string) {
  const files = memoryFiles({
    [`policies/${name}`]: record,
    [`texts/${name.replace('.yaml', '.txt')}`]: text,
  });
  const settings = { lexicon: words, today: '2026-11-22', ...(only === undefined ? {} : { only: [only] }) };
  const { files: results } = await lintFiles([`policies/${name}`], { files, settings, sources: 'texts' });
  return results.flatMap(({ findings }) => findings);
}

const mutantsOf = (kinds: readonly Kind[], subject: Subject) =>
  kinds.flatMap((kind) => kind.make(subject).map((mutant) => ({ ...mutant, rule: kind.rule })));

/** The share of mutants that the rule meant for them reports. */
async function share(kinds: readonly Kind[]): Promise<number> {
  let made = 0;
  let found = 0;
  for (const { name, text, subject } of pairs)
    for (const mutant of mutantsOf(kinds, subject)) {
      const findings = await lint(name, mutant.text, text, mutant.rule);
      made += 1;
      if (findings.some(({ rule }) => rule === mutant.rule)) found += 1;
    }
  return found / made;
}

describe.each(pairs)('the record of $name', ({ name, text, subject }) => {
  it('has no finding', async () => {
    expect((await lint(name, subject.text, text)).map(({ rule, range }) => [rule, range.line])).toEqual([]);
  });

  it('with any value changed is reported at the value', async () => {
    const mutants = mutantsOf(proofKinds, subject);
    expect(mutants.length).toBeGreaterThan(60);
    const missed: number[] = [];
    for (const { text: record, rule, line } of mutants) {
      const findings = await lint(name, record, text, rule);
      if (!findings.some((one) => one.rule === rule && one.range.line === line)) missed.push(line);
    }
    expect(missed).toEqual([]);
  });
});

describe('most mistakes that show by words alone are reported', () => {
  it('a fact turned otherwise than its passage', async () => {
    expect(await share(turnedKinds)).toBeGreaterThanOrEqual(0.8);
  });

  it('a fact put away as courtesy', async () => {
    expect(await share(silencedKinds)).toBeGreaterThanOrEqual(0.8);
  });
});

describe('a text in a language of which no words are known', () => {
  it('has its names and links checked, and its periods counted as not checked', async () => {
    const { name, text, subject } = pairs.find((one) => one.name === 'harbour.yaml') ?? expect.fail();
    const record = subject.text.replace('language: en', 'language: fi');
    const files = memoryFiles({ [`policies/${name}`]: record, 'texts/harbour.txt': text });
    const result = await lintFiles([`policies/${name}`], {
      files,
      settings: { lexicon: lexicon(), today: '2026-11-22' },
      sources: 'texts',
    });
    expect(result.unknownValues).toBeGreaterThan(0);
    expect(result.unknownLanguages).toEqual(['fi']);
    expect(result.files.flatMap(({ findings }) => findings).map(({ rule }) => rule)).toEqual([]);
  });
});
