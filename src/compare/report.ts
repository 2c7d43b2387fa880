/**
 * What a comparison of two policies says of one row: `same`; `differs`; `only` (one speaks, the other is silent);
 * `denied` (one states what the other denies); `incomparable` (unlike things, the reason says why); `not-assessed`.
 */
export type Verdict = 'same' | 'differs' | 'only' | 'denied' | 'incomparable' | 'not-assessed';

export type CellStatus = 'stated' | 'denied' | 'silent' | 'not-applicable' | 'not-assessed';

/** Facts of a wider term that bear on a row beside its own: a specific rule does not replace a general one. */
export interface Also {
  readonly label: string;
  readonly facts: readonly number[];
  readonly lines: readonly string[];
}

export interface Cell {
  readonly policy: string;
  readonly status: CellStatus;
  /** Indexes into the section's facts of that policy: those of this row, else those that cover it. */
  readonly facts: readonly number[];
  /** One line a fact. */
  readonly lines: readonly string[];
  readonly text: string;
  /** The wider term that the policy speaks of, where it has no facts of its own here. If the cell is silent, it names only that. */
  readonly covers?: string;
  readonly also?: Also;
  /** Narrower terms that the policy speaks of instead of this one. */
  readonly narrower?: readonly string[];
}

export interface Comparison {
  /** `equal`, `about-equal`, `shorter`, `longer`, `limit-lower`, `limit-higher` for durations; otherwise the verdict. */
  readonly kind: string;
  /** In plain words, naming the policies. */
  readonly reason: string;
}

export interface PairComparison extends Comparison {
  readonly policies: readonly [string, string];
  readonly verdict: Verdict;
}

export interface Row {
  readonly key: string;
  readonly label: string;
  readonly verdict: Verdict;
  readonly cells: readonly Cell[];
  readonly comparison: Comparison;
  readonly pairs: readonly PairComparison[];
}

export interface Summary {
  readonly same: number;
  readonly differ: number;
  readonly denied: number;
  readonly only: number;
  readonly incomparable: number;
  readonly notAssessed: number;
}

export interface SectionDiff {
  readonly section: string;
  readonly title: string;
  readonly rows: readonly Row[];
  /** Terms asked of every policy of which none speaks, where all were assessed. */
  readonly silentInAll: readonly string[];
  readonly summary: Summary;
}

export interface Diff {
  readonly policies: readonly string[];
  /** The policy all others were compared with, if only with that one. */
  readonly baseline?: string;
  readonly sections: readonly SectionDiff[];
}

const names = {
  same: 'same',
  differs: 'differ',
  denied: 'denied',
  only: 'only',
  incomparable: 'incomparable',
  'not-assessed': 'notAssessed',
} as const;

/** How many rows have which verdict. */
export function summarise(rows: readonly Row[]): Summary {
  const counts = { same: 0, differ: 0, denied: 0, only: 0, incomparable: 0, notAssessed: 0 };
  for (const row of rows) counts[names[row.verdict]] += 1;
  return counts;
}
