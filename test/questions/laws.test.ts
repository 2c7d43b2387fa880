import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffPolicies } from '../../src/compare/diff.js';
import { mirrored, type PeriodComparison } from '../../src/compare/period.js';
import type { Diff, PairComparison, Row } from '../../src/compare/report.js';
import { onlyDifferences, withVerdicts } from '../../src/compare/select.js';
import { parseDuration } from '../../src/model/duration.js';
import { compareDurations } from '../../src/model/duration-order.js';
import type { Policy } from '../../src/model/policy.js';
import { retention } from '../../src/model/sections/retention.js';
import { factOf, policiesOf, policy, type RawFact, type RawSections, sectionsOf, words } from './records.js';

const rows = (diff: Diff): readonly Row[] => diff.sections.flatMap((section) => section.rows);

/** Every pair of every row, by section, row and policies. */
function pairs(diff: Diff): ReadonlyMap<string, PairComparison> {
  return new Map(
    diff.sections.flatMap(({ section, rows: all }) =>
      all.flatMap((row) =>
        row.pairs.map(
          (pair) => [`${section}/${row.key}/${[...pair.policies].sort().join('+')}`, pair] as const,
        ),
      ),
    ),
  );
}

const ann = (sections: RawSections) => policy('ann', sections, 'Ann');
const bob = (sections: RawSections) => policy('bob', sections, 'Bob');

const mirrorKind = (kind: string): string => mirrored[kind as PeriodComparison['kind']] ?? kind;

/** The words of a reason, whatever their order. */
const bag = (reason: string): string =>
  reason
    .toLowerCase()
    .split(/[\s.;:,()“”]+/)
    .sort()
    .join(' ')
    .trim();

/** Turns every list of a section round, at any depth. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed).reverse();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, reversed(inner)]));
}

const equals: Readonly<Record<string, string>> = {
  P1Y: 'P12M',
  P12M: 'P1Y',
  P1W: 'P7D',
  P7D: 'P1W',
  PT24H: 'P1D',
  P1D: 'PT24H',
};

/** Writes every duration otherwise. */
function rewritten(value: unknown): unknown {
  if (typeof value === 'string') return equals[value] ?? value;
  if (Array.isArray(value)) return value.map(rewritten);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rewritten(inner)]));
}

/** Compares in those sections of which any of the policies speaks; in the others there is no row. */
function diff(...policies: readonly Policy[]): Diff {
  const sections = policies.flatMap((one) =>
    Object.entries(one.sections).flatMap(([name, { status }]) => (status === 'not-assessed' ? [] : [name])),
  );
  return diffPolicies(policies, words, { sections: [...new Set(sections)] });
}

