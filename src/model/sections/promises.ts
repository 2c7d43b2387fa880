import { condition, duration, flag, key, manner, many, one, parties } from '../field.js';
import type { Section } from '../section.js';
import { aboutData, boundOf, within } from './common.js';

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

export const changes: Section = {
  name: 'changes',
  title: 'Changes',
  description: 'That, how and with which effect the policy changes.',
  says: { may: 'may happen', denied: 'does not happen', extent: 'for {} of the changes' },
  cues: { count: 'others' },
  key: [key('notice', 'What happens.', many('change-notice'))],
  fields: [
    condition('significant', 'Only for significant changes.', flag, 'for significant changes', {
      title: 'Significant only',
    }),
    manner(
      'before',
      'How long before a change holds: a duration, or `in-advance`.',
      duration(['in-advance']),
      '{} before',
    ),
    boundOf(),
    manner('decided-by', 'Who decides.', one('decider'), 'decided by {}'),
  ],
};
