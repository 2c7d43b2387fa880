import { condition, key, manner, many } from '../field.js';
import type { Section } from '../section.js';
import { within } from './shared.js';

export const minors: Section = {
  name: 'minors',
  title: 'Minors',
  description: 'What is said about children.',
  says: { may: 'may be so', denied: 'not so', extent: 'in {} of the cases' },
  cues: { everyday: true },
  key: [key('rule', 'The rule.', many('minors-rule'))],
  fields: [
    condition('age', 'Years; those younger are meant.', { is: 'number' }, 'under {}'),
    condition(
      'lower-age',
      'A lower age, in years, where the law of a country allows one.',
      { is: 'number' },
      'or {} where local law allows',
    ),
    within,
    manner('how', 'Where to report.', many('way'), '{}', { joined: 'or' }),
  ],
};