describe('laws of comparison', () => {
  test('a policy and its double are the same in every row, but for terms that fit nothing', () => {
    fc.assert(
      fc.property(sectionsOf(), (written) => {
        for (const row of rows(diff(ann(written), bob(written)))) expect(row.verdict).toBe('same');
      }),
      { numRuns: 250 },
    );
  });

  test('two versions of one policy are the same even where terms fit nothing', () => {
    fc.assert(
      fc.property(sectionsOf(true), (written) => {
        const now = policy('ann', written);
        for (const row of rows(diff({ ...now, id: 'ann@v1' }, now))) expect(row.verdict).toBe('same');
      }),
      { numRuns: 200 },
    );
  });

  test('an `other` is never the same as another policy’s `other`', () => {
    const seen = rows(
      diff(
        ann({
          security: [{ measure: 'other', summary: 'a' }],
          recipients: [{ recipient: 'hosting', terms: ['other'] }],
        }),
        bob({
          security: [{ measure: 'other', summary: 'a' }],
          recipients: [{ recipient: 'hosting', terms: ['other'] }],
        }),
      ),
    );
    expect(seen.map((row) => row.verdict)).toEqual(['incomparable', 'only', 'only']);
  });

  test('swapping the sides mirrors kinds, cells and reasons, and leaves verdicts', () => {
    fc.assert(
      fc.property(policiesOf(2), ([left = {}, right = {}]) => {
        const there = diff(ann(left), bob(right));
        const back = diff(bob(right), ann(left));
        expect(rows(back).map((row) => row.key)).toEqual(rows(there).map((row) => row.key));
        for (const [i, row] of rows(there).entries()) {
          const other = rows(back)[i];
          expect(other?.verdict).toBe(row.verdict);
          expect(other?.comparison.kind).toBe(mirrorKind(row.comparison.kind));
          expect(other?.cells).toEqual([...row.cells].reverse());
          expect(bag(other?.comparison.reason ?? '')).toBe(bag(row.comparison.reason));
        }
      }),
      { numRuns: 250 },
    );
  });

  test('the order of facts and of terms makes no difference', () => {
    fc.assert(
      fc.property(policiesOf(2), ([left = {}, right = {}]) => {
        const straight = pairs(diff(ann(left), bob(right)));
        const turned = pairs(diff(ann(reversed(left) as RawSections), bob(right)));
        expect([...turned.keys()]).toEqual([...straight.keys()]);
        for (const [key, pair] of straight) {
          expect(turned.get(key)).toMatchObject({ verdict: pair.verdict, kind: pair.kind });
          expect(bag(turned.get(key)?.reason ?? '')).toBe(bag(pair.reason));
        }
      }),
      { numRuns: 250 },
    );
  });

  test('another policy changes nothing between two', () => {
    fc.assert(
      fc.property(policiesOf(3), ([left = {}, right = {}, third = {}]) => {
        const two = pairs(diff(ann(left), bob(right)));
        const three = pairs(diff(ann(left), policy('cem', third), bob(right)));
        for (const [key, pair] of two) expect(three.get(key)).toEqual(pair);
      }),
      { numRuns: 200 },
    );
  });

  test('equal durations written otherwise make no difference', () => {
    fc.assert(
      fc.property(policiesOf(2), ([left = {}, right = {}]) => {
        const before = pairs(diff(ann(left), bob(right)));
        const after = pairs(diff(ann(rewritten(left) as RawSections), bob(right)));
        for (const [key, pair] of before)
          expect(after.get(key)).toMatchObject({ verdict: pair.verdict, kind: pair.kind });
      }),
      { numRuns: 200 },
    );
  });

  test('free words never decide', () => {
    fc.assert(
      fc.property(policiesOf(2), ([left = {}, right = {}]) => {
        const said = (written: RawSections) =>
          Object.fromEntries(
            Object.entries(written).map(([section, facts]) => [
              section,
              (facts as readonly RawFact[]).map((fact) => ({ ...fact, summary: 'x', note: 'y', law: 'z' })),
            ]),
          );
        const before = pairs(diff(ann(left), bob(right)));
        const after = pairs(diff(ann(said(left)), bob(right)));
        for (const [key, pair] of before)
          expect(after.get(key)).toMatchObject({ verdict: pair.verdict, kind: pair.kind });
      }),
      { numRuns: 200 },
    );
  });

  test('filters keep verdicts and count what they keep', () => {
    fc.assert(
      fc.property(policiesOf(2), ([left = {}, right = {}]) => {
        const whole = diff(ann(left), bob(right));
        for (const part of [onlyDifferences(whole), withVerdicts(whole, ['only', 'same'])]) {
          const known = pairs(whole);
          for (const [key, pair] of pairs(part)) expect(pair).toBe(known.get(key));
          for (const section of part.sections)
            expect(Object.values(section.summary).reduce((sum, n) => sum + n, 0)).toBe(section.rows.length);
        }
        expect(rows(onlyDifferences(whole)).every((row) => row.verdict !== 'same')).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('a baseline leaves the verdicts against it as they are', () => {
    fc.assert(
      fc.property(policiesOf(3), (written) => {
        const all = written.map((sections, i) => policy(`p${i}`, sections));
        const known = pairs(diff(...all));
        const based = pairs(diffPolicies(all, words, { baseline: 'p1' }));
        for (const [key, pair] of based) {
          expect(key).toContain('p1');
          expect(pair).toEqual(known.get(key));
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** The kind of comparison in the row of all data and the given aspect. */
function kindOf(a: RawFact, b: RawFact): readonly string[] {
  return rows(diff(ann({ retention: [a] }), bob({ retention: [b] }))).map((row) => row.comparison.kind);
}

const claims = new Set(['shorter', 'longer', 'limit-lower', 'limit-higher']);
const claimed = (a: RawFact, b: RawFact): boolean => kindOf(a, b).some((kind) => claims.has(kind));

/** A rule that has a length: nothing hedges it, nothing comes in between. */
const plainRule = fc
  .record({
    period: fc.constantFrom(
      'P1D',
      'P30D',
      'P1M',
      'P31D',
      'P89D',
      'P3M',
      'P92D',
      'P1Y',
      'P365D',
      'P400D',
      'P2Y',
      'P13M',
    ),
    bound: fc.constantFrom('exact', 'max', 'min'),
    from: fc.constantFrom('account-closed', 'contract-ended', 'relation-ended'),
  })
  .map((fact) => ({ data: ['all'], ...fact }));

const free = factOf(retention).map(
  ({ context: _, purposes: __, ...fact }): RawFact => ({ ...fact, data: ['all'] }),
);

describe('longer and shorter', () => {
  test('are antisymmetric', () => {
    fc.assert(
      fc.property(plainRule, plainRule, (a, b) => {
        expect(kindOf(b, a)).toEqual(kindOf(a, b).map(mirrorKind));
      }),
      { numRuns: 200 },
    );
  });

  test('are transitive', () => {
    fc.assert(
      fc.property(plainRule, plainRule, plainRule, (a, b, c) => {
        if (kindOf(a, b)[0] === 'shorter' && kindOf(b, c)[0] === 'shorter')
          expect(kindOf(a, c)).toEqual(['shorter']);
      }),
      { numRuns: 800 },
    );
  });

  test('durations are ordered by every calendar alike', () => {
    const duration = fc
      .tuple(fc.nat(30), fc.nat(800))
      .map(([months, days]) => parseDuration(`P${months}M${days}D`));
    fc.assert(
      fc.property(duration, duration, fc.nat(400), (a, b, start) => {
        if (a === undefined || b === undefined || compareDurations(a, b) !== 'shorter') return;
        const end = (months: number, days: number) => Date.UTC(2023, start + months, 1 + days);
        expect(end(a.months, a.days)).toBeLessThan(end(b.months, b.days));
      }),
      { numRuns: 2000 },
    );
  });

  test('are claimed at all', () => {
    expect(
      fc.sample(fc.tuple(plainRule, plainRule), 100).filter(([a, b]) => claimed(a, b)).length,
    ).toBeGreaterThan(20);
  });

  const never = (name: string, spoil: (fact: RawFact) => RawFact) =>
    test(`are never claimed ${name}`, () => {
      fc.assert(
        fc.property(free, plainRule, plainRule, (a, b, c) => {
          expect(claimed(spoil(a), b)).toBe(false);
          expect(claimed(a, spoil(b))).toBe(false);
          expect(claimed(spoil(b), c)).toBe(false);
          if (name !== 'across different events') expect(claimed(spoil(b), spoil(c))).toBe(false);
        }),
        { numRuns: 150 },
      );
    });

  never('across different events', (fact) => ({ ...fact, from: 'collected', until: undefined }));
  never('where no event is named', (fact) => ({ ...fact, from: undefined, until: undefined }));
  never('with criteria in between', (fact) => ({ ...fact, criteria: ['necessity'] }));
  never('with a second event in between', (fact) => ({ ...fact, period: 'P1Y', until: ['unsubscribed'] }));
  never('for "a reasonable period"', (fact) => ({ ...fact, period: 'reasonable', bound: 'exact' }));
  never('for an example', (fact) => ({ ...fact, modality: ['for-example'] }));
  never('for the period of an example', ({ period: _, from: __, until: ___, ...fact }) => ({
    ...fact,
    example: { period: 'P9Y', bound: 'exact', from: 'account-closed' },
  }));
  for (const hedge of ['may', 'typically', 'sometimes', 'one-of', 'exceptional'])
    never(`over "${hedge}"`, (fact) => ({ ...fact, modality: [hedge] }));
  never('over a condition', (fact) => ({ ...fact, when: 'something happens' }));
  never('over a part', (fact) => ({ ...fact, extent: 'some' }));
  never('for a denial', (fact) => ({ ...fact, denied: true }));
  never('for what is only announced', (fact) => ({ ...fact, deferred: 'on-request' }));
  never('for an unclear passage', (fact) => ({ ...fact, reading: 'ambiguous' }));
  never('before a second phase', (fact) => ({ ...fact, archive: { period: 'P9Y', bound: 'exact' } }));
  never('where the data stay on', (fact) => ({ ...fact, then: ['archived'] }));
});
