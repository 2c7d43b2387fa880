import { condition, key, manner, many, one } from '../field.js';
import type { Section } from '../section.js';
import { within } from './shared.js';

export const breaches: Section = {
  name: 'breaches',
  title: 'Breaches',
  description: 'What is promised for a breach of data.',
  says: { may: 'not promised ("may")', denied: 'not promised', extent: 'for {} of the breaches' },
  key: [key('duty', 'The promise.', many('breach-duty'))],
  fields: [
    within,
    condition('threshold', 'From which gravity on.', one('breach-threshold'), 'for {}'),
    condition('requires', 'What must be there.', many('requirement'), '{}'),
    manner('how', 'Ways to report.', many('way'), '{}', { joined: 'or' }),
  ],
};
