import { rule } from '../rule.js';
import { factsOf } from '../walk.js';

/** What says nothing of a single value: `will` is said by leaving the hedge out. */
const misplaced = ['for-example', 'will'];

export const hedgeAsExample = rule({
  id: 'hedge-as-example',
  severity: 'error',
  title: 'A hedge of a value that is no hedge',
  reason:
    'A value that is only an example goes into "example", and a value that nothing weakens needs no hedge: otherwise one thing has two places.',
  wrong:
    'sections:\n  retention:\n    - data: account\n      until: account-closed\n      then: erased\n      hedges: { then: [for-example] } # ← for-example\n      cite: "We keep account data"',
  right:
    'sections:\n  retention:\n    - data: account\n      until: account-closed\n      example: { then: erased }\n      cite: "We keep account data"',
  messages: {
    'for-example': 'A value that is only an example is written in "example", not hedged.',
    will: 'A value that nothing weakens has no hedge. Remove "will".',
  },
  check: ({ policy }, report) => {
    for (const { fact, path } of factsOf(policy))
      for (const [field, terms] of Object.entries((fact.hedges ?? {}) as Record<string, readonly string[]>))
        for (const [i, term] of terms.entries())
          if (misplaced.includes(term))
            report({
              message: term === 'will' ? 'will' : 'for-example',
              path: [...path, 'hedges', field, i],
            });
  },
});
