import { condition, key, many, parties } from '../field.js';
import type { Section } from '../section.js';

export const scope: Section = {
  name: 'scope',
  title: 'Scope',
  description: 'What and whom the policy says it applies to, or not.',
  says: { may: 'may be covered', denied: 'not covered', extent: '{} of what is named' },
  cues: { count: 'others' },
  key: [key('subject', 'What or who is covered, or denied to be.', many('scope'))],
  fields: [condition('parties', 'Whose services, sites or persons they are.', parties, 'of {}')],
};
