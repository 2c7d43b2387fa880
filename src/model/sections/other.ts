import { condition, key, many, parties } from '../field.js';
import type { Section } from '../section.js';
import { aboutData } from './shared.js';

export const other: Section = {
  name: 'other',
  title: 'Other',
  description: 'Content that no other section holds.',
  says: { may: 'possible', denied: 'said not to be so', only: '', extent: '{} of what is named' },
  cues: { count: 'hedges' },
  key: [key('topic', 'A suggested term, or any lower-case words joined by hyphens.', many('topic'))],
  fields: [
    condition('parties', 'Parties concerned.', parties, 'concerning {}'),
    { ...aboutData, phrase: 'as to {}' },
  ],
};
