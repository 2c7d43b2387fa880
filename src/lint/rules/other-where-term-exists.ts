import { bareWords } from '../../model/words.js';
import { rule } from '../rule.js';
import { factsOf, termsIn } from '../walk.js';

export const otherWhereTermExists = rule({
  id: 'other-where-term-exists',
  severity: 'error',
  title: 'The term other where a term exists',
  reason:
    'Other never meets the other of another policy. Where the vocabulary has the word, the word makes the fact comparable.',
  wrong:
    'sections:\n  security:\n    - measure: other # ← other\n      summary: Encryption.\n      cite: "We keep account data"',
  right: 'sections:\n  security:\n    - measure: encryption\n      cite: "We keep account data"',
  messages: {
    exists:
      'The summary says "{summary}", and {vocabulary} has the term "{term}" ({definition}) Use it instead of "other".',
  },
  check: ({ policy, lexicon }, report) => {
    for (const placed of factsOf(policy)) {
      if (typeof placed.fact.summary !== 'string') continue;
      const said = bareWords(placed.fact.summary);
      for (const { term, vocabulary, path } of termsIn(placed)) {
        if (term !== 'other') continue;
        const terms = Object.entries(lexicon.vocabularies[vocabulary]?.terms ?? {});
        const hit = terms.find(
          ([name, { label }]) => name !== 'other' && (bareWords(name) === said || bareWords(label) === said),
        );
        if (hit !== undefined)
          report({
            message: 'exists',
            path,
            args: { summary: placed.fact.summary, vocabulary, term: hit[0], definition: hit[1].definition },
          });
      }
    }
  },
});
