import { parseDate, precedes } from '../../model/date.js';
import { rule } from '../rule.js';

export const effectiveBeforeUpdated = rule({
  id: 'effective-before-updated',
  severity: 'warning',
  title: 'In force before it was last updated',
  reason:
    'A text cannot apply before it exists. "In force from" an earlier day is usually the day of the first version, or the two dates are swapped.',
  wrong:
    'document:\n  title: Privacy policy\n  language: en\n  updated: 2024-06-03\n  effective: 2018-05-25 # ← 2018-05-25\n  cite: "Privacy policy Demo"',
  right:
    'document:\n  title: Privacy policy\n  language: en\n  updated: 2024-06-03\n  effective: 2024-07-01\n  cite: "Privacy policy Demo"',
  messages: {
    before:
      'In force from {effective}, but last updated on {updated}: this text did not exist then. If the words say so, excuse it with a reason.',
  },
  check: ({ policy }, report) => {
    const { effective, updated } = policy.document;
    if (
      effective === undefined ||
      updated === undefined ||
      parseDate(effective) === undefined ||
      parseDate(updated) === undefined
    )
      return;
    if (precedes(effective, updated))
      report({ message: 'before', path: ['document', 'effective'], args: { effective, updated } });
  },
});
