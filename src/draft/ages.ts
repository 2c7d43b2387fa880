import { clauseAround, durationsIn } from '../evidence/values/durations.js';
import { wordsOf } from '../evidence/values/languages/index.js';
import type { Around } from '../evidence/values/languages/words.js';
import { type Found, numbersIn } from '../evidence/values/numbers.js';
import { alternatives, endsWith, perLanguage, wordsPattern } from '../evidence/values/patterns.js';
import { overlap } from '../evidence/words.js';
import { type Hit, hits, type Passage } from './passage.js';

const compiled = perLanguage((language) => {
  const { ages, periods } = wordsOf(language);
  const years = `(?:[ -]?${alternatives(periods?.units.Y)}(?!\\p{L}))?`;
  const sides = (words: Around | undefined) => ({
    before: endsWith(words?.before, periods?.small),
    behind: new RegExp(`^\\.?${years}[ -]${alternatives(words?.behind)}(?!\\p{L})`, 'iu'),
  });
  return {
    sure: sides(ages?.sure),
    likely: sides(ages?.likely),
    child: wordsPattern(ages?.child),
    kept: new RegExp(`(?<!\\p{L})${alternatives(periods?.keep)}(?: [\\p{L}'’-]+){0,3} $`, 'iu'),
  };
});

/** How old persons may be. */
const oldest = 120;

/** Ages of persons in years, with or without the word for years; none in a language that is not known. */
export function agesIn(passage: Passage): readonly Hit<number>[] {
  const { language, text, around } = passage;
  const numbers = numbersIn(text, language).filter(
    ({ value }) => Number.isInteger(value) && value > 0 && value <= oldest,
  );
  const { sure, likely, child, kept } = compiled(language);
  const ofChildren = numbers.length > 0 && (child.test(text) || child.test(around));
  const isAge = (number: Found<number>) => {
    const { before } = clauseAround(text, number.start, number.end);
    const behind = text.slice(number.end, number.end + 60);
    const isLikely = likely.before.test(before) || (likely.behind.test(behind) && !kept.test(before));
    if (!sure.before.test(before) && !sure.behind.test(behind) && !(ofChildren && isLikely)) return false;
    // "Under 18 months" is a period.
    const period = durationsIn(text, language).find((one) => overlap(one, number));
    return period === undefined || /^P\d+Y$/u.test(String(period.value.period));
  };
  return hits(passage, numbers.filter(isAge));
}

/** Ages from which rules for the young hold: from 10 to 21. */
export const findAges = (passage: Passage): readonly Hit<number>[] =>
  agesIn(passage).filter(({ value }) => value >= 10 && value <= 21);
