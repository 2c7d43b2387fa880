import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Kind } from '../mutation/make.js';
import { proofKinds } from '../mutation/proof.js';
import { silencedKinds } from '../mutation/silenced.js';
import { type Subject, subjectOf } from '../mutation/subject.js';
import { turnedKinds } from '../mutation/turned.js';
import { recordsIn } from '../records/texts.js';
import { root } from '../run-cli.js';
import { type LintDemo, lintDemo, lintResult } from './demo.js';

/** Made-up texts with their records, one in each language whose words are known. */
const pairs = recordsIn('test/proof').map(({ name, text: record }) => {
  const source = name.replace('.yaml', '.txt');
  const text = readFileSync(resolve(root, 'test/proof', source), 'utf8');
  return { name, source, text, subject: subjectOf(`policies/${name}`, record, text) };
});
type Pair = (typeof pairs)[number];

const about = ({ name, source, text }: Pair, settings: LintDemo['settings'] = {}): LintDemo => ({
  file: `policies/${name}`,
  others: { [`texts/${source}`]: text },
  withSources: true,
  settings,
});
/** What lint finds in a record of the text; of one rule, where only that is asked for. */
const lint = (pair: Pair, record: string, only?: string) =>
  lintDemo(record, about(pair, only === undefined ? {} : { only: [only] }));

const mutantsOf = (kinds: readonly Kind[], subject: Subject) =>
  kinds.flatMap((kind) => kind.make(subject).map((mutant) => ({ ...mutant, rule: kind.rule })));

/** The share of mutants that the rule meant for them reports. */
async function share(kinds: readonly Kind[]): Promise<number> {
  let made = 0;
  let found = 0;
  for (const pair of pairs)
    for (const mutant of mutantsOf(kinds, pair.subject)) {
      const findings = await lint(pair, mutant.text, mutant.rule);
      made += 1;
      if (findings.some(({ rule }) => rule === mutant.rule)) found += 1;
    }
  return found / made;
}

describe.each(pairs)('the record of $name', (pair) => {
  const { subject } = pair;

  it('has no finding', async () => {
    expect((await lint(pair, subject.text)).map(({ rule, range }) => [rule, range.line])).toEqual([]);
  });

  it('with any value changed is reported at the value', async () => {
    const mutants = mutantsOf(proofKinds, subject);
    expect(mutants.length).toBeGreaterThan(60);
    const missed: number[] = [];
    for (const { text: record, rule, line } of mutants) {
      const findings = await lint(pair, record, rule);
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
    const harbour = pairs.find(({ name }) => name === 'harbour.yaml') ?? expect.fail();
    const record = harbour.subject.text.replace('language: en', 'language: fi');
    const result = await lintResult(record, about(harbour));
    expect(result.unknownValues).toBeGreaterThan(0);
    expect(result.unknownLanguages).toEqual(['fi']);
    expect(result.files.flatMap(({ findings }) => findings).map(({ rule }) => rule)).toEqual([]);
  });
});
