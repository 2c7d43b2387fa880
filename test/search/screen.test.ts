import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexicon } from '../../src/model/lexicon.js';
import { isQuery, parseQuery } from '../../src/query/index.js';
import { searchText } from '../../src/render/search-text.js';
import { makeStyle } from '../../src/render/style.js';
import type { Hit } from '../../src/search/hits.js';

const parsed = parseQuery('order', lexicon());
if (!isQuery(parsed)) throw new Error('a query of one word');
const query = parsed;
const style = makeStyle(80, false);

/** So many hits a policy, each of several lines. */
const hitsOf = (counts: readonly number[]): readonly Hit[] =>
  counts.flatMap((most, policy) =>
    Array.from({ length: most }, (_, fact) => ({
      policy: `p${policy}`,
      section: 'rights',
      fact,
      label: 'Access',
      text: 'a right that is told of in many words '.repeat(5),
      state: 'stated' as const,
      score: 1,
    })),
  );

const printed = (counts: readonly number[], isWhole = false) =>
  searchText(hitsOf(counts), query, style, isWhole);
const shownIn = (text: string) => text.match(/rights\[\d+\]/g)?.length ?? 0;

describe('what a search prints', () => {
  it('fits a screen, and counts what it leaves out', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 40 }), (counts) => {
        const text = printed(counts);
        const hits = counts.reduce((sum, one) => sum + one, 0);
        const left = Number(/(\d+) not shown/.exec(text)?.[1] ?? 0);
        expect(text.split('\n').length - 1).toBeLessThanOrEqual(40);
        expect(shownIn(text) + left).toBe(hits);
        expect(text.split('\n').every((line) => line.length <= 80)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('shows each policy that a screen has room for', () => {
    const text = printed([50, 1, 1, 3, 9]);
    for (const policy of ['p0', 'p1', 'p2', 'p3', 'p4']) expect(text).toMatch(new RegExp(`^${policy}$`, 'm'));
    expect(text).toContain('… and ');
  });

  it('shows all of policies that were asked for', () => {
    expect(shownIn(printed([50, 7], true))).toBe(57);
  });
});
