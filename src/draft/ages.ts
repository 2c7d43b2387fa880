import { clauseAround, durationsIn } from '../evidence/values/durations.js';
import { wordsOf } from '../evidence/values/languages/index.js';
import { numbersIn } from '../evidence/values/numbers.js';
import { alternatives, endsWith, nothing, perLanguage, wordsPattern } from '../evidence/values/patterns.js';
import type { Hit, Passage } from './passage.js';
import { hit } from './passage.js';

const compiled = perLanguage((language) => {
  const { ages, periods } = wordsOf(language);
  if (ages === undefined) return undefined;
  const years = periods === undefined ? '' : `(?:[ -]?${alternatives(periods.units.Y)}(?!\\p{L}))?`;
  const behind = (words: string) => new RegExp(`^\\.?${years}[ -]${alternatives(words)}(?!\\p{L})`, 'iu');
  return {
    sure: { before: endsWith(ages.sure.before, periods?.small), behind: behind(ages.sure.behind) },
    likely: { before: endsWith(ages.likely.before, periods?.small), behind: behind(ages.likely.behind) },
    child: wordsPattern(ages.child, 'iu'),
    kept:
      periods === undefined
        ? nothing
        : new RegExp(`(?<!\\p{L})${alternatives(periods.keep)}(?: [\\p{L}'’-]+){0,3} $`, 'iu'),
  };
});

/** How old persons may be. */
const oldest = 120;

/**
 * Ages of persons in years, with or without the word for years: what is none of these may be a period. None in a language that
 * is not known.
 */
export function agesIn(passage: Passage): readonly Hit<number>[] {
  const { language, text, around } = passage;
  const words = compiled(language);
  if (words === undefined) return [];
  const numbers = numbersIn(text, language).filter(
    ({ value }) => Number.isInteger(value) && value > 0 && value <= oldest,
  );
  if (numbers.length === 0) return [];
  const { sure, likely, child, kept } = words;
  const ofChildren = child.test(text) || child.test(around);
  return numbers.flatMap(({ value, start, end }) => {
    const { before } = clauseAround(text, start, end);
    const behind = text.slice(end, end + 60);
    const isLikely = likely.before.test(before) || (likely.behind.test(behind) && !kept.test(before));
    if (!sure.before.test(before) && !sure.behind.test(behind) && !(ofChildren && isLikely)) return [];
    // "Under 18 months" is a period.
    const period = durationsIn(text, language).find((one) => start < one.end && one.start < end);
    const years = period === undefined || /^P\d+Y$/u.test(String(period.value.period));
    return years ? [hit(passage, { index: start, length: end - start }, value)] : [];
  });
}

/** Ages from which rules for the young hold: from 10 to 21. */
export const findAges = (passage: Passage): readonly Hit<number>[] =>
  agesIn(passage).filter(({ value }) => value >= 10 && value <= 21);
