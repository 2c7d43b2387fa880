import { UsageError } from '../errors.js';
import { nearest } from '../model/nearest.js';
import { fieldsOf } from '../model/section.js';
import { sections } from '../model/sections/index.js';
import { fieldsNamed, parseQuery, type Query, states, unknownStates } from '../search/query.js';

/** Reads a query; throws UsageError for `is:` words and fields that do not exist. */
export function queryOf(text: string): Query {
  const query = parseQuery(text);
  if (query.conditions.length === 0)
    throw new UsageError('the query is empty', 'write a word, "a phrase", field:value or is:denied');
  const [state] = unknownStates(query);
  if (state !== undefined)
    throw new UsageError(`"is:${state}" means nothing`, `after is: stands one of ${states.join(', ')}`);
  const known = new Set([
    'section',
    'policy',
    'language',
    ...sections.flatMap((section) => fieldsOf(section).map((field) => field.name)),
  ]);
  for (const field of fieldsNamed(query)) {
    if (known.has(field)) continue;
    const near = nearest(field, known);
    throw new UsageError(
      `no fact has a field "${field}"`,
      near.length > 0
        ? `did you mean ${near.join(' or ')}? For words with a colon use quotes.`
        : 'for words with a colon use quotes',
    );
  }
  return query;
}
