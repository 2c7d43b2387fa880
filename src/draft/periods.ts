import { durationsIn } from '../evidence/values/durations.js';
import { wordsOf } from '../evidence/values/languages/index.js';
import { perLanguage, wordsPattern } from '../evidence/values/patterns.js';
import { visible } from '../evidence/visible.js';
import { overlap } from '../evidence/words.js';
import { agesIn } from './ages.js';
import { hits, type Passage } from './passage.js';

const compiled = perLanguage((language) => {
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
  const { keep, answer, other, column } = compiled(language);
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
