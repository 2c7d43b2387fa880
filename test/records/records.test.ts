import { describe, expect, it } from 'vitest';
import { prove, textFor } from '../../src/evidence/prove.js';
import { sections } from '../../src/model/sections/index.js';
import { bundled, type Pair, sources } from './texts.js';

const why =
  sources === undefined
    ? ' (skipped: the source texts are not at hand; name their folder with PRIVCMP_SOURCES)'
    : '';

describe.skipIf(sources === undefined)(`the bundled records against their texts${why}`, () => {
  const pairs: readonly Pair[] = bundled();

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
