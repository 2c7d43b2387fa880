import { condition, key, many, one } from '../field.js';
import type { Section } from '../section.js';
import { aboutData, consent, form, inContext, onBases, whose } from './shared.js';

export const purposes: Section = {
  name: 'purposes',
  title: 'Purposes',
  description: 'What data are used for, and on which basis where the text ties one.',
  says: { may: 'may be a purpose', denied: 'not a purpose', extent: 'in {} of the cases' },
  elsewhere: ['purposes'],
  cues: { everyday: true },
  key: [key('purpose', 'The purpose.', many('purpose'))],
  fields: [
    onBases,
    whose,
    consent,
    form,
    condition('default', 'On or off unless the person changes it.', one('on-off'), '{} by default'),
    { ...aboutData, phrase: 'using {}' },
    inContext,
    condition('technologies', 'By which means.', many('technology'), 'by means of {}'),
  ],
};
