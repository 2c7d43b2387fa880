import { condition, key, manner, many, one, places, words } from '../field.js';
import type { Section } from '../section.js';
import { aboutData, forPurposes } from './common.js';

export const sale: Section = {
  name: 'sale',
  title: 'Sale',
  description: 'Whether data are sold, rented or traded.',
  says: { may: 'may happen', denied: 'not done' },
  cues: { everyday: true },
  key: [key('act', 'The act.', many('sale-act'))],
  fields: [aboutData, condition('to', 'To whom.', many('recipient'), 'to {}')],
};

export const transfers: Section = {
  name: 'transfers',
  title: 'Transfers',
  description: 'Data going to other countries, and what protects them there.',
  says: {
    may: ({ act }) => (act === undefined ? 'may be relied on' : 'may be made'),
    denied: ({ act }) => (act === undefined ? 'not relied on' : 'not made'),
    only: 'nothing without it',
    extent: 'for {} of the transfers',
  },
  key: [
    key('act', 'The transfer itself.', one('transfer-act')),
    key('safeguard', 'What protects the data.', many('safeguard')),
  ],
  fields: [
    condition('to', 'Countries (ISO 3166-1) or regions.', places, ({ act }) =>
      act === undefined ? 'for transfers to {}' : 'to {}',
    ),
    condition('recipients', 'To whom.', many('recipient'), 'to {}'),
    forPurposes,
    aboutData,
    condition('requires', 'What must be there before a transfer.', many('requirement'), '{}'),
    manner('issuer', 'Who issued or approved the safeguard.', one('issuer'), 'issued or approved by {}'),
    manner('copy', 'How to obtain a copy of the safeguard.', many('way'), 'a copy {}', {
      joined: 'or',
    }),
  ],
  only: { purposes: ['act'], requires: ['act'], issuer: ['safeguard'], copy: ['safeguard'] },
};

export const locations: Section = {
  name: 'locations',
  title: 'Locations',
  description: 'Where data are kept, processed or read, and where the company operates.',
  says: {
    may: ({ activity }) => (activity === undefined ? 'data may be there' : 'possibly'),
    denied: 'not there',
    only: 'nowhere else',
  },
  key: [
    key('country', 'ISO 3166-1 alpha-2.', { is: 'country', many: true }),
    key('region', 'A region, where no country is named.', many('region')),
  ],
  fields: [
    condition('activity', 'What happens there.', many('activity'), '{}'),
    words('place', 'Town or building as the text names it.', 'at {}', {
      title: 'Town',
      role: 'condition',
      verbatim: 'name',
    }),
    condition('by', 'By whom.', many('operator'), 'by {}', {
      // Nobody else's establishment is named.
      unsaid: ({ by, activity }) =>
        [by].flat().join() === 'self' && [activity].flat().join() === 'establishment',
    }),
    aboutData,
  ],
};
