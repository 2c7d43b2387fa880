import { describe, expect, it } from 'vitest';
import { rules } from '../../src/lint/rules/index.js';
import { covered, demoRecord, lintDemo, takeMarks } from '../lint/demo.js';

/** Rules that need more than a record and the demo text; `beyond.test.ts` has their tests. */
const beyondOneRecord = new Set([
  'unreadable-file',
  'source-unreadable',
  'duplicate-id',
  'unused-term',
  'stale-baseline',
  'anchor-wide',
  'lead-in-uncited',
]);

const source = new Set(['source-missing', 'source-changed']);
const judged = rules.filter(({ id }) => !beyondOneRecord.has(id));

describe('the demo record', () => {
  it('has no finding, with and without its text', async () => {
    expect(await lintDemo(demoRecord(), { withSources: true })).toEqual([]);
    expect(await lintDemo(demoRecord())).toEqual([]);
  });
});

describe.each(judged.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const withSources = rule.needs === 'source' || source.has(id);
  const { text: example, marks } = takeMarks(rule.wrong);

  it('reports its wrong example, there and nothing else', async () => {
    const { text, marks: placed } = takeMarks(demoRecord(rule.wrong));
    const found = await lintDemo(text, { withSources });
    const own = found.filter((finding) => finding.rule === id);
    expect(own.length, `${example}\n${JSON.stringify(found, null, 1)}`).toBeGreaterThan(0);
    if (!withSources) expect(found.filter((finding) => finding.rule !== id)).toEqual([]);
    if (marks.length > 0) {
      expect(own.map((finding) => ({ line: finding.range.line, says: covered(finding) }))).toEqual(placed);
    }
  });

  it('does not report its right example', async () => {
    const found = await lintDemo(demoRecord(rule.right), { withSources });
    expect(found.filter((finding) => finding.rule === id || !withSources)).toEqual([]);
  });

  it('explains itself', () => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(rule.title).not.toMatch(/[.]$/);
    expect(rule.reason).toMatch(/[.]$/);
    expect(Object.keys(rule.messages).length).toBeGreaterThan(0);
  });
});

describe('the list of rules', () => {
  it('has every rule once', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it('has a rule for every kind of YAML problem', async () => {
    const { readFileSync } = await import('node:fs');
    const code = readFileSync(new URL('../../src/store/yaml/problem.ts', import.meta.url), 'utf8');
    const union = /export type YamlProblemCode =([\s\S]*?);/.exec(code)?.[1] ?? '';
    const codes = [...union.matchAll(/'([\w-]+)'/g)].map(([, name]) => name);
    expect(codes.length).toBeGreaterThan(20);
    for (const name of codes)
      expect(
        rules.filter((rule) => rule.codes?.includes(name ?? '')).map(({ id }) => id),
        name,
      ).toHaveLength(1);
  });
});
