import { condition, flag, key, manner, many, one, parties, words } from '../field.js';
import type { Section } from '../section.js';
import { aboutData, consent, form, forPurposes, inContext } from './common.js';

const list = words('list', 'A link to a list of recipients.', 'listed at {}', { verbatim: 'link' });

/** Occasions that say by their name what is required. */
const occasions: Readonly<Record<string, string>> = {
  'legal-duty': 'legal-requirement',
  consent: 'with-consent',
};

export const recipients: Section = {
  name: 'recipients',
  title: 'Recipients',
  description: 'Who receives data, or on which occasion somebody does.',
  says: {
    // Of whom no name is given, only the sharing is said.
    may: ({ recipient }) =>
      ['', 'unspecified'].includes([recipient ?? ''].flat().join())
        ? 'data may be shared'
        : 'may receive data',
    denied: 'not shared',
    only: 'nobody else',
  },
  cues: { everyday: true },
  key: [
    key('recipient', 'Who receives data.', many('recipient')),
    key('occasion', 'On which occasion somebody does.', many('occasion')),
  ],
  fields: [
    condition('role', 'Processor or controller, only where the words say so.', one('party-role'), 'as {}'),
    manner('on-instruction', 'They act on the company’s instruction.', flag, 'on instruction'),
    forPurposes,
    {
      ...aboutData,
      phrase: 'as to {}',
      // The occasion says so.
      unsaid: ({ data, occasion }) =>
        [data].flat().join() === 'non-personal' && [occasion].flat().join() === 'aggregated',
    },
    inContext,
    condition('terms', 'What recipients are bound by.', many('recipient-terms'), 'bound by: {}'),
    condition('requires', 'What must be there before data are shared.', many('requirement'), '{}', {
      unsaid: ({ requires, occasion }) =>
        [requires].flat().every((one) => [occasion].flat().includes(occasions[String(one)] ?? '')),
    }),
    consent,
    form,
    manner('notice', 'How persons are told.', many('change-notice'), 'told by {}'),
    condition('parties', 'Named recipients.', parties, 'namely {}'),
    list,
  ],
};
