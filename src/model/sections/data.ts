import { condition, key, manner, many, one, words } from '../field.js';
import type { Section } from '../section.js';
import { forPurposes, inContext } from './shared.js';

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
