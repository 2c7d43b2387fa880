import { type Line, middleOf, rowsOf, runsOf, type Strip, spaceBetween, splitAt, widthOf } from './page.js';

/** Lines of a page, or a table of it as one line, whose text is Markdown. */
export type Part = { readonly lines: readonly Line[] } | { readonly table: Line };

/** Lines on one base line, from left to right. */
type Row = readonly Line[];

/** Rows that are further apart than this part of the least distance are parted by more than a line end. */
const apart = 1.3;
/** Rows further apart than this part of their letters are no lines of one cell. */
const loose = 1.6;
/** A table has two rows and three columns, or three and two; and two cells or more in so large a share of its rows. */
const fewest = { both: 5, share: 0.7 };
/** Rows of a page that are taken for one table, and columns of it: a hostile page may have any number. */
const most = { rows: 300, columns: 20 };

const mark = /^(?:[•‣◦▪●○■□►–—*-]|\(?(?:\d{1,3}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.)]?)$/iu;

/** The strips, widened by the cells of another row; undefined where a cell lies in two of them. */
function widened(strips: readonly Strip[], row: Row): readonly Strip[] | undefined {
  let all = strips;
  for (const { left, right } of row) {
    const met = all.filter((strip) => strip.left < right && left < strip.right);
    if (met.length > 1) return undefined;
    all = [...all.filter((strip) => strip !== met[0]), widthOf([...met, { left, right }])];
  }
  return all;
}

/** The rows from the first on that keep to strips, and these, from left to right. */
function inStrips(rows: readonly Row[]): { readonly own: readonly Row[]; readonly strips: readonly Strip[] } {
  let strips: readonly Strip[] = [];
  const own: Row[] = [];
  for (const row of rows) {
    // Cells that nearly touch were taken for one line.
    const cut = strips.reduce((all, { left }) => all.flatMap((line) => splitAt(line, left)), row);
    const next = widened(strips, cut);
    if (next === undefined) break;
    strips = next;
    own.push(cut);
  }
  return { own, strips: [...strips].sort((a, b) => a.left - b.left) };
}

const inStrip = (row: Row, { left, right }: Strip) =>
  row.filter((line) => line.left < right && left < line.right);

/** Distances of rows, each from the one above it; the first has none. */
const stepsOf = (rows: readonly Row[]) =>
  rows.map((row, at) => (at === 0 ? 0 : (rows[at - 1]?.[0]?.y ?? 0) - (row[0]?.y ?? 0)));

/** The rows of a page that make one row of a table each, its cells being broken into lines. */
function bandsOf(rows: readonly Row[], strips: readonly Strip[]): readonly (readonly Row[])[] | undefined {
  const steps = stepsOf(rows);
  const least = Math.min(...steps.slice(1));
  const isParted = (at: number) => (steps[at] ?? 0) > apart * least;
  const size = rows[0]?.[0]?.size ?? 0;
  const [first] = strips;
  const hasGaps = steps.some((_, at) => at > 0 && isParted(at));
  const opens = (row: Row, at: number): boolean => {
    if (hasGaps) return isParted(at);
    const begins = first === undefined ? [] : inStrip(row, first);
    return least > loose * size || (begins.length > 0 && !/^\p{Ll}/u.test(begins[0]?.text ?? ''));
  };
  const bands = runsOf(rows, (_, row, at) => !opens(row, at));
  // In columns of running text paragraphs end where they will, in a table all cells of a row do.
  const inside = strips.some((strip) =>
    bands.some((band) => {
      const own = band.filter((row) => inStrip(row, strip).length > 0);
      return stepsOf(own).some((step, at) => at > 0 && step > apart * least);
    }),
  );
  const isRunning = () => strips.every((strip) => isProse(rows.flatMap((row) => inStrip(row, strip))));
  // A heading above each of some columns does not make a table of them.
  return inside || ((bands.length < 3 || !hasGaps) && isRunning()) ? undefined : bands;
}

/** Do lines fill their strip, as those of a running text do? */
export function isProse(lines: readonly Line[]): boolean {
  const { left, right } = widthOf(lines);
  const middle = middleOf(lines.map((line) => line.right - line.left));
  return middle >= (right - left) * filled && lines.some(({ text }) => / \p{Ll}+ /u.test(text));
}

/** So large a share of a column's width has its middle line: the cells of a table have less. */
const filled = 0.6;

/** The lines of a cell as one: what a hyphen parts is one word. */
const cellOf = (lines: readonly Line[]) =>
  lines
    .reduce((all, { text }) => all + (all === '' ? '' : spaceBetween(all, text)) + text, '')
    .replace(/(\p{L})[-\u2010\u00ad] (?=\p{Ll})/gu, '$1');

/** The table that the first rows are, and how many of them; undefined where they are none. */
function tableAt(rows: readonly Row[]): { readonly length: number; readonly cells: string[][] } | undefined {
  const { own, strips } = inStrips(rows);
  const [first] = strips;
  if (strips.length < 2 || strips.length > most.columns || first === undefined) return undefined;
  if (own.flatMap((row) => inStrip(row, first)).every(({ text }) => mark.test(text))) return undefined;
  const bands = bandsOf(own, strips);
  if (bands === undefined) return undefined;
  const all = bands.map((band) => strips.map((strip) => cellOf(band.flatMap((row) => inStrip(row, strip)))));
  const isRow = (row: readonly string[]) => row.filter((cell) => cell !== '').length > 1;
  // A short line below a table keeps to its first column too.
  const cells = all.slice(0, all.findLastIndex(isRow) + 1);
  if (cells.length + strips.length < fewest.both || cells.length < 2) return undefined;
  if (cells.filter(isRow).length < cells.length * fewest.share) return undefined;
  return { length: bands.slice(0, cells.length).flat().length, cells };
}

function written(lines: readonly Line[], cells: readonly (readonly string[])[]): Line {
  const [{ y, size } = { y: 0, size: 0 }] = lines;
  return {
    text: cells.map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n'),
    ...widthOf(lines),
    y,
    size,
  };
}

/** The tables of a page, and what stands above, between and below them. */
export function partsOf(lines: readonly Line[]): Part[] {
  const rows = rowsOf(lines);
  const parts: Part[] = [];
  let between: Line[] = [];
  const close = () => {
    if (between.length > 0) parts.push({ lines: between });
    between = [];
  };
  for (let at = 0; at < rows.length; ) {
    const row = rows[at] ?? [];
    const table = row.length > 1 ? tableAt(rows.slice(at, at + most.rows)) : undefined;
    if (table === undefined) {
      between.push(...row);
      at += 1;
      continue;
    }
    close();
    parts.push({ table: written(rows.slice(at, at + table.length).flat(), table.cells) });
    at += table.length;
  }
  close();
  return parts;
}
