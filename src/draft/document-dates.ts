import { datesIn } from '../evidence/values/dates.js';
import { wordsOf } from '../evidence/values/languages/index.js';
import { alternatives, lastNamed, perLanguage, wordsPattern } from '../evidence/values/patterns.js';
import type { Range } from '../evidence/words.js';
import { hit, type Passage, surroundings } from './passage.js';

/** What the text calls a date. `other` stands for every date without such a word. */
export type DateLabel = 'updated' | 'effective' | 'other';

const compiled = perLanguage((language) => {
  const { dates } = wordsOf(language);
  // A digit may follow a label at once where words are not parted.
  const label = (words: string | undefined) =>
    new RegExp(`(?<!\\p{L})${alternatives(words)}(?!\\p{L})`, 'giu');
  return {
    labels: [
      ['updated', label(dates?.updated)],
      ['effective', label(dates?.effective)],
    ] as const,
    takesEffect: new RegExp(`^\\s*${alternatives(dates?.takesEffect)}`, 'iu'),
    former: wordsPattern(dates?.former),
    law: wordsPattern(dates?.law),
  };
});

/** Dates with what the text calls them: nothing where the sentence names a law, or speaks of another version. */
export const findDates = (passage: Passage) =>
  datesIn(passage.text, passage.language).map((one) =>
    hit(passage, { ...one, value: { ...one.value, label: labelOf(passage, one) } }),
  );

/** The label that stands nearest on the left, in the same sentence or in a short line above a line that is only the date. */
function labelOf(passage: Passage, date: Range): DateLabel {
  const words = compiled(passage.language);
  const [before, after] = surroundings(passage, date, 80);
  if (words.law.test(passage.text) || words.former.test(before)) return 'other';
  const own = lastNamed(before, words.labels);
  if (own !== undefined) return own;
  if (words.takesEffect.test(after)) return 'effective';
  const above = passage.previous?.unit.text ?? '';
  const alone = passage.text.length - (date.end - date.start) < 20;
  return (alone && above.length < 60 ? lastNamed(above, words.labels) : undefined) ?? 'other';
}
