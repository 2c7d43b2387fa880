import { fold } from './fold.js';
import { pushTo } from './groups.js';
import { remembered } from './remembered.js';
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

/** What one word of a text must be: one of these patterns, after up to `widestGap` others where `gap` is set. */
interface Step {
  readonly choices: readonly string[];
  readonly gap: boolean;
}

/** A written word: its first step is in the index, the others are read once a text has the first. */
interface Phrase {
  readonly named: Named;
  steps?: readonly Step[];
}

/** Written words, ready to be looked for: those that a word of a text, folded, may begin. */
export type WordIndex = (word: string) => readonly Phrase[];

/** Words that may stand where `…` is written. */
const widestGap = 5;
/** No stem is longer. */
const longestStem = 40;

const invisible = /\p{Default_Ignorable_Code_Point}/gu;
const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{Mn}\p{Default_Ignorable_Code_Point}]*/gu;
/** One word of a written word, with its choices; all that is neither letter nor digit parts them. */
const writtenPart = /[\p{L}\p{N}*/]+/gu;
const firstPart = /[\p{L}\p{N}*/]+/u;
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

const choicesOf = (part: string): readonly string[] => part.split('/');

/** The steps of a written word: `delete/erase … data` is [delete, erase] and, after a gap, [data]. */
function stepsOf(written: WrittenWord): readonly Step[] {
  return written.split('…').flatMap((run, i) =>
    (fold(run).match(writtenPart) ?? []).map((part, j) => ({
      choices: choicesOf(part),
      gap: i > 0 && j === 0,
    })),
  );
}

/** Does a word fit a pattern: `word`, `stem*`, `*end` or `*inner*`? */
function fits(word: string, pattern: string): boolean {
  if (pattern.startsWith('*'))
    return pattern.endsWith('*') ? word.includes(pattern.slice(1, -1)) : word.endsWith(pattern.slice(1));
  return pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern;
}

/** An index of written words. Building it takes time that grows with their number: keep it. */
export function indexWords(named: Iterable<Named>): WordIndex {
  const whole = new Map<string, Phrase[]>();
  const stems = new Map<string, Phrase[]>();
  /** Patterns that begin with `*`: few, and tried one by one. */
  const inner = new Map<string, Phrase[]>();
  for (const one of named) {
    const phrase = { named: one };
    const [first = ''] = one.word.match(firstPart) ?? [];
    for (const pattern of choicesOf(fold(first)))
      if (pattern.startsWith('*')) pushTo(inner, pattern, phrase);
      else if (pattern.endsWith('*')) pushTo(stems, pattern.slice(0, -1), phrase);
      else pushTo(whole, pattern, phrase);
  }
  return remembered((word: string) => {
    const found = [whole.get(word) ?? []];
    for (let size = Math.min(word.length, longestStem); size > 0; size--)
      found.push(stems.get(word.slice(0, size)) ?? []);
    for (const [pattern, phrases] of inner) if (fits(word, pattern)) found.push(phrases);
    return [...new Set(found.flat())];
  });
}

/** May a written word stand in a text, by the plain letters it begins with? What it cannot tell the index does. */
export function beginsLike(text: string): (word: WrittenWord) => boolean {
  const words = wordsIn(text).map((word) => word.text);
  const letters = new Set(words.map((word) => word.charAt(0)));
  return (word) => {
    const first = word.charAt(0).toLowerCase();
    if (first < 'a' || first > 'z') return true;
    if (letters.has(first)) {
      const plain = /^[a-z]+/.exec(word.toLowerCase())?.[0] ?? '';
      if (words.some((one) => one.startsWith(plain))) return true;
    }
    const choice = word.indexOf('/');
    return choice >= 0 && !word.slice(0, choice).includes(' ');
  };
}

/** Indices of the words that steps match, the first of them at `at`; undefined if they do not. */
function matchFrom(
  steps: readonly Step[],
  words: readonly Word[],
  at: number,
  step = 1,
): readonly number[] | undefined {
  const next = steps[step];
  if (next === undefined) return [at];
  for (let i = at + 1; i <= at + 1 + (next.gap ? widestGap : 0); i++) {
    const word = words[i];
    if (word === undefined || word.parted) return undefined;
    if (!next.choices.some((pattern) => fits(word.text, pattern))) continue;
    const rest = matchFrom(steps, words, i, step + 1);
    if (rest !== undefined) return [at, ...rest];
  }
  return undefined;
}

/**
 * The words of a text, folded, that fit patterns of a written word by a part alone, each with these patterns: what a star
 * stands for was compared with nothing. Words that are written so, or that stand in a gap, are left out.
 */
export function partlyFitting(
  text: string,
  written: WrittenWord,
): readonly { readonly word: string; readonly patterns: readonly string[] }[] {
  const patterns = stepsOf(written).flatMap(({ choices }) => choices);
  return wordsIn(text)
    .map(({ text: word }) => ({ word, patterns: patterns.filter((pattern) => fits(word, pattern)) }))
    .filter((one) => one.patterns.length > 0 && !one.patterns.includes(one.word));
}

/** Letters written, to tell the narrower of two that match the same words; a whole word is narrower than a stem. */
const lettersOf = (word: WrittenWord): number =>
  word.replace(/[*…]/gu, '').length + (word.includes('*') ? 0 : 1);

/**
 * Where a text has the words of an index, in the order of the text. Of one vocabulary the longest wins: a match is left out
 * if all its words belong to a longer one. Takes time that grows with the text alone.
 */
export function findWords(text: string, index: WordIndex): readonly Found[] {
  const words = wordsIn(text);
  const matches: { readonly named: Named; readonly at: readonly number[]; readonly letters: number }[] = [];
  for (const [i, word] of words.entries())
    for (const phrase of index(word.text)) {
      phrase.steps ??= stepsOf(phrase.named.word);
      const at = matchFrom(phrase.steps, words, i);
      if (at !== undefined) matches.push({ named: phrase.named, at, letters: lettersOf(phrase.named.word) });
    }
  matches.sort((a, b) => b.at.length - a.at.length || b.letters - a.letters);
  /** The better matches at each word, by vocabulary. */
  const taken = new Map<string, (readonly number[])[]>();
  const kept = matches.filter(({ named: { vocabulary }, at }) => {
    const better = taken.get(`${vocabulary} ${at[0]}`) ?? [];
    if (better.some((longer) => at.every((one) => longer.includes(one)))) return false;
    for (const one of at) pushTo(taken, `${vocabulary} ${one}`, at);
    return true;
  });
  return kept
    .map(({ named, at }) => ({
      vocabulary: named.vocabulary,
      term: named.term,
      word: named.word,
      start: words[at[0] ?? 0]?.start ?? 0,
      end: words[at.at(-1) ?? 0]?.end ?? 0,
    }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
