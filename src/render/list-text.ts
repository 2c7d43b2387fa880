import { cleanLine } from './clean.js';
import { clip, indented, listing } from './layout.js';
import type { Style } from './style.js';

/** One policy in a listing. */
export interface ListEntry {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly updated: string | null;
  readonly effective: string | null;
  readonly facts: number;
  readonly denials: number;
  readonly stated: number;
  readonly silent: number;
  readonly notApplicable: number;
  readonly notAssessed: number;
  /** Share of sentences accounted for, 0 to 1; null where the text is not at hand. */
  readonly coverage: number | null;
  readonly normalised: string;
  readonly file: string;
}

export type ListColumn = keyof ListEntry;

/** What a policy answers to a question, as a column. */
export interface AnswerColumn {
  /** Of the question. */
  readonly id: string;
  readonly label: string;
  /** By the id of the policy. */
  readonly answers: ReadonlyMap<string, string>;
}

export type Column = ListColumn | AnswerColumn;

const titles: Readonly<Record<ListColumn, string>> = {
  id: 'ID',
  name: 'NAME',
  language: 'LANG',
  updated: 'UPDATED',
  effective: 'IN FORCE',
  facts: 'FACTS',
  denials: 'DENIED',
  stated: 'STATED',
  silent: 'SILENT',
  notApplicable: 'N/A',
  notAssessed: 'NOT ASSESSED',
  coverage: 'COVERAGE',
  normalised: 'NORMALISED',
  file: 'FILE',
};

/** Every column a listing knows. */
export const listColumns = Object.keys(titles) as readonly ListColumn[];

/** What is shown where nothing else is asked for; N/A and NOT ASSESSED only where they are not all zero. */
const usual: readonly ListColumn[] = [
  'id',
  'name',
  'language',
  'updated',
  'facts',
  'silent',
  'notApplicable',
  'notAssessed',
  'coverage',
];

const titleOf = (column: Column): string =>
  typeof column === 'string' ? titles[column] : column.label.toUpperCase();

function text(entry: ListEntry, column: Column): string {
  if (typeof column !== 'string') return cleanLine(column.answers.get(entry.id) ?? '');
  const value = entry[column];
  if (column === 'coverage')
    return value === null ? 'unchecked' : `${Math.floor(Number(value) * 1000) / 10} %`;
  if (value === null)
    return column === 'updated' && entry.effective !== null ? `(in force ${entry.effective})` : 'undated';
  return cleanLine(String(value));
}

const legend = 'SILENT, N/A and NOT ASSESSED count sections. SILENT: read in full, nothing said.';

/** Policies, one a line; in a narrow terminal one a block. */
export function listText(entries: readonly ListEntry[], style: Style, asked?: readonly Column[]): string {
  if (entries.length === 0) return 'no policies\n';
  const chosen =
    asked ??
    usual.filter(
      (column) =>
        (column !== 'notApplicable' && column !== 'notAssessed') ||
        entries.some((entry) => entry[column] !== 0),
    );
  const width = answerWidth(chosen, style.width);
  const rows = entries.map((entry) =>
    chosen.map((column) => {
      if (column === 'name') return clip(text(entry, column), 32);
      return typeof column === 'string' ? text(entry, column) : clip(text(entry, column), width);
    }),
  );
  const table = listing([chosen.map(titleOf), ...rows]);
  const [first = '', ...rest] = table.split('\n');
  const widest = Math.max(...table.split('\n').map((line) => line.length));
  const counts = chosen.some((column) => column === 'facts' || column === 'stated' || column === 'silent');
  const foot = counts ? `\n\n${style.paint.dim(indented(legend, style, 0))}` : '';
  if (widest <= style.width) return `${[style.paint.bold(first), ...rest].join('\n')}${foot}\n`;
  return `${entries.map((entry) => block(entry, chosen, style)).join('\n\n')}${foot}\n`;
}

/** Cells that an answer may take beside the other columns. */
function answerWidth(chosen: readonly Column[], width: number): number {
  const answers = chosen.filter((column) => typeof column !== 'string').length;
  return Math.max(12, Math.floor((width - 14 * (chosen.length - answers)) / Math.max(1, answers)) - 2);
}

function block(entry: ListEntry, chosen: readonly Column[], style: Style): string {
  const rest = chosen
    .filter(
      (column) => column !== 'id' && column !== 'name' && (typeof column !== 'string' || entry[column] !== 0),
    )
    .map((column) =>
      typeof column === 'string' && entry[column] === null && column !== 'coverage'
        ? text(entry, column)
        : `${titleOf(column).toLowerCase()} ${text(entry, column)}`,
    );
  return `${indented(`${style.paint.bold(cleanLine(entry.id))}  ${cleanLine(entry.name)}`, style, 2, '')}\n${indented(rest.join(' · '), style, 2)}`;
}
