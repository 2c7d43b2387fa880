import { key, manner, many } from '../field.js';
import type { Section } from '../section.js';
import { aboutData, form, inContext, whose } from './shared.js';

export const bases: Section = {
  name: 'bases',
  title: 'Legal bases',
  description: 'Legal grounds that no purpose carries.',
  says: {
    may: 'may be relied on',
    denied: 'not relied on',
    // A form of consent is what processing waits for.
    only: ({ form }) => (form === undefined ? 'and no other ground' : 'not without it'),
    extent: 'for {} of the processing',
  },
  elsewhere: ['bases'],
  cues: { everyday: true },
  key: [key('basis', 'The legal ground.', many('basis'))],
  fields: [
    manner('interests', 'The interests or purposes the text names for it.', many('purpose'), 'for {}'),
    whose,
    form,
    aboutData,
    inContext,
  ],
};
