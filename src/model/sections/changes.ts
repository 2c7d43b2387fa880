import { condition, duration, flag, key, manner, many, one } from '../field.js';
import type { Section } from '../section.js';
import { boundOf } from './shared.js';

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
