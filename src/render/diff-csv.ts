import type { Cell, Row } from '../compare/report.js';
import { clean } from './clean.js';
import { csv } from './csv.js';
import { tallies } from './diff-summary.js';
import { type DiffView, notesOf, passagesOf, reasons } from './diff-view.js';

const header = [
  'section',
  'row',
  'label',
  'verdict',
  'reason',
  'policy',
  'status',
  'text',
  'covers',
  'also',
  'narrower',
  'facts',
  'anchors',
  'notes',
];

/** Joins what a spreadsheet shows in one cell. */
const several = (values: readonly string[]) => values.join(' | ');

function line(
  section: string,
  row: Pick<Row, 'key' | 'label' | 'verdict'>,
  reason: string,
  cell: Cell,
  view: DiffView,
): readonly string[] {
  const passages = passagesOf(view, section, cell);
  const quotes =
    view.quotes === undefined && view.evidence === undefined
      ? []
      : [several(passages.map(({ quote, state }) => quote ?? `[${state ?? 'unchecked'}]`))];
  return [
    section,
    row.key,
    row.label,
    row.verdict,
    reason,
    cell.policy,
    cell.status,
    cell.text,
    cell.covers ?? '',
    cell.also?.label ?? '',
    several(cell.narrower ?? []),
    cell.facts.join(' '),
    several(passages.map(({ anchor }) => anchor)),
    several(notesOf(view, section, cell)),
    ...quotes,
  ].map(clean);
}

/**
 * The comparison as CSV, one line a cell: a row of the comparison and a policy. `facts` are indexes into the section's
 * facts in `privcmp show --format json`. Terms asked of every policy that none mentions are there too.
 */
export function diffCsv(view: DiffView): string {
  const columns = view.quotes === undefined && view.evidence === undefined ? header : [...header, 'quotes'];
  const lines = view.diff.sections.flatMap((section) => [
    ...section.rows.flatMap((row) =>
      row.cells.map((cell) => line(section.section, row, several(reasons(row, view)), cell, view)),
    ),
    ...section.silentInAll.flatMap((label) =>
      view.policies.map((policy) =>
        line(
          section.section,
          { key: '', label, verdict: 'same' },
          'asked of every policy; none says anything',
          { policy: policy.id, status: 'silent', facts: [], lines: [], text: '' },
          view,
        ),
      ),
    ),
  ]);
  return csv([columns, ...lines]);
}

/** One line a section: how many rows have which verdict. */
export const summaryCsv = (view: DiffView): string =>
  csv([
    ['section', 'rows', ...tallies.map(({ key }) => key)],
    ...view.diff.sections.map(({ section, rows, summary }) => [
      section,
      String(rows.length),
      ...tallies.map(({ key }) => String(summary[key])),
    ]),
  ]);
