import { distance } from 'fastest-levenshtein';
import { fieldsOf } from '../../model/section.js';
import { sections } from '../../model/sections/index.js';
import { capital } from '../../model/words.js';
import { cited } from '../example.js';
import { type Rule, rule } from '../rule.js';
import { thingAt } from '../schema-context.js';
import { missingKeys, unknownKey } from '../schema-mistakes.js';

/** Rules on keys that are not known, not there or empty. */
export const keyRules: readonly Rule[] = [
  rule({
    id: 'unknown-key',
    title: 'A key that nothing has',
    reason:
      'A misspelt key would be ignored and its value lost. The schema is closed, so every key means something.',
    wrong: 'document:\n  title: Privacy policy\n  langauge: en # ← langauge\n  cite: "Privacy policy Demo"',
    right: 'document:\n  title: Privacy policy\n  language: en\n  cite: "Privacy policy Demo"',
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
    claim: (mistake, { section, root }) => {
      const found = unknownKey(mistake);
      if (found === undefined) return undefined;
      const { key, known, meant } = found;
      const at = { path: [...mistake.path, key], part: 'key' } as const;
      const args = { key, thing: thingAt(mistake.path), known };
      const [first] = meant;
      if (first !== undefined) {
        const slip = distance(key.toLowerCase().replaceAll('_', '-'), first.toLowerCase()) <= 1;
        const isSure = slip && meant.length === 1 && key.length > 3;
        return {
          message: 'near',
          ...at,
          args: { ...args, near: meant.map((name) => `"${name}"`) },
          fix: isSure ? { is: 'key', path: at.path, text: first } : undefined,
        };
      }
      const [top, deeper] = mistake.path;
      if (top === undefined && sections.some(({ name }) => name === key))
        return { message: 'section', ...at, args };
      if (deeper === undefined && top === 'sections') return { message: 'noSection', ...at, args };
      if (deeper === undefined && top === 'omitted') return { message: 'reason', ...at, args };
      if (section === undefined) {
        const isAstray = top !== undefined && topKeys.includes(key) && !Object.hasOwn(root as object, key);
        return { message: isAstray ? 'top' : 'none', ...at, args };
      }
      const having = sections.filter((one) => fieldsOf(one).some(({ name }) => name === key));
      if (having.length === 0) return { message: 'none', ...at, args };
      const have = having.length > 1 ? 'have' : 'has';
      return {
        message: 'elsewhere',
        ...at,
        args: { ...args, sections: having.map(({ name }) => name), have },
      };
    },
  }),
  rule({
    id: 'key-needed',
    title: 'A fact without its key field',
    reason: 'The key field puts a fact in its row. A fact without one meets no fact of another policy.',
    wrong: cited('transfers', 'to: [US] # ← to'),
    right: cited('transfers', 'act: transfer', 'to: [US]'),
    says: 'A fact of {section} needs {keys|or}: {what}',
    claim: (mistake, { section, field }) => {
      if (section === undefined || field !== undefined || mistake.path.length !== 3) return undefined;
      const keys = missingKeys(mistake).filter((key) => section.key.some(({ name }) => name === key));
      const [first] = keys;
      if (first === undefined) return undefined;
      const what = section.key.find(({ name }) => name === first)?.description ?? '';
      return {
        path: [...mistake.path, first],
        part: 'parent',
        args: { section: section.name, keys: keys.map((key) => `"${key}"`), what },
      };
    },
  }),
  rule({
    id: 'bound-needed',
    title: 'A period without its bound',
    reason:
      '"Three years", "at most three years" and "at least three years" are three promises. The bound says which was made.',
    wrong: cited('retention', 'data: account', 'from: account-closed', 'period: P3Y # ← period'),
    right: cited('retention', 'data: account', 'from: account-closed', 'period: P3Y', 'bound: exact'),
    says: 'A period needs "bound": exact, max ("up to", "within", "no longer than") or min ("at least").',
    claim: ({ path, keyword, params }) =>
      keyword === 'dependentRequired' && params.missingProperty === 'bound'
        ? { path: [...path, String(params.property)], part: 'key' }
        : undefined,
  }),
  rule({
    id: 'field-without-key',
    title: 'A field that goes with another key',
    reason:
      'Some fields say something of one kind of fact only: who issued a safeguard, for which purposes data are transferred.',
    wrong: cited('transfers', 'act: transfer', 'issuer: european-commission # ← issuer'),
    right: cited('transfers', 'safeguard: standard-contractual-clauses', 'issuer: european-commission'),
    says: '"{field}" goes only with {keys|or}, which this fact lacks. Make it a fact of its own.',
    claim: ({ path, schema }) => {
      const needs = schema['x-needs'] as { field: string; keys: string[] } | undefined;
      if (needs === undefined) return undefined;
      return {
        path: [...path, needs.field],
        part: 'key',
        args: { field: needs.field, keys: needs.keys.map((key) => `"${key}"`) },
      };
    },
  }),
  rule({
    id: 'missing-key',
    title: 'A required key is missing',
    reason: 'Without it the record cannot be found, proved or compared.',
    wrong: 'document: # ← document\n  title: Privacy policy\n  cite: "Privacy policy Demo"',
    right: 'document:\n  title: Privacy policy\n  language: en\n  cite: "Privacy policy Demo"',
    messages: {
      missing: '{thing} has no "{key}": {what}',
      one: '{thing} needs one of {keys|or}.',
    },
    fix: 'Adds the SHA-256 of a source text that is at hand.',
    claim: (mistake, { sourceHash }) => {
      const keys = missingKeys(mistake);
      const [key] = keys;
      if (key === undefined) return undefined;
      const place = { path: [...mistake.path, key], part: 'parent' } as const;
      const thing = capital(thingAt(mistake.path));
      if (keys.length > 1) return { message: 'one', ...place, args: { thing, keys } };
      const known = (mistake.schema.properties ?? {}) as Record<string, { description?: string }>;
      const args = { thing, key, what: known[key]?.description ?? 'it is required.' };
      const text = key === 'sha256' ? sourceHash : undefined;
      const path = [...mistake.path, 'file'];
      const fix = text === undefined ? undefined : ({ is: 'add', path, key, text } as const);
      return { message: 'missing', ...place, args, fix };
    },
  }),
  rule({
    id: 'empty-value',
    title: 'A key without a value',
    reason: 'An empty value is neither a statement nor a silence: nobody can tell whether it was forgotten.',
    wrong:
      'sections:\n  sale:\n    - act: sell\n      denied: true\n      summary: # ← summary\n      cite: "We never sell"',
    right: 'sections:\n  sale:\n    - act: sell\n      denied: true\n      cite: "We never sell"',
    messages: {
      none: '"{key}" has no value. Write one, or remove the key.',
      item: 'A list item without a value. Write one, or remove the dash.',
    },
    claim: ({ path, value, keyword }) => {
      const empty = value === null || value === '' || keyword === 'minItems' || keyword === 'minProperties';
      const key = path.at(-1);
      if (!empty || key === undefined) return undefined;
      return typeof key === 'number'
        ? { message: 'item', path }
        : { message: 'none', path, part: 'key', args: { key } };
    },
  }),
];

const topKeys = ['aliases', 'parties', 'document', 'source', 'normalised', 'sections', 'omitted'];
