import { rule } from '../rule.js';
import { factsOf } from '../walk.js';

export const readingNeedsNote = rule({
  id: 'reading-needs-note',
  severity: 'warning',
  title: 'An ambiguous passage, and no note of its readings',
  reason:
    'A passage that can be read in two ways was read in one of them here. The note says which, and what the other is.',
  wrong:
    'sections:\n  security:\n    - measure: encryption\n      reading: ambiguous # ← ambiguous\n      cite: "We keep account data"',
  right:
    'sections:\n  security:\n    - measure: encryption\n      reading: ambiguous\n      note: It may mean the storage or the way there; the storage was chosen.\n      cite: "We keep account data"',
  messages: {
    missing: 'The passage is marked ambiguous. Add a "note" that says how it can be read, and how it was.',
  },
  check: ({ policy }, report) => {
    for (const { fact, path } of factsOf(policy)) {
      if (fact.reading === 'ambiguous' && fact.note === undefined)
        report({ message: 'missing', path: [...path, 'reading'] });
    }
  },
});
