import { type Diff, type Row, summarise, type Verdict } from './report.js';

const keep = (diff: Diff, fits: (row: Row) => boolean): Diff => ({
  ...diff,
  sections: diff.sections.map((section) => {
    const rows = section.rows.filter(fits);
    return { ...section, rows, summary: summarise(rows) };
  }),
});

/** Only rows in which the policies do not all say the same; what all are silent on is the same too. */
export function onlyDifferences(diff: Diff): Diff {
  const kept = keep(diff, (row) => row.verdict !== 'same');
  return { ...kept, sections: kept.sections.map((section) => ({ ...section, silentInAll: [] })) };
}

/** Only rows with one of these verdicts. */
export const withVerdicts = (diff: Diff, verdicts: readonly Verdict[]): Diff =>
  keep(diff, (row) => verdicts.includes(row.verdict));

/** Does any row that was assessed differ in any way? */
export const hasDifferences = (diff: Diff): boolean =>
  diff.sections.some((section) =>
    section.rows.some((row) => row.verdict !== 'same' && row.verdict !== 'not-assessed'),
  );
