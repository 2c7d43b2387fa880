import { type Cue, findCues, findTerms } from '../model/find-terms.js';
import type { WordList } from '../model/word-list.js';
import type { SourceText, Unit } from './text.js';
import { withAll, wordsOf } from './values/languages/index.js';
import { alternatives, perLanguage, wordsPattern } from './values/patterns.js';
import { matchesIn } from './words.js';

/** A word that turns its sentence, and how it stands there. Offsets are those of the text. */
export interface Turn extends Cue {
  /** Stands in a clause that only says of which things or under which condition: "countries that may not protect them". */
  readonly inside: boolean;
  /** Follows "but": it limits what was said before. */
  readonly limits: boolean;
  /** Is said of the reader: "you can opt out". */
  readonly ofReader: boolean;
  /** Hedges as "perhaps" does, and allows nothing. */
  readonly perhaps: boolean;
  /** Is a "may" beside "only", not said of those who speak: "it may be used only for". */
  readonly forbids: boolean;
  /** Terms that the sentence names behind it, in brackets only there, as `vocabulary/term`. */
  readonly behind: ReadonlySet<string>;
}

const grammarOf = perLanguage((language) => {
  const { turns } = wordsOf(language);
  const reader = alternatives(turns?.reader);
  return {
    relative: wordsPattern(turns?.relative),
    readerBefore: new RegExp(`(?<!\\p{L})${reader}(?!\\p{L})(?:[^\\p{L}]+\\p{L}+){0,3}[^\\p{L}]*$`, 'iu'),
    readerBehind: new RegExp(`^[^\\p{L}]*${reader}(?!\\p{L})`, 'iu'),
    speaker: wordsPattern(turns?.speaker),
    but: wordsPattern(turns?.but),
    perhaps: new RegExp(`^${alternatives(turns?.perhaps)}$`, 'iu'),
    and: wordsPattern(withAll((words) => words.turns?.and)),
  };
});

/** What is longer is no sentence, and would take the square of its length. */
const longest = 3000;

/** Parts clauses. */
const boundary = /[,;:()[\]–—•]|\s-\s/gu;

function turnsOf(unit: Unit, raw: string, list: WordList): readonly Turn[] {
  const text = raw.slice(unit.start, unit.end);
  const grammar = grammarOf(list.language);
  const cues = findCues(text, list);
  const terms = findTerms(text, list);
  return cues.map(({ cue, start, end }) => {
    const from = matchesIn(text.slice(0, start), boundary).at(-1)?.end ?? 0;
    const before = text.slice(from, start);
    const tail = text.slice(end);
    const [behind = ''] = tail.split(boundary, 1);
    // In brackets, up to where they close.
    const rest = end + (/^[^()]*\)/u.exec(tail)?.[0] ?? tail).length;
    const perhaps = grammar.perhaps.test(text.slice(start, end));
    const isBeside = (one: Cue) =>
      one.start >= from &&
      one.end <= end + behind.length &&
      !grammar.and.test(text.slice(Math.min(one.end, end), Math.max(one.start, start)));
    const isCondition = (one: Cue) => one.cue === 'condition' || one.cue === 'except';
    return {
      cue,
      start: unit.start + start,
      end: unit.start + end,
      inside:
        grammar.relative.test(before) ||
        // "They are users, not employees": a contrast.
        (cue === 'negation' && text[from - 1] === ',' && before.trim() === '') ||
        cues.some((one) => isCondition(one) && one.start >= from && one.end <= start),
      limits: grammar.but.test(text.slice(0, start)),
      ofReader:
        grammar.readerBefore.test(before.slice(-80)) || grammar.readerBehind.test(behind.slice(0, 80)),
      perhaps,
      forbids:
        cue === 'may' &&
        !perhaps &&
        cues.some((one) => one.cue === 'only' && isBeside(one)) &&
        !grammar.speaker.test(text.slice(from, end + 20)),
      behind: new Set(
        terms
          .filter((one) => one.start >= end && one.end <= rest)
          .map(({ vocabulary, term }) => `${vocabulary}/${term}`),
      ),
    };
  });
}

/** The words of a text that turn their sentences, by the index of the unit; `list` has the words of the text's language. */
export const turnsByUnit = (
  { raw, units }: SourceText,
  list: WordList,
): ReadonlyMap<number, readonly Turn[]> =>
  new Map(
    units
      .filter(({ start, end }) => end - start <= longest)
      .map((unit) => [unit.index, turnsOf(unit, raw, list)]),
  );
