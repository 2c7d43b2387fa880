import { rule } from '../rule.js';

export const noPublisher = rule({
  id: 'no-publisher',
  severity: 'warning',
  title: 'No party publishes the policy',
  reason: 'Somebody says "we". Without that party nobody can tell whose promises these are.',
  wrong: 'parties: # ← parties\n  - { id: demo, name: Demo B.V., role: recipient, cite: "Demo B.V." }',
  right: 'parties:\n  - { id: demo, name: Demo B.V., role: publisher, cite: "Demo B.V." }',
  needs: 'whole',
  messages: {
    none: 'No party has the role publisher (or controller, if the text calls it so). Who is "we"?',
  },
  check: ({ policy }, report) => {
    const speaks = ['publisher', 'controller', 'joint-controller', 'processor'];
    if (!policy.parties.some(({ role }) => role.some((name) => speaks.includes(name))))
      report({ message: 'none', path: ['parties'], part: 'key' });
  },
});
