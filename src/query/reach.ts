import type { Field } from '../model/field.js';
import { grouped } from '../model/groups.js';
import type { Policy } from '../model/policy.js';
import { remembered } from '../model/remembered.js';
import type { Section } from '../model/section.js';
import { itemsOf, valuesAt } from './fields.js';
import type { Query } from './parse.js';
import { conditionsIn, factConditions, type Item, type Node, partsOf, within } from './tree.js';

const bySection = remembered((policy: Policy) => grouped(itemsOf(policy), ({ section }) => section.name));

/** The facts of a policy among which are all that a condition finds, in the order of the record. */
export function candidates(node: Node, policy: Policy): readonly Item[] {
  const names = within(node);
  if (names === undefined) return itemsOf(policy);
  const groups = bySection(policy);
  const [only] = names;
  if (names.size === 1 && only !== undefined) return groups.get(only) ?? [];
  const found: Item[] = [];
  for (const [name, items] of groups) if (names.has(name)) found.push(...items);
  return found;
}

const negates = remembered((node: Node): boolean => node.is === 'not' || partsOf(node).some(negates));

/** May it hang on a field of a fact whether a query finds it? Words may stand in any. */
export const asksOf = ({ node }: Query, section: Section, { name }: Field): boolean =>
  factConditions(node).some(
    (one) =>
      one.is === 'words' ||
      (one.is === 'field' &&
        one.of.some(({ place }) => place.section === section && place.steps[0]?.name === name)),
  );

/**
 * The facts that a query which excludes may find with fewer terms, though it does not find them whole; undefined for one that
 * excludes nothing, which finds no such facts.
 */
export const narrowable = ({ node }: Query, policy: Policy): readonly Item[] | undefined =>
  negates(node) ? candidates(node, policy) : undefined;

/** Has a fact any of the fields that a query asks about? Else it neither satisfies nor contradicts it. */
export const speaksOf = ({ node }: Query, { section, fact }: Item): boolean =>
  conditionsIn(node).some(
    (one) =>
      one.is === 'field' &&
      one.of.some(({ place }) => place.section === section && valuesAt(fact, place).values.length > 0),
  );
