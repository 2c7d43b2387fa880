import { rule } from '../rule.js';
import { factsOf } from '../walk.js';

export const redundantModality = rule({
  id: 'redundant-modality',
  severity: 'warning',
  title: 'The modality will together with a hedge',
  reason:
    'Will means that nothing weakens the statement. Together with "may" or "typically" it contradicts itself.',
  wrong:
    'sections:\n  security:\n    - measure: encryption\n      modality: [will, may] # ← will\n      cite: "We keep account data"',
  right:
    'sections:\n  security:\n    - measure: encryption\n      modality: [may]\n      cite: "We keep account data"',
  messages: { both: '"will" stands beside {others}, and contradicts {them}. Keep what the text says.' },
  check: ({ policy }, report) => {
    for (const { fact, path } of factsOf(policy)) {
      const others = fact.modality.filter((term) => term !== 'will');
      if (others.length === 0 || others.length === fact.modality.length) continue;
      const them = others.length > 1 ? 'them' : 'it';
      report({
        message: 'both',
        path: [...path, 'modality', fact.modality.indexOf('will')],
        args: { others: others.map((term) => `"${term}"`), them },
      });
    }
  },
});
