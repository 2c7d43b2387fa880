import { rule } from '../rule.js';
import { thingAt } from '../schema-context.js';

export const missingCite = rule({
  id: 'missing-cite',
  severity: 'error',
  title: 'A fact without a citation',
  reason:
    'Every value must be provable: without an anchor nobody can tell what the text says from what somebody believed.',
  wrong: 'sections:\n  sale:\n    - act: sell # ← act\n      denied: true',
  right: 'sections:\n  sale:\n    - act: sell\n      denied: true\n      cite: "We never sell"',
  messages: {
    missing:
      'This is {thing} without "cite". Add the words of the text that say it: cite: "first words … last words".',
    empty:
      'The "cite" of {thing} is empty. Write the words of the text that say it: cite: "first words … last words".',
  },
  claim: ({ path, keyword, params, value }) => {
    if (keyword === 'required' && params.missingProperty === 'cite') {
      return { message: 'missing', path: [...path, 'cite'], part: 'parent', args: { thing: named(path) } };
    }
    const at = path.indexOf('cite');
    const empty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
    return at >= 0 && empty
      ? { message: 'empty', path, part: 'key', args: { thing: named(path.slice(0, at)) } }
      : undefined;
  },
});

const named = (path: readonly (string | number)[]) =>
  path[0] === 'document' ? 'the document' : thingAt(path);
