import type { Fact } from '../model/policy.js';
import { both } from '../model/words.js';
import { A, B } from './sides.js';

const verbs: Readonly<Record<string, string>> = {
  may: 'says only “may”',
  typically: 'says “typically”',
  sometimes: 'says “sometimes”',
  'one-of': 'gives it as one of several alternatives',
  exceptional: 'says “exceptionally”',
  'for-example': 'gives it only as an example',
};

/** "says only “may” and gives it as one of several alternatives"; "" where the fact is flat. */
export const hedging = (modality: readonly string[]): string =>
  both(Object.entries(verbs).flatMap(([name, verb]) => (modality.includes(name) ? [verb] : [])));

/** How firmly each of two facts speaks, as one clause. */
export function firmer(a: Fact, b: Fact): string {
  const [left, right] = [hedging(a.modality), hedging(b.modality)];
  if (left === '') return `${B} ${right}, ${A} does not hedge`;
  if (right === '') return `${A} ${left}, ${B} does not hedge`;
  return `${A} ${left}, ${B} ${right}`;
}

/** How a cell speaks that hedges nothing. */
export const flat = 'says so flatly';

/** How firmly a cell speaks, in words; several ways where its facts differ. */
export function firmness(facts: readonly Fact[]): string {
  const ways = facts.map((fact) => hedging(fact.modality) || flat);
  return [...new Set(ways)].sort().join('; elsewhere it ');
}
