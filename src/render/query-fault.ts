import type { QueryError } from '../query/index.js';
import { excerpt } from './excerpt.js';

/** Cells of a query that are shown: no terminal is known where it is refused. */
const width = 120;

/** The place in a query that is wrong: the query, cut where it is long, and carets under the place. */
export function caretLines(query: string, { position, length }: QueryError): readonly string[] {
  const { text, under, carets } = excerpt(query, position, position + length, width);
  return [text, under + carets];
}
