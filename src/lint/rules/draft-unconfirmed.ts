import { rule } from '../rule.js';

export const draftUnconfirmed = rule({
  id: 'draft-unconfirmed',
  severity: 'error',
  title: 'A value that nobody has confirmed against the text',
  reason:
    'A record is made by careful reading. What `privcmp new` found, and what `privcmp verify --update` saw changed in a new version of the text, stands under `draft` until somebody has checked it against the text.',
  wrong: 'draft: [document.language] # ← document.language',
  right: 'normalised: { date: 2026-11-22 }',
  messages: {
    found:
      'Nobody has confirmed {what}: a program found it, or the text has changed. Check it against the text, then take it out of draft.',
  },
  check: ({ policy }, report) => {
    for (const [i, what] of (policy.draft ?? []).entries())
      report({ message: 'found', path: ['draft', i], args: { what } });
  },
});
