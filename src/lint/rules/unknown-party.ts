import { nearest } from '../../model/nearest.js';
import { rule } from '../rule.js';
import { valuesOf } from '../walk.js';

/** Parties that are asked whether they were meant: many times what a policy names. */
const lookedAt = 200;

export const unknownParty = rule({
  id: 'unknown-party',
  severity: 'error',
  title: 'A fact points to a party that is not listed',
  reason: 'Parties are described once, under "parties", with the words of the text that name them.',
  wrong:
    'sections:\n  security:\n    - measure: encryption\n      parties: [dmo] # ← dmo\n      cite: "We keep account data"',
  right:
    'sections:\n  security:\n    - measure: encryption\n      parties: [demo]\n      cite: "We keep account data"',
  needs: 'whole',
  messages: {
    near: 'No party has the id "{id}". Did you mean {near|or}?',
    none: 'No party has the id "{id}". Parties: {known}. Add it under "parties".',
  },
  fix: 'Corrects the id where only one party is near.',
  check: ({ policy }, report) => {
    const known = policy.parties.map(({ id }) => id);
    const ids = new Set(known);
    for (const { path, value } of valuesOf(policy, 'party')) {
      const id = String(value);
      if (ids.has(id)) continue;
      const near = nearest(id, known.slice(0, lookedAt));
      const fix =
        near.length === 1 && near[0] !== undefined && id.length > 3
          ? { fix: { is: 'value', path, text: near[0] } as const }
          : {};
      report({
        message: near.length > 0 ? 'near' : 'none',
        path,
        args: { id, known, near: near.map((name) => `"${name}"`) },
        ...fix,
      });
    }
  },
});
