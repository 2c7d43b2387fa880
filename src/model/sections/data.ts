import { condition, key, manner, many, one, words } from '../field.js';
import type { Section } from '../section.js';
import { aboutData, consent, form, forPurposes, inContext, onBases, whose } from './common.js';

export const data: Section = {
  name: 'data',
  title: 'Data',
  description: 'Which personal data are processed, and where they come from.',
  says: { may: 'may be processed', denied: 'not processed', extent: '{} of these data' },
  key: [key('category', 'Category of data.', many('data'))],
  fields: [
    condition('source', 'Where the data come from.', many('data-source'), '{}'),
    words('items', 'What the text lists and no term covers, in one line of own words.', 'namely {}'),
    inContext,
    condition('supplier', 'Who supplies the data, where not the person.', many('supplier'), 'supplied by {}'),
    manner('required', 'Whether data must be given.', one('provision'), '{}'),
    condition('technologies', 'By which means they are collected.', many('technology'), 'by means of {}'),
    forPurposes,
  ],
};

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
