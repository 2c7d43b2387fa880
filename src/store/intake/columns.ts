import { type Line, middleOf, rowsOf, runsOf, type Strip, widthOf } from './page.js';
import { isProse, partsOf } from './tables.js';

/** Lines of one column, from top to bottom, with its edges. */
export interface Column extends Strip {
  readonly lines: readonly Line[];
  /** Its only line is a table, as Markdown. */
  readonly isTable?: true;
}

/** Columns have so many lines each, and so many that stand beside one of the other. */
const fewest = 4;
/** Points between columns, at least. */
const gutter = 8;
/** Columns inside columns. */
const deepest = 4;

/**
 * The columns of a page in the order in which they are read: what spans them parts what stands above from what stands below.
 * Short labels beside a text are no column.
 */
export function columnsOf(lines: readonly Line[], depth = 0): Column[] {
  return partsOf(lines).flatMap((part) =>
    'table' in part ? [{ ...columnOf([part.table]), isTable: true as const }] : cutColumns(part.lines, depth),
  );
}

function cutColumns(lines: readonly Line[], depth: number): Column[] {
  const cut = depth < deepest ? gutterOf(lines) : undefined;
  if (cut === undefined) return [columnOf(joinRows(lines))];
  const isAcross = ({ left, right }: Line) => left < cut && right > cut;
  return runsOf(lines, (first, line) => isAcross(first) === isAcross(line)).flatMap((run) => {
    if (run.some(isAcross)) return [columnOf(joinRows(run))];
    const isLeft = ({ right }: Line) => right <= cut;
    const sides = [run.filter(isLeft), run.filter((line) => !isLeft(line))];
    return sides.flatMap((side) => columnsOf(side, depth + 1));
  });
}

/** Its edges are those of its text: a heading in larger letters may be wider than the lines below it. */
function columnOf(lines: readonly Line[]): Column {
  const usual = middleOf(lines.map(({ size }) => size));
  return { lines, ...widthOf(lines.filter(({ size }) => size <= usual)) };
}

/** Where two columns part: the widest strip that few lines cross, with running text on both sides. */
function gutterOf(lines: readonly Line[]): number | undefined {
  const edges = [...new Set(lines.map(({ right }) => Math.round(right)))].sort((a, b) => a - b);
  const cuts = edges.flatMap((edge) => {
    const next = lines.reduce((least, { left }) => (left > edge ? Math.min(least, left) : least), Infinity);
    const cut = (edge + next) / 2;
    const crossed = lines.filter(({ left, right }) => left < cut && right > cut).length;
    return next === Infinity || next - edge < gutter ? [] : [{ cut, crossed, width: next - edge }];
  });
  const byRank = cuts.sort((a, b) => a.crossed - b.crossed || b.width - a.width);
  return byRank.find(({ cut }) => isGutter(lines, cut))?.cut;
}

function isGutter(lines: readonly Line[], cut: number): boolean {
  const left = lines.filter((line) => line.right <= cut);
  const right = lines.filter((line) => line.left >= cut);
  if (left.length < fewest || right.length < fewest) return false;
  const beside = left.filter(({ y, size }) => right.some((other) => Math.abs(other.y - y) < size)).length;
  return beside >= fewest && isText(left) && isText(right);
}

/** Are these lines of running text, in one column or in several beside each other? */
function isText(lines: readonly Line[]): boolean {
  const columns: { right: number; lines: Line[] }[] = [];
  for (const line of [...lines].sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last === undefined || line.left > last.right) columns.push({ right: line.right, lines: [line] });
    else {
      last.lines.push(line);
      last.right = Math.max(last.right, line.right);
    }
  }
  const long = columns.filter((column) => column.lines.length >= fewest);
  return long.length > 0 && long.every((column) => isProse(column.lines));
}

/** What stands beside each other in one column, such as a number and its title, is one line. */
const joinRows = (lines: readonly Line[]): Line[] =>
  rowsOf(lines).map(([first, ...others]) =>
    others.reduce((all, line) => {
      const [text, size] = [`${all.text} ${line.text}`, Math.max(all.size, line.size)];
      return { text, ...widthOf([all, line]), y: all.y, size };
    }, first),
  );
