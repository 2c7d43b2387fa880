import { pushTo, tally } from '../../model/groups.js';
import { type Answer, answerText, type Row, verdictOrder } from '../../questions/index.js';
import { clean } from '../clean.js';
import { cut, lay, quiet, wrap } from '../layout.js';
import { answerLegend, isUnsaid, painted, verdicts } from '../marks.js';
import type { Style } from '../style.js';
import { type SideRow, sideBySide } from './columns.js';
import { grouped, groupTitle, type MatrixView, rowId, rowLabel, spoken } from './view.js';

/** An answer in ever fewer words: whole, shorter, and with only so many values: "hosting, e-mail, analytics +5". */
function* shortenings(answer: Answer): Generator<string> {
  const { values, shorter = [] } = answer;
  yield answerText(answer);
  yield* shorter;
  for (let left = 1; left < values.length; left += 1)
    yield `${answerText({ ...answer, values: values.slice(0, -left) })} +${left}`;
}

function cellLines(answer: Answer, width: number, most: number): readonly string[] {
  for (const text of shortenings(answer)) {
    const lines = lay(text, width);
    if (lines.length <= most) return lines;
  }
  return cut(lay(answerText(answer), width), width, most);
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
        return isUnsaid(answer.outcome) ? found.map((line) => style.paint.dim(line)) : found;
      },
    })),
  );

/** "3 differ · 1 only some say": how many rows have which verdict. */
function counts(rows: readonly Row[], style: Style): string {
  const found = tally(rows.map(({ verdict }) => verdict));
  const order = verdictOrder.filter((one) => one !== 'neither' && one !== 'not-assessed');
  return [...order, 'not-assessed' as const]
    .filter((verdict) => found.has(verdict))
    .map(
      (verdict) => `${painted(verdicts[verdict], style)} ${found.get(verdict)} ${verdicts[verdict].meaning}`,
    )
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

const areAlike = (a: Row, b: Row): boolean => {
  const said = ({ answers }: Row) => JSON.stringify(answers.map((one) => [one.outcome, answerText(one)]));
  return a.question === b.question && said(a) === said(b);
};

/** Lines of one question with the same answers are one row: "Account data, Usage data". */
function merged(rows: readonly Row[]): readonly Row[] {
  const made: Row[] = [];
  for (const row of rows) {
    const before = made.at(-1);
    if (before?.line === undefined || row.line === undefined || !areAlike(before, row)) made.push(row);
    else {
      const label = `${before.line.label}, ${row.line.label}`;
      made[made.length - 1] = { ...before, line: { ...before.line, label } };
    }
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
  const first = rows.find(({ answers }) => answers.some(({ outcome }) => !isUnsaid(outcome)));
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
