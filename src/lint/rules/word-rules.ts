import { bareWords } from '../../model/words.js';
import { cited } from '../example.js';
import { type Rule, rule } from '../rule.js';
import { termsIn } from '../walk.js';

/** Rules on terms that need other fields beside them, or do not go with them. */
export const wordRules: readonly Rule[] = [
  rule({
    id: 'other-needs-summary',
    title: 'The term other without a summary',
    reason: 'Other says only what a thing is not. The summary says what it is.',
    wrong: cited('security', 'measure: other # ← other'),
    right: cited('security', 'measure: other', 'summary: Guard dogs at the gate.'),
    says: 'The term "other" needs a "summary" in the same fact, which says in one line what it is.',
    checkFact: (placed, report) => {
      const { summary, items } = placed.fact;
      if (summary !== undefined || items !== undefined) return;
      const first = termsIn(placed).find(({ term }) => term === 'other');
      if (first !== undefined) report({ path: first.path });
    },
  }),
  rule({
    id: 'other-where-term-exists',
    title: 'The term other where a term exists',
    reason:
      'Other never meets the other of another policy. Where the vocabulary has the word, the word makes the fact comparable.',
    wrong: cited('security', 'measure: other # ← other', 'summary: Encryption.'),
    right: cited('security', 'measure: encryption'),
    says: 'The summary says "{summary}", and {vocabulary} has the term "{term}" ({definition}) Use it instead of "other".',
    checkFact: (placed, report, { lexicon }) => {
      if (typeof placed.fact.summary !== 'string') return;
      const said = bareWords(placed.fact.summary);
      for (const { term, vocabulary, path } of termsIn(placed)) {
        if (term !== 'other') continue;
        const terms = Object.entries(lexicon.vocabularies[vocabulary]?.terms ?? {});
        const hit = terms.find(
          ([name, { label }]) => name !== 'other' && (bareWords(name) === said || bareWords(label) === said),
        );
        if (hit !== undefined)
          report({
            path,
            args: { summary: placed.fact.summary, vocabulary, term: hit[0], definition: hit[1].definition },
          });
      }
    },
  }),
  rule({
    id: 'reading-needs-note',
    severity: 'warning',
    title: 'An ambiguous passage, and no note of its readings',
    reason:
      'A passage that can be read in two ways was read in one of them here. The note says which, and what the other is.',
    wrong: cited('security', 'measure: encryption', 'reading: ambiguous # ← ambiguous'),
    right:
      'sections:\n  security:\n    - measure: encryption\n      reading: ambiguous\n      note: It may mean the storage or the way there; the storage was chosen.\n      cite: "We keep account data"',
    says: 'The passage is marked ambiguous. Add a "note" that says how it can be read, and how it was.',
    checkFact: ({ fact, path }, report) => {
      if (fact.reading === 'ambiguous' && fact.note === undefined) report({ path: [...path, 'reading'] });
    },
  }),
  rule({
    id: 'redundant-modality',
    severity: 'warning',
    title: 'The modality will together with a hedge',
    reason:
      'Will means that nothing weakens the statement. Together with "may" or "typically" it contradicts itself.',
    wrong: cited('security', 'measure: encryption', 'modality: [will, may] # ← will'),
    right: cited('security', 'measure: encryption', 'modality: [may]'),
    says: '"will" stands beside {others}, and contradicts {them}. Keep what the text says.',
    checkFact: ({ fact, path }, report) => {
      const others = fact.modality.filter((term) => term !== 'will');
      if (others.length === 0 || others.length === fact.modality.length) return;
      const them = others.length > 1 ? 'them' : 'it';
      report({
        path: [...path, 'modality', fact.modality.indexOf('will')],
        args: { others: others.map((term) => `"${term}"`), them },
      });
    },
  }),
  rule({
    id: 'hedge-as-example',
    title: 'A hedge of a value that is no hedge',
    reason:
      'A value that is only an example goes into "example", and a value that nothing weakens needs no hedge: otherwise one thing has two places.',
    wrong:
      'sections:\n  retention:\n    - data: account\n      until: account-closed\n      then: erased\n      hedges: { then: [for-example] } # ← for-example\n      cite: "We keep account data"',
    right: cited('retention', 'data: account', 'until: account-closed', 'example: { then: erased }'),
    messages: {
      'for-example': 'A value that is only an example is written in "example", not hedged.',
      will: 'A value that nothing weakens has no hedge. Remove "will".',
    },
    checkFact: ({ fact, path }, report) => {
      for (const [field, terms] of Object.entries((fact.hedges ?? {}) as Record<string, readonly string[]>))
        for (const [i, message] of terms.entries())
          if (message === 'will' || message === 'for-example')
            report({ message, path: [...path, 'hedges', field, i] });
    },
  }),
];
