import { grouped } from '../../model/groups.js';
import type { Policy } from '../../model/policy.js';
import { clean } from '../clean.js';
import { beside, lay, rule, cells as widthOf } from '../layout.js';
import type { Style } from '../style.js';
import { dateline } from './view.js';

const gap = 2;
/** Below this a column holds no two words side by side. */
const narrowest = 10;
/** The lines a cell may take on the first screen; with a section, and in `--full`, more is shown of each. */
const mostLines = { short: 2, long: 3 };
/** More policies than these leave no room for more than the first lines of a cell. */
const fewPolicies = 3;
/** Longest label of a row. */
const widestLabel = 24;

/** A row of policies side by side. */
export interface SideRow {
  /** The heading it stands under. */
  readonly heading: string;
  /** One character wide, painted. */
  readonly sign: string;
  readonly label: string;
  /** It belongs to the row above. */
  readonly isLine: boolean;
  /** The lines of a policy's cell, at most `most`, painted. */
  readonly cell: (policy: number, width: number, most: number) => readonly string[];
}

export interface Side {
  readonly policies: readonly Policy[];
  readonly rows: readonly SideRow[];
  /** Two lines a cell, no headings. */
  readonly isBrief: boolean;
}

/** The widths of the columns if `count` policies stand side by side. */
function columnsFor(count: number, rows: readonly SideRow[], width: number) {
  const wanted = Math.max(8, ...rows.map(({ label, isLine }) => widthOf(clean(label)) + (isLine ? 2 : 0)));
  const share = Math.floor(width / (count > fewPolicies ? 6 : 3));
  const label = Math.min(wanted, widestLabel, Math.max(12, share));
  return { label, each: Math.floor((width - label - 2 - gap * count) / count) };
}

/** Cells may take this many lines where few rows leave room for it, and the rows together then these. */
const roomy = { cell: 6, rows: 20 };

/** The most lines of a cell with which the rows of a section still stand on one screen together; never fewer than usual. */
function linesFor({ rows, isBrief }: Side, chosen: readonly number[], each: number): number {
  const usual = isBrief || chosen.length > fewPolicies ? mostLines.short : mostLines.long;
  if (isBrief || rows.length > roomy.rows) return usual;
  const heights = rows.map((row) => Math.max(...chosen.map((n) => row.cell(n, each, roomy.cell).length)));
  for (let most = roomy.cell; most > usual; most -= 1)
    if (heights.reduce((sum, height) => sum + Math.min(height, most), 0) <= roomy.rows) return most;
  return usual;
}

function part(side: Side, chosen: readonly number[], style: Style): string {
  const { policies, rows, isBrief } = side;
  const { paint, width } = style;
  const { label, each } = columnsFor(chosen.length, rows, width);
  const most = linesFor(side, chosen, each);
  const widths = [2 + label, ...chosen.map(() => each)];
  const heads = chosen
    .flatMap((n) => policies.slice(n, n + 1))
    .map((policy) => [
      ...lay(policy.name, each).map((line) => paint.bold(line)),
      ...lay(dateline(policy, each), each).map((line) => paint.dim(line)),
    ]);
  const hasHeadings = !isBrief && new Set(rows.map(({ heading }) => heading)).size > 1;
  const body = rows.flatMap((row, i) => {
    const isFirst = hasHeadings && row.heading !== rows[i - 1]?.heading;
    const [name = '', ...more] = lay(row.label, label + 2, row.isLine ? 4 : 2);
    const cells = chosen.map((n) => row.cell(n, each, most));
    return [
      ...(isFirst ? [`${i === 0 ? '' : '\n'}${paint.bold.underline(row.heading)}`] : []),
      beside([[row.sign + name.slice(1), ...more], ...cells], widths, gap),
    ];
  });
  return [beside([[], ...heads], widths, gap), rule(style), ...body].join('\n');
}

/** Policies side by side for a terminal; those that do not fit follow below. */
export function sideBySide(side: Side, style: Style): string {
  const all = [...side.policies.keys()];
  const { label } = columnsFor(all.length, side.rows, style.width);
  const abreast = Math.max(1, Math.floor((style.width - label - 2) / (narrowest + gap)));
  // The pages are evened out: six that fit in fives are three and three.
  const size = Math.ceil(all.length / Math.ceil(all.length / abreast));
  const pages = [...grouped(all, (n) => Math.floor(n / size)).values()];
  return pages.map((page) => part(side, page, style)).join('\n\n');
}
