import type { Cell, CellStatus, Row, SectionDiff, Verdict } from '../compare/report.js';
import { clean } from './clean.js';
import { summaryLine, summaryTable } from './diff-summary.js';
import {
  type DiffView,
  factsOf,
  isQuiet,
  passagesOf,
  quietText,
  reasons,
  subtitle,
  toldIn,
} from './diff-view.js';
import { legend, type Sign, signs, statuses, verdicts } from './marks.js';

/** Put between a sign and what follows where GitHub would make a link or a picture of it; a backslash does not help there. */
const apart = '&#8203;';

/**
 * A text as it stands in a cell of a table on GitHub: no markup, no HTML, no link, no mention of a user or an issue. Line
 * breaks become `<br>`.
 */
export function escaped(text: string): string {
  return (
    clean(text)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll(/[\\`*_[\]|~$]/g, '\\$&')
      // First, for what is put in has such a sign itself.
      .replaceAll(/#(?=\d)/g, `#${apart}`)
      .replaceAll(/@(?=[a-z0-9])/gi, (at, offset: number, whole: string) =>
        /\w/.test(whole[offset - 1] ?? ' ') ? at : at + apart,
      )
      .replaceAll(/\bGH-(?=\d)/gi, `$&${apart}`)
      .replaceAll(/:(?=\/\/)/g, `:${apart}`)
      .replaceAll(/\bwww(?=\.)/gi, `$&${apart}`)
      .replaceAll(/:(?=[a-z0-9_+\\-]+:)/gi, `:${apart}`)
      .replaceAll(/\r\n?|\n/g, '<br>')
  );
}

const tableRow = (values: readonly string[]) => `| ${values.join(' | ')} |`;

function table(head: readonly string[], rows: readonly (readonly string[])[], numbers = false): string {
  const line = head.map((_, i) => (numbers && i > 0 ? '--:' : '---'));
  return [tableRow(head), tableRow(line), ...rows.map(tableRow)].join('\n');
}

interface Used {
  readonly verdicts: Set<Verdict>;
  readonly statuses: Set<CellStatus>;
  readonly signs: Set<Sign>;
}

function cellText(cell: Cell, row: Row, section: SectionDiff, view: DiffView, used: Used): string {
  if (isQuiet(cell)) {
    used.statuses.add(cell.status);
    return `${statuses[cell.status].symbol} ${escaped(quietText(cell))}`;
  }
  const facts = factsOf(view, section.section, cell);
  const lines = cell.lines.map((line, i) => {
    if (facts[i]?.denied !== true) return `${cell.lines.length > 1 ? '• ' : ''}${escaped(line)}`;
    used.statuses.add('denied');
    return `${statuses.denied.symbol} ${escaped(line)}`;
  });
  const sign = cell.covers !== undefined ? 'wider' : 'narrower';
  const related = cell.covers ?? cell.narrower?.join(', ');
  if (related !== undefined) used.signs.add(sign);
  const note =
    related === undefined
      ? []
      : [`${signs[sign].symbol} ${sign === 'wider' ? 'under' : 'only'} “${escaped(related)}”`];
  if (cell.also !== undefined) used.signs.add('wider');
  const also =
    cell.also === undefined ? [] : [`${signs.wider.symbol} also under “${escaped(cell.also.label)}”`];
  const quotes =
    view.quotes === undefined
      ? []
      : passagesOf(view, section.section, cell).map(({ quote, state }) =>
          quote === undefined ? `(${escaped(state ?? 'unchecked')})` : `*“${escaped(quote)}”*`,
        );
  const told = toldIn(cell, row, section.rows) !== undefined;
  return [...note, ...(told ? [] : lines), ...also, ...quotes].join('<br>');
}

function sectionTable(section: SectionDiff, view: DiffView, used: Used): string {
  const head = [
    'Term',
    'Verdict',
    ...view.policies.map((policy) => `${escaped(policy.name)}<br>${escaped(subtitle(policy, view))}`),
  ];
  const rows = section.rows.map((row) => {
    used.verdicts.add(row.verdict);
    const { symbol, meaning } = verdicts[row.verdict];
    const why = row.verdict === 'same' ? [] : reasons(row, view).map((reason) => escaped(reason));
    return [
      `**${escaped(row.label)}**`,
      [`${symbol} **${meaning}**`, ...why].join('<br>'),
      ...row.cells.map((cell) => cellText(cell, row, section, view, used)),
    ];
  });
  if (section.silentInAll.length > 0) used.statuses.add('silent');
  const silent =
    section.silentInAll.length === 0
      ? []
      : [
          `${statuses.silent.symbol} Silent in all, of what is asked of every policy: ${escaped(section.silentInAll.join(', '))}.`,
        ];
  const body = rows.length === 0 ? [] : [table(head, rows), `${summaryLine(section)}.`];
  const empty = rows.length + silent.length === 0 ? ['No row to compare.'] : [];
  return [`### ${escaped(section.title)}`, ...body, ...silent, ...empty].join('\n\n');
}

/** The comparison for a pull request: a summary, one table a section, a legend; only the summary if that is asked for. */
export function diffMarkdown(view: DiffView, onlySummary = false): string {
  const used: Used = { verdicts: new Set(), statuses: new Set(), signs: new Set() };
  const { head, rows } = summaryTable(view);
  const policies = view.policies.map(
    (policy) => `- **${escaped(policy.name)}** (${escaped(subtitle(policy, view))})`,
  );
  const title = `## Privacy policies compared`;
  const summary = table(
    head,
    rows.map((row) => row.map(escaped)),
    true,
  );
  const sections = onlySummary ? [] : view.diff.sections.map((section) => sectionTable(section, view, used));
  const marks = legend(used.verdicts, used.statuses, used.signs);
  const foot = marks === '' ? [] : [`Legend: ${marks.split('   ').join('; ')}`];
  return `${[title, policies.join('\n'), summary, ...sections, ...foot].join('\n\n')}\n`;
}
