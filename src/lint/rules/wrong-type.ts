import { rule } from '../rule.js';

export const wrongType = rule({
  id: 'wrong-type',
  severity: 'error',
  title: 'A value of the wrong kind',
  reason:
    'YAML reads 1.0 as a number, true as yes, and a word with a colon as a mapping. What was meant must be written so.',
  wrong:
    'document:\n  title: Privacy policy\n  language: en\n  version: 1.0 # ← 1.0\n  cite: "Privacy policy Demo"',
  right:
    'document:\n  title: Privacy policy\n  language: en\n  version: "1.0"\n  cite: "Privacy policy Demo"',
  messages: {
    quote: 'YAML reads this as {type}, and "{key}" is text. Put it in quotes.',
    list: '"{key}" takes one value, not a list.',
    needsList: '"{key}" is a list, even of one: [{written}].',
    mapping: '"{key}" is text, and this is read as a mapping: is a quote missing around a text with a colon?',
    other: '"{key}" is {expected}; here it stands as {type}.',
  },
  fix: 'Puts a number or a word like true in quotes where text is expected; puts brackets around the only item of a list.',
  claim: ({ path, value, keyword, schema }) => {
    if (keyword !== 'type' && typeof value === 'string') return undefined;
    if (!['type', 'enum', 'pattern', 'const'].includes(keyword)) return undefined;
    const expected = keyword === 'type' ? String(schema.type) : 'string';
    const key = [...path].reverse().find((step) => typeof step === 'string') ?? 'the record';
    const args = {
      key,
      written: typeof value === 'object' ? '' : String(value),
      type: typeName(value),
      expected: typeWords[expected] ?? expected,
    };
    if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
      return { message: 'quote', path, args, fix: { is: 'quote', path } };
    }
    if (expected === 'string' && Array.isArray(value)) return { message: 'list', path, args };
    if (expected === 'string') return { message: 'mapping', path, args };
    if (expected === 'array' && typeof value === 'string')
      return { message: 'needsList', path, args, fix: { is: 'list', path } };
    return { message: 'other', path, args };
  },
});

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a mapping, lines of "key: value"',
  boolean: 'true or false',
  integer: 'a whole number',
};

function typeName(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return typeof value === 'boolean' ? 'true or false' : typeof value === 'number' ? 'a number' : 'text';
}
