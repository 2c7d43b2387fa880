import { rule } from '../rule.js';

export const tooLong = rule({
  id: 'too-long',
  severity: 'error',
  title: 'A text longer than its place',
  reason:
    'A record points into the text and says the rest in one line. Long prose is a copy, or several facts in one.',
  wrong: `document:\n  title: ${'x'.repeat(501)} # ← ${'x'.repeat(501)}\n  language: en\n  cite: "Privacy policy Demo"`,
  right: 'document:\n  title: Privacy policy\n  language: en\n  cite: "Privacy policy Demo"',
  messages: { long: '"{key}" has {length} characters; the most is {limit}. Say it in one line.' },
  claim: ({ path, keyword, params, value }) => {
    if (keyword !== 'maxLength') return undefined;
    const key = [...path].reverse().find((step) => typeof step === 'string') ?? '';
    return {
      message: 'long',
      path,
      args: { key, length: String(value).length, limit: Number(params.limit) },
    };
  },
});
