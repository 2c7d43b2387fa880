import { describe, expect, it } from 'vitest';
import type { LintReport } from '../../src/lint/report.js';
import { lintPretty } from '../../src/render/lint-pretty.js';
import { makeStyle } from '../../src/render/style.js';
import { fixture, run } from '../run-cli.js';
import { memoryFiles } from '../setup/memory-files.js';
import { lintReport } from './io.js';

const acorn = fixture('policies/acorn.yaml');

const times = (count: number, each: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => each(i)).join('');
const sale = (facts: string) => acorn.replace(/ {2}sale:\n(?: {4}.*\n)+/, `  sale:\n${facts}`);
const aliases = (list: string) => acorn.replace('[acorn-bikes]', `[${list}z]`);

function lint(record: string, ...options: string[]) {
  const files = memoryFiles({ '/acorn.yaml': record, '/texts/acorn.txt': fixture('texts/acorn.txt') });
  return run(['lint', '/acorn.yaml', '--sources', '/texts', ...options], { files });
}

const denial = '    - act: sell\n      cite: We never sell data\n';

/** Records that mean harm, or that a program wrote wrong, and the number of mistakes in them. */
const records: readonly (readonly [string, string, number])[] = [
  ['unknown keys of a fact', sale(`${denial}${times(400, (i) => `      mod${i}: 1\n`)}`), 400],
  [
    'unknown sections',
    acorn.replace('sections:\n', `sections:\n${times(400, (i) => `  sle${i}: silent\n`)}`),
    400,
  ],
  ['unknown reasons', `${acorn}${times(400, (i) => `  courtesi${i}: ["x y"]\n`)}`, 400],
  ['marks and unknown keys in one section', sale(`    silent: 1\n${times(400, (i) => `    x${i}: 1\n`)}`), 1],
  ['facts in the wrong section', sale(times(500, () => '    - right: access\n      cite: x y\n')), 500],
  ['equal facts', sale(times(2000, () => `${denial}      denied: true\n`)), 1999],
  ['facts with mistakes', sale(times(700, () => '    - act: sel\n      cite: x y\n')), 700],
  ['aliases', aliases(times(3000, (i) => `a${i}, `)), 0],
  ['mistakes on one line', aliases(times(900, (i) => `A_${i}, `)), 900],
];

describe('a record of hundreds of', () => {
  it.each(records)('%s is linted, and every mistake counts', async (_, record, mistakes) => {
    const { code, out, err } = await lint(record);
    expect([code, err]).toEqual([mistakes > 0 ? 1 : 0, '']);
    expect(Number(/(\d+) errors? in/.exec(out)?.[1] ?? /(\d+) errors?,/.exec(out)?.[1] ?? 0)).toBe(mistakes);
    expect(out.length).toBeLessThan(40_000);
  });

  it('excuses and of findings that they cover is linted', async () => {
    const excuses = times(400, (i) => `# privcmp-disable contradiction -- because ${i}\n`);
    const facts = times(400, (i) => `${denial}      denied: ${i % 2 === 0}\n`);
    const { out } = await lint(excuses + sale(facts));
    expect(out).toContain('398 errors');
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
  const shown = (findings: LintReport['findings']) => lintPretty(lintReport(findings), makeStyle(100, false));
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
