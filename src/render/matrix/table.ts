import { type Answer, answerText, type Row, type Verdict } from '../../questions/index.js';
import { clean } from '../clean.js';
import { beside, lay } from '../grid.js';
import { rule, cells as widthOf, wrap } from '../layout.js';
import { answerLegend, painted, verdicts } from '../marks.js';
import type { Style } from '../style.js';
import { cellLines } from './cell.js';
import { dateline, grouped, groupTitle, type MatrixView, rowId, rowLabel, spoken } from './view.js';

const gap = 2;
/** Below this a column holds no two words side by side. */
const narrowest = 10;
/** The lines a cell may take on the first screen; with a section, and in `--full`, more is shown of each. */
const mostLines = { short: 2, long: 3 };
/** More policies than these leave no room for more than the first lines of a cell. */
const fewPolicies = 3;
/** Longest label of a question. */
const widestLabel = 24;

interface Columns {
  readonly label: number;
  readonly each: number;
}

/** The widths of the columns if `count` policies stand side by side. */
function columnsFor(count: number, rows: readonly Row[], width: number): Columns {
  const wanted = Math.max(8, ...rows.map((row) => widthOf(clean(rowLabel(row))) + (row.line ? 2 : 0)));
  const label = Math.min(
    wanted,
    widestLabel,
    Math.max(12, Math.floor(width / (count > fewPolicies ? 6 : 3))),
  );
  return { label, each: Math.floor((width - label - 2 - gap * count) / count) };
}

const tone = ({ outcome }: Answer): 'dim' | undefined =>
  outcome === 'silent' || outcome === 'not-assessed' || outcome === 'not-applicable' ? 'dim' : undefined;

/** Some of the policies, side by side. */
function part(view: MatrixView, rows: readonly Row[], chosen: readonly number[], style: Style): string {
  const { matrix } = view;
  const { label, each } = columnsFor(chosen.length, rows, style.width);
  const most = view.isBrief || chosen.length > fewPolicies ? mostLines.short : mostLines.long;
  const widths = [2 + label, ...chosen.map(() => each)];
  const lines = (text: string, width: number, paint: (line: string) => string) =>
    lay(text, width).map((one) => paint(one));
  const head = beside(
    [
      [''],
      ...chosen.map((i) => {
        const policy = matrix.policies[i];
        if (policy === undefined) return [];
        return [
          ...lines(clean(policy.name), each, style.paint.bold),
          ...lines(clean(dateline(policy, each)), each, style.paint.dim),
        ];
      }),
    ],
    widths,
    gap,
  );
  const body = [...grouped(rows)].flatMap(([group, ofGroup], i, { length }) => [
    ...(length > 1 && !view.isBrief
      ? [`${i === 0 ? '' : '\n'}${style.paint.bold.underline(groupTitle(group))}`]
      : []),
    ...ofGroup.map((row) => {
      const sign = painted(verdicts[row.verdict], style);
      const hang = row.line === undefined ? 2 : 4;
      const name = lay(clean(rowLabel(row)), label + 2, '', hang).map((line, n) =>
        n === 0 ? `${sign}${line.slice(1)}` : line,
      );
      const cells = chosen.map((n) => {
        const answer = row.answers[n];
        if (answer === undefined) return [''];
        const shade = tone(answer);
        const found = cellLines(answer, each, most);
        return shade === undefined ? found : found.map((line) => style.paint[shade](line));
      });
      return beside([name, ...cells], widths, gap);
    }),
  ]);
  return [head, rule(style), ...body].join('\n');
}

/** "3 differ · 1 only some say": how many rows have which verdict. */
function counts(rows: readonly Row[], style: Style): string {
  const order: readonly Verdict[] = [
    'denied',
    'differs',
    'incomparable',
    'more',
    'only',
    'close',
    'same',
    'not-assessed',
  ];
  return order
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
  for (const { question, verdict, pairs } of rows)
    for (const reason of pairs.flatMap((pair) =>
      pair.verdict === 'incomparable' && verdict !== 'incomparable' ? [] : (pair.reason ?? []),
    ))
      found.set(reason, [...(found.get(reason) ?? []), question.label]);
  return [...found].map(([reason, labels]) => `${[...new Set(labels)].join(', ')}: ${reason}.`);
}

const areAlike = (a: Row, b: Row): boolean =>
  a.question === b.question &&
  a.line !== undefined &&
  b.line !== undefined &&
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
  const all = matrix.policies.map((_, i) => i);
  const { label } = columnsFor(all.length, rows, style.width);
  const abreast = Math.max(1, Math.floor((style.width - label - 2) / (narrowest + gap)));
  // The pages are evened out: six that fit in fives are three and three.
  const pages = Math.ceil(all.length / abreast);
  const size = Math.ceil(all.length / pages);
  const parts = Array.from({ length: pages }, (_, page) =>
    part(view, rows, all.slice(page * size, (page + 1) * size), style),
  );
  const dim = (text: string) => (text === '' ? [] : [style.paint.dim(wrap(text, style.width))]);
  const first = rows.find(({ answers }) => answers.some(({ facts }) => facts.length > 0));
  const hints = [
    ...(first === undefined || matrix.policies.length < 2 ? [] : [`Passages: --row ${rowId(first)}`]),
    ...(matrix.set.set === 'full' ? [] : ['Every fact: --full']),
  ];
  const foot = [
    ...(neither.length === 0 ? [] : dim(`${whoSays(matrix.policies.length)}: ${neither.join(' · ')}`)),
    ...(unread.length === 0 ? [] : dim(`Not assessed: ${unread.join(' · ')}`)),
    ...reasons(rows).map((reason) => wrap(clean(reason), style.width)),
    ...(matrix.policies.length < 2 ? [] : [wrap(counts(rows, style), style.width)]),
    ...dim(answerLegend(rows.flatMap(({ answers }) => answers))),
    ...dim(hints.join('   ')),
  ];
  return `${[parts.join('\n\n'), ...foot].join('\n')}\n`;
}
