import type { Lexicon } from '../model/lexicon.js';
import { type Query, termsNamed } from '../query/index.js';
import type { Question } from './question.js';

/** A question in words, queries as they are written. */
export interface ExplainedQuestion {
  readonly group: string;
  readonly label: string;
  readonly ask: string;
  readonly facts: string;
  readonly must?: string;
  /** Fields that make a value together, separated by blanks. */
  readonly show: readonly string[];
  readonly per: readonly string[];
  readonly general?: string;
  readonly else: readonly { readonly facts: string; readonly say: string }[];
  /** The article or guidance that asks it, and when it arises. */
  readonly reference?: string;
  readonly applies?: string;
  readonly require?: string;
  /** The terms that its queries name. */
  readonly terms: readonly {
    readonly vocabulary: string;
    readonly term: string;
    readonly label: string;
    readonly definition: string;
  }[];
}

/** What a question asks, and what the terms in it mean. */
export function explainQuestion(question: Question, lexicon: Lexicon): ExplainedQuestion {
  const { group, label, ask, facts, must, show, per, general, audit } = question;
  const queries = [facts, must, general, audit?.require, ...question.else.map((one) => one.facts)];
  const named = queries.flatMap((query) => (query === undefined ? [] : termsNamed(query)));
  const terms = new Map(named.map((one) => [`${one.vocabulary}.${one.term}`, one]));
  const written = (name: string, query: Query | undefined) =>
    query === undefined ? {} : { [name]: query.text };
  return {
    group,
    label,
    ask,
    facts: facts.text,
    ...written('must', must),
    show: show.map((together) => together.join(' ')),
    per,
    ...written('general', general),
    else: question.else.map((one) => ({ facts: one.facts.text, say: one.say })),
    ...(audit?.reference === undefined ? {} : { reference: audit.reference }),
    ...(audit?.applies.if === undefined ? {} : { applies: audit.applies.if }),
    ...written('require', audit?.require),
    terms: [...terms.values()].flatMap(({ vocabulary, term }) => {
      const known = lexicon.term(vocabulary, term);
      return known === undefined
        ? []
        : [{ vocabulary, term, label: known.label, definition: known.definition }];
    }),
  };
}
