import { list } from '../../model/policy.js';
import { contacts } from '../../model/sections/contacts.js';
import { rule } from '../rule.js';
import { factsOf } from '../walk.js';

export const partyContact = rule({
  id: 'party-contact',
  severity: 'error',
  title: 'The address of an authority that is not named',
  reason: 'The address of a supervisory authority belongs to a party of its own, not to the company.',
  wrong:
    'sections:\n  contacts:\n    - role: authority # ← authority\n      channel: post\n      value: PO Box 1, Amsterdam\n      cite: "We keep account data"',
  right:
    'parties:\n  - { id: demo, name: Demo B.V., role: publisher, cite: "Demo B.V. … demo.example." }\n  - { id: watch, name: Watch, role: authority, cite: "demo.example. We never" }\nsections:\n  contacts:\n    - role: authority\n      party: watch\n      channel: post\n      value: PO Box 1, Amsterdam\n      cite: "We keep account data"',
  messages: { party: 'Whose address is it? Name the authority among the parties, and here as "party".' },
  check: ({ policy }, report) => {
    for (const { section, fact, path } of factsOf(policy)) {
      const index = list(fact, 'role').indexOf('authority');
      if (section === contacts && index >= 0 && fact.party === undefined)
        report({ message: 'party', path: [...path, 'role', index] });
    }
  },
});
