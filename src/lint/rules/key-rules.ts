import { distance } from 'fastest-levenshtein';
import { fieldsOf } from '../../model/section.js';
import { sections } from '../../model/sections/index.js';
import { capital } from '../../model/words.js';
import { cited, document } from '../example.js';
import { quoted, type Report, rule } from '../rule.js';
import { missingKeys, thingAt, unknownKey } from '../schema-mistakes.js';

/** Rules on keys that are not known, not there or empty. */
export const keyRules = {
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
    claim: (refused) => {
      const found = unknownKey(refused);
      if (found === undefined) return false;
      const { key, known, meant } = found;
      const { section, root } = refused;
      const said = <Message extends string>(message: Message, more: Report['args'] = {}) =>
        ({ message, below: [key], part: 'key', args: { key, known, ...more } }) as const;
      const [first] = meant;
      if (first !== undefined) {
        const slip = distance(key.toLowerCase().replaceAll('_', '-'), first.toLowerCase()) <= 1;
        const isSure = slip && meant.length === 1 && key.length > 3;
        return {
          ...said('near', { near: quoted(meant) }),
          fix: isSure ? { is: 'key', text: first } : undefined,
        };
      }
      const [top, deeper] = refused.path;
      if (top === undefined && sections.some(({ name }) => name === key)) return said('section');
      if (deeper === undefined && top === 'sections') return said('noSection');
      if (deeper === undefined && top === 'omitted') return said('reason');
      const isTop = topKeys.includes(key) && !Object.hasOwn(root as object, key);
      if (section === undefined) return said(isTop && top !== undefined ? 'top' : 'none');
      const having = sections.filter((one) => fieldsOf(one).some(({ name }) => name === key));
      if (having.length === 0) return said('none');
      return said('elsewhere', {
        sections: having.map(({ name }) => name),
        have: having.length > 1 ? 'have' : 'has',
      });
    },
  }),
  'key-needed': rule({
    title: 'A fact without its key field',
    reason: 'The key field puts a fact in its row. A fact without one meets no fact of another policy.',
    wrong: cited('transfers', '«to»: [US]'),
    right: cited('transfers', 'act: transfer', 'to: [US]'),
    says: 'A fact of {section} needs {keys|or}: {what}',
    claim: (refused) => {
      const missing = missingKeys(refused);
      const keys = refused.section?.key.filter(({ name }) => missing.includes(name)) ?? [];
      const [first] = keys;
      if (first === undefined || refused.path.length !== 3) return false;
      const args = { keys: quoted(keys.map(({ name }) => name)), what: first.description };
      return { below: [first.name], part: 'parent', args };
    },
  }),
  'bound-needed': rule({
    title: 'A period without its bound',
    reason:
      '"Three years", "at most three years" and "at least three years" are three promises. The bound says which was made.',
    wrong: cited('retention', 'data: account', 'from: account-closed', '«period»: P3Y'),
    right: cited('retention', 'data: account', 'from: account-closed', 'period: P3Y', 'bound: exact'),
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
    wrong: '«document»:\n  title: Privacy policy\n  cite: "Privacy policy Demo"',
    right: document('language: en'),
    messages: {
      missing: '{thing} has no "{key}": {what}',
      one: '{thing} needs one of {keys|or}.',
    },
    fix: 'Adds the SHA-256 of a source text that is at hand.',
    claim: (refused) => {
      const { path, schema, sourceHash } = refused;
      const keys = missingKeys(refused);
      const [key] = keys;
      if (key === undefined) return false;
      const place = { below: [key], part: 'parent' } as const;
      const thing = capital(thingAt(path));
      if (keys.length > 1) return { message: 'one', ...place, args: { thing, keys } };
      const known = (schema.properties ?? {}) as Record<string, { description?: string }>;
      const args = { thing, key, what: known[key]?.description ?? 'it is required.' };
      if (key !== 'sha256' || sourceHash === undefined) return { message: 'missing', ...place, args };
      return {
        message: 'missing',
        ...place,
        args,
        fix: { is: 'add', path: [...path, 'file'], key, text: sourceHash },
      };
    },
  }),
  'empty-value': rule({
    title: 'A key without a value',
    reason: 'An empty value is neither a statement nor a silence: nobody can tell whether it was forgotten.',
    wrong: cited('sale', 'act: sell', 'denied: true', '«summary»:', 'cite: "We never sell"'),
    right: cited('sale', 'act: sell', 'denied: true', 'cite: "We never sell"'),
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

const topKeys = ['aliases', 'parties', 'document', 'source', 'normalised', 'sections', 'omitted'];
