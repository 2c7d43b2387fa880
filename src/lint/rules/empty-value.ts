import { rule } from '../rule.js';

export const emptyValue = rule({
  id: 'empty-value',
  severity: 'error',
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
});
