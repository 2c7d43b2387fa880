import { datesIn } from './dates.js';
import { durationsIn } from './durations.js';
import { numbersIn } from './numbers.js';

/** Do the words name a date, or one that is more exact? Where day and month can be exchanged, both readings count. */
export const holdsDate = (words: string, date: string, language: string): boolean =>
  datesIn(words, language).some(
    ({ value }) => value.date.startsWith(date) || value.other?.startsWith(date) === true,
  );

/** Between a period and another amount of its unit. */
const or = /^[ ,(]*(?:or|of|ou|oder|o|eller|nebo|lub|albo)(?: \p{L}+){0,3} $/iu;

/** "One month, or three": an amount that takes its unit from the period before it. */
function holdsAmount(words: string, duration: string, language: string): boolean {
  const [, amount] = /^PT?(\d+)\w$/u.exec(duration) ?? [];
  const before = durationsIn(words, language).filter(
    ({ value: { period } }) =>
      typeof period === 'string' && period.replace(/\d+/u, String(amount)) === duration,
  );
  return (
    before.length > 0 &&
    numbersIn(words, language).some(
      ({ value, start }) =>
        value === Number(amount) && before.some(({ end }) => or.test(words.slice(end, start))),
    )
  );
}

/** Do the words name a period in these units, or (`P1Y/P3Y`) this range? */
export const holdsDuration = (words: string, duration: string, language: string): boolean =>
  durationsIn(words, language).some(({ value: { period } }) =>
    typeof period === 'string' ? period === duration : `${period.min}/${period.max}` === duration,
  ) || holdsAmount(words, duration, language);

/** Do the words name a number, in digits or in words? */
export const holdsNumber = (words: string, number: string, language: string): boolean =>
  numbersIn(words, language).some(({ value }) => value === Number(number));
