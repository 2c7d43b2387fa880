import { fold } from './fold.js';

/** One condition of a query; all must hold. */
export type Condition =
  | { readonly is: 'words'; readonly text: string; readonly not: boolean }
  | { readonly is: 'field'; readonly field: string; readonly value: string; readonly not: boolean }
  | { readonly is: 'state'; readonly value: string; readonly not: boolean };

export interface Query {
  readonly conditions: readonly Condition[];
}

/** Words after `is:`. */
export const states = [
  'stated',
  'denied',
  'silent',
  'hedged',
  'deferred',
  'example',
  'garbled',
  'ambiguous',
  'conflicting',
] as const;

/** Splits at blanks outside double quotes; a quote that is never closed runs to the end. */
function tokens(text: string): readonly string[] {
  return text.match(/-?(?:[\p{L}\d-]+:)?"[^"]*"?|\S+/gu) ?? [];
}

const unquote = (text: string) => text.replace(/^"|"$/g, '');

function condition(token: string): Condition {
  const not = token.length > 1 && token.startsWith('-');
  const body = not ? token.slice(1) : token;
  const [, field, value] = /^([a-z-]+):(.+)$/s.exec(body) ?? [];
  if (field === 'is' && value !== undefined) return { is: 'state', value: unquote(value), not };
  if (field !== undefined && value !== undefined) return { is: 'field', field, value: unquote(value), not };
  return { is: 'words', text: fold(unquote(body)), not };
}

/**
 * Reads a query: words that must all occur, `"exact phrase"`, `field:value` (`safeguard:standard-contractual-clauses`),
 * `is:denied`, and `-` before what must not hold.
 */
export const parseQuery = (text: string): Query => ({
  conditions: tokens(text)
    .map(condition)
    .filter((one) => one.is !== 'words' || one.text !== ''),
});

/** `is:` words that mean nothing, so that a typing error is not an empty result. */
export const unknownStates = (query: Query): readonly string[] =>
  query.conditions.flatMap((one) =>
    one.is === 'state' && !(states as readonly string[]).includes(one.value) ? [one.value] : [],
  );

/** Fields named in a query. */
export const fieldsNamed = (query: Query): readonly string[] =>
  query.conditions.flatMap((one) => (one.is === 'field' ? [one.field] : []));
