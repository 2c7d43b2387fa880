import { distance } from 'fastest-levenshtein';
import { fieldsOf } from '../../model/section.js';
import { sections } from '../../model/sections/index.js';
import { rule } from '../rule.js';
import { thingAt } from '../schema-context.js';
import { unknownKey } from '../schema-mistakes.js';

export const unknownKeyRule = rule({
  id: 'unknown-key',
  severity: 'error',
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
      const plain =
        meant.length === 1 &&
        key.length > 3 &&
        distance(key.toLowerCase().replaceAll('_', '-'), first.toLowerCase()) <= 1;
      return {
        message: 'near',
        ...at,
        args: { ...args, near: meant.map((name) => `"${name}"`) },
        ...(plain ? { fix: { is: 'key', path: at.path, text: first } as const } : {}),
      };
    }
    if (mistake.path.length === 0 && sections.some(({ name }) => name === key))
      return { message: 'section', ...at, args };
    if (mistake.path.length === 1 && mistake.path[0] === 'sections')
      return { message: 'noSection', ...at, args };
    if (mistake.path.length === 1 && mistake.path[0] === 'omitted') return { message: 'reason', ...at, args };
    if (
      section === undefined &&
      mistake.path.length > 0 &&
      topKeys.includes(key) &&
      !Object.hasOwn(root as object, key)
    )
      return { message: 'top', ...at, args };
    const having =
      section === undefined
        ? []
        : sections.filter((one) => fieldsOf(one).some(({ name }) => name === key)).map(({ name }) => name);
    if (having.length > 0)
      return {
        message: 'elsewhere',
        ...at,
        args: { ...args, sections: having, have: having.length > 1 ? 'have' : 'has' },
      };
    return { message: 'none', ...at, args };
  },
});

const topKeys = ['aliases', 'parties', 'document', 'source', 'normalised', 'sections', 'omitted'];
