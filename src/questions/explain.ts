import { given } from '../model/given.js';
import type { Lexicon } from '../model/lexicon.js';
import { termsNamed } from '../query/index.js';
import type { Question } from './question.js';

/** A question in words, queries as they are written, with the terms that its queries name. */
export type ExplainedQuestion = ReturnType<typeof explainQuestion>;

/** What a question asks, and what the terms in it mean. */
export function explainQuestion(question: Question, lexicon: Lexicon) {
  const { group, label, ask, facts, must, show, per, general, reference, applies, require } = question;
  const queries = [facts, must, general, require, ...question.else.map((one) => one.facts)];
  const named = queries.flatMap((query) => (query === undefined ? [] : termsNamed(query)));
  const terms = new Map(named.map((one) => [`${one.vocabulary}.${one.term}`, one]));
  return {
    group,
    label,
    ask,
    facts: facts.text,
    ...given({ must: must?.text }),
    show: show.map((together) => together.join(' ')),
    per,
    ...given({ general: general?.text }),
    else: question.else.map((one) => ({ facts: one.facts.text, say: one.say })),
    ...given({ reference, applies: applies.if, require: require?.text }),
    terms: [...terms.values()].flatMap(({ vocabulary, term }) => {
      const { label, definition } = lexicon.term(vocabulary, term) ?? {};
      return label === undefined ? [] : [{ vocabulary, term, label, definition }];
    }),
  };
}
