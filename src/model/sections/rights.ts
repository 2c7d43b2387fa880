import { condition, duration, flag, key, manner, many, one } from '../field.js';
import type { Section } from '../section.js';
import { aboutData, forPurposes, inContext } from './shared.js';

export const rights: Section = {
  name: 'rights',
  title: 'Rights',
  description: 'What the person may ask for or do, how, and within which limits.',
  says: {
    may: ({ effect }) => (effect === 'limited' ? 'may be limited' : 'not promised ("may")'),
    denied: 'not possible',
    // Limited circumstances exclude by themselves.
    only: ({ limits }) => ([limits].flat().includes('limited-circumstances') ? '' : 'and nothing else'),
    extent: ({ right }) => ([right].flat().join() === 'all' ? '{} of them' : 'in {} of the cases'),
  },
  cues: { permits: true },
  key: [key('right', 'Right', 'The right or choice; `all` for what holds of every right.', many('right'))],
  fields: [
    condition('as', 'As', 'A right, an offer, or something the person does alone.', one('grant'), '{}'),
    manner('how', 'How', 'Ways to exercise it.', many('way'), '{}', { joined: 'or' }),
    aboutData,
    inContext,
    condition(
      'bases',
      'Legal bases',
      'Only where processing has one of these bases.',
      many('basis'),
      'where based on {}',
      { joined: 'or' },
    ),
    forPurposes,
    condition(
      'requires',
      'Requires',
      'What the person or the situation must provide.',
      many('requirement'),
      '{}',
    ),
    manner(
      'limits',
      'Limits',
      'Grounds on which it may be refused or limited.',
      many('ground'),
      'limits: {}',
    ),
    manner(
      'response',
      'Response',
      'Time to answer: a duration, promptly, or reasonable.',
      duration(['promptly', 'reasonable']),
      'answered {}',
    ),
    manner('verification', 'Verification', 'Identity is checked first.', flag, 'identity is checked'),
    manner('agent', 'Agent', 'An authorised agent may act.', flag, 'an agent may act'),
    manner('fee', 'Fee', 'What it costs.', one('fee'), '{}'),
    manner('any-time', 'At any time', 'It may be exercised at any time.', flag, 'at any time'),
    manner('retroactive', 'Retroactive', 'Whether it undoes what was done before.', flag, 'retroactive'),
    manner('form', 'Form', 'How data are handed over.', many('copy-form'), '{}'),
    manner('format', 'Format', 'In which format.', many('format'), 'in {} form'),
    manner('effect', 'Effect', 'Granted, limited, or excluded by law.', one('effect'), '{}', {
      unsaid: ({ effect, limits, modality, denied }) =>
        effect === 'limited' &&
        (limits !== undefined || ([modality].flat().includes('may') && denied !== true)),
    }),
    manner(
      'authority',
      'Authority',
      'The authority named, a party of the record.',
      { is: 'party', many: false },
      'to {}',
    ),
    condition('where', 'Where', 'Which authority may be addressed.', many('complaint-place'), '{}', {
      joined: 'or',
    }),
  ],
};
