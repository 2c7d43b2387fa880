import { DataError } from '../errors.js';
import type { Lexicon } from '../model/lexicon.js';
import { nearest } from '../model/nearest.js';
import type { Path } from '../model/path.js';
import { asWord } from '../model/words.js';
import { isQuery, parseQuery, sectionsOf } from '../query/index.js';
import type { Files } from './port.js';
import { openRows, type Rows } from './rows.js';

/** What two headings name in a set; the others name what they say. */
const named: Readonly<Record<string, string>> = { question: 'ask', query: 'facts' };
/** Headings that name something. Others are a reader's own, and are passed over. */
const headings: readonly string[] = [
  ...['id', 'question', 'query', 'facts', 'label', 'group', 'show', 'per', 'quiet', 'yes'],
  ...['must', 'require', 'severity', 'reference', 'since', 'until'],
];
const nameOf = (heading: string): string | undefined =>
  headings.includes(heading) ? (named[heading] ?? heading) : undefined;
const lists = ['show', 'per', 'quiet'];
type Said = Readonly<Record<string, string>>;
/** The number of a column by what its heading names. */
type Columns = ReadonlyMap<string, number>;

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : `${letters(Math.floor(column / 26) - 1)}${letters(column % 26)}`;
const cellAt = (row: number, column: number): string => `${letters(column)}${row + 1}`;

const word = (text: string): string => asWord(text).replace(/^[^a-z]+/, '');

/** The row of headings, the first one that names a query, and where the columns stand by what they name. */
function headOf(rows: Rows, file: string): { readonly at: number; readonly columns: Columns } {
  const headingIn = (cell: string) => cell.trim().toLowerCase();
  const at = rows.findIndex((row) => row.some((cell) => nameOf(headingIn(cell)) === 'facts'));
  const row = rows[at];
  const hint = `the first row names the columns: ${headings.join(', ')}; "question" and "query" must be there`;
  if (row === undefined) throw new DataError('no column is called "query"', file, hint);
  const columns = new Map<string, number>();
  for (const [column, cell] of row.entries()) {
    const written = cell.trim();
    const name = nameOf(headingIn(cell));
    const place = `${file}: ${cellAt(at, column)}`;
    const [near] = name === undefined && written.length > 2 ? nearest(headingIn(cell), headings) : [];
    if (near !== undefined)
      throw new DataError(
        `"${written}" is no column`,
        place,
        `did you mean ${near}? Call a column of your own otherwise`,
      );
    if (name === undefined) continue;
    if (columns.has(name)) throw new DataError(`the column "${written}" is there twice`, place);
    columns.set(name, column);
  }
  if (!columns.has('ask'))
    throw new DataError(
      'no column is called "question"',
      `${file}: ${cellAt(at, 0)}`,
      'the first row names the columns',
    );
  return { at, columns };
}

/** What a question is about, where no column says it: the section of the facts that answer. */
function groupOf(facts: string, lexicon: Lexicon): string {
  const query = parseQuery(facts, lexicon);
  const [section] = (isQuery(query) && sectionsOf(query)) || [];
  return section ?? 'questions';
}

/** What a row says under each heading that is known. */
const saidIn = (cells: readonly string[], columns: Columns): Said =>
  Object.fromEntries(
    [...columns]
      .map(([name, column]) => [name, (cells[column] ?? '').trim()] as const)
      .filter(([, text]) => text !== ''),
  );

/** A question of a set but for its id; what no column says is made of what there is. */
const questionOf = (said: Said, ask: string, facts: string, lexicon: Lexicon) => ({
  group: groupOf(facts, lexicon),
  label: ask.length > 24 ? `${ask.slice(0, 23).trimEnd()}…` : ask,
  ...said,
  ...Object.fromEntries(
    lists.flatMap((name) => {
      const items = said[name]?.split(/\s*[,;]\s*/).filter((one) => one !== '');
      return items === undefined ? [] : [[name, items]];
    }),
  ),
});

/** An id as sets write it; a row without one is numbered. */
const idOf = (written: string | undefined, before: number): string =>
  written === undefined ? `q${before + 1}` : word(written) || `q${written}`;

/**
 * Reads questions from a spreadsheet: a row of headings, then a row a question. Returns the set, not checked yet, and which cell a path
 * in it came from. Throws DataError, with the cell, where it cannot be read.
 */
export async function openSheet(file: string, files: Files, lexicon: Lexicon) {
  const rows = await openRows(file, files);
  const { at, columns } = headOf(rows, file);
  const place = (row: number, name: string) => cellAt(row, columns.get(name) ?? 0);
  const placed: { readonly row: number; readonly question: Readonly<Record<string, unknown>> }[] = [];
  for (const [row, cells] of rows.entries()) {
    const filled = cells.filter((cell) => cell.trim() !== '').length;
    if (row <= at || filled === 0) continue;
    const said = saidIn(cells, columns);
    const { ask, facts } = said;
    // A heading between questions; in the column of the questions it may be one that lacks its query.
    if (filled === 1 && ask === undefined && facts === undefined) continue;
    if (ask === undefined || facts === undefined)
      throw new DataError(
        `there is no ${ask === undefined ? 'question' : 'query'}`,
        `${file}: ${place(row, ask === undefined ? 'ask' : 'facts')}`,
        'each row holds a question in words, and the query that finds what answers it',
      );
    const id = idOf(said.id, placed.length);
    if (placed.some(({ question }) => question.id === id))
      throw new DataError(`"${id}" is the id of two questions`, `${file}: ${place(row, 'id')}`);
    placed.push({ row, question: { ...questionOf(said, ask, facts, lexicon), id } });
  }
  const name = file.replace(/^.*[/\\]/s, '').replace(/\.\w+$/, '');
  return {
    set: { set: word(name) || 'sheet', title: name, questions: placed.map(({ question }) => question) },
    /** `B7`; of what no cell holds, that of the question. */
    cellOf: ([, question, field]: Path) => place(placed[Number(question)]?.row ?? at, String(field)),
  };
}
