import { UsageError } from '../errors.js';
import type { Field } from '../model/field.js';
import { vocabularyOf } from '../model/key.js';
import type { Lexicon } from '../model/lexicon.js';
import { nearestTerms } from '../model/meant.js';
import { nearest } from '../model/nearest.js';
import { fieldsOf } from '../model/section.js';
import { sections } from '../model/sections/index.js';
import type { Term } from '../model/term.js';
import { short } from '../model/words.js';
import {
  fieldsNamed,
  openQuote,
  operatorIn,
  parseQuery,
  parseWords,
  type Query,
  states,
  unknownStates,
} from '../search/query.js';

/** What may stand before a colon, with the fields of facts that it names; `section`, `policy` and `language` name none. */
export function queryFields(): ReadonlyMap<string, readonly Field[]> {
  const known = new Map<string, readonly Field[]>([
    ['section', []],
    ['policy', []],
    ['language', []],
  ]);
  for (const field of sections.flatMap(fieldsOf))
    known.set(field.name, [...(known.get(field.name) ?? []), field]);
  return known;
}

const instead: Readonly<Record<string, string>> = {
  AND: 'all words must occur anyway',
  OR: 'search for one after the other',
  NOT: 'put - before what must not occur',
};

/** Throws UsageError for a query that cannot mean what was meant. */
function checked<One>(text: string, query: Query<One>): Query<One> {
  const open = openQuote(text);
  if (open !== undefined)
    throw new UsageError(
      `the quote at character ${open.at} is never closed: ${short(open.rest)}`,
      'put " behind the phrase too; your shell takes quotes away unless they stand in others: \'"a phrase"\'',
    );
  const operator = operatorIn(text);
  if (operator !== undefined)
    throw new UsageError(
      `"${operator}" is no operator of a query: ${instead[operator]}`,
      'to look for the word itself write it in small letters',
    );
  if (query.conditions.length === 0)
    throw new UsageError('the query is empty', 'write a word, "a phrase", field:value or is:denied');
  return query;
}

/** Reads a query for the source texts; throws UsageError for one that asks for nothing. */
export const wordsOf = (text: string) => checked(text, parseWords(text));

/** Reads a query; throws UsageError for one that asks for nothing, `is:` words and fields that do not exist. */
export function queryOf(text: string, lexicon: Lexicon): Query {
  const query = checked(text, parseQuery(text));
  const [state] = unknownStates(query);
  if (state !== undefined)
    throw new UsageError(
      `"is:${short(state)}" means nothing`,
      `after is: stands one of ${states.join(', ')}`,
    );
  const known = new Set(queryFields().keys());
  for (const field of fieldsNamed(query)) {
    if (known.has(field)) continue;
    const holders = sections
      .flatMap(fieldsOf)
      .filter((one) => vocabularyOf(one) === field)
      .map(({ name }) => name);
    const near = holders.length > 0 ? [...new Set(holders)] : nearest(field, known);
    throw new UsageError(
      `no fact has a field "${short(field)}"`,
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
  if (value === '')
    throw new UsageError(
      `nothing stands behind "${name}:"`,
      'write a value; for words with a colon use quotes',
    );
  const fields = queryFields().get(name) ?? [];
  const vocabularies = [...new Set(fields.map(vocabularyOf))];
  const terms: Readonly<Record<string, Term>> = Object.assign(
    {},
    ...vocabularies.map((vocabulary) => lexicon.vocabularies[vocabulary ?? '']?.terms),
  );
  const open = vocabularies.some(
    (vocabulary) => vocabulary === undefined || lexicon.vocabularies[vocabulary]?.open === true,
  );
  if (
    fields.length === 0 ||
    open ||
    fields.some((field) => field.kind.is === 'place') ||
    Object.hasOwn(terms, value)
  )
    return;
  const near = nearestTerms(value, terms);
  throw new UsageError(
    `"${short(value)}" is no term of ${name}`,
    near.length > 0
      ? `did you mean ${near.join(' or ')}?`
      : `privcmp explain ${vocabularies[0] ?? name} shows all terms`,
  );
}
