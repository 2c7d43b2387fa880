/** Languages whose words are known. */
export const languages = ['en', 'nl', 'fr', 'de'] as const;
export type Language = (typeof languages)[number];

/**
 * How a sentence is turned: a hedge by its term of the vocabulary `modality`, a negation, a condition, "only", "except", or a
 * list that is left open (`includes`). `neutral` are phrases that hold such a word and turn nothing: "not only", "May 2024".
 */
export const cueNames = [
  ...['may', 'typically', 'sometimes', 'effort', 'one-of', 'exceptional', 'for-example'],
  ...['negation', 'condition', 'only', 'except', 'includes', 'neutral'],
] as const;
export type CueName = (typeof cueNames)[number];

/**
 * A word as it is written in a list: one or more words, of which `*` stands for the rest of one ("verwijder*",
 * "*verschlüsselung"), `/` for a choice of single words ("delete/erase") and `…` for up to five words in between ("delete … data").
 */
export type WrittenWord = string;

/** The words of a term in one language. */
export interface TermWords {
  readonly label: string;
  /** Words that mean the term wherever they stand. */
  readonly words: readonly WrittenWord[];
  /** Words that mean the term to somebody who searches, and too many other things in a text. */
  readonly search?: readonly WrittenWord[];
}

/** Something by vocabulary and term. Sections are the terms of `section`. */
export type ByTerm<Entry> = Readonly<Record<string, Readonly<Record<string, Entry>>>>;

/** All words of one language. */
export interface WordList {
  readonly language: Language;
  readonly terms: ByTerm<TermWords>;
  readonly cues: Readonly<Record<CueName, readonly WrittenWord[]>>;
}

/** Each a file of its own, read only when asked for: a start of the everyday verbs knows no words. */
const files: Readonly<Record<Language, () => Promise<{ readonly words: WordList }>>> = {
  en: () => import('./generated/words/en.js'),
  nl: () => import('./generated/words/nl.js'),
  fr: () => import('./generated/words/fr.js'),
  de: () => import('./generated/words/de.js'),
};

/** The language of a tag (BCP 47) whose words are known, such as `fr` for `fr-CH`; else undefined. */
export function knownLanguage(tag: string): Language | undefined {
  const [primary] = tag.toLowerCase().split(/[-_]/);
  return languages.find((language) => language === primary);
}

/** The words of a language. */
export const loadWords = async (language: Language): Promise<WordList> => (await files[language]()).words;

/** The words of all languages, English first. */
export const loadAllWords = (): Promise<readonly WordList[]> => Promise.all(languages.map(loadWords));
