/**
 * Stand-ins for the two policies in a reason, so that a comparison knows nothing of names. Private-use characters:
 * records cannot hold them (they are refused on reading), so no text is mistaken for one.
 */
export const A = '\uE000';
export const B = '\uE001';

const either = new RegExp(`[${A}${B}]`, 'g');

/** Puts names in the place of the stand-ins. */
export const named = (reason: string, a: string, b: string): string =>
  reason.replace(either, (side) => (side === A ? a : b));

/** A text as a sentence: a capital first and a full stop last. */
const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;

/** Clauses as sentences of one paragraph. */
export const paragraph = (clauses: readonly string[]): string => clauses.map(sentence).join(' ');

/** A text by which clauses are ordered: the same for both sides and whatever the order of the words. */
const neutral = (text: string): string => text.replace(either, '').split(/\W+/).sort().join(' ');

/** At most `limit` clauses, in an order that depends on neither side; `more` says how many are left out. */
export function some(
  clauses: readonly string[],
  limit: number,
  more: (left: number) => string,
): readonly string[] {
  const keyed = clauses.map((clause) => ({ clause, key: neutral(clause) }));
  keyed.sort((x, y) => (x.key < y.key ? -1 : x.key > y.key ? 1 : 0));
  const kept = keyed.slice(0, limit).map(({ clause }) => clause);
  return clauses.length <= limit ? kept : [...kept, more(clauses.length - limit)];
}
