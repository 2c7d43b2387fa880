import { rule } from '../rule.js';

export const draftUnconfirmed = rule({
  id: 'draft-unconfirmed',
  severity: 'error',
  title: 'A value that a program found and nobody has confirmed',
  reason:
    'A record is made by careful reading. What `privcmp new` found stands under `draft` until somebody has checked it against the text.',
  wrong: 'draft: [document.language] # ← document.language',
  right: 'normalised: { date: 2026-11-22 }',
  messages: {
    found:
      '{what} was found by a program and nobody has confirmed it. Check it against the text, then take it out of draft.',
  },
  check: ({ policy }, report) => {
    for (const [i, what] of (policy.draft ?? []).entries())
      report({ message: 'found', path: ['draft', i], args: { what } });
  },
});
