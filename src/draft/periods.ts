import { clauseAround, durationsIn } from '../evidence/values/durations.js';
import { wordsOf } from '../evidence/values/languages/index.js';
import type { Around } from '../evidence/values/languages/words.js';
import { type Found, numbersIn } from '../evidence/values/numbers.js';
import { alternatives, endsWith, perLanguage, wordsPattern } from '../evidence/values/patterns.js';
import { visible } from '../evidence/visible.js';
import { overlap } from '../evidence/words.js';
import { type Hit, hits, type Passage } from './passage.js';

const periodPatterns = perLanguage((language) => {
  const { periods } = wordsOf(language);
  return {
    keep: wordsPattern(periods?.keep, 'giu'),
    answer: wordsPattern(periods?.answer, 'giu'),
    other: wordsPattern(periods?.other, 'giu'),
    column: wordsPattern(periods?.column),
  };
});

/** Periods to come, without ages and what is past. */
export function findPeriods(passage: Passage) {
  const { text, places } = seenOf(passage.text);
  const found = durationsIn(text, passage.language)
    .filter(({ value }) => !value.lapsed)
    .map((one) => ({ ...one, start: places[one.start] ?? 0, end: (places[one.end - 1] ?? 0) + 1 }));
  if (found.length === 0) return [];
  const ages = agesIn(passage);
  return hits(passage, found)
    .filter((one) => !ages.some((age) => overlap(one, age)))
    .map((one) => ({ ...one, value: { ...one.value, about: aboutOf(passage, one.start - passage.at) } }));
}

/** What a reader sees of a text, and where each character of it stands: markup may part a number from its unit, or cut one in two. */
function seenOf(raw: string): { readonly text: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let text = '';
  for (const { 0: piece, index } of visible(raw).text.matchAll(/[^\s\u00ad]+|\s+/gu)) {
    const seen = piece.trim() === '' ? ' ' : piece;
    for (let i = 0; i < seen.length; i += 1) places.push(index + i);
    text += seen;
  }
  return { text, places };
}

/** As far away as a word for keeping counts that stands in the heading or in the lead-in. */
const above = 40;

type About = 'retention' | 'cookies' | 'response' | 'unclear';

/** The subject whose word stands nearest in the sentence; what stands above counts like words some way off. */
function aboutOf({ language, text, around, head = '' }: Passage, at: number): About {
  const { keep, answer, other, column } = periodPatterns(language);
  const near = (pattern: RegExp) =>
    Math.min(
      ...[...text.matchAll(pattern)].map(({ index }) => Math.abs(index - at)),
      Number.POSITIVE_INFINITY,
    );
  const keepsAbove = around.search(keep) >= 0 || column.test(head);
  const kept = Math.min(near(keep), keepsAbove ? above : Number.POSITIVE_INFINITY);
  const cookie = /cookie/iu.test(text);
  // "The cookie expires" is no deadline of something else.
  const [answered, elsewhere] = [near(answer), cookie ? Number.POSITIVE_INFINITY : near(other)];
  if (elsewhere < Math.min(kept, answered)) return 'unclear';
  if (answered < kept) return 'response';
  if (cookie || (/cookie/iu.test(around) && !keepsAbove)) return 'cookies';
  return kept < Number.POSITIVE_INFINITY ? 'retention' : 'unclear';
}

const agePatterns = perLanguage((language) => {
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
function agesIn(passage: Passage): readonly Hit<number>[] {
  const { language, text, around } = passage;
  const numbers = numbersIn(text, language).filter(
    ({ value }) => Number.isInteger(value) && value > 0 && value <= oldest,
  );
  const { sure, likely, child, kept } = agePatterns(language);
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
