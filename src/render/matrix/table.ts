import { pushTo } from '../../model/groups.js';
import { type Answer, answerText, type Row, verdictOrder } from '../../questions/index.js';
import { clean } from '../clean.js';
import { cut, lay } from '../grid.js';
import { quiet, wrap } from '../layout.js';
import { answerLegend, painted, verdicts } from '../marks.js';
import type { Style } from '../style.js';
import { type SideRow, sideBySide } from './columns.js';
import { grouped, groupTitle, type MatrixView, rowId, rowLabel, spoken, unsaid } from './view.js';

/** The lines of a cell: the whole, a shorter answer, or as many values as fit and how many more there are: "hosting, e-mail, analytics +5". */
function cellLines(answer: Answer, width: number, most: number): readonly string[] {
  const whole = lay(clean(answerText(answer)), width);
  if (whole.length <= most) return whole;
  for (const shorter of answer.shorter ?? []) {
    const lines = lay(clean(shorter), width);
    if (lines.length <= most) return lines;
  }
  for (let kept = answer.values.length - 1; kept > 0; kept -= 1) {
    const left = answer.values.length - kept;
    const lines = lay(
      clean(`${answerText({ ...answer, values: answer.values.slice(0, kept) })} +${left}`),
      width,
    );
    if (lines.length <= most) return lines;
  }
  return cut(whole, width, most);
}

/** Rows in the order of their groups, as they stand side by side. */
const sideRows = (rows: readonly Row[], style: Style): readonly SideRow[] =>
  [...grouped(rows)].flatMap(([group, ofGroup]) =>
    ofGroup.map((row) => ({
      heading: groupTitle(group),
      sign: painted(verdicts[row.verdict], style),
      label: rowLabel(row),
      isLine: row.line !== undefined,
      cell: (policy, width, most) => {
        const answer = row.answers[policy];
        if (answer === undefined) return [''];
        const found = cellLines(answer, width, most);
        return unsaid.includes(answer.outcome) ? found.map((line) => style.paint.dim(line)) : found;
      },
    })),
  );

/** "3 differ · 1 only some say": how many rows have which verdict. */
function counts(rows: readonly Row[], style: Style): string {
  const order = verdictOrder.filter((one) => one !== 'neither' && one !== 'not-assessed');
  return [...order, 'not-assessed' as const]
    .flatMap((verdict) => {
      const found = rows.filter((row) => row.verdict === verdict).length;
      return found === 0
        ? []
        : [`${painted(verdicts[verdict], style)} ${found} ${verdicts[verdict].meaning}`];
    })
    .join('   ');
}

/** Why rows cannot be compared, or what was inferred: the questions of each reason. */
function reasons(rows: readonly Row[]): readonly string[] {
  const found = new Map<string, string[]>();
  for (const { question, verdict, judgements } of rows)
    for (const reason of judgements.flatMap((one) =>
      one.verdict === 'incomparable' && verdict !== 'incomparable' ? [] : (one.reason ?? []),
    ))
      pushTo(found, reason, question.label);
  return [...found].map(([reason, labels]) => `${[...new Set(labels)].join(', ')}: ${reason}.`);
}

const areAlike = (a: Row, b: Row): boolean =>
  a.question === b.question &&
  a.answers.every((answer, i) => {
    const other = b.answers[i];
    return other?.outcome === answer.outcome && answerText(other) === answerText(answer);
  });

/** Lines of one question with the same answers are one row: "Account data, Usage data". */
function merged(rows: readonly Row[]): readonly Row[] {
  const made: Row[] = [];
  for (const row of rows) {
    const before = made.at(-1);
    if (before?.line !== undefined && row.line !== undefined && areAlike(before, row))
      made[made.length - 1] = {
        ...before,
        line: { ...before.line, label: `${before.line.label}, ${row.line.label}` },
      };
    else made.push(row);
  }
  return made;
}

const whoSays = (policies: number): string =>
  policies === 1 ? 'Not said' : policies === 2 ? 'Neither says' : 'Nobody says';

/** The matrix for a terminal. Policies that do not fit side by side follow below. */
export function matrixTable(view: MatrixView, style: Style): string {
  const { matrix } = view;
  const { neither, unread, ...said } = spoken(matrix.rows);
  const rows = merged(said.rows);
  const { policies } = matrix;
  const table = sideBySide({ policies, rows: sideRows(rows, style), isBrief: view.isBrief }, style);
  const dim = (text: string) => (text === '' ? [] : [quiet(text, style)]);
  const first = rows.find(({ answers }) => answers.some(({ outcome }) => !unsaid.includes(outcome)));
  const hints = [
    ...(first === undefined || policies.length < 2 ? [] : [`Passages: --row ${rowId(first)}`]),
    ...(matrix.set.set === 'full' ? [] : ['Every fact: --full']),
  ];
  const foot = [
    ...(neither.length === 0 ? [] : dim(`${whoSays(policies.length)}: ${neither.join(' · ')}`)),
    ...(unread.length === 0 ? [] : dim(`Not assessed: ${unread.join(' · ')}`)),
    ...reasons(rows).map((reason) => wrap(clean(reason), style.width)),
    ...(policies.length < 2 ? [] : [wrap(counts(rows, style), style.width)]),
    ...dim(answerLegend(rows.flatMap(({ answers }) => answers))),
    ...dim(hints.join('   ')),
  ];
  return `${[table, ...foot].join('\n')}\n`;
}
