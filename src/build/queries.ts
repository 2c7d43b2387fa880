import { lexicon } from '../model/lexicon.js';
import { type Kept, keep, type Query } from '../query/index.js';
import type { WrittenSet } from '../questions/question.js';
import { readSet } from '../questions/read.js';

/**
 * The queries of a set by their text, but for those that name, themselves or by another name, what depends on the day asked about.
 * Throws at a query that is wrong.
 */
function queriesOf(written: WrittenSet, base?: WrittenSet): readonly (readonly [string, Query])[] {
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
  return [...queries].filter(([text]) => !isDated(text));
}

/** The queries of sets, as they are kept; those that extend another with that as `base`. */
export const keptQueries = (sets: readonly WrittenSet[], base?: WrittenSet): Kept =>
  keep(new Map(sets.flatMap((set) => queriesOf(set, base))));
