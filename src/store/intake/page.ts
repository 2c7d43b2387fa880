/** A piece of text on a page, in points; `y` is its base line, counted from the foot of the page. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** A strip of the page, such as the cells of one column keep to. */
export type Strip = Pick<Piece, 'left' | 'right'>;

/** Pieces on one base line, none far from the next: a line of a column. */
export interface Line extends Piece {
  /** What the line was put together from, where that is more than one piece. */
  readonly pieces?: readonly Piece[];
}

/** Chinese and Japanese, which are written without spaces: a line end is none either. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff65]/u;

/** What stands between two pieces of a text that a line end, or a gap as wide as a space, parts. */
export function spaceBetween(before: string, after: string): '' | ' ' {
  return unspaced.test(before.at(-1) ?? '') && unspaced.test(after[0] ?? '') ? '' : ' ';
}

/** Parts of the letter size: pieces on one base line, pieces of one line, and the gap that is a space. */
const same = { base: 0.4, line: 1.2, word: 0.15 };

/** Items in runs: each goes on with the run before it, or begins one; `at` is its index. */
export function runsOf<Item>(
  items: readonly Item[],
  goesOn: (first: Item, item: Item, at: number) => boolean,
): [Item, ...Item[]][] {
  const runs: [Item, ...Item[]][] = [];
  for (const [at, item] of items.entries()) {
    const run = runs.at(-1);
    if (run !== undefined && goesOn(run[0], item, at)) run.push(item);
    else runs.push([item]);
  }
  return runs;
}

/** What stands on one base line, from left to right; `pieces` are in order from top to bottom. */
export const rowsOf = <One extends Piece>(pieces: readonly One[]) =>
  runsOf(pieces, (a, b) => Math.abs(a.y - b.y) <= same.base * Math.max(a.size, b.size)).map((row) =>
    row.sort((a, b) => a.left - b.left),
  );

/** The lines of a page from top to bottom; what stands side by side, a wide gap apart, makes two. */
export function linesOf(page: readonly Piece[]): Line[] {
  return rowsOf([...page].sort((a, b) => b.y - a.y || a.left - b.left)).flatMap(cutRow);
}

function cutRow(row: readonly Piece[]): Line[] {
  const lines: (Piece & { text: string; right: number; size: number; pieces: Piece[] })[] = [];
  for (const piece of row) {
    const { text, left, right, size } = piece;
    const last = lines.at(-1);
    if (last === undefined || left - last.right > same.line * Math.max(size, last.size)) {
      lines.push({ ...piece, pieces: [piece] });
      continue;
    }
    const isSpaced = left - last.right > same.word * size && !/\s$/u.test(last.text) && !/^\s/u.test(text);
    last.text += (isSpaced ? spaceBetween(last.text, text) : '') + text;
    last.pieces.push(piece);
    last.right = Math.max(last.right, right);
    // A raised number of a note is smaller than its line.
    last.size = Math.max(last.size, size);
  }
  return lines.map(({ pieces, ...line }) => {
    return { ...line, text: line.text.replace(/\s+/gu, ' ').trim(), ...(pieces.length > 1 && { pieces }) };
  });
}

/** A line in two, where a piece of it begins at a place and the one before it has ended; else the line alone. */
export function splitAt(line: Line, place: number): readonly Line[] {
  const pieces = line.pieces ?? [];
  const at = pieces.findIndex(({ left }) => Math.abs(left - place) <= 0.2 * line.size);
  const before = pieces[at - 1];
  if (before === undefined || before.right > place) return [line];
  return [...cutRow(pieces.slice(0, at)), ...cutRow(pieces.slice(at))];
}

/** The middle one of some numbers; 0 of none. */
export const middleOf = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** What pieces take up together, from left to right. */
export const widthOf = (pieces: readonly Strip[]): Strip => ({
  left: Math.min(...pieces.map(({ left }) => left)),
  right: Math.max(...pieces.map(({ right }) => right)),
});
