import { UsageError } from '../errors.js';
import { meaningsOf, spelledLike } from '../model/find-terms.js';
import { loadAllWords } from '../model/word-list.js';
import { didYouMean } from '../model/words.js';
import { isQuery, type Meant, type ParseOptions, parseQuery, type Query } from '../query/index.js';
import { caretLines } from '../render/excerpt.js';
import type { Context } from './context.js';
import { everyQuestion } from './questions.js';

/** What words mean as a whole, in any of the languages the lexicon knows: `SCC`, `bewaartermijn`. */
export async function meanings(): Promise<Meant> {
  const lists = await loadAllWords();
  return {
    terms: (words) => meaningsOf(words, lists),
    like: (words, vocabulary) => spelledLike(words, vocabulary, lists),
  };
}

/** What each question finds, by its id: `$fixed-period`. */
async function asked(context: Context): Promise<Readonly<Record<string, Query>>> {
  const questions = await everyQuestion(context);
  return Object.fromEntries([...questions.values()].map(({ id, facts }) => [id, facts]));
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
    ...(text.includes('$') ? { named: await asked(context) } : {}),
  });
  if (isQuery(read)) return read;
  const { message, nearest, hint } = read;
  throw new UsageError(message, didYouMean(nearest, hint), text.trim() === '' ? [] : caretLines(text, read));
}
