import { cleanLine } from './clean.js';
import { clip, indented, listing, quiet } from './layout.js';
import type { Style } from './style.js';

/** A field of the listing, or a question. */
export interface Column {
  readonly id: string;
  readonly title: string;
  readonly isAnswer: boolean;
}

const titles = {
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

/** What is said of a policy. `coverage` is the share of sentences accounted for, 0 to 1; null is what is not known. */
export type ListEntry = Readonly<Record<keyof typeof titles, string | number | null>>;

/** The same, and by the id of each question that is a column what the policy answers. */
export type Listed = ListEntry & Readonly<Record<string, string | number | null>>;

/** Every column a listing knows of itself. */
export const listColumns: readonly Column[] = Object.entries(titles).map(([id, title]) => ({
  id,
  title,
  isAnswer: false,
}));

/** What is shown only where it is asked for; N/A and NOT ASSESSED also where they are not all zero. */
const unusual = ['effective', 'denials', 'stated', 'normalised', 'file'];
const seldom = ['notApplicable', 'notAssessed'];

function text(entry: Listed, { id }: Column): string {
  const value = entry[id] ?? null;
  if (id === 'coverage') return value === null ? 'unchecked' : `${Math.floor(Number(value) * 1000) / 10} %`;
  if (value !== null) return cleanLine(String(value));
  return id === 'updated' && entry.effective !== null ? `(in force ${entry.effective})` : 'undated';
}

const legend = 'SILENT, N/A and NOT ASSESSED count sections. SILENT: read in full, nothing said.';

/** Policies, one a line; in a narrow terminal one a block. */
export function listText(entries: readonly Listed[], style: Style, asked?: readonly Column[]): string {
  if (entries.length === 0) return 'no policies\n';
  const isUsual = ({ id }: Column) =>
    !unusual.includes(id) && (!seldom.includes(id) || entries.some((entry) => entry[id] !== 0));
  const chosen = asked ?? listColumns.filter(isUsual);
  const width = answerWidth(chosen, style.width);
  const widthOf = ({ id, isAnswer }: Column) =>
    id === 'name' ? 32 : isAnswer ? width : Number.POSITIVE_INFINITY;
  const rows = entries.map((entry) => chosen.map((column) => clip(text(entry, column), widthOf(column))));
  const [head = '', ...lines] = listing([chosen.map(({ title }) => title), ...rows]).split('\n');
  const fits = [head, ...lines].every((line) => line.length <= style.width);
  const body = fits
    ? [style.paint.bold(head), ...lines].join('\n')
    : entries.map((entry) => block(entry, chosen, style)).join('\n\n');
  const counts = chosen.some(({ id }) => ['facts', 'stated', 'silent'].includes(id));
  return `${body}${counts ? `\n\n${quiet(legend, style)}` : ''}\n`;
}

/** Cells that an answer may take beside the other columns. */
function answerWidth(chosen: readonly Column[], width: number): number {
  const answers = chosen.filter(({ isAnswer }) => isAnswer).length;
  return Math.max(12, Math.floor((width - 14 * (chosen.length - answers)) / Math.max(1, answers)) - 2);
}

function block(entry: Listed, chosen: readonly Column[], style: Style): string {
  const head = `${style.paint.bold(cleanLine(String(entry.id)))}  ${cleanLine(String(entry.name))}`;
  const rest = chosen
    .filter(({ id }) => id !== 'id' && id !== 'name' && entry[id] !== 0)
    .map((column) => {
      const isNamed = entry[column.id] !== null || column.id === 'coverage';
      return `${isNamed ? `${column.title.toLowerCase()} ` : ''}${text(entry, column)}`;
    });
  return `${indented(head, style, 2, '')}\n${indented(rest.join(' · '), style, 2)}`;
}
