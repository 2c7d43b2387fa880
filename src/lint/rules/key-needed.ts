import { rule } from '../rule.js';
import { missingKeys } from '../schema-mistakes.js';

export const keyNeeded = rule({
  id: 'key-needed',
  severity: 'error',
  title: 'A fact without its key field',
  reason: 'The key field puts a fact in its row. A fact without one meets no fact of another policy.',
  wrong: 'sections:\n  transfers:\n    - to: [US] # ← to\n      cite: "We keep account data"',
  right: 'sections:\n  transfers:\n    - act: transfer\n      to: [US]\n      cite: "We keep account data"',
  messages: { missing: 'A fact of {section} needs {keys|or}: {what}' },
  claim: (mistake, { section, field }) => {
    if (section === undefined || field !== undefined || mistake.path.length !== 3) return undefined;
    const keys = missingKeys(mistake).filter((key) => section.key.some(({ name }) => name === key));
    const [first] = keys;
    if (first === undefined) return undefined;
    const what = section.key.find(({ name }) => name === first)?.description ?? '';
    return {
      message: 'missing',
      path: [...mistake.path, first],
      part: 'parent',
      args: { section: section.name, keys: keys.map((key) => `"${key}"`), what },
    };
  },
});
