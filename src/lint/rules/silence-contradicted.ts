import { isCited, located } from '../passages.js';
import { rule } from '../rule.js';
import { type Contradicted, contradictedSilences } from '../silences.js';

export const silenceContradicted = rule({
  id: 'silence-contradicted',
  severity: 'warning',
  title: 'Silence on what the text has words for',
  reason:
    'That a policy says nothing of a thing is a claim too. A sentence with words for it, omitted or cited for something else, may say it after all.',
  wrong:
    'sections:\n  sale: silent # ← silent\nomitted:\n  courtesy:\n    - "Thank you for your trust."\n    - "We never sell your data."',
  right: 'sections:\n  sale:\n    - act: sell\n      denied: true\n      cite: "We never sell your data."',
  messages: {
    section:
      'Section {section} is silent, but the text has words for it: {passages|parts}. Make a fact of it, or say why it is none: # privcmp-disable-next-line silence-contradicted -- the reason',
    term: 'No fact of {section} names "{term}", but this passage says "{words}". Make a fact of it, or say why it is none: # privcmp-disable-next-line silence-contradicted -- the reason',
  },
  checkText: (input, report) => {
    const { policy, source, lexicon } = input;
    if (source.words === undefined || !isCited(input)) return;
    const found = contradictedSilences(policy, source.proof, source.words, lexicon);
    for (const { section, term, words, anchor } of found)
      if (term !== undefined)
        report({
          message: 'term',
          path: anchor,
          args: { section: section.name, term: lexicon.label(term.vocabulary, term.name), words },
        });
    for (const [name, units] of bySection(found))
      report({
        message: 'section',
        path: ['sections', name],
        args: { section: name, passages: units.slice(0, passagesShown).map(located) },
      });
  },
});

const passagesShown = 3;

/** The sentences that have words for each silent section. */
function bySection(found: readonly Contradicted[]): ReadonlyMap<string, readonly Contradicted['unit'][]> {
  const units = new Map<string, Set<Contradicted['unit']>>();
  for (const { section, term, unit } of found)
    if (term === undefined) units.set(section.name, (units.get(section.name) ?? new Set()).add(unit));
  return new Map([...units].map(([name, all]) => [name, [...all]]));
}
