import { countryName } from '../country.js';
import { condition, key, many, one, parties, text, type Verbatim } from '../field.js';
import { fold } from '../fold.js';
import type { Section } from '../section.js';
import { aboutData } from './common.js';

export const scope: Section = {
  name: 'scope',
  title: 'Scope',
  description: 'What and whom the policy says it applies to, or not.',
  says: { may: 'may be covered', denied: 'not covered', extent: '{} of what is named' },
  cues: { count: 'others' },
  key: [key('subject', 'What or who is covered, or denied to be.', many('scope'))],
  fields: [condition('parties', 'Whose services, sites or persons they are.', parties, 'of {}')],
};

const channels: Readonly<Record<string, Verbatim>> = {
  email: 'email',
  phone: 'phone',
  post: 'address',
  web: 'link',
};

export const contacts: Section = {
  name: 'contacts',
  title: 'Contacts',
  description: 'Whom to write to, for what.',
  says: { may: 'may be used', denied: 'not given', extent: '{} of the contacts' },
  carrier: 'value',
  cues: { count: 'others' },
  key: [key('role', 'What the address is for, by the words of the text.', many('contact-role'))],
  fields: [
    condition('channel', 'How.', one('channel'), 'by {}', {
      // The address says by which channel.
      unsaid: ({ channel, value }) => value !== undefined || channel === 'unspecified',
    }),
    condition(
      'value',
      'E-mail as written, telephone in E.164 (+31…), postal address on one line.',
      text,
      '{}',
      { verbatim: ({ channel }) => channels[String(channel)] },
    ),
    condition('country', 'Only if the text says so.', { is: 'country', many: false }, 'in {}', {
      // An address may end in its country.
      unsaid: ({ country, value }) =>
        typeof value === 'string' && fold(value).includes(fold(countryName(String(country)))),
    }),
  ],
};

export const other: Section = {
  name: 'other',
  title: 'Other',
  description: 'Content that no other section holds.',
  says: { may: 'possible', denied: 'said not to be so', only: '', extent: '{} of what is named' },
  cues: { count: 'hedges' },
  key: [key('topic', 'A suggested term, or any lower-case words joined by hyphens.', many('topic'))],
  fields: [
    condition('parties', 'Parties concerned.', parties, 'concerning {}'),
    { ...aboutData, phrase: 'as to {}' },
  ],
};
