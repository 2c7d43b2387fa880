import type { QueryError } from '../query/index.js';
import { clean } from './clean.js';
import { cells, clip } from './layout.js';

/** Blanks for tabs and line ends, so that the carets stand right. */
const oneLine = (text: string): string => clean(text.replace(/[\t\r\n]/g, ' '));

/** The part of a line about a place in it, in at most `width` cells, and the carets below: what stands before them, and they. */
export function excerpt(line: string, start: number, end: number, width: number) {
  // A line may be megabytes long; twice the width holds what fits, even where each letter has a mark of its own.
  const most = 2 * width;
  const before = oneLine(line.slice(Math.max(0, start - most), start));
  const marked = oneLine(line.slice(start, Math.min(end, start + most)));
  const after = oneLine(line.slice(end, end + most));
  const room = Math.max(10, Math.floor(width / 3));
  const isCut = before.length > room && cells(before + marked + after) > width;
  const left = isCut ? `…${before.slice(1 - room).replace(/^[\udc00-\udfff]/, '')}` : before;
  const text = clip(left + marked + after, width);
  const seen = Math.min(cells(marked.trimEnd()), cells(text) - cells(left));
  return { text: text.trimEnd(), under: ' '.repeat(cells(left)), carets: '^'.repeat(Math.max(1, seen)) };
}

/** The place in a query that is wrong, and carets below it: in 120 cells, since no terminal is known where a query is refused. */
export function caretLines(query: string, { position, length }: QueryError): readonly string[] {
  const { text, under, carets } = excerpt(query, position, position + length, 120);
  return [text, under + carets];
}
