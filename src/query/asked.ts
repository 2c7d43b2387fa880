import { vocabularyOf } from '../model/key.js';
import type { Lexicon } from '../model/lexicon.js';
import type { Policy } from '../model/policy.js';
import type { Section } from '../model/section.js';
import { isQuery, parseQuery, type Query } from './parse.js';
import { within } from './reach.js';
import { type Standing, standing } from './select.js';
import { sectionsBehind } from './silence.js';
import { conditionsIn } from './tree.js';

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
          return [
            {
              field: field.name,
              vocabulary,
              term,
              label: lexicon.label(vocabulary, term),
              standing: standing(query, policy),
            },
          ];
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

/** Names of the sections on whose facts the answer to a query may hang. */
export const sectionsFor = ({ node }: Query): readonly string[] => sectionsBehind(node);

/** The sections in which a fact may stand that a query finds, the document among them; undefined for any, empty for none. */
export const sectionsOf = ({ node }: Query): ReadonlySet<string> | undefined => within(node);
