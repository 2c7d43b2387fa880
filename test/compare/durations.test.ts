import { describe, expect, test } from 'vitest';
import type { Side } from '../../src/compare/judgement.js';
import { mirrored, type PeriodComparison } from '../../src/compare/period.js';
import { named } from '../../src/compare/sides.js';
import { judge } from '../../src/compare/verdict.js';
import { retention } from '../../src/model/sections/retention.js';
import { cases } from './durations.table.js';
import { policy, type RawFact, words } from './records.js';

/** The rules meet whatever rows they would stand in: the table is about rules, not about alignment. */
const row = { id: 'all', label: 'All', name: 'All', vocabulary: 'data', term: 'all' };

function sideOf(id: string, fact: RawFact): Side {
  const facts = policy(id, { retention: [{ data: ['all'], ...fact }] }).sections.retention?.facts ?? [];
  return { status: 'speaks', facts, family: id, names: (party) => party };
}

function outcome(a: RawFact, b: RawFact, names: readonly [string, string]): readonly [string, string] {
  const { verdict, kind, reason } = judge(retention, row, sideOf('a', a), sideOf('b', b), words);
  return [verdict === kind ? verdict : `${verdict}, ${kind}`, named(reason, ...names)];
}

/** "differs, shorter" seen from the other side. */
const seenBack = (verdict: string): string =>
  verdict.replace(/, (\S+)$/, (_, kind: string) => `, ${mirrored[kind as PeriodComparison['kind']] ?? kind}`);

describe('durations', () => {
  test('the table holds at least sixty pairs, each once', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(new Set(cases.map(([about]) => about)).size).toBe(cases.length);
  });

  test.each(cases)('%s', (_, a, b, verdict, reason) => {
    expect(outcome(a, b, ['Ann', 'Bob'])).toEqual([verdict, reason]);
    expect(outcome(b, a, ['Bob', 'Ann'])[0]).toBe(seenBack(verdict));
  });
});
