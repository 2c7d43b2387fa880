import { rule } from '../rule.js';
import { factsOf, termsIn } from '../walk.js';

export const unusedTerm = rule({
  id: 'unused-term',
  severity: 'info',
  title: 'A vocabulary term that no record uses',
  reason:
    'A term nobody needs makes the choice harder for everybody. It matters for a complete set of records, so it is asked for by name.',
  wrong: '# a vocabulary with a term that stands in no record',
  right: '# every term stands in some record',
  optional: true,
  messages: { unused: 'No record uses {terms} of the vocabulary {vocabulary}.' },
  checkFolder: (entries, lexicon, report) => {
    const used = new Set<string>();
    for (const { policy } of entries) {
      for (const placed of factsOf(policy))
        for (const { vocabulary, term } of termsIn(placed)) used.add(`${vocabulary}/${term}`);
      for (const reason of Object.keys(policy.omitted)) used.add(`omission/${reason}`);
    }
    for (const { name, terms } of Object.values(lexicon.vocabularies)) {
      const idle = Object.keys(terms).filter((term) => term !== 'other' && !used.has(`${name}/${term}`));
      if (idle.length > 0 && entries[0] !== undefined)
        report(entries[0].file, { message: 'unused', path: [], args: { terms: idle, vocabulary: name } });
    }
  },
});
