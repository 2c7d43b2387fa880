import { lexicon } from '../model/lexicon.js';
import { keptQuery } from '../query/index.js';
import type { WrittenSet } from '../questions/question.js';
import { type Kept, readSet } from '../questions/read.js';

/**
 * The queries of a set as JSON, but for those that name, themselves or by another name, what depends on the day asked about.
 * Throws at a query that is wrong.
 */
export function keptQueries(written: WrittenSet, base?: WrittenSet): Kept {
  const names = Object.entries({ ...base?.let, ...written.let });
  const dated = new Set(['adequate']);
  const isDated = (text: string) =>
    [...text.matchAll(/\$([a-z-]+)/g)].some(([, name = '']) => dated.has(name));
  // A name may use only those before it.
  for (const [name, text] of names) if (isDated(text)) dated.add(name);
  const { queries, problems } = readSet(written, lexicon(), base === undefined ? {} : { base });
  // What is kept is never read anew: a wrong query would pass for one that finds everything.
  if (problems.length > 0)
    throw new Error(`${written.set}: ${problems.map(({ message }) => message).join('\n')}`);
  return Object.fromEntries(
    [...queries].flatMap(([text, query]) => (isDated(text) ? [] : [[text, keptQuery(query)]])),
  );
}
