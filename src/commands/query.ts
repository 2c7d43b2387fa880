import { UsageError } from '../errors.js';
import { termsFor } from '../model/find-terms.js';
import { loadAllWords } from '../model/word-list.js';
import { either } from '../model/words.js';
import { isQuery, type Meant, type ParseOptions, parseQuery, type Query } from '../query/index.js';
import { caretLines } from '../render/query-fault.js';
import type { Context } from './context.js';

/** Gives the terms that words name, whole, in any of the languages the lexicon knows: `SCC`, `bewaartermijn`. */
export async function meanings(): Promise<Meant> {
  const lists = await loadAllWords();
  return (words) => termsFor(words, lists).filter(({ start, end }) => start === 0 && end === words.length);
}

/** Reads a query; throws UsageError for a text that is none, with the place and what may stand there instead. */
export async function queryOf(
  text: string,
  context: Context,
  as: ParseOptions['as'] = 'query',
): Promise<Query> {
  const read = parseQuery(text, context.lexicon(), {
    as,
    ...(as === 'query' ? { meant: await meanings() } : {}),
  });
  if (isQuery(read)) return read;
  const { message, nearest, hint } = read;
  const next = nearest.length > 0 ? `did you mean ${either(nearest)}?` : hint;
  throw new UsageError(message, next, text.trim() === '' ? [] : caretLines(text, read));
}
