import { rule } from '../rule.js';

export const notCovered = rule({
  id: 'not-covered',
  severity: 'warning',
  title: 'Content that the model has no place for',
  reason:
    'A passage omitted as not-covered says something that no field or term can hold: the model or the vocabulary should grow.',
  wrong: 'omitted:\n  not-covered:\n    - "Thank you for your trust" # ← "Thank you for your trust"',
  right: 'omitted:\n  courtesy:\n    - "Thank you for your trust"',
  messages: {
    found:
      'This passage has content without a place in the model. Use a term of your own (vocabulary, in the configuration), or section other.',
  },
  check: ({ policy }, report) => {
    for (const [i] of (policy.omitted['not-covered'] ?? []).entries())
      report({ message: 'found', path: ['omitted', 'not-covered', i] });
  },
});
