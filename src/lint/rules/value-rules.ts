import { isAfter, parseDate, precedes } from '../../model/date.js';
import { contacts } from '../../model/sections/about.js';
import { cited } from '../example.js';
import { nearly, type Report, type Rule, rule } from '../rule.js';
import { datesOf, type PlacedFact } from '../walk.js';

/** Days that a text may be published, or found, after the date it bears. */
const late = 31;
const day = 24 * 60 * 60 * 1000;

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

/** Rules on dates beside each other and today, and on addresses and numbers. */
export const valueRules: readonly Rule[] = [
  rule({
    id: 'date-before-change',
    severity: 'warning',
    title: 'A text that changed after its own date',
    reason:
      'A collection saw the text change more than a month after the day it names as its last update. The text may have been changed without a new date.',
    wrong:
      'document:\n  title: Privacy policy\n  language: en\n  updated: 2024-01-03 # ← 2024-01-03\n  cite: "Privacy policy Demo"\nsource:\n  file: demo.txt\n  sha256: SHA\n  observed: 2024-06-03',
    right:
      'document:\n  title: Privacy policy\n  language: en\n  updated: 2024-01-03\n  cite: "Privacy policy Demo"\nsource:\n  file: demo.txt\n  sha256: SHA\n  observed: 2024-01-04',
    text: 'Privacy policy Demo\n\nLast updated: 3 January 2024\n\nWe never sell your data.',
    says: 'The text says {value}, but a change of it was observed on {observed}.',
    check: ({ policy }, report) => {
      const { updated = '' } = policy.document;
      const { observed = '' } = policy.source;
      if (updated.length < 10 || observed.length < 10) return;
      if ((Date.parse(observed) - Date.parse(updated)) / day > late)
        report({ path: ['document', 'updated'], args: { value: updated, observed } });
    },
  }),
  rule({
    id: 'date-in-future',
    title: 'A date that has not come yet',
    reason:
      'Nothing has been updated, retrieved or normalised tomorrow. A policy may well come into force later.',
    wrong: 'normalised: { date: 2999-01-01 } # ← 2999-01-01',
    right: 'normalised: { date: 2024-06-10 }',
    says: '{value} is in the future: nowhere is it later than {today}.',
    check: ({ policy, today }, report) => {
      for (const { path, value } of datesOf(policy)) {
        const future = parseDate(value) !== undefined && isAfter(value, today);
        if (future && path.at(-1) !== 'effective') report({ path, args: { value, today } });
      }
    },
  }),
  rule({
    id: 'date-order',
    title: 'Dates in an order that cannot be',
    reason:
      'A text is written, then fetched, then read. Where the order is another one, two dates were swapped or one was misread.',
    wrong:
      'document:\n  title: Privacy policy\n  language: en\n  updated: 2024-07-01\n  cite: "Privacy policy Demo"\nnormalised: { date: 2024-06-10 } # ← 2024-06-10',
    right:
      'document:\n  title: Privacy policy\n  language: en\n  updated: 2024-06-03\n  cite: "Privacy policy Demo"\nnormalised: { date: 2024-06-10 }',
    says: 'The text was {later} on {date}, before it was {earlier} ({first}, line {line}). Are the dates swapped?',
    check: ({ policy, today }, report) => {
      const steps = [
        { did: 'updated', path: ['document', 'updated'], date: policy.document.updated },
        { did: 'retrieved', path: ['source', 'retrieved'], date: policy.source.retrieved },
        { did: 'normalised', path: ['normalised', 'date'], date: policy.normalised.date },
      ].flatMap(({ did, path, date }) =>
        date === undefined || date > today || parseDate(date) === undefined ? [] : [{ did, path, date }],
      );
      for (const [i, step] of steps.entries()) {
        const before = steps[i - 1];
        if (before === undefined || !precedes(step.date, before.date)) continue;
        report({
          path: step.path,
          related: before.path,
          args: { later: step.did, date: step.date, earlier: before.did, first: before.date },
        });
        return;
      }
    },
  }),
  rule({
    id: 'effective-before-updated',
    severity: 'warning',
    title: 'In force before it was last updated',
    reason:
      'A text cannot apply before it exists. "In force from" an earlier day is usually the day of the first version, or the two dates are swapped.',
    wrong:
      'document:\n  title: Privacy policy\n  language: en\n  updated: 2024-06-03\n  effective: 2018-05-25 # ← 2018-05-25\n  cite: "Privacy policy Demo"',
    right:
      'document:\n  title: Privacy policy\n  language: en\n  updated: 2024-06-03\n  effective: 2024-07-01\n  cite: "Privacy policy Demo"',
    says: 'In force from {effective}, but last updated on {updated}: this text did not exist then. If the words say so, excuse it with a reason.',
    check: ({ policy }, report) => {
      const { effective = '', updated = '' } = policy.document;
      if (parseDate(effective) === undefined || parseDate(updated) === undefined) return;
      if (precedes(effective, updated))
        report({ path: ['document', 'effective'], args: { effective, updated } });
    },
  }),
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
