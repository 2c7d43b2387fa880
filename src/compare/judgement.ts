import type { Names } from '../model/phrase.js';
import type { Fact } from '../model/policy.js';
import type { Ground } from './facts.js';
import { pairFacts } from './pairing.js';
import { points } from './points.js';
import type { Comparison, Verdict } from './report.js';
import { A, B, paragraph } from './sides.js';

/** One side of a comparison: the facts a policy brings to a row, its own or those that cover it. */
export interface Side {
  readonly status: 'speaks' | 'silent' | 'not-applicable' | 'not-assessed';
  readonly facts: readonly Fact[];
  /** Label of the wider term the facts stand under, where they are not of the row itself. */
  readonly covers?: string;
  /** What wider terms say that bears on the row beside its own facts. */
  readonly also?: { readonly label: string; readonly facts: readonly Fact[] };
  /** Labels of the narrower terms the policy speaks of instead. */
  readonly narrower?: readonly string[];
  /** Silent on the term itself; labels of the wider terms it states in general. */
  readonly general?: readonly string[];
  /** In retention: silent under this aspect, but not on these data. */
  readonly elsewhere?: boolean;
  /** Versions and languages of one policy share it. */
  readonly family: string;
  readonly names: Names;
}

export interface Judgement extends Comparison {
  readonly verdict: Verdict;
}

/** A judgement; the clauses become sentences. */
export const judged = (verdict: Verdict, clauses: readonly string[], kind: string = verdict): Judgement => ({
  verdict,
  kind,
  reason: paragraph(clauses),
});

/** That a wider term bears on the row beside a side's own facts. */
export const alsoText = (side: string, also: Side['also']): readonly string[] =>
  also === undefined ? [] : [`what ${side} says under “${also.label}” bears on it too`];

/** Which side speaks of the row only through a wider term. */
export function coverage(a: Side, b: Side): readonly string[] {
  const covers = (side: string, label: string | undefined) =>
    label === undefined ? [] : [`${side} speaks of it only under “${label}”`];
  const under = a.covers === b.covers && a.covers !== undefined;
  return [
    ...(under
      ? [`both speak of it only under “${a.covers}”`]
      : [...covers(A, a.covers), ...covers(B, b.covers)]),
  ];
}

/** Do the same wider terms bear on both, with the same facts? */
export function sameBeside(a: Side, b: Side, ground: Ground): boolean {
  const wide: Ground = { ...ground, keyOf: () => undefined };
  const pairing = pairFacts(a.also?.facts ?? [], b.also?.facts ?? [], wide);
  return points(pairing, wide).length === 0;
}
