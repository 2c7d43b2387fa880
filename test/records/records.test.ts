import { describe, expect, it } from 'vitest';
import { resolveAnchor, shortestAnchor } from '../../src/evidence/index.js';
import { prove, textFor } from '../../src/evidence/prove.js';
import { sections } from '../../src/model/sections/index.js';
import { bundledPairs, sources } from './texts.js';

/** How many units of each text are no headings, and how many are. */
const counted: Readonly<Record<string, readonly [units: number, headings: number]>> = {
  cartropic: [62, 19],
  'james-pro': [233, 22],
  jifeline: [104, 34],
  'jp-cars': [51, 15],
  jump: [63, 16],
};

const why =
  sources === undefined
    ? ' (skipped: the source texts are not at hand; name their folder with PRIVCMP_SOURCES)'
    : '';

describe.skipIf(sources === undefined)(`the bundled records against their texts${why}`, () => {
  const pairs = bundledPairs();

  it('are the five', () => {
    expect(pairs.map(({ policy }) => policy.id)).toEqual([
      'cartropic',
      'james-pro',
      'jifeline',
      'jp-cars',
      'jump',
    ]);
  });

  it.each(pairs)(
    '$policy.id: every anchor means one passage, every sentence is accounted for',
    ({ policy, raw }) => {
      const { citations, coverage } = prove(policy, textFor(policy, raw));
      expect(citations.filter(({ resolution }) => resolution.state !== 'found')).toEqual([]);
      expect(coverage.unaccounted).toEqual([]);
      expect(coverage.partly).toBe(0);
      expect(coverage.overlaps).toEqual([]);
    },
  );

  it.each(pairs)('$policy.id has its units, and each can be cited', ({ policy, raw }) => {
    const text = textFor(policy, raw);
    const headings = text.headings.length;
    expect([text.units.length - headings, headings]).toEqual(counted[policy.id]);
    for (const { start, end, kind } of text.units) {
      const anchor = shortestAnchor(text, start, end);
      // A title that is repeated at once, with nothing above it, is all that cannot be cited.
      if (anchor === undefined) expect(kind).toBe('heading');
      else expect(resolveAnchor(text, anchor)).toMatchObject({ state: 'found', span: { start, end } });
    }
  });

  it.each(pairs)('$policy.id: few sentences are omitted, none for want of a place', ({ policy, raw }) => {
    const { coverage } = prove(policy, textFor(policy, raw));
    expect(coverage.omitted / coverage.sentences).toBeLessThan(0.08);
    expect(policy.omitted['not-covered']).toBeUndefined();
  });

  it.each(pairs)('$policy.id: every section is assessed', ({ policy }) => {
    for (const { name } of sections) expect(policy.sections[name]?.status, name).not.toBe('not-assessed');
  });

  it.each(pairs)('$policy.id: no summary or note repeats the text', ({ policy, raw }) => {
    const words = (text: string) =>
      text
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    const length = 8;
    const runs = new Set<string>();
    const all = words(raw);
    for (let i = 0; i + length <= all.length; i += 1) runs.add(all.slice(i, i + length).join(' '));
    for (const { name } of sections) {
      for (const [index, fact] of (policy.sections[name]?.facts ?? []).entries()) {
        for (const field of ['summary', 'note', 'when', 'items', 'consequence', 'logic', 'effects']) {
          const said = words(String(fact[field] ?? ''));
          for (let i = 0; i + length <= said.length; i += 1) {
            expect(runs.has(said.slice(i, i + length).join(' ')), `${name}[${index}].${field}`).toBe(false);
          }
        }
      }
    }
  });
});
