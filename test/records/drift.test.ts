import { describe, expect, it } from 'vitest';
import { drift } from '../../src/evidence/drift.js';
import { citationsOf, prove, textFor } from '../../src/evidence/prove.js';
import type { Unit } from '../../src/evidence/text.js';
import { bundled, fixtures, type Pair } from './texts.js';

/** What `verify --against` would name: anchors that are gone, doubtful, or whose words changed, and sentences that are new. */
function changes({ policy, raw }: Pair, edited: string) {
  const before = textFor(policy, raw);
  const after = textFor(policy, edited);
  const { anchors, newUnits } = drift(
    before,
    after,
    citationsOf(policy).map(({ ref, anchor }) => ({ ref, anchor })),
  );
  const touched = anchors.filter((one) => one.state !== 'still' || one.reworded || one.moved);
  return {
    touched: new Set(touched.map(({ anchor }) => anchor)),
    fresh: newUnits.map((index) => after.units[index]?.text),
  };
}

/** Every nth sentence long enough to lose a word in its middle. */
function sample(pair: Pair, count: number): readonly Unit[] {
  const units = textFor(pair.policy, pair.raw).units.filter(
    (unit) => unit.kind === 'sentence' && unit.words.length >= 5,
  );
  const step = Math.max(1, Math.floor(units.length / count));
  return units.filter((_, i) => i % step === 0);
}

/** Anchors whose passage holds the offsets. */
function citing({ policy, raw }: Pair, start: number, end: number): ReadonlySet<string> {
  const { citations } = prove(policy, textFor(policy, raw));
  return new Set(
    citations.flatMap(({ anchor, resolution }) =>
      resolution.state === 'found' && resolution.span.start < end && resolution.span.end > start
        ? [anchor]
        : [],
    ),
  );
}

const every = [...fixtures(), ...bundled()];

describe.each(every)('a new version of $policy.id', (pair) => {
  it('with one word changed names the facts that cite it, and the sentence', () => {
    for (const unit of sample(pair, 8)) {
      const word = unit.words[Math.floor(unit.words.length / 2)];
      if (word === undefined) continue;
      const edited = `${pair.raw.slice(0, word.start)}qqqq${pair.raw.slice(word.end)}`;
      const { touched, fresh } = changes(pair, edited);
      expect(touched, unit.text).toEqual(citing(pair, word.start, word.end));
      expect(fresh).toHaveLength(1);
      expect(fresh[0]).toContain('qqqq');
    }
  });

  it('with a paragraph added names its sentences and no fact', () => {
    const { touched, fresh } = changes(
      pair,
      `${pair.raw}\n\nZebras graze here quietly. Nobody counts the zebras at night.\n`,
    );
    expect([...touched]).toEqual([]);
    expect(fresh).toEqual(['Zebras graze here quietly.', 'Nobody counts the zebras at night.']);
  });

  it('with a sentence deleted names the facts that cite it, and no sentence', () => {
    for (const unit of sample(pair, 6)) {
      const edited = pair.raw.slice(0, unit.start) + pair.raw.slice(unit.end);
      const { touched, fresh } = changes(pair, edited);
      for (const anchor of touched) expect(citing(pair, unit.start, unit.end), unit.text).toContain(anchor);
      expect(touched.size, unit.text).toBe(citing(pair, unit.start, unit.end).size);
      expect(fresh, unit.text).toEqual([]);
    }
  });
});
