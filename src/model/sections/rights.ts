import { condition, duration, flag, key, manner, many, one } from '../field.js';
import type { Section } from '../section.js';
import { aboutData, forPurposes, inContext } from './common.js';

/** Is it the right itself that "may" bears on, and not its limits? */
const isPerhaps = (fact: { readonly [field: string]: unknown }): boolean =>
  fact.as === 'right' && fact.effect !== 'limited' && fact.limits === undefined;

export const rights: Section = {
  name: 'rights',
  title: 'Rights',
  description: 'What the person may ask for or do, how, and within which limits.',
  says: {
    may: (fact) => {
      if (fact.effect === 'limited' || fact.limits !== undefined) return 'may be limited';
      return isPerhaps(fact) ? 'perhaps a right' : 'not promised ("may")';
    },
    denied: 'not possible',
    // Limited circumstances exclude by themselves.
    only: ({ limits }) => ([limits].flat().includes('limited-circumstances') ? '' : 'only this'),
    open: 'among other things',
    // Of these there are several; of any other right, it is the data.
    extent: ({ right }) =>
      ['all', 'opt-out-notifications'].includes([right].flat().join()) ? '{} of them' : '{} of the data',
  },
  cues: { permits: true },
  key: [key('right', 'The right or choice; `all` for what holds of every right.', many('right'))],
  fields: [
    condition('as', 'A right, an offer, or something the person does alone.', one('grant'), '{}', {
      unsaid: (fact) => isPerhaps(fact) && [fact.modality].flat().includes('may') && fact.denied !== true,
    }),
    manner('how', 'Ways to exercise it.', many('way'), '{}', {
      joined: 'or',
      // Its name says so.
      unsaid: ({ how, authority }) => authority !== undefined && [how].flat().join() === 'authority',
    }),
    aboutData,
    inContext,
    condition('bases', 'Only where processing has one of these bases.', many('basis'), 'where based on {}', {
      title: 'Legal bases',
      joined: 'or',
    }),
    forPurposes,
    condition(
      'requires',
      'What the person or the situation must provide.',
      many('requirement'),
      // What a limited right needs is the limit.
      ({ effect }) => (effect === 'limited' ? 'then only {}' : '{}'),
    ),
    manner('limits', 'Grounds on which it may be refused or limited.', many('ground'), 'limits: {}'),
    manner(
      'response',
      'Time to answer: a duration, promptly, or reasonable.',
      duration(['promptly', 'reasonable']),
      'answered {}',
    ),
    manner('verification', 'Identity is checked first.', flag, 'identity is checked'),
    manner('agent', 'An authorised agent may act.', flag, 'an agent may act'),
    manner('fee', 'What it costs.', one('fee'), '{}'),
    manner('any-time', 'It may be exercised at any time.', flag, 'at any time', { title: 'At any time' }),
    manner('retroactive', 'Whether it undoes what was done before.', flag, 'retroactive'),
    manner('form', 'How data are handed over.', many('copy-form'), '{}'),
    manner('format', 'In which format.', many('format'), 'in {} form'),
    manner('effect', 'Granted, limited, or excluded by law.', one('effect'), '{}', {
      unsaid: ({ effect, limits, modality, denied }) =>
        effect === 'limited' &&
        (limits !== undefined || ([modality].flat().includes('may') && denied !== true)),
    }),
    manner('authority', 'The authority named, a party of the record.', { is: 'party', many: false }, 'to {}'),
    condition('where', 'Which authority may be addressed.', many('complaint-place'), '{}', {
      joined: 'or',
    }),
  ],
};
