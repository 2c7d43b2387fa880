import { rule } from '../rule.js';

/** How the comments begin that `privcmp new` writes for whoever makes a record of a draft. */
const begin = [
  'A draft, made on ',
  'What is left to do:  privcmp lint',
  'Sentences that carry no fact, by the reason',
  'The text, sentence by sentence: ',
];

export const draftLeftover = rule({
  id: 'draft-leftover',
  severity: 'warning',
  title: 'A comment of the draft in a finished record',
  reason:
    'A draft explains what is left to do and carries the text for whoever reads it. A record without `draft` is finished: what is left of this says that it is not, and the text belongs to others.',
  wrong:
    'name: Demo\n# A draft, made on 2026-01-31 from a text of 6 sentences. # ← # A draft, made on 2026-01-31 from a text of 6 sentences.',
  right: 'name: Demo\n# The name as in the imprint.',
  messages: { left: 'A comment of the draft, and the record is no draft any more. Take {what} away.' },
  check: ({ file, policy, comments }, report) => {
    if (policy.draft?.length) return;
    const left = comments.filter(({ text }) => begin.some((words) => text.startsWith(words)));
    const [first] = left;
    if (first === undefined) return;
    const what = left.length > 1 ? `it, and ${left.length - 1} more like it,` : 'it';
    report({ message: 'left', args: { what }, path: [], at: { file, range: first.range } });
  },
});
