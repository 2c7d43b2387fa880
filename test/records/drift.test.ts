import { describe, expect, it } from 'vitest';
import { drift } from '../../src/evidence/drift.js';
import { citationsOf, prove, textFor } from '../../src/evidence/prove.js';
import type { Unit } from '../../src/evidence/text.js';
import { bundledPairs, fixturePairs, type Pair } from './texts.js';

/** A record with its text, prepared, and what each fact cites. */
const prepared = ({ policy, raw }: Pair) => {
  const text = textFor(policy, raw);
  return { policy, raw, text, citations: prove(policy, text).citations };
};
type Prepared = ReturnType<typeof prepared>;

/** The facts that `verify --against` names, and the sentences it calls new. */
function changes({ policy, text }: Prepared, edited: string) {
  const after = textFor(policy, edited);
  const { facts, newUnits } = drift(text, after, citationsOf(policy));
  return {
    named: new Set(facts.flatMap(({ ref, state }) => (state === 'unchanged' ? [] : [ref]))),
    fresh: newUnits.map((index) => after.units[index]?.text),
  };
}

/** Every nth sentence long enough to lose a word in its middle. */
function sample({ text }: Prepared, count: number): readonly Unit[] {
  const units = text.units.filter((unit) => unit.kind === 'sentence' && unit.words.length >= 5);
  const step = Math.max(1, Math.floor(units.length / count));
  return units.filter((_, i) => i % step === 0);
}

/** Facts that cite some of a sentence. */
function citing({ citations }: Prepared, { index }: Unit): ReadonlySet<string> {
  return new Set(
    citations.flatMap(({ ref, resolution }) =>
      resolution.state === 'found' && resolution.span.units.includes(index) ? [ref] : [],
    ),
  );
}

const every = [...fixturePairs(), ...bundledPairs()].map(prepared);

describe.each(every)('a new version of $policy.id', (pair) => {
  it('with one word changed names the facts that cite the sentence, and the sentence', () => {
    for (const unit of sample(pair, 6)) {
      const word = unit.words[Math.floor(unit.words.length / 2)];
      if (word === undefined) continue;
      const { named, fresh } = changes(
        pair,
        `${pair.raw.slice(0, word.start)}qqqq${pair.raw.slice(word.end)}`,
      );
      expect(named, unit.text).toEqual(citing(pair, unit));
      expect(fresh).toHaveLength(1);
      expect(fresh[0]).toContain('qqqq');
    }
  });

  it('with an exception behind every sentence names every fact', () => {
    const { units } = pair.text;
    const edited = units
      .filter(({ kind }) => kind !== 'heading')
      .reduceRight(
        (raw, { end }) =>
          `${raw.slice(0, end).replace(/[.:;]?$/, ', unless we decide otherwise$&')}${raw.slice(end)}`,
        pair.raw,
      );
    const headings = new Set(units.flatMap((unit) => (unit.kind === 'heading' ? [unit.index] : [])));
    const { named } = changes(pair, edited);
    for (const { ref, resolution } of pair.citations)
      if (resolution.state === 'found' && !resolution.span.units.every((unit) => headings.has(unit)))
        expect(named).toContain(ref);
  });

  it('with a paragraph added names its sentences and no fact', () => {
    const added = 'Zebras graze here quietly. Nobody counts the zebras at night.';
    const { named, fresh } = changes(pair, `${pair.raw}\n\n${added}\n`);
    expect([...named]).toEqual([]);
    expect(fresh).toEqual(['Zebras graze here quietly.', 'Nobody counts the zebras at night.']);
  });

  it('with a sentence deleted names the facts that cite it, and no sentence', () => {
    for (const unit of sample(pair, 4)) {
      const { named, fresh } = changes(pair, pair.raw.slice(0, unit.start) + pair.raw.slice(unit.end));
      expect(named, unit.text).toEqual(citing(pair, unit));
      expect(fresh, unit.text).toEqual([]);
    }
  });
});
