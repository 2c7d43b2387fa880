import { retention } from '../../model/sections/retention.js';
import { rule } from '../rule.js';
import { factsOf } from '../walk.js';

export const emptyRule = rule({
  id: 'empty-rule',
  severity: 'error',
  title: 'A retention rule that says nothing',
  reason:
    'A rule has a period, an end, a criterion, an outcome or a kind; a period that the text announces and does not give is deferred.',
  wrong: 'sections:\n  retention:\n    - data: account # ← data\n      cite: "We keep account data"',
  right:
    'sections:\n  retention:\n    - data: account\n      deferred: undelivered\n      cite: "We keep account data"',
  messages: {
    empty:
      'This rule has no period, until, criteria, then, kind or deferred: it does not say how long. "For a certain period" is "deferred: undelivered".',
  },
  check: ({ policy, written }, report) => {
    const says = ['period', 'until', 'criteria', 'then', 'archive', 'deferred', 'example'];
    for (const { section, fact, path } of factsOf(policy)) {
      if (
        section !== retention ||
        // A bound without its period is the mistake of another rule.
        [...says, 'bound'].some((name) => fact[name] !== undefined) ||
        written([...path, 'kind']) !== undefined
      )
        continue;
      report({ message: 'empty', path: [...path, 'period'], part: 'parent' });
    }
  },
});
