import type { ProvableKind } from '../../src/evidence/values/index.js';
import { type Claim, claimsOf } from '../../src/lint/values.js';
import { factsOf, valuesIn } from '../../src/lint/walk.js';
import { change, type Kind, type Mutant, proved, written } from './make.js';
import type { Subject } from './subject.js';

/** Other values that somebody may well have written by mistake. */
type Others = (value: string) => readonly string[];

const two = (number: number) => String(number).padStart(2, '0');
const turn = (number: number, most: number) => (number >= most ? number - 1 : number + 1);
/** The value with each of its digits, one at a time, a digit further. */
const otherDigits: Others = (value) =>
  [...value.matchAll(/\d/g)].map(
    ({ index, 0: digit }) => value.slice(0, index) + ((Number(digit) + 1) % 10) + value.slice(index + 1),
  );
/** The value with a letter of its longest words, one at a time, another one. */
const otherLetters: Others = (value) =>
  [...value.matchAll(/\p{L}{3,}/gu)].map(({ index, 0: word }) => {
    const at = index + Math.floor(word.length / 2);
    return value.slice(0, at) + (value[at] === 'e' ? 'a' : 'e') + value.slice(at + 1);
  });

const dates: Others = (value) => {
  const [year = 0, month, day] = value.split('-').map(Number);
  const date = (...parts: (number | undefined)[]) =>
    parts.flatMap((part) => (part === undefined ? [] : [two(part)])).join('-');
  return [
    date(year - 1, month, day),
    ...(month === undefined ? [] : [date(year, turn(month, 12), day)]),
    ...(day === undefined
      ? []
      : [date(year, month, turn(day, 28)), date(year, month, turn(turn(day, 27), 27))]),
  ];
};
const durations: Others = (value) => {
  const [, time = '', amount = '', unit = ''] = /^P(T?)(\d+)([YMWDH])$/.exec(value) ?? [];
  const number = Number(amount);
  const units = time === '' ? ['Y', 'M', 'W', 'D'].filter((one) => one !== unit) : [];
  return amount === ''
    ? []
    : [
        `P${time}${number + 1}${unit}`,
        `P${time}${number * 10}${unit}`,
        ...(number > 1 ? [`P${time}${number - 1}${unit}`] : []),
        ...units.map((one) => `P${number}${one}`),
        ...(time === '' ? [`PT${number}H`] : [`P${number}D`]),
      ];
};
const numbers: Others = (value) => [-3, -1, 1, 2, 5].map((more) => String(Number(value) + more));
const countries: Others = (value) => ['DE', 'GB', 'NZ', 'PT'].filter((code) => code !== value);
const emails: Others = (value) => [
  `contact${value.slice(value.indexOf('@'))}`,
  value.replace(/.@/, '@'),
  value.replace(/(.)(.)@/, '$2$1@'),
  value.replace(/\.\w+$/, '.org'),
  value.replace('@', '@mail.'),
];
const links: Others = (value) => [
  ...otherLetters(value.replace(/^https?:\/\/|^www\./, ''))
    .slice(0, 2)
    .map((rest) => (/^(?:https?:\/\/|www\.)/.exec(value)?.[0] ?? '') + rest),
  `${value.replace(/\/$/, '')}/privacy`,
];
const references: Others = (value) => [
  ...otherDigits(value),
  ...otherLetters(value),
  ...(value.includes('GDPR') ? [value.replace('GDPR', 'CCPA'), value.replace('GDPR', 'Art. 6 GDPR')] : []),
];

const others: Readonly<Record<ProvableKind, Others>> = {
  date: dates,
  duration: durations,
  number: numbers,
  country: countries,
  email: emails,
  // A text that leaves the country out does not prove it.
  phone: (value) => otherDigits(value.slice(-7)).map((rest) => value.slice(0, -7) + rest),
  link: links,
  address: (value) => [...otherDigits(value), ...otherLetters(value)],
  name: otherLetters,
  reference: references,
};

/** The value changed in the record; quoted, so that it stays the text it is. */
function changed(subject: Subject, { path, kind, values: [value = ''] }: Claim): readonly Mutant[] {
  const quotes = ['number', 'date', 'duration', 'country'].includes(kind) ? '' : '"';
  return others[kind](value)
    .filter((other) => other !== value)
    .map((other) => change(subject, written(subject, path), () => quotes + other + quotes));
}

const changedValues = (kind: ProvableKind, name: string): Kind =>
  proved(name, 'value-not-in-passage', (subject) =>
    claimsOf(subject.policy)
      .filter((claim) => claim.kind === kind && claim.around === undefined)
      .flatMap((claim) => changed(subject, claim)),
  );

/** Values that the passage does not say, one for each that a passage can prove and each plausible slip. */
export const proofKinds: readonly Kind[] = [
  changedValues('date', 'date with another day, month or year'),
  changedValues('duration', 'period of another length or unit'),
  changedValues('number', 'another age'),
  changedValues('country', 'another country'),
  changedValues('email', 'another mailbox'),
  changedValues('phone', 'telephone number with another digit'),
  changedValues('link', 'another link'),
  changedValues('address', 'postal address with another digit or letter'),
  changedValues('name', 'name with another letter'),
  changedValues('reference', 'another law or article'),
  proved('another party', 'value-not-in-passage', (subject) =>
    factsOf(subject.policy)
      .flatMap(valuesIn)
      .filter(({ field }) => field.kind.is === 'party')
      .flatMap(({ path, value }) =>
        subject.policy.parties
          .filter(
            ({ id, role }) => id !== value && !role.some((one) => ['publisher', 'controller'].includes(one)),
          )
          .map(({ id }) => change(subject, written(subject, path), () => id)),
      ),
  ),
];
