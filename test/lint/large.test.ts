import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LintReport } from '../../src/lint/report.js';
import { lintPretty } from '../../src/render/lint-pretty.js';
import { makeStyle } from '../../src/render/style.js';
import { root, run } from '../run-cli.js';

const acorn = readFileSync(resolve(root, 'test/fixtures/policies/acorn.yaml'), 'utf8');

const times = (count: number, each: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => each(i)).join('');
const sale = (facts: string) => acorn.replace(/ {2}sale:\n(?: {4}.*\n)+/, `  sale:\n${facts}`);
const aliases = (list: string) => acorn.replace('[acorn-bikes]', `[${list}z]`);

async function lint(record: string, ...options: string[]) {
  const dir = mkdtempSync(join(tmpdir(), 'privcmp-large-'));
  try {
    const file = join(dir, 'acorn.yaml');
    writeFileSync(file, record);
    return await run(['lint', file, '--sources', resolve(root, 'test/fixtures/texts'), ...options]);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/**
 * Records that mean harm, or that a program wrote wrong, and the number of mistakes in them. Where each mistake looks at
 * all others, each of them takes a minute.
 */
const records: readonly (readonly [string, string, number])[] = [
  [
    'unknown keys of a fact',
    sale(`    - act: sell\n      cite: We never sell data\n${times(8000, (i) => `      mod${i}: 1\n`)}`),
    8000,
  ],
  [
    'unknown sections',
    acorn.replace('sections:\n', `sections:\n${times(8000, (i) => `  sle${i}: silent\n`)}`),
    8000,
  ],
  ['unknown reasons', `${acorn}${times(8000, (i) => `  courtesi${i}: ["x y"]\n`)}`, 8000],
  [
    'marks and unknown keys in one section',
    sale(`    silent: 1\n${times(8000, (i) => `    x${i}: 1\n`)}`),
    1,
  ],
  ['facts in the wrong section', sale(times(24_000, () => '    - right: access\n      cite: x y\n')), 24_000],
  ['facts with mistakes', sale(times(60_000, () => '    - act: sel\n      cite: x y\n')), 60_000],
  ['aliases', aliases(times(120_000, (i) => `a${i}, `)), 0],
  ['mistakes on one line', aliases(times(50_000, (i) => `A_${i}, `)), 50_000],
];

describe('a record of thousands of', () => {
  it.each(records)(
    '%s takes no more than its size, and every mistake counts',
    async (_, record, mistakes) => {
      const { code, out, err } = await lint(record);
      expect([code, err]).toEqual([mistakes > 0 ? 1 : 0, '']);
      expect(out).toContain(mistakes > 0 ? `${mistakes} error` : 'nothing found');
      expect(out.length).toBeLessThan(40_000);
    },
  );

  it('excuses and of findings that they cover is linted', async () => {
    const excuses = times(8000, (i) => `# privcmp-disable contradiction -- because ${i}\n`);
    const facts = times(
      8000,
      (i) => `    - act: sell\n      denied: ${i % 2 === 0}\n      cite: We never sell data\n`,
    );
    const { out } = await lint(excuses + sale(facts));
    expect(out).toContain('7998 errors');
    expect(out).not.toContain('contradiction');
  });

  it('mistakes is listed in full for programs', async () => {
    const { out } = await lint(
      sale(times(200, () => '    - act: sel\n      cite: x y\n')),
      '--format',
      'json',
    );
    const { summary, findings } = JSON.parse(out);
    expect([summary.errors, findings.length]).toEqual([200, 200]);
  });
});

describe('findings of one rule in one file', () => {
  const finding = (file: string, rule: string, line: number): LintReport['findings'][number] => ({
    rule,
    severity: 'error',
    message: `Mistake ${line}.`,
    file,
    range: { line, column: 1, endLine: 1, endColumn: 2 },
    lineText: '',
    fixable: false,
  });
  const shown = (findings: LintReport['findings']) =>
    lintPretty(
      {
        findings,
        files: ['a', 'b'],
        errors: findings.length,
        warnings: 0,
        infos: 0,
        unchecked: 0,
        hasSources: true,
        fixed: 0,
        known: 0,
        unread: 0,
        unwritten: 0,
      },
      makeStyle(100, false),
    );
  const many = (count: number, file: string, rule: string) =>
    Array.from({ length: count }, (_, i) => finding(file, rule, i + 1));

  it('are all shown up to fifty', () => {
    const out = shown([...many(50, 'a', 'x'), ...many(50, 'a', 'y'), ...many(50, 'b', 'x')]);
    expect(out.match(/Mistake/g)).toHaveLength(150);
    expect(out).not.toContain('more of this rule');
  });

  it('are counted from the next on, where it would stand', () => {
    const out = shown([...many(53, 'a', 'x'), finding('a', 'y', 99)]);
    expect(out.match(/Mistake/g)).toHaveLength(51);
    expect(out).toMatch(
      /Mistake 50\.[^\n]*\n\na {2}and 3 more of this rule \(all: --format json\) {2}x\n\na:99/,
    );
    expect(out).toContain('54 errors in 1 file');
  });
});
