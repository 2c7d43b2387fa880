import { countryName } from '../country.js';
import { condition, key, many, one, text, type Verbatim } from '../field.js';
import { fold } from '../fold.js';
import type { Section } from '../section.js';

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
