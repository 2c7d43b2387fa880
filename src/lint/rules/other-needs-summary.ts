import { rule } from '../rule.js';
import { factsOf, termsIn } from '../walk.js';

export const otherNeedsSummary = rule({
  id: 'other-needs-summary',
  severity: 'error',
  title: 'The term other without a summary',
  reason: 'Other says only what a thing is not. The summary says what it is.',
  wrong: 'sections:\n  security:\n    - measure: other # ← other\n      cite: "We keep account data"',
  right:
    'sections:\n  security:\n    - measure: other\n      summary: Guard dogs at the gate.\n      cite: "We keep account data"',
  messages: {
    missing: 'The term "other" needs a "summary" in the same fact, which says in one line what it is.',
  },
  check: ({ policy }, report) => {
    for (const placed of factsOf(policy)) {
      const { summary, items } = placed.fact;
      if (summary !== undefined || items !== undefined) continue;
      const first = termsIn(placed).find(({ term }) => term === 'other');
      if (first !== undefined) report({ message: 'missing', path: first.path });
    }
  },
});
