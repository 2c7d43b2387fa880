import { condition, key, many } from '../field.js';
import type { Section } from '../section.js';
import { aboutData } from './shared.js';

export const sale: Section = {
  name: 'sale',
  title: 'Sale',
  description: 'Whether data are sold, rented or traded.',
  says: { may: 'may happen', denied: 'not done' },
  cues: { everyday: true },
  key: [key('act', 'The act.', many('sale-act'))],
  fields: [aboutData, condition('to', 'To whom.', many('recipient'), 'to {}')],
};
