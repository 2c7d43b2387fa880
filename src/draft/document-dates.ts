import { datesIn, type FoundDate } from '../evidence/values/dates.js';
import { wordsOf } from '../evidence/values/languages/index.js';
import { alternatives, nothing, perLanguage, wordsPattern } from '../evidence/values/patterns.js';
import { type Hit, hits, type Passage, surroundings } from './passage.js';

/** What the text calls a date. `other` stands for every date without such a word. */
export type DateLabel = 'updated' | 'effective' | 'other';

export interface LabelledDate extends FoundDate {
  readonly label: DateLabel;
}

const compiled = perLanguage((language) => {
  const { dates } = wordsOf(language);
  if (dates === undefined) return undefined;
  // A digit may follow a label at once where words are not parted.
  const label = (words: string) => new RegExp(`(?<!\\p{L})${alternatives(words)}(?!\\p{L})`, 'giu');
  return {
    labels: [
      ['updated', label(dates.updated)],
      ['effective', label(dates.effective)],
    ] as const,
    takesEffect:
      dates.takesEffect === undefined ? nothing : new RegExp(`^\\s*${alternatives(dates.takesEffect)}`, 'iu'),
    former: dates.former === undefined ? nothing : wordsPattern(dates.former, 'iu'),
    law: dates.law === undefined ? nothing : wordsPattern(dates.law, 'iu'),
  };
});

/** Dates with what the text calls them: nothing where the sentence names a law, or speaks of another version. */
export function findDates(passage: Passage): readonly Hit<LabelledDate>[] {
  return hits(passage, datesIn(passage.text, passage.language)).map((one) => ({
    ...one,
    value: { ...one.value, label: labelOf(passage, one.start - passage.at, one.end - one.start) },
  }));
}

/** The label that stands nearest on the left, in the same sentence or in a short line above a line that is only the date. */
function labelOf(passage: Passage, index: number, length: number): DateLabel {
  const words = compiled(passage.language);
  const [before, after] = surroundings(passage, index, length, 80);
  if (words === undefined || words.law.test(passage.text) || words.former.test(before)) return 'other';
  const own = nearest(before, words.labels);
  if (own !== undefined) return own;
  if (words.takesEffect.test(after)) return 'effective';
  const above = passage.previous?.unit.text ?? '';
  const alone = passage.text.length - length < 20;
  return (alone && above.length < 60 ? nearest(above, words.labels) : undefined) ?? 'other';
}

function nearest(text: string, labels: readonly (readonly [DateLabel, RegExp])[]): DateLabel | undefined {
  let best: { label: DateLabel; end: number } | undefined;
  for (const [label, pattern] of labels) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (best === undefined || end > best.end) best = { label, end };
    }
  }
  return best?.label;
}
