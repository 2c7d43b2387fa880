import { condition, key, many, words } from '../field.js';
import type { Section } from '../section.js';
import { aboutData } from './shared.js';

export const locations: Section = {
  name: 'locations',
  title: 'Locations',
  description: 'Where data are kept, processed or read, and where the company operates.',
  says: {
    may: ({ activity }) => (activity === undefined ? 'data may be there' : 'possibly'),
    denied: 'not there',
    only: 'nowhere else',
  },
  key: [
    key('country', 'ISO 3166-1 alpha-2.', { is: 'country', many: true }),
    key('region', 'A region, where no country is named.', many('region')),
  ],
  fields: [
    condition('activity', 'What happens there.', many('activity'), '{}'),
    words('place', 'Town or building as the text names it.', 'at {}', {
      title: 'Town',
      role: 'condition',
      verbatim: 'name',
    }),
    condition('by', 'By whom.', many('operator'), 'by {}', {
      // Nobody else's establishment is named.
      unsaid: ({ by, activity }) =>
        [by].flat().join() === 'self' && [activity].flat().join() === 'establishment',
    }),
    aboutData,
  ],
};
