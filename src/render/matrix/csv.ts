import { answerText } from '../../questions/index.js';
import { csv } from '../csv.js';
import { verdicts } from '../marks.js';
import { groupTitle, type MatrixView, rowId, rowLabel } from './view.js';

/** The matrix as a table for spreadsheets: one row a question, one column a policy. */
export function matrixCsv(view: MatrixView): string {
  const { policies, rows } = view.matrix;
  return csv([
    ['id', 'group', 'question', 'verdict', ...policies.map(({ name }) => name)],
    ...rows.map((row) => [
      rowId(row),
      groupTitle(row.question.group),
      rowLabel(row),
      verdicts[row.verdict].meaning,
      ...row.answers.map(answerText),
    ]),
  ]);
}
