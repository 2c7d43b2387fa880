import { rule } from '../rule.js';

export const invalidValue = rule({
  id: 'invalid-value',
  severity: 'error',
  title: 'A value the schema does not accept',
  reason:
    'The schema says what each place may hold; an editor with the YAML language server shows it while one types.',
  wrong:
    'sections:\n  minors:\n    - rule: directed-at-minors\n      age: 160 # ← 160\n      cite: "We keep account data"',
  right:
    'sections:\n  minors:\n    - rule: directed-at-minors\n      age: 16\n      cite: "We keep account data"',
  messages: {
    limits: '"{key}" is a whole number from {least} to {most}; here it is {value}.',
    other: '"{key}" cannot be {value} (schema: {keyword}).',
  },
  claim: ({ path, value, keyword, schema }) => {
    const key = [...path].reverse().find((step) => typeof step === 'string') ?? 'the record';
    const written = JSON.stringify(value) ?? 'this';
    if (keyword === 'minimum' || keyword === 'maximum') {
      return {
        message: 'limits',
        path,
        args: { key, value: written, least: Number(schema.minimum), most: Number(schema.maximum) },
      };
    }
    return { message: 'other', path, args: { key, value: written, keyword } };
  },
});
