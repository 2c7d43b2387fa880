import { UsageError } from '../errors.js';
import { either } from '../model/words.js';
import { isQuery, type ParseOptions, parseQuery, type Query } from '../query/index.js';
import { caretLines } from '../render/query-fault.js';
import type { Context } from './context.js';

/** Reads a query; throws UsageError for a text that is none, with the place and what may stand there instead. */
export async function queryOf(
  text: string,
  context: Context,
  as: ParseOptions['as'] = 'query',
): Promise<Query> {
  const read = parseQuery(text, context.lexicon(), { as });
  if (isQuery(read)) return read;
  const { message, nearest, hint } = read;
  const next = nearest.length > 0 ? `did you mean ${either(nearest)}?` : hint;
  throw new UsageError(message, next, text.trim() === '' ? [] : caretLines(text, read));
}
