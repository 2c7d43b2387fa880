import { rule } from '../rule.js';

export const duplicateParty = rule({
  id: 'duplicate-party',
  severity: 'error',
  title: 'Two parties have one id',
  reason: 'Facts point to parties by their id.',
  wrong:
    'parties:\n  - { id: demo, name: Demo B.V., role: publisher, cite: "Demo B.V." }\n  - { id: demo, name: Amsterdam, role: named, cite: Amsterdam } # ← demo',
  right:
    'parties:\n  - { id: demo, name: Demo B.V., role: publisher, cite: "Demo B.V." }\n  - { id: amsterdam, name: Amsterdam, role: named, cite: Amsterdam }',
  messages: { twice: 'The party "{id}" already stands on line {line}.' },
  check: ({ policy }, report) => {
    const seen = new Map<string, number>();
    for (const [i, { id }] of policy.parties.entries()) {
      const first = seen.get(id);
      if (first === undefined) seen.set(id, i);
      else
        report({
          message: 'twice',
          path: ['parties', i, 'id'],
          args: { id },
          related: ['parties', first, 'id'],
        });
    }
  },
});
