import { condition, key, many, parties } from '../field.js';
import type { Section } from '../section.js';
import { aboutData } from './shared.js';

export const security: Section = {
  name: 'security',
  title: 'Security',
  description: 'Measures that protect data.',
  says: {
    may: 'may be taken',
    denied: 'not promised',
    only: ({ measure }) =>
      [measure].flat().some((one) => /access$|^access-/.test(String(one))) ? 'for nobody else' : 'only this',
    open: 'among other measures',
    extent: '{} of the measures',
  },
  key: [key('measure', 'The measure.', many('measure'))],
  fields: [
    { ...aboutData, phrase: 'for {}' },
    condition('parties', 'Whose measure it is.', parties, 'of {}'),
  ],
};
