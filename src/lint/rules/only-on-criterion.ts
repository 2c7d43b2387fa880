import { retention } from '../../model/sections/retention.js';
import { rule } from '../rule.js';
import { factsOf } from '../walk.js';

export const onlyOnCriterion = rule({
  id: 'only-on-criterion',
  severity: 'warning',
  title: 'Only, of a criterion',
  reason:
    '"Only as long as needed" and "as long as needed" say the same: a criterion is a limit by itself. Marked by one person and not by another, they look like two rules.',
  wrong:
    'sections:\n  retention:\n    - data: account\n      criteria: necessity\n      only: true # ← only\n      cite: "We keep account data"',
  right:
    'sections:\n  retention:\n    - data: account\n      criteria: necessity\n      cite: "We keep account data"',
  messages: { only: 'A criterion is a limit by itself. Remove "only".' },
  fix: 'Removes it.',
  check: ({ policy }, report) => {
    for (const { section, fact, path } of factsOf(policy)) {
      if (section !== retention || fact.only !== true) continue;
      if (fact.criteria === undefined || fact.period !== undefined) continue;
      const at = [...path, 'only'];
      report({ message: 'only', path: at, part: 'key', fix: { is: 'property', path: at, properties: [] } });
    }
  },
});
