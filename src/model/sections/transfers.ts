import { condition, key, manner, many, one, places } from '../field.js';
import type { Section } from '../section.js';
import { aboutData, forPurposes } from './shared.js';

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
