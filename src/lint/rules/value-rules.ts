import { isAfter, parseDate, precedes } from '../../model/date.js';
import { contacts } from '../../model/sections/about.js';
import { cited, document } from '../example.js';
import { nearly, rule, warning } from '../rule.js';
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

/** Of a contact by a channel, reports the value that is not well formed: with a repair where `bare` makes a good one of it. */
const malformed =
  (channel: 'email' | 'phone', isGood: (value: string) => boolean, bare: (value: string) => string) =>
  ({ section, fact: { channel: by, value }, path }: PlacedFact) => {
    if (section !== contacts || by !== channel || typeof value !== 'string' || isGood(value)) return false;
    const near = bare(value);
    const said = isGood(near) ? nearly(near, { value }) : ({ message: 'form', args: { value } } as const);
    return { path: [...path, 'value'], ...said };
  };

/** Rules on dates beside each other and today, and on addresses and numbers. */
export const valueRules = {
  'date-before-change': warning({
    title: 'A text that changed after its own date',
    reason:
      'A collection saw the text change more than a month after the day it names as its last update. The text may have been changed without a new date.',
    wrong:
      'document:\n  title: Privacy policy\n  language: en\n  updated: «2024-01-03»\n  cite: "Privacy policy Demo"\nsource:\n  file: demo.txt\n  sha256: SHA\n  -observed: 2024-06-03\n  +observed: 2024-01-04',
    text: 'Privacy policy Demo\n\nLast updated: 3 January 2024\n\nWe never sell your data.',
    says: 'The text says {value}, but a change of it was observed on {observed}.',
    check: ({ policy }) => {
      const { updated = '' } = policy.document;
      const { observed = '' } = policy.source;
      const isLate = (Date.parse(observed) - Date.parse(updated)) / day > late;
      if (updated.length < 10 || observed.length < 10 || !isLate) return false;
      return { path: ['document', 'updated'], args: { value: updated, observed } };
    },
  }),
  'date-in-future': rule({
    title: 'A date that has not come yet',
    reason:
      'Nothing has been updated, retrieved or normalised tomorrow. A policy may well come into force later.',
    wrong: 'normalised: { date: «2999-01-01|2024-06-10» }',
    says: '{value} is in the future: nowhere is it later than {today}.',
    *check({ policy, today }) {
      for (const { path, value } of datesOf(policy))
        if (path.at(-1) !== 'effective' && parseDate(value) !== undefined && isAfter(value, today))
          yield { path, args: { value, today } };
    },
  }),
  'date-order': rule({
    title: 'Dates in an order that cannot be',
    reason:
      'A text is written, then fetched, then read. Where the order is another one, two dates were swapped or one was misread.',
    wrong: `${document('language: en', '-updated: 2024-07-01', '+updated: 2024-06-03')}\nnormalised: { date: «2024-06-10» }`,
    says: 'The text was {later} on {date}, before it was {earlier} ({first}, line {line}). Are the dates swapped?',
    check: ({ policy, today }) => {
      const steps = [
        { did: 'updated', path: ['document', 'updated'], date: policy.document.updated },
        { did: 'retrieved', path: ['source', 'retrieved'], date: policy.source.retrieved },
        { did: 'normalised', path: ['normalised', 'date'], date: policy.normalised.date },
      ].flatMap(({ did, path, date }) =>
        date === undefined || date > today || parseDate(date) === undefined ? [] : [{ did, path, date }],
      );
      const at = steps.findIndex(({ date }, i) => precedes(date, steps[i - 1]?.date ?? date));
      const [before, step] = [steps[at - 1], steps[at]];
      if (before === undefined || step === undefined) return false;
      const args = { later: step.did, date: step.date, earlier: before.did, first: before.date };
      return { path: step.path, related: before.path, args };
    },
  }),
  'effective-before-updated': warning({
    title: 'In force before it was last updated',
    reason:
      'A text cannot apply before it exists. "In force from" an earlier day is usually the day of the first version, or the two dates are swapped.',
    wrong: document('language: en', 'updated: 2024-06-03', 'effective: «2018-05-25|2024-07-01»'),
    says: 'In force from {effective}, but last updated on {updated}: this text did not exist then. If the words say so, excuse it with a reason.',
    check: ({ policy }) => {
      const { effective = '', updated = '' } = policy.document;
      const areDates = parseDate(effective) !== undefined && parseDate(updated) !== undefined;
      if (!areDates || !precedes(effective, updated)) return false;
      return { path: ['document', 'effective'], args: { effective, updated } };
    },
  }),
  'malformed-email': rule({
    title: 'An e-mail address that cannot receive mail',
    reason:
      'People write to the address the record gives. It stands as the text has it, without mailto: and without a name.',
    wrong:
      'sections:\n  contacts:\n    - role: privacy\n      channel: email\n      value: «privacy@demo|privacy@demo.example»\n      cite: "Write to … privacy@demo.example"',
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
  'malformed-phone': rule({
    title: 'A telephone number that is not E.164',
    reason:
      'Numbers are written in twenty ways. E.164, a plus, the country code and the digits, can be dialled from anywhere and compared.',
    wrong: cited('contacts', 'role: privacy', 'channel: phone', 'value: «+31 20 700 83 15|"+31207008315"»'),
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
  'hash-in-value': rule({
    title: 'A # that cuts off the rest of a value',
    reason:
      'To YAML everything behind a space and a # is a comment, so "Gate #4, Demo Street" is read as "Gate". A space behind the # says that a comment is meant.',
    wrong: 'name: Demo «#1 in shops»',
    right: 'name: "Demo #1 in shops" # as the imprint has it',
    says: 'YAML takes this for a comment, and the value ends before it. If it is text, put the value in quotes; if it is a comment, put a space behind the #.',
    check: ({ comments }) => comments.filter(({ tight }) => tight).map(({ range }) => ({ range })),
  }),
};
