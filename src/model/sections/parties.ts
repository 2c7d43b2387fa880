import { condition, key, manner, many, names, text } from '../field.js';
import type { Section } from '../section.js';

/** Everyone the text names, as facts. In a record they stand at the top, each with an id that other facts point to. */
export const parties: Section = {
  name: 'parties',
  title: 'Parties',
  description: 'Everyone the text names.',
  path: ['parties'],
  named: 'name',
  cues: { count: 'none' },
  key: [key('role', 'Publisher, and what the text calls it.', many('party-role'))],
  fields: [
    manner('name', 'As the text names it, with its legal form.', text, '{}', {
      // A party may go by a name that readers know, if what the text calls it stands beside and is proved.
      verbatim: ({ called }) => (called === undefined ? 'name' : undefined),
    }),
    manner('called', 'Other names that the text gives it.', names, 'also called {}', {
      verbatim: 'name',
    }),
    manner('registration', 'A register number, as the text gives it.', text, 'registered as {}', {
      verbatim: 'reference',
    }),
    manner('country', 'Only if the text says so.', { is: 'country', many: false }, 'in {}'),
    manner('group', 'The group of companies it belongs to, as the text names it.', text, 'of the group {}', {
      verbatim: 'name',
    }),
    condition('for', 'The part it answers for, or for whom it is a processor.', text, 'for {}'),
    condition('unitOf', 'The party it belongs to.', { is: 'party', many: false }, 'part of {}', {
      title: 'Unit of',
    }),
  ],
};
