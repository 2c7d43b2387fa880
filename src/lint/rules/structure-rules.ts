import { nearest } from '../../model/nearest.js';
import { isMapping, valueAt } from '../../model/path.js';
import { remembered } from '../../model/remembered.js';
import { cited } from '../example.js';
import { migration } from '../migrate.js';
import { nearly, rule } from '../rule.js';
import { misplacedTo, thingAt, unknownKey } from '../schema-mistakes.js';

/** Rules on how a record is put together: its version, its sections, where its facts stand. */
export const structureRules = {
  'schema-version': rule({
    title: 'The schema version is not 2',
    reason:
      'The version tells which schema a record was written for; this program knows version 2, and brings version 1 up to it.',
    wrong: 'schemaVersion: «3|2»',
    messages: {
      version: '"schemaVersion" is 2 in this release; here it is {value}.',
      first: 'The record is written in version 1; privcmp lint --fix brings it up to version 2.',
    },
    fix: 'Turns a record of version 1 into version 2, and lists what a person must decide.',
    codes: [],
    claim: ({ path, value, root }) => {
      if (path.join() !== 'schemaVersion') return false;
      return isMapping(root) && root.schemaVersion === 1
        ? { message: 'first', fix: { is: 'all', ...migration(root) } }
        : { message: 'version', args: { value: JSON.stringify(value) ?? 'nothing' } };
    },
  }),
  'section-silent-with-facts': rule({
    title: 'A section is silent and states facts',
    reason:
      'A section is silent (the text says nothing of it), not applicable, or a list of facts. Two of them at once contradict each other.',
    wrong:
      'sections:\n  sale:\n    - «silent»\n    - act: sell\n      denied: true\n      cite: "We never sell"',
    right: cited('sale', 'act: sell', 'denied: true', 'cite: "We never sell"'),
    messages: {
      both: 'Section {section} is marked "{word}" and states facts. Keep the facts, or write "{section}: {word}" alone.',
      listed:
        'Section {section} is marked "{word}" inside a list. Write "{section}: {word}", without the dash.',
    },
    claim: ({ path, value, section, root }) => {
      if (section === undefined) return false;
      if (path.length === 3 && value === 'silent') {
        const facts = valueAt(root, path.slice(0, 2)) as unknown[];
        return { message: facts.length > 1 ? 'both' : 'listed', args: { word: value } };
      }
      if (typeof value !== 'object' || value === null) return false;
      const word = ['silent', 'not-applicable'].find((mark) => Object.hasOwn(value, mark));
      if (word === undefined) return false;
      const at = { below: [word], part: 'key', args: { word } } as const;
      if (path.length === 2 && sizeOf(value) > 1) return { message: 'both', ...at };
      return path.length === 3 && { message: 'listed', ...at };
    },
  }),
  'section-form': rule({
    title: 'A section is none of the things a section can be',
    reason:
      'A section is a list of facts, the word silent, or { not-applicable: reason }; a section that was not read is left out.',
    wrong: 'sections:\n  sale: «none|silent»',
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
    claim: ({ path, value, keyword, section }) => {
      if (section === undefined || path.length !== 2) return false;
      if (value === null || (Array.isArray(value) && keyword === 'minItems'))
        return { message: 'empty', part: 'key' };
      if (typeof value === 'object') return { message: 'mapping', part: 'key' };
      if (typeof value !== 'string') return { message: 'other', args: { type: `a ${typeof value}` } };
      return nearest(value.toLowerCase(), ['silent']).length > 0 ? nearly('silent') : { message: 'word' };
    },
  }),
  'missing-cite': rule({
    title: 'A fact without a citation',
    reason:
      'Every value must be provable: without an anchor nobody can tell what the text says from what somebody believed.',
    wrong: 'sections:\n  sale:\n    - «act»: sell\n      denied: true',
    right: cited('sale', 'act: sell', 'denied: true', 'cite: "We never sell"'),
    messages: {
      missing:
        'This is {thing} without "cite". Add the words of the text that say it: cite: "first words … last words".',
      empty:
        'The "cite" of {thing} is empty. Write the words of the text that say it: cite: "first words … last words".',
    },
    claim: ({ path, params, value }) => {
      if (params.missingProperty === 'cite')
        return { message: 'missing', below: ['cite'], part: 'parent', args: { thing: named(path) } };
      const at = path.indexOf('cite');
      const empty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
      return at >= 0 && empty && { message: 'empty', part: 'key', args: { thing: named(path.slice(0, at)) } };
    },
  }),
  'wrong-section': rule({
    title: 'A fact stands in the wrong section',
    reason: 'The section gives a fact its key, and the key aligns it with the facts of other policies.',
    wrong: cited('security', '«right»: access'),
    right: cited('rights', 'right: access'),
    says: 'This fact has the fields of section {fitting|or}, and stands in {section}. Move it, or give it "{key}".',
    claim: (refused) => {
      const key = unknownKey(refused)?.key;
      const fitting = misplacedTo(refused);
      if (key === undefined || fitting.length === 0) return false;
      return { below: [key], part: 'key', args: { fitting, key: refused.section?.key[0]?.name ?? '' } };
    },
  }),
};

const sizeOf = remembered((mapping: object) => Object.keys(mapping).length);

const named = (path: readonly (string | number)[]) =>
  path[0] === 'document' ? 'the document' : thingAt(path);
