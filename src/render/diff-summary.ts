import type { SectionDiff, Summary, Verdict } from '../compare/report.js';
import { beside, lay } from './diff-grid.js';
import type { DiffView } from './diff-view.js';
import { cells, clean, rule } from './layout.js';
import type { Style } from './style.js';

/** A count of a summary: the verdict it counts, and the words for it. */
interface Tally {
  readonly key: keyof Summary;
  readonly verdict: Verdict;
  readonly title: string;
  readonly one: string;
  readonly many: string;
}

/** The counts of a summary in the order they are shown. */
export const tallies: readonly Tally[] = [
  { key: 'denied', verdict: 'denied', title: 'Denied', one: 'denied', many: 'denied' },
  { key: 'differ', verdict: 'differs', title: 'Differ', one: 'differs', many: 'differ' },
  { key: 'only', verdict: 'only', title: 'Only some', one: 'only some', many: 'only some' },
  {
    key: 'incomparable',
    verdict: 'incomparable',
    title: 'Not comparable',
    one: 'not comparable',
    many: 'not comparable',
  },
  { key: 'same', verdict: 'same', title: 'Same', one: 'same', many: 'same' },
  {
    key: 'notAssessed',
    verdict: 'not-assessed',
    title: 'Not assessed',
    one: 'not assessed',
    many: 'not assessed',
  },
];

/** "2 differ · 1 not comparable · 3 same". */
export function summaryLine({ summary }: SectionDiff): string {
  const said = tallies
    .filter(({ key }) => summary[key] > 0)
    .map(({ key, one, many }) => `${summary[key]} ${summary[key] === 1 ? one : many}`);
  return said.length === 0 ? 'no row' : said.join(' · ');
}

/** One row a section and one for all: title, number of rows, and each count that is not nought throughout. */
export function summaryTable(view: DiffView): {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
} {
  const { sections } = view.diff;
  const total = (key: keyof Summary) => sections.reduce((sum, section) => sum + section.summary[key], 0);
  const shown = tallies.filter(({ key }) => total(key) > 0);
  const number = (amount: number) => (amount === 0 ? '' : String(amount));
  const rows = sections.map((section) => [
    section.title,
    String(section.rows.length),
    ...shown.map(({ key }) => number(section.summary[key])),
  ]);
  const sum = [
    'All',
    String(sections.reduce((count, section) => count + section.rows.length, 0)),
    ...shown.map(({ key }) => number(total(key))),
  ];
  return {
    head: ['Section', 'Rows', ...shown.map(({ title }) => title)],
    rows: sections.length > 1 ? [...rows, sum] : rows,
  };
}

/** One line a section: how many rows have which verdict. */
export function diffSummary(view: DiffView, style: Style): string {
  const { head, rows } = summaryTable(view);
  const widths = head.map((title, i) => Math.max(cells(title), ...rows.map((row) => cells(row[i] ?? ''))));
  const line = (row: readonly string[], paint = (text: string) => text) =>
    beside(
      row.map((text, i) => [paint(i === 0 ? text : text.padStart(widths[i] ?? 0))]),
      widths,
    );
  const wide = widths.reduce((sum, width) => sum + width + 2, -2) <= style.width;
  const body = wide
    ? [line(head, style.paint.bold), ...rows.map((row) => line(row))]
    : view.diff.sections.flatMap((section) =>
        lay(`${section.title}: ${summaryLine(section)}`, style.width, '', 2).map((text, i) =>
          i === 0 ? text.trimStart() : text,
        ),
      );
  const names = `${view.policies.length} policies: ${view.policies.map((policy) => clean(policy.name)).join(', ')}`;
  return `${[...lay(names, style.width), rule(style), ...body].join('\n')}\n`;
}
