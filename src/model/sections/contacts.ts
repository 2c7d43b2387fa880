import { condition, key, many, one, text } from '../field.js';
import type { Section } from '../section.js';

export const contacts: Section = {
  name: 'contacts',
  title: 'Contacts',
  description: 'Whom to write to, for what.',
  says: { may: 'may be used', denied: 'not given', whole: 'of the contacts' },
  key: [key('role', 'Role', 'What the address is for, by the words of the text.', many('contact-role'))],
  fields: [
    condition('channel', 'Channel', 'How.', one('channel'), 'by {}'),
    condition(
      'value',
      'Value',
      'E-mail as written, telephone in E.164 (+31…), postal address on one line.',
      text,
      '{}',
    ),
    condition('country', 'Country', 'Only if the text says so.', { is: 'country', many: false }, 'in {}'),
  ],
};
