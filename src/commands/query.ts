import { UsageError } from '../errors.js';
import { vocabularyOf } from '../model/key.js';
import type { Lexicon } from '../model/lexicon.js';
import { nearest } from '../model/nearest.js';
import { fieldsOf } from '../model/section.js';
import { sections } from '../model/sections/index.js';
import { fieldsNamed, parseQuery, type Query, states, unknownStates } from '../search/query.js';

/** Reads a query; throws UsageError for `is:` words and fields that do not exist. */
export function queryOf(text: string, lexicon: Lexicon): Query {
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
  for (const one of query.conditions) if (one.is === 'field') checkTerm(one.field, one.value, lexicon);
  return query;
}

/** Where a field holds terms of closed vocabularies only, a value that is none is a typing error, not an empty result. */
function checkTerm(name: string, value: string, lexicon: Lexicon): void {
  const fields = sections.flatMap((section) => fieldsOf(section).filter((field) => field.name === name));
  const vocabularies = [...new Set(fields.map(vocabularyOf))];
  const known = vocabularies.flatMap((vocabulary) =>
    Object.keys(lexicon.vocabularies[vocabulary ?? '']?.terms ?? {}),
  );
  const open = vocabularies.some(
    (vocabulary) => vocabulary === undefined || lexicon.vocabularies[vocabulary]?.open === true,
  );
  if (
    fields.length === 0 ||
    open ||
    fields.some((field) => field.kind.is === 'place') ||
    known.includes(value)
  )
    return;
  const near = nearest(value, known);
  throw new UsageError(
    `"${value}" is no term of ${name}`,
    near.length > 0
      ? `did you mean ${near.join(' or ')}?`
      : `privcmp explain ${vocabularies[0] ?? name} shows all terms`,
  );
}
