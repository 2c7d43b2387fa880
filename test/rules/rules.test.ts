import { describe, expect, it } from 'vitest';
import { textFor } from '../../src/lint/example.js';
import { ruleOnCode, rules } from '../../src/lint/rules/index.js';
import { covered, demoHash, demoRecord, demoText, hashOf, lintDemo, takeMarks } from '../lint/demo.js';

/** Rules that need more than a record and the demo text; `beyond.test.ts` and `lint/run.test.ts` have their tests. */
const beyondOneRecord = new Set(['unreadable-file', 'duplicate-id', 'unused-term', 'stale-baseline']);

/** A text that no record can be read against, for the rule about such. */
const others = { 'texts/old.txt': new Uint8Array([0xff, 0xfe, 0x41, 0x00]) };
const judged = rules.filter(({ id }) => !beyondOneRecord.has(id));

describe('the demo record', () => {
  it('has no finding, with and without its text', async () => {
    expect(await lintDemo(demoRecord(), { withSources: true })).toEqual([]);
    expect(await lintDemo(demoRecord())).toEqual([]);
  });
});

describe.each(judged.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const shown = textFor(rule);
  const withSources = shown !== undefined;
  const about = { withSources, others, ...(withSources ? { text: shown } : {}) };
  /** The record whose hash is that of the text of the example. */
  const record = (piece: string) => demoRecord(piece).replaceAll(demoHash, hashOf(shown ?? demoText));
  const { text: example, marks } = takeMarks(rule.wrong);

  it('reports its wrong example, there and nothing else', async () => {
    const { text, marks: placed } = takeMarks(record(rule.wrong));
    const found = await lintDemo(text, about);
    const own = found.filter((finding) => finding.rule === id);
    expect(own.length, `${example}\n${JSON.stringify(found, null, 1)}`).toBeGreaterThan(0);
    if (!withSources) expect(found.filter((finding) => finding.rule !== id)).toEqual([]);
    if (marks.length > 0) {
      expect(own.map((finding) => ({ line: finding.range.line, says: covered(finding) }))).toEqual(placed);
    }
  });

  it('does not report its right example', async () => {
    const found = await lintDemo(record(rule.right), about);
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

  it('has one rule for every kind of YAML problem, and takes for syntax what is', async () => {
    const { sentences } = await import('../../src/store/generated/sentences.js');
    const codes = [...new Set(Object.keys(sentences).map((name) => name.replace(/\/.*/, '')))];
    expect(codes.length).toBeGreaterThan(20);
    const named = rules.flatMap((rule) => (rule.codes ? [rule.id, ...rule.codes] : []));
    expect(new Set(named).size).toBe(named.length);
    expect(codes.filter((name) => ruleOnCode(name).id === 'yaml-syntax').sort()).toEqual([
      ...['bad-escape', 'bad-indent', 'block-header', 'bracket-not-closed', 'bracket-unexpected'],
      ...['colon-missing', 'colon-space', 'comma', 'comment-space', 'lookalike', 'merge-conflict', 'misread'],
      ...['quote-not-closed', 'reserved-start', 'second-colon', 'syntax', 'tab-indent', 'text-after-quote'],
    ]);
  });
});
