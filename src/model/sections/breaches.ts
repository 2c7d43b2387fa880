import { condition, key, manner, many, one } from '../field.js';
import type { Section } from '../section.js';
import { within } from './shared.js';

export const breaches: Section = {
  name: 'breaches',
  title: 'Breaches',
  description: 'What is promised for a breach of data.',
  says: { may: 'not promised ("may")', denied: 'not promised', extent: 'for {} of the breaches' },
  key: [key('duty', 'Duty', 'The promise.', many('breach-duty'))],
  fields: [
    within,
    condition('threshold', 'Threshold', 'From which gravity on.', one('breach-threshold'), 'for {}'),
    condition('requires', 'Requires', 'What must be there.', many('requirement'), '{}'),
    manner('how', 'How', 'Ways to report.', many('way'), '{}', { joined: 'or' }),
  ],
};
