import { nearest } from '../../model/nearest.js';
import { rule } from '../rule.js';

export const sectionForm = rule({
  id: 'section-form',
  severity: 'error',
  title: 'A section is none of the things a section can be',
  reason:
    'A section is a list of facts, the word silent, or { not-applicable: reason }; a section that was not read is left out.',
  wrong: 'sections:\n  sale: none # ← none',
  right: 'sections:\n  sale: silent',
  messages: {
    word: 'Section {section} is "{value}". Expected a list of facts, "silent", or "{ not-applicable: reason }".',
    near: 'Section {section} is "{value}". Did you mean "silent"?',
    empty:
      'Section {section} has no facts. Write "silent" if the text says nothing of it; leave the key out if it was not read.',
    mapping: 'The facts of section {section} are a list: put "- " before the first field of each fact.',
    other:
      'Section {section} is {type}. Expected a list of facts, "silent", or "{ not-applicable: reason }".',
  },
  fix: 'Corrects "silent" where one letter is wrong.',
  claim: ({ path, value, keyword }, { section }) => {
    if (section === undefined || path.length !== 2) return undefined;
    const args = { section: section.name };
    if (value === null || (Array.isArray(value) && keyword === 'minItems'))
      return { message: 'empty', path, part: 'key', args };
    if (typeof value === 'string') {
      const near = nearest(value.toLowerCase(), ['silent']).length > 0;
      return {
        message: near ? 'near' : 'word',
        path,
        args: { ...args, value },
        ...(near ? { fix: { is: 'value', path, text: 'silent' } } : {}),
      };
    }
    if (typeof value === 'object') return { message: 'mapping', path, part: 'key', args };
    return { message: 'other', path, args: { ...args, type: `a ${typeof value}` } };
  },
});
