import { contacts } from '../../model/sections/about.js';
import { cited } from '../example.js';
import { nearly, type Report, type Rule, rule } from '../rule.js';
import type { PlacedFact } from '../walk.js';

const isAddress = (text: string) =>
  text.length <= 254 &&
  /^[^\s@<>(),;:"[\]]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+$/u.test(
    text,
  ) &&
  !/^\.|\.\.|\.@/.test(text);

const isNumber = (text: string) => /^\+[1-9]\d{6,14}$/.test(text);

type Hear = (found: Report<'near' | 'form'>) => void;

/** Of a contact by a channel, reports the value that is not well formed: with a repair where `bare` makes a good one of it. */
const malformed =
  (channel: 'email' | 'phone', isGood: (value: string) => boolean, bare: (value: string) => string) =>
  ({ section, fact, path: of }: PlacedFact, report: Hear): void => {
    const { value } = fact;
    if (section !== contacts || fact.channel !== channel || typeof value !== 'string' || isGood(value))
      return;
    const path = [...of, 'value'];
    const near = bare(value);
    report(isGood(near) ? nearly(path, near, { value }) : { message: 'form', path, args: { value } });
  };

/** Rules on addresses and numbers. */
export const contactRules: readonly Rule[] = [
  rule({
    id: 'malformed-email',
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
    checkFact: malformed('email', isAddress, (value) =>
      value
        .replace(/^.*<([^<>]+)>$/, '$1')
        .replace(/^mailto:/i, '')
        .trim(),
    ),
  }),
  rule({
    id: 'malformed-phone',
    title: 'A telephone number that is not E.164',
    reason:
      'Numbers are written in twenty ways. E.164, a plus, the country code and the digits, can be dialled from anywhere and compared.',
    wrong:
      'sections:\n  contacts:\n    - role: privacy\n      channel: phone\n      value: +31 20 700 83 15 # ← +31 20 700 83 15\n      cite: "We keep account data"',
    right: cited('contacts', 'role: privacy', 'channel: phone', 'value: "+31207008315"'),
    messages: {
      near: '"{value}" is not in E.164. Write "{near}".',
      form: '"{value}" is not in E.164: "+", the country code, and the number without its leading zero, digits only.',
    },
    fix: 'Takes spaces, hyphens, brackets and (0) away from a number that starts with + or 00.',
    checkFact: malformed('phone', isNumber, (value) =>
      value
        .replace(/^tel:/i, '')
        .replace(/\(0\)/, '')
        .replace(/[\s()./-]/g, '')
        .replace(/^00/, '+'),
    ),
  }),
  rule({
    id: 'hash-in-value',
    title: 'A # that cuts off the rest of a value',
    reason:
      'To YAML everything behind a space and a # is a comment, so "Gate #4, Demo Street" is read as "Gate". A space behind the # says that a comment is meant.',
    wrong: 'name: Demo #1 in shops # ← #1 in shops',
    right: 'name: "Demo #1 in shops" # as the imprint has it',
    says: 'YAML takes this for a comment, and the value ends before it. If it is text, put the value in quotes; if it is a comment, put a space behind the #.',
    check: ({ file, comments }, report) => {
      for (const { tight, range } of comments) if (tight) report({ path: [], at: { file, range } });
    },
  }),
];
