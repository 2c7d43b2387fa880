import { fold } from './fold.js';
import type { WrittenWord } from './word-list.js';

/** What a written word stands for. */
export interface Named {
  readonly vocabulary: string;
  readonly term: string;
  readonly word: WrittenWord;
}

/** A place in a text (UTF-16 offsets, end excluded) and what it was found to name. */
export interface Found extends Named {
  readonly start: number;
  readonly end: number;
}

/** A written word as steps: what the next word of the text must be, and whether others may stand before it. */
interface Phrase extends Named {
  readonly steps: readonly { readonly patterns: ReadonlySet<number>; readonly gap: boolean }[];
  /** Letters written, to tell the narrower of two that match the same words. */
  readonly letters: number;
}

/** Written words, ready to be looked for. */
export interface WordIndex {
  /** Numbers of the patterns that one word of a text fits. */
  readonly patternsOf: (word: string) => readonly number[];
  /** Phrases by the patterns they may begin with. */
  readonly starting: ReadonlyMap<number, readonly Phrase[]>;
}

/** Words that may stand where `…` is written. */
const widestGap = 5;
/** No stem is longer. */
const longestStem = 40;

const invisible = /\p{Default_Ignorable_Code_Point}/gu;
const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{Mn}\p{Default_Ignorable_Code_Point}]*/gu;
/** What parts the words of a written word. */
const partedBy = /[\s'.&-]+/u;
/** Ends a sentence, a line of a list or a paragraph: no phrase goes on behind it. */
const barrier = /[.!?;…]["'”’»)\]]*\s|[•▪●○]|\n\s*\n/u;

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Does a sentence or a paragraph end before it? */
  readonly parted: boolean;
}

/** The words of a text, folded: without case, accents, soft hyphens; hyphens and apostrophes part them. */
function wordsIn(text: string): readonly Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const match of text.matchAll(wordPattern)) {
    const start = match.index;
    const end = start + match[0].length;
    // "z. B.", "p. ex.": the full stop of a single letter ends nothing.
    const initial = (words.at(-1)?.text.length ?? 2) === 1;
    const between = text.slice(last, start);
    const parted = barrier.test(initial ? between.replace(/^\./u, '') : between);
    words.push({ text: fold(match[0].replace(invisible, '')), start, end, parted });
    last = end;
  }
  return words;
}

class Patterns {
  readonly #whole = new Map<string, number>();
  readonly #stems = new Map<string, number>();
  readonly #ends = new Map<string, number>();
  readonly #inner = new Map<string, number>();
  readonly #known = new Map<string, readonly number[]>();
  #count = 0;

  /** The number of a pattern: `word`, `stem*`, `*end` or `*inner*`. */
  number(written: string): number {
    const bare = written.replaceAll('*', '');
    const kinds = written.startsWith('*') ? [this.#ends, this.#inner] : [this.#whole, this.#stems];
    const kind = kinds[written.endsWith('*') ? 1 : 0] ?? this.#whole;
    const known = kind.get(bare);
    if (known !== undefined) return known;
    this.#count += 1;
    kind.set(bare, this.#count);
    return this.#count;
  }

  matching(word: string): readonly number[] {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const found: (number | undefined)[] = [this.#whole.get(word)];
    for (let size = Math.min(word.length, longestStem); size > 0; size--)
      found.push(this.#stems.get(word.slice(0, size)));
    for (const [end, number] of this.#ends) if (word.endsWith(end)) found.push(number);
    for (const [inner, number] of this.#inner) if (word.includes(inner)) found.push(number);
    const numbers = found.filter((number) => number !== undefined);
    this.#known.set(word, numbers);
    return numbers;
  }
}

/** The words of a written word, each with its choices: `delete/erase … data` is [[delete, erase], [data]]. */
function stepsOf(
  written: WrittenWord,
): readonly { readonly choices: readonly string[]; readonly gap: boolean }[] {
  const steps: { choices: string[]; gap: boolean }[] = [];
  for (const [i, run] of written.split('…').entries())
    for (const [j, part] of fold(run)
      .split(partedBy)
      .filter((one) => one !== '')
      .entries())
      steps.push({ choices: part.split('/'), gap: i > 0 && j === 0 });
  return steps;
}

/** An index of written words. Building it takes time that grows with their number: keep it. */
export function indexWords(named: Iterable<Named>): WordIndex {
  const patterns = new Patterns();
  const starting = new Map<number, Phrase[]>();
  for (const one of named) {
    const steps = stepsOf(one.word).map(({ choices, gap }) => ({
      patterns: new Set(choices.map((choice) => patterns.number(choice))),
      gap,
    }));
    const letters = one.word.replace(/[*…]/gu, '').length + (one.word.includes('*') ? 0 : 1);
    const phrase = { ...one, steps, letters };
    for (const number of steps[0]?.patterns ?? []) {
      const phrases = starting.get(number);
      if (phrases === undefined) starting.set(number, [phrase]);
      else phrases.push(phrase);
    }
  }
  return { patternsOf: (word) => patterns.matching(word), starting };
}

/** Indices of the words that a phrase matches from `at` on; undefined if it does not. */
function matchFrom(
  phrase: Phrase,
  words: readonly Word[],
  at: number,
  index: WordIndex,
  step = 1,
): readonly number[] | undefined {
  const next = phrase.steps[step];
  if (next === undefined) return [at];
  for (let i = at + 1; i <= at + 1 + (next.gap ? widestGap : 0); i++) {
    const word = words[i];
    if (word === undefined || word.parted) return undefined;
    if (!index.patternsOf(word.text).some((number) => next.patterns.has(number))) continue;
    const rest = matchFrom(phrase, words, i, index, step + 1);
    if (rest !== undefined) return [at, ...rest];
  }
  return undefined;
}

/**
 * Where a text has the words of an index, in the order of the text. Of one vocabulary the longest wins: a match is left out
 * if all its words belong to a longer one. Takes time that grows with the text alone.
 */
export function findWords(text: string, index: WordIndex): readonly Found[] {
  const words = wordsIn(text);
  const matches: { readonly phrase: Phrase; readonly at: readonly number[] }[] = [];
  for (const [i, word] of words.entries())
    for (const number of index.patternsOf(word.text))
      for (const phrase of index.starting.get(number) ?? []) {
        const at = matchFrom(phrase, words, i, index);
        if (at !== undefined) matches.push({ phrase, at });
      }
  matches.sort((a, b) => b.at.length - a.at.length || b.phrase.letters - a.phrase.letters);
  /** The better matches at each word, by vocabulary. */
  const taken = new Map<string, (readonly number[])[]>();
  const kept = matches.filter(({ phrase: { vocabulary }, at }) => {
    const better = taken.get(`${vocabulary} ${at[0]}`) ?? [];
    if (better.some((longer) => at.every((one) => longer.includes(one)))) return false;
    for (const one of at) {
      const key = `${vocabulary} ${one}`;
      const here = taken.get(key);
      if (here === undefined) taken.set(key, [at]);
      else here.push(at);
    }
    return true;
  });
  return kept
    .map(({ phrase: { vocabulary, term, word }, at }) => ({
      vocabulary,
      term,
      word,
      start: words[at[0] ?? 0]?.start ?? 0,
      end: words[at.at(-1) ?? 0]?.end ?? 0,
    }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
