import { distance } from 'fastest-levenshtein';
import { nearest } from '../../model/nearest.js';
import { isMapping, valueAt } from '../../model/path.js';
import { remembered } from '../../model/remembered.js';
import { fieldsOf } from '../../model/section.js';
import { sections } from '../../model/sections/index.js';
import { capital } from '../../model/words.js';
import { cited, document } from '../example.js';
import { migration } from '../migrate.js';
import { nearly, quoted, type Report, rule } from '../rule.js';
import { thingAt } from '../schema-mistakes.js';

/** Rules on how a record is put together: its version, its sections, where its facts stand, and its keys. */
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
    wrong: cited('sale', '«act»: sell', 'denied: true', '+cite: "We never sell"'),
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
    wrong: 'sections:\n  -security:\n  +rights:\n    - «right»: access\n      cite: "We keep account data"',
    says: 'This fact has the fields of section {fitting|or}, and stands in {section}. Move it, or give it "{key}".',
    claim: ({ unknown, fitting, section }) => {
      if (unknown === undefined || fitting.length === 0) return false;
      return { below: [unknown.key], part: 'key', args: { fitting, key: section?.key[0]?.name ?? '' } };
    },
  }),
  'unknown-key': rule({
    title: 'A key that nothing has',
    reason:
      'A misspelt key would be ignored and its value lost. The schema is closed, so every key means something.',
    wrong: document('«langauge|language»: en'),
    messages: {
      near: '"{key}" is no field of {thing}. Did you mean {near|or}?',
      section: '"{key}" is a section: it stands under "sections:", indented by two spaces.',
      top: '"{key}" stands at the top of the record, not in {thing}. Check the indentation.',
      elsewhere: '"{key}" is no field of {thing}; {sections} {have} it. Fields here: {known}.',
      none: '"{key}" is no field of {thing}. Fields here: {known}.',
      noSection: 'There is no section "{key}". Sections: {known}.',
      reason: '"{key}" is no reason for an omission. Reasons: {known}.',
    },
    fix: 'Corrects the key where a single letter or the case is wrong.',
    claim: ({ unknown, section, root, path }) => {
      if (unknown === undefined) return false;
      const { key, known, meant } = unknown;
      const said = <Message extends string>(message: Message, more: Report['args'] = {}) =>
        ({ message, below: [key], part: 'key', args: { key, known, ...more } }) as const;
      const [first] = meant;
      if (first !== undefined) {
        const slip = distance(key.toLowerCase().replaceAll('_', '-'), first.toLowerCase()) <= 1;
        const isSure = slip && meant.length === 1 && key.length > 3;
        const fix = isSure ? ({ is: 'key', text: first } as const) : undefined;
        return { ...said('near', { near: quoted(meant) }), fix };
      }
      const [top, deeper] = path;
      if (top === undefined && sections.some(({ name }) => name === key)) return said('section');
      if (deeper === undefined && top === 'sections') return said('noSection');
      if (deeper === undefined && top === 'omitted') return said('reason');
      const isTop = topKeys.includes(key) && !Object.hasOwn(root as object, key);
      if (section === undefined) return said(isTop && top !== undefined ? 'top' : 'none');
      const having = sections.filter((one) => fieldsOf(one).some(({ name }) => name === key));
      if (having.length === 0) return said('none');
      const have = having.length > 1 ? 'have' : 'has';
      return said('elsewhere', { sections: having.map(({ name }) => name), have });
    },
  }),
  'key-needed': rule({
    title: 'A fact without its key field',
    reason: 'The key field puts a fact in its row. A fact without one meets no fact of another policy.',
    wrong: cited('transfers', '«to»: [US]'),
    right: cited('transfers', 'act: transfer', 'to: [US]'),
    says: 'A fact of {section} needs {keys|or}: {what}',
    claim: ({ missing, section, path }) => {
      const keys = section?.key.filter(({ name }) => missing.includes(name)) ?? [];
      const [first] = keys;
      if (first === undefined || path.length !== 3) return false;
      const args = { keys: quoted(keys.map(({ name }) => name)), what: first.description };
      return { below: [first.name], part: 'parent', args };
    },
  }),
  'bound-needed': rule({
    title: 'A period without its bound',
    reason:
      '"Three years", "at most three years" and "at least three years" are three promises. The bound says which was made.',
    wrong: cited('retention', 'data: account', 'from: account-closed', '«period»: P3Y', '+bound: exact'),
    says: 'A period needs "bound": exact, max ("up to", "within", "no longer than") or min ("at least").',
    claim: ({ params }) =>
      params.missingProperty === 'bound' && { below: [String(params.property)], part: 'key' },
  }),
  'field-without-key': rule({
    title: 'A field that goes with another key',
    reason:
      'Some fields say something of one kind of fact only: who issued a safeguard, for which purposes data are transferred.',
    wrong: cited('transfers', 'act: transfer', '«issuer»: european-commission'),
    right: cited('transfers', 'safeguard: standard-contractual-clauses', 'issuer: european-commission'),
    says: '"{field}" goes only with {keys|or}, which this fact lacks. Make it a fact of its own.',
    claim: ({ schema }) => {
      const needs = schema['x-needs'] as { field: string; keys: string[] } | undefined;
      return needs && { below: [needs.field], part: 'key', args: { ...needs, keys: quoted(needs.keys) } };
    },
  }),
  'missing-key': rule({
    title: 'A required key is missing',
    reason: 'Without it the record cannot be found, proved or compared.',
    wrong: '«document»:\n  title: Privacy policy\n  +language: en\n  cite: "Privacy policy Demo"',
    messages: {
      missing: '{thing} has no "{key}": {what}',
      one: '{thing} needs one of {keys|or}.',
    },
    claim: ({ path, schema, missing }) => {
      const [key] = missing;
      if (key === undefined) return false;
      const place = { below: [key], part: 'parent' } as const;
      const thing = capital(thingAt(path));
      if (missing.length > 1) return { message: 'one', ...place, args: { thing, keys: missing } };
      const known = (schema.properties ?? {}) as Record<string, { description?: string }>;
      const args = { thing, key, what: known[key]?.description ?? 'it is required.' };
      return { message: 'missing', ...place, args };
    },
  }),
  'empty-value': rule({
    title: 'A key without a value',
    reason: 'An empty value is neither a statement nor a silence: nobody can tell whether it was forgotten.',
    wrong: cited('sale', 'act: sell', 'denied: true', '-«summary»:', 'cite: "We never sell"'),
    messages: {
      none: '"{key}" has no value. Write one, or remove the key.',
      item: 'A list item without a value. Write one, or remove the dash.',
    },
    claim: ({ path, value, keyword }) => {
      const key = path.at(-1);
      const empty = value === null || value === '' || keyword === 'minItems' || keyword === 'minProperties';
      if (!empty || key === undefined) return false;
      return typeof key === 'number' ? { message: 'item' } : { message: 'none', part: 'key' };
    },
  }),
};

const sizeOf = remembered((mapping: object) => Object.keys(mapping).length);

const named = (path: readonly (string | number)[]) =>
  path[0] === 'document' ? 'the document' : thingAt(path);

const topKeys = ['aliases', 'parties', 'document', 'source', 'normalised', 'sections', 'omitted'];
