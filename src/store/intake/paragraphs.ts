import type { Column } from './columns.js';
import { type Line, spaceBetween } from './page.js';

/** Lines further apart than this part of the usual distance are two paragraphs. */
const apart = 1.3;
/** A letter is about so wide, as a part of its size. */
const letter = 0.5;
/** Letters so much larger than the text's are those of a heading. */
const larger = 1.12;
const longestHeading = 150;
/** Part of the text's size by which letters differ that are not of one paragraph. */
const otherSize = 0.06;
/** Part of its column that a line of a text has that was not set to its full width. */
const longLine = 0.6;

const mark = /^(?:[•‣◦▪●○■□►–—*-]|\(?(?:\d{1,2}|[a-z])[.)])\s/u;
const closed = /[.!?:;]["'”’»)\]]*$/u;
const hyphen = /\p{L}[-\u2010]$/u;

/** A line in its column, with the one that it follows there. */
interface Placed {
  readonly line: Line;
  readonly column: Column;
  readonly before: Line | undefined;
}

/**
 * The text of columns: a line that was broken because its column was full goes on; a hyphen at such a break stays at a line
 * end, since only a reader knows whether it belongs to the word. Lines in larger letters are headings.
 */
export function textOf(columns: readonly Column[]): string {
  const placed = columns.flatMap((column) =>
    column.lines.map((line, at): Placed => ({ line, column, before: column.lines[at - 1] })),
  );
  const body = bodyOf(columns);
  const text = placed.map((here, at) => between(placed[at - 1], here, body) + here.line.text).join('');
  return `${text
    .replace(/^\n+/u, '')
    .replace(/\u00ad\s*/gu, '')
    .replace(/[\u00a0\u2007]/gu, ' ')}\n`;
}

interface Body {
  readonly size: number;
  /** Points from one base line to the next. */
  readonly step: number;
}

/** The size of most letters, and the distance of most of their lines. */
function bodyOf(columns: readonly Column[]): Body {
  const sizes = new Map<number, number>();
  const steps = new Map<number, number>();
  for (const { lines } of columns)
    for (const [at, { size, text, y }] of lines.entries()) {
      const key = Math.round(size * 2) / 2;
      sizes.set(key, (sizes.get(key) ?? 0) + text.length);
      const before = lines[at - 1];
      const step = before === undefined ? 0 : Math.round((before.y - y) * 2) / 2;
      if (step > 0) steps.set(step, (steps.get(step) ?? 0) + 1);
    }
  const most = (counts: ReadonlyMap<number, number>) =>
    [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0];
  const size = most(sizes) ?? 10;
  return { size, step: most(steps) ?? size * 1.2 };
}

function headingMark({ size, text }: Line, body: number): string {
  if (size < body * larger || text.length > longestHeading) return '';
  return size > body * 1.5 ? '# ' : '## ';
}

/** What stands between two lines: a space where a sentence goes on, one line end or two. */
function between(last: Placed | undefined, here: Placed, body: Body): string {
  if (here.column.isTable) return '\n\n';
  if (last === undefined || last.column.isTable) return `\n\n${headingMark(here.line, body.size)}`;
  const [a, b] = [last.line, here.line];
  const isNear = here.before === a && a.y - b.y <= apart * Math.max(body.step, b.size * 1.2);
  const heading = headingMark(b, body.size);
  if (Math.abs(a.size - b.size) >= otherSize * body.size) {
    if (heading !== '' || headingMark(a, body.size) !== '') return `\n\n${heading}`;
  } else if (heading !== '') return isNear ? ' ' : `\n\n${heading}`;
  if (here.before === a && !isNear) return '\n\n';
  if (!goesOn(last, here)) return here.before === a ? '\n' : '\n\n';
  if (a.text.endsWith('\u00ad')) return '';
  return hyphen.test(a.text) && /^\p{Ll}/u.test(b.text) ? '\n' : spaceBetween(a.text, b.text);
}

/** Does the sentence of a line go on in the next one, in its column or in the one behind? */
function goesOn(last: Placed, { line: { text }, line, before }: Placed): boolean {
  const isMarked = mark.test(text);
  const isClosed = closed.test(last.line.text);
  const inSentence = /^\p{Ll}/u.test(text) && !isClosed && !isMarked;
  const fills = isFull(last, line);
  // Below an item its words go on where they began, not where its mark stands.
  const hangs = mark.test(last.line.text) && line.left > last.line.left + line.size * letter;
  if (before === last.line)
    return (
      (fills && (!isMarked || /[\p{L},]$/u.test(last.line.text))) || (inSentence && (hangs || isLong(last)))
    );
  return !isClosed && !isMarked && (fills || inSentence);
}

/** Would the first word of the next line not have fitted behind this one? */
function isFull({ line, column }: Placed, next: Line): boolean {
  const first = /^\S+/u.exec(next.text)?.[0] ?? '';
  const wide = (first.length + 1) * letter * next.size;
  return line.right + wide >= column.right - 0.25 * line.size;
}

/** A list of names has shorter lines than a sentence that goes on. */
const isLong = ({ line, column }: Placed) =>
  line.right - line.left >= longLine * (column.right - column.left);
