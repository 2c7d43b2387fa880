import { malformed } from '../contact-values.js';
import { rule } from '../rule.js';

export const malformedPhone = rule({
  id: 'malformed-phone',
  severity: 'error',
  title: 'A telephone number that is not E.164',
  reason:
    'Numbers are written in twenty ways. E.164, a plus, the country code and the digits, can be dialled from anywhere and compared.',
  wrong:
    'sections:\n  contacts:\n    - role: privacy\n      channel: phone\n      value: +31 20 700 83 15 # ← +31 20 700 83 15\n      cite: "We keep account data"',
  right:
    'sections:\n  contacts:\n    - role: privacy\n      channel: phone\n      value: "+31207008315"\n      cite: "We keep account data"',
  messages: {
    near: '"{value}" is not in E.164. Write "{near}".',
    form: '"{value}" is not in E.164: "+", the country code, and the number without its leading zero, digits only.',
  },
  fix: 'Takes spaces, hyphens, brackets and (0) away from a number that starts with + or 00.',
  check: ({ policy }, report) => {
    const bare = (value: string) =>
      value
        .replace(/^tel:/i, '')
        .replace(/\(0\)/, '')
        .replace(/[\s()./-]/g, '')
        .replace(/^00/, '+');
    for (const one of malformed(policy, 'phone', isNumber, bare)) report(one);
  },
});

const isNumber = (text: string) => /^\+[1-9]\d{6,14}$/.test(text);
