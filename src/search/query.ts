import { fold } from '../model/fold.js';

interface Words {
  readonly is: 'words';
  /** Folded. */
  readonly text: string;
  readonly not: boolean;
}

/** One condition of a query; all must hold. */
export type Condition =
  | Words
  | { readonly is: 'field'; readonly field: string; readonly value: string; readonly not: boolean }
  | { readonly is: 'state'; readonly value: string; readonly not: boolean };

export interface Query<One = Condition> {
  readonly conditions: readonly One[];
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
const tokens = (text: string): readonly RegExpExecArray[] => [
  ...text.matchAll(/-?(?:[\p{L}_][\p{L}\p{N}_-]*:)?"[^"]*"?|\S+/gu),
];

const unquote = (text: string) => text.replace(/^"|"$/g, '');

function words([token]: RegExpExecArray): Words {
  const not = token.startsWith('-');
  return { is: 'words', text: fold(unquote(not ? token.slice(1) : token)), not };
}

function condition(match: RegExpExecArray): Condition {
  // An address is no field, though it has a colon.
  const [, minus, field, value] = /^(-?)([\p{L}_][\p{L}\p{N}_-]*):(?!\/\/)(.*)$/su.exec(match[0]) ?? [];
  if (field === undefined || value === undefined) return words(match);
  const of = { value: unquote(value), not: minus !== '' };
  return field === 'is' ? { is: 'state', ...of } : { is: 'field', field, ...of };
}

const isSaid = (one: Condition) => one.is !== 'words' || one.text !== '';

/**
 * Reads a query: words that must all occur, `"exact phrase"`, `field:value` (`safeguard:standard-contractual-clauses`),
 * `is:denied`, and `-` before what must not hold.
 */
export const parseQuery = (text: string): Query => ({
  conditions: tokens(text).map(condition).filter(isSaid),
});

/** Reads a query for a text that has no fields: words, `"exact phrase"`, and `-` before what must not occur. */
export const parseWords = (text: string): Query<Words> => ({
  conditions: tokens(text).map(words).filter(isSaid),
});

/** Where a quote opens that is never closed, with all that follows it. */
export function openQuote(text: string): { readonly at: number; readonly rest: string } | undefined {
  const last = tokens(text).at(-1);
  const [, before, rest] = /^(-?(?:[^"\s]+:)?)("[^"]*)$/su.exec(last?.[0] ?? '') ?? [];
  return before === undefined || rest === undefined
    ? undefined
    : { at: (last?.index ?? 0) + before.length + 1, rest };
}

/** Words in capitals that are operators elsewhere, and that nobody means to look for so. */
export const operatorIn = (text: string): string | undefined =>
  tokens(text).find(([token]) => /^(?:AND|OR|NOT)$/.test(token))?.[0];

/** `is:` words that mean nothing, so that a typing error is not an empty result. */
export const unknownStates = (query: Query): readonly string[] =>
  query.conditions.flatMap((one) =>
    one.is === 'state' && !(states as readonly string[]).includes(one.value) ? [one.value] : [],
  );

/** Fields named in a query. */
export const fieldsNamed = (query: Query): readonly string[] =>
  query.conditions.flatMap((one) => (one.is === 'field' ? [one.field] : []));
