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

/** Between two alternatives, of which one has the unit. */
const or = /^[ ,(]*(?:or|of|ou|oder|o|eller|nebo|lub|albo)(?: \p{L}+){0,3} $/iu;

/** "One month, or three", "30 or 60 days": the amount of a period that takes its unit from the one beside it. */
function holdsAmount(words: string, duration: string, language: string): boolean {
  const [, amount, ...unit] = /^P(?:T(?=\d+H))?(\d+)(\w)$/u.exec(duration) ?? [];
  const sharing = durationsIn(words, language).filter(
    ({ value: { period } }) => typeof period === 'string' && period.endsWith(unit.join('')),
  );
  return (
    sharing.length > 0 &&
    numbersIn(words, language).some(
      ({ value, start, end }) =>
        value === Number(amount) &&
        sharing.some((one) => or.test(words.slice(one.end, start)) || or.test(words.slice(end, one.start))),
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

/** Are the words for months, units and numbers of a language known? */
export const knowsTimes = (language: string): boolean => knowsNumbers(language) && knowsDurations(language);
