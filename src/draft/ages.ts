import { clauseAround, durationsIn } from '../evidence/values/durations.js';
import { wordsOf } from '../evidence/values/languages/index.js';
import { numbersIn } from '../evidence/values/numbers.js';
import { alternatives, endsWith, perLanguage, wordsPattern } from '../evidence/values/patterns.js';
import type { Hit, Passage } from './passage.js';
import { hit } from './passage.js';

const compiled = perLanguage((language) => {
  const { ages, periods } = wordsOf(language);
  if (ages === undefined) return undefined;
  const years = periods === undefined ? '' : `(?:[ -]?${alternatives(periods.units.Y)}(?!\\p{L}))?`;
  return {
    before: endsWith(ages.sure.before, periods?.small),
    behind: new RegExp(`^\\.?${years}[ -]${alternatives(ages.sure.behind)}(?!\\p{L})`, 'iu'),
    likely: endsWith(ages.likely, periods?.small),
    child: wordsPattern(ages.child, 'iu'),
  };
});

/** Ages from 10 to 21, in years, with or without the word for years. None in a language that is not known. */
export function findAges(passage: Passage): readonly Hit<number>[] {
  const { language, text, around } = passage;
  const words = compiled(language);
  if (words === undefined) return [];
  const numbers = numbersIn(text, language).filter(
    ({ value }) => Number.isInteger(value) && value >= 10 && value <= 21,
  );
  if (numbers.length === 0) return [];
  const child = words.child.test(text) || words.child.test(around);
  return numbers.flatMap(({ value, start, end }) => {
    const { before } = clauseAround(text, start, end);
    const sure = words.before.test(before) || words.behind.test(text.slice(end, end + 60));
    if (!sure && !(child && words.likely.test(before))) return [];
    // "Under 18 months" is a period.
    const period = durationsIn(text, language).find((one) => start < one.end && one.start < end);
    const years = period === undefined || /^P\d+Y$/u.test(String(period.value.period));
    return years ? [hit(passage, { index: start, length: end - start }, value)] : [];
  });
}
