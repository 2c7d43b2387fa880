import type { QueryError } from '../query/index.js';
import { cleanLine } from './clean.js';
import { cells } from './layout.js';

/** Characters of a query that are shown before and behind what is wrong. */
const around = 60;

/** What somebody typed, in one line, with nothing in it that could act on the terminal. */
const shown = (text: string): string => cleanLine(text.replace(/\s/gu, ' '));

/** The place in a query that is wrong: the query, cut where it is long, and carets under the place. */
export function caretLines(query: string, { position, length }: QueryError): readonly string[] {
  const from = Math.max(0, position - around);
  const end = Math.min(position + length, position + around);
  const before = `${from > 0 ? '…' : ''}${shown(query.slice(from, position))}`;
  const wrong = shown(query.slice(position, end));
  const after = `${shown(query.slice(end, end + around))}${end + around < query.length ? '…' : ''}`;
  return [
    `${before}${wrong}${after}`,
    `${' '.repeat(cells(before))}${'^'.repeat(Math.max(1, cells(wrong)))}`,
  ];
}
