/** Values of a record found again in the words of a text. */
import { holdsAddress, holdsEmail, holdsLink, holdsPhone } from './contacts.js';
import { holdsCountry } from './countries.js';
import { datesIn } from './dates.js';
import { durationsIn, knowsDurations } from './durations.js';
import { numbersIn } from './numbers.js';
import { holdsPhrase, holdsReference } from './plain.js';

/** Between a period and another amount of its unit. */
const or = /^[ ,(]*(?:or|of|ou|oder|o|eller|nebo|lub|albo)(?: \p{L}+){0,3} $/iu;

/** "One month, or three": an amount that takes its unit from the period before it. */
function holdsAmount(words: string, duration: string, language: string): boolean {
  const [, amount] = /^PT?(\d+)\w$/u.exec(duration) ?? [];
  const before = durationsIn(words, language).filter(
    ({ value: { period } }) =>
      typeof period === 'string' && period.replace(/\d+/u, String(amount)) === duration,
  );
  return numbersIn(words, language).some(
    ({ value, start }) =>
      value === Number(amount) && before.some(({ end }) => or.test(words.slice(end, start))),
  );
}

/** Do the words name a period in these units, or (`P1Y/P3Y`) this range? */
const holdsDuration = (words: string, duration: string, language: string): boolean =>
  durationsIn(words, language).some(({ value: { period } }) =>
    typeof period === 'string' ? period === duration : `${period.min}/${period.max}` === duration,
  ) || holdsAmount(words, duration, language);

type Reader = (words: string, value: string, language: string) => boolean;

/** How texts write what a passage can prove. */
const readers = {
  /** Or one that is more exact; where day and month can be exchanged, both readings count. */
  date: (words, date, language) =>
    datesIn(words, language).some(
      ({ value }) => value.date.startsWith(date) || value.other?.startsWith(date) === true,
    ),
  duration: holdsDuration,
  number: (words, number, language) =>
    numbersIn(words, language).some(({ value }) => value === Number(number)),
  country: holdsCountry,
  email: holdsEmail,
  phone: holdsPhone,
  link: holdsLink,
  address: holdsAddress,
  name: holdsPhrase,
  reference: holdsReference,
} satisfies Readonly<Record<string, Reader>>;

/** A value that a passage can prove, by how texts write it. */
export type ProvableKind = keyof typeof readers;

/** Do the words say the value? Dates and durations are ISO 8601, telephone numbers E.164, countries ISO 3166-1. */
export const says = (words: string, kind: ProvableKind, value: string, language: string): boolean =>
  readers[kind](words, value, language);

const inWords: ReadonlySet<string> = new Set(['date', 'duration', 'number', 'country']);

/** Is a value that the words do not say surely not there? What stands in words is known in some languages only. */
export const isKnown = (kind: ProvableKind, language: string): boolean =>
  !inWords.has(kind) || knowsDurations(language);
