import { datesIn } from './dates.js';
import { durationsIn, knowsDurations } from './durations.js';
import { knowsNumbers, numbersIn } from './numbers.js';

/**
 * Do the words name a date? A date of the record may be less exact than theirs; where day and month can be exchanged, both
 * readings count.
 */
export const holdsDate = (words: string, date: string, language: string): boolean =>
  datesIn(words, language).some(
    ({ value }) => value.date.startsWith(date) || value.other?.startsWith(date) === true,
  );

/** Do the words name a period in these units, or (`P1Y/P3Y`) this range? */
export const holdsDuration = (words: string, duration: string, language: string): boolean =>
  durationsIn(words, language).some(({ value: { period } }) =>
    typeof period === 'string' ? period === duration : `${period.min}/${period.max}` === duration,
  );

/** Do the words name a number, in digits or in words? */
export const holdsNumber = (words: string, number: string, language: string): boolean =>
  numbersIn(words, language).some(({ value }) => value === Number(number));

/** Are the words for months, units and numbers of a language known? */
export const knowsTimes = (language: string): boolean => knowsNumbers(language) && knowsDurations(language);
