import type { Field } from '../model/field.js';
import { vocabularyOf } from '../model/key.js';
import type { Lexicon } from '../model/lexicon.js';
import type { Policy } from '../model/policy.js';
import { remembered } from '../model/remembered.js';
import type { Section } from '../model/section.js';
import { candidates, valuesAt } from './fields.js';
import { isQuery, parseQuery, type Query } from './parse.js';
import { type Standing, standing } from './select.js';
import { everywhere, spokenOf, widened } from './silence.js';
import {
  conditionsIn,
  factConditions,
  type Item,
  isPolicyCondition,
  type Node,
  partsOf,
  policyParts,
  within,
} from './tree.js';

/** A term asked of every policy, and how a policy stands to it. */
export interface AskedTerm {
  /** The field of the key that could hold it. */
  readonly field: string;
  readonly vocabulary: string;
  readonly term: string;
  readonly label: string;
  readonly standing: Standing;
}

/** The terms of a section's key that are asked of every policy, in the order of the vocabulary. */
export const askedTerms = (policy: Policy, section: Section, lexicon: Lexicon): readonly AskedTerm[] =>
  section.bears
    ? []
    : section.key.flatMap((field) => {
        const vocabulary = vocabularyOf(field);
        if (vocabulary === undefined) return [];
        return lexicon.asked(vocabulary).flatMap((term) => {
          const query = parseQuery(`${section.name}.${field.name}:${term}`, lexicon);
          if (!isQuery(query)) return [];
          const label = lexicon.label(vocabulary, term);
          return [{ field: field.name, vocabulary, term, label, standing: standing(query, policy) }];
        });
      });

/** The terms that the conditions of a query name, in the order in which it names them. */
export const termsNamed = ({ node, lexicon }: Query): readonly { vocabulary: string; term: string }[] =>
  conditionsIn(node).flatMap((one) =>
    one.is !== 'field'
      ? []
      : one.of.flatMap(({ place: { field } }) => {
          const vocabulary = vocabularyOf(field);
          if (vocabulary === undefined) return [];
          return Object.entries(lexicon.vocabularies[vocabulary]?.terms ?? {}).flatMap(([term, { label }]) =>
            one.said.includes(label) ? [{ vocabulary, term }] : [],
          );
        }),
  );

/** Names of the sections on whose facts it may hang what is found for a condition, or why nothing is. */
export function sectionsBehind(node: Node): readonly string[] {
  if (node.is === 'document') return [];
  if (node.is === 'some' || node.is === 'each' || node.is === 'count') return sectionsBehind(node.of);
  if (node.is === 'silent') return node.of === undefined ? [...everywhere] : sectionsBehind(node.of);
  if (isPolicyCondition(node)) return partsOf(node).flatMap(sectionsBehind);
  const conditions = [node, widened(node)].flatMap((one) => [...(within(one) ?? everywhere)]);
  // What a section refers elsewhere for, and what is asked of the policy beside the fact.
  return [...conditions, ...spokenOf(node), ...policyParts(node).flatMap(sectionsBehind)];
}

/** The sections in which a fact may stand that a query finds, the document among them; undefined for any, empty for none. */
export const sectionsOf = ({ node }: Query): ReadonlySet<string> | undefined => within(node);

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
