import { rule } from '../rule.js';

/** Days that a text may be published, or found, after the date it bears. */
const late = 31;
const day = 24 * 60 * 60 * 1000;

export const dateBeforeChange = rule({
  id: 'date-before-change',
  severity: 'warning',
  title: 'A text that changed after its own date',
  reason:
    'A collection saw the text change more than a month after the day it names as its last update. The text may have been changed without a new date.',
  wrong:
    'document:\n  title: Privacy policy\n  language: en\n  updated: 2024-01-03 # ← 2024-01-03\n  cite: "Privacy policy Demo"\nsource:\n  file: demo.txt\n  sha256: SHA\n  observed: 2024-06-03',
  right:
    'document:\n  title: Privacy policy\n  language: en\n  updated: 2024-01-03\n  cite: "Privacy policy Demo"\nsource:\n  file: demo.txt\n  sha256: SHA\n  observed: 2024-01-04',
  text: 'Privacy policy Demo\n\nLast updated: 3 January 2024\n\nWe never sell your data.',
  messages: {
    older: 'The text says {value}, but a change of it was observed on {observed}.',
  },
  check: ({ policy }, report) => {
    const { updated } = policy.document;
    const { observed } = policy.source;
    if (updated === undefined || observed === undefined || updated.length < 10 || observed.length < 10)
      return;
    if ((Date.parse(observed) - Date.parse(updated)) / day > late)
      report({ message: 'older', path: ['document', 'updated'], args: { value: updated, observed } });
  },
});
