import { fold } from './fold.js';
import { nearest } from './nearest.js';
import { remembered } from './remembered.js';
import { baseForms, isFormOf } from './word-forms.js';
import {
  beginsLike,
  type Found,
  findWords,
  indexWords,
  type Named,
  partlyFitting,
  type WordIndex,
} from './word-index.js';
import type { ByTerm, CueName, Language, WordList, WrittenWord } from './word-list.js';

/** Words with the terms that they are of, by vocabulary and term. */
function* named<Entry>(
  terms: ByTerm<Entry>,
  wordsOf: (entry: Entry, term: string) => readonly WrittenWord[],
): Generator<Named> {
  for (const [vocabulary, entries] of Object.entries(terms))
    for (const [term, entry] of Object.entries(entries))
      for (const word of wordsOf(entry, term)) yield { vocabulary, term, word };
}

const textIndex = remembered((list: WordList) => indexWords(named(list.terms, ({ words }) => words)));
const cueIndex = remembered(({ cues }: WordList) => indexWords(named({ cue: cues }, (words) => words)));

/**
 * The terms that a text of a list's language has words for, in the order of the text (UTF-16 offsets, end excluded). A word
 * may name terms of several vocabularies; of one vocabulary the longest match wins. That a word stands there is no proof
 * that the text says the term: it may deny it, or speak of something else.
 */
export function findTerms(text: string, list: WordList): readonly Found[] {
  return findWords(text, textIndex(list));
}

/** A place where a sentence is turned. */
export interface Cue {
  readonly cue: Exclude<CueName, 'neutral'>;
  readonly start: number;
  readonly end: number;
}

/** Negations, hedges, conditions, "only", "except", examples and open lists in a text of a list's language. */
export function findCues(text: string, list: WordList): readonly Cue[] {
  return findWords(text, cueIndex(list)).flatMap(({ term, start, end }) =>
    term === 'neutral' ? [] : [{ cue: term as Cue['cue'], start, end }],
  );
}

/** A term that words of a search mean. */
export interface Meaning extends Found {
  readonly language: Language;
}

/**
 * The terms that the words of somebody who searches mean, in any of the lists' languages, with the place in `asked` they stem
 * from: a whole question such as "bewaartermijn sollicitanten" has several places. The longest match wins over all
 * languages and vocabularies; a term that two languages call the same is given once, in the language that comes first.
 */
export const termsFor = (asked: string, lists: readonly WordList[]): readonly Meaning[] =>
  termsIn(
    asked,
    lists.map((list) => searchIndex(list, asked)),
  );

/** The words of a language that may be meant by a text. */
interface SearchIndex {
  readonly language: Language;
  readonly index: WordIndex;
}

/**
 * What somebody who searches may call a term: its words, its label, its name, and what only means it in a search. An index of
 * all of them would take longer than the search.
 */
function searchIndex({ language, terms }: WordList, text: string): SearchIndex {
  const isWanted = beginsLike(text);
  // By what a section speaks of a text shows it; whoever looks for one of those things does not ask for the whole section.
  const { section: _, ...others } = terms;
  const index = indexWords([
    ...named(others, ({ words }) => words.filter(isWanted)),
    ...named(terms, ({ label, search = [] }, term) =>
      [...search, label.replaceAll('/', ' '), term.replaceAll('-', ' ')].filter(isWanted),
    ),
  ]);
  return { language, index };
}

function termsIn(asked: string, indices: readonly SearchIndex[]): readonly Meaning[] {
  const all = indices.flatMap(({ language, index }) =>
    findWords(asked, index).map((found): Meaning => ({ ...found, language })),
  );
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  let widest = { start: 0, end: 0 };
  const longest = all.filter((one) => {
    if (one.end < widest.end || (one.end === widest.end && one.start > widest.start)) return false;
    if (one.end > widest.end) widest = one;
    return true;
  });
  const seen = new Set<string>();
  return longest.filter(({ vocabulary, term, start, end }) => {
    const key = `${vocabulary} ${term} ${start} ${end}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** A term that the whole of some words mean. */
export interface Meant extends Meaning {
  /** Is every word one that the list has, or a form of one? A stem with anything behind it may be a slip of the pen. */
  readonly isSpelt: boolean;
}

/** The terms that words mean as a whole, in any of the lists' languages; if nothing does, those that they are forms of. */
export function meaningsOf(words: string, lists: readonly WordList[]): readonly Meant[] {
  const asked = lists.map((list) => {
    const bases = baseForms(words, list);
    return { list, bases, index: searchIndex(list, [words, ...bases].join('\n')) };
  });
  const wholeIn = (text: string, { list, index }: (typeof asked)[number]) =>
    termsIn(text, [index])
      .filter(({ start, end }) => start === 0 && end === text.length)
      .map((found): Meant => {
        const open = partlyFitting(text, found.word);
        const isSpelt = open.every(({ word, patterns }) => patterns.some((one) => isFormOf(word, one, list)));
        return { ...found, isSpelt };
      });
  const written = asked.flatMap((one) => wholeIn(words, one));
  if (written.some(({ isSpelt }) => isSpelt)) return written;
  const forms = asked.flatMap((one) => one.bases.flatMap((base) => wholeIn(base, one)));
  return [...written, ...forms.filter(({ isSpelt }) => isSpelt)];
}

/** What terms of a vocabulary are called in the lists, folded, each with how it is written; and the stems, less likely words. */
function calledIn(vocabulary: string, lists: readonly WordList[]): readonly ReadonlyMap<string, string>[] {
  const words = lists
    .flatMap(({ terms }) => Object.values(terms[vocabulary] ?? {}))
    .flatMap(({ label, words, search = [] }) => [label, ...words, ...search]);
  const plain = words.filter((word) => !/[*/…]/u.test(word));
  const stems = words.flatMap((word) => /^[^*/…]{6,}(?=\*$)/u.exec(word)?.[0] ?? []);
  return [plain, stems].map((some) => new Map(some.map((word) => [fold(word), word])));
}

/** Words for terms of a vocabulary that are spelt nearly like the given ones; at most three, nearest first. */
export function spelledLike(
  words: string,
  vocabulary: string,
  lists: readonly WordList[],
): readonly string[] {
  for (const called of calledIn(vocabulary, lists)) {
    const near = nearest(fold(words), called.keys())
      .map((folded) => called.get(folded) ?? folded)
      .filter((word) => meaningsOf(word, lists).some((one) => one.isSpelt && one.vocabulary === vocabulary));
    if (near.length > 0) return near;
  }
  return [];
}
