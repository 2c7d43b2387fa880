import { malformed } from '../contact-values.js';
import { rule } from '../rule.js';

export const malformedEmail = rule({
  id: 'malformed-email',
  severity: 'error',
  title: 'An e-mail address that cannot receive mail',
  reason:
    'People write to the address the record gives. It stands as the text has it, without mailto: and without a name.',
  wrong:
    'sections:\n  contacts:\n    - role: privacy\n      channel: email\n      value: privacy@demo # ← privacy@demo\n      cite: "Write to … privacy@demo.example"',
  right:
    'sections:\n  contacts:\n    - role: privacy\n      channel: email\n      value: privacy@demo.example\n      cite: "Write to … privacy@demo.example"',
  messages: {
    near: '"{value}" is more than an e-mail address. Write {near}.',
    form: '"{value}" is no e-mail address: one @, no space, and a domain with a dot.',
  },
  fix: 'Takes mailto: and angle brackets away.',
  check: ({ policy }, report) => {
    const bare = (value: string) =>
      value
        .replace(/^.*<([^<>]+)>$/, '$1')
        .replace(/^mailto:/i, '')
        .trim();
    for (const one of malformed(policy, 'email', isAddress, bare)) report(one);
  },
});

const isAddress = (text: string) =>
  text.length <= 254 &&
  /^[^\s@<>(),;:"[\]]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+$/u.test(
    text,
  ) &&
  !/^\.|\.\.|\.@/.test(text);
