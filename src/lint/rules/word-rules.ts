import { bareWords } from '../../model/words.js';
import { cited } from '../example.js';
import { quoted, rule } from '../rule.js';
import { termsIn } from '../walk.js';

/** Rules on terms that need other fields beside them, or do not go with them. */
export const wordRules = {
  'other-needs-summary': rule({
    title: 'The term other without a summary',
    reason: 'Other says only what a thing is not. The summary says what it is.',
    wrong: cited('security', 'measure: «other»'),
    right: cited('security', 'measure: other', 'summary: Guard dogs at the gate.'),
    says: 'The term "other" needs a "summary" in the same fact, which says in one line what it is.',
    checkFact: (placed) => {
      const { summary, items } = placed.fact;
      const first = termsIn(placed).find(({ term }) => term === 'other');
      return first && summary === undefined && items === undefined && { path: first.path };
    },
  }),
  'other-where-term-exists': rule({
    title: 'The term other where a term exists',
    reason:
      'Other never meets the other of another policy. Where the vocabulary has the word, the word makes the fact comparable.',
    wrong: cited('security', 'measure: «other»', 'summary: Encryption.'),
    right: cited('security', 'measure: encryption'),
    says: 'The summary says "{summary}", and {vocabulary} has the term "{term}" ({definition}) Use it instead of "other".',
    *checkFact(placed, { lexicon }) {
      const { summary } = placed.fact;
      if (typeof summary !== 'string') return;
      const said = bareWords(summary);
      for (const { term, vocabulary, path } of termsIn(placed)) {
        if (term !== 'other') continue;
        const terms = Object.entries(lexicon.vocabularies[vocabulary]?.terms ?? {});
        const hit = terms.find(
          ([name, { label }]) => name !== 'other' && (bareWords(name) === said || bareWords(label) === said),
        );
        if (hit !== undefined)
          yield { path, args: { summary, vocabulary, term: hit[0], definition: hit[1].definition } };
      }
    },
  }),
  'reading-needs-note': rule({
    severity: 'warning',
    title: 'An ambiguous passage, and no note of its readings',
    reason:
      'A passage that can be read in two ways was read in one of them here. The note says which, and what the other is.',
    wrong: cited('security', 'measure: encryption', 'reading: «ambiguous»'),
    right:
      'sections:\n  security:\n    - measure: encryption\n      reading: ambiguous\n      note: It may mean the storage or the way there; the storage was chosen.\n      cite: "We keep account data"',
    says: 'The passage is marked ambiguous. Add a "note" that says how it can be read, and how it was.',
    checkFact: ({ fact }) =>
      fact.reading === 'ambiguous' && fact.note === undefined && { below: ['reading'] },
  }),
  'redundant-modality': rule({
    severity: 'warning',
    title: 'The modality will together with a hedge',
    reason:
      'Will means that nothing weakens the statement. Together with "may" or "typically" it contradicts itself.',
    wrong: cited('security', 'measure: encryption', 'modality: [«will», may]'),
    right: cited('security', 'measure: encryption', 'modality: [may]'),
    says: '"will" stands beside {others}, and contradicts {them}. Keep what the text says.',
    checkFact: ({ fact: { modality } }) => {
      const others = modality.filter((term) => term !== 'will');
      if (others.length === 0 || others.length === modality.length) return false;
      const args = { others: quoted(others), them: others.length > 1 ? 'them' : 'it' };
      return { below: ['modality', modality.indexOf('will')], args };
    },
  }),
  'hedge-as-example': rule({
    title: 'A hedge of a value that is no hedge',
    reason:
      'A value that is only an example goes into "example", and a value that nothing weakens needs no hedge: otherwise one thing has two places.',
    wrong:
      'sections:\n  retention:\n    - data: account\n      until: account-closed\n      then: erased\n      hedges: { then: [«for-example»] }\n      cite: "We keep account data"',
    right: cited('retention', 'data: account', 'until: account-closed', 'example: { then: erased }'),
    messages: {
      'for-example': 'A value that is only an example is written in "example", not hedged.',
      will: 'A value that nothing weakens has no hedge. Remove "will".',
    },
    *checkFact({ fact }) {
      for (const [field, terms] of Object.entries((fact.hedges ?? {}) as Record<string, readonly string[]>))
        for (const [i, message] of terms.entries())
          if (message === 'will' || message === 'for-example') yield { message, below: ['hedges', field, i] };
    },
  }),
};
