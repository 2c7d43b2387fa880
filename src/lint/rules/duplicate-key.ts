import { rule } from '../rule.js';

export const duplicateKey = rule({
  id: 'duplicate-key',
  severity: 'error',
  title: 'A key stands twice in one mapping',
  reason:
    'Programs keep one of the two values and drop the other without a word; which one differs between programs.',
  wrong:
    'document:\n  title: Privacy policy\n  language: en\n  language: nl # ← language\n  cite: "Privacy policy Demo"',
  right: 'document:\n  title: Privacy policy\n  language: en\n  cite: "Privacy policy Demo"',
  messages: { problem: '{text|whole}' },
  codes: ['duplicate-key'],
});
