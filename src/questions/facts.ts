import { list, type Policy } from '../model/policy.js';
import { remembered } from '../model/remembered.js';
import {
  asksOf,
  asksPolicy,
  findFacts,
  fits,
  type Item,
  narrowable,
  type Query,
  satisfying,
} from '../query/index.js';
import type { Question } from './question.js';

/** A fact with those terms of its keys that the query finds, each asked alone: of a list, the rest answers other questions. */
function narrowed(item: Item, query: Query, policy: Policy, isFound: boolean): readonly Item[] {
  const lists = item.section.key.filter(
    (field) => list(item.fact, field.name).length > 1 && asksOf(query, item.section, field),
  );
  if (lists.length === 0) return isFound ? [item] : [];
  const terms = lists.map(({ name }): readonly [string, readonly string[]] => [
    name,
    list(item.fact, name).filter((term) =>
      fits(query, { ...item, fact: { ...item.fact, [name]: [term] } }, policy),
    ),
  ]);
  if (terms.some(([, found]) => found.length === 0)) return [];
  return [{ ...item, fact: { ...item.fact, ...Object.fromEntries(terms) } }];
}

/** Remembered, since each line of a question asks for them again. */
const foundBy = remembered((query: Query) =>
  remembered((policy: Policy): readonly Item[] => {
    if (asksPolicy(query)) return findFacts(query, policy);
    const found = new Set(satisfying(query, policy));
    const items = narrowable(query, policy) ?? [...found];
    return items.flatMap((item) => narrowed(item, query, policy, found.has(item)));
  }),
);

/** The facts of a policy that a query finds, each with those of its terms that it asks for. */
export const factsFor = (query: Query, policy: Policy): readonly Item[] => foundBy(query)(policy);

export const isDeferred = ({ fact }: Item): boolean => fact.deferred !== undefined;

/** Neither denied nor put off. */
export const answersPlainly = (item: Item): boolean => !item.fact.denied && !isDeferred(item);

/**
 * Those facts that satisfy what each of them must; where only some do, `lacking` are the others. What is denied or put off
 * need not: it answers otherwise.
 */
export function fulfilling(
  items: readonly Item[],
  { must }: Question,
  policy: Policy,
): { readonly met: readonly Item[]; readonly lacking: readonly Item[] } {
  if (must === undefined) return { met: items, lacking: [] };
  const met = items.filter((item) => !answersPlainly(item) || fits(must, item, policy));
  const lacking = items.filter((item) => !met.includes(item));
  return lacking.length === 0 || met.some(answersPlainly) ? { met, lacking } : { met: [], lacking: [] };
}
