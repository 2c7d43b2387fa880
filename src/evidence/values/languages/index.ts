import { languages } from '../../generated/languages.js';
import type { Words } from './words.js';

/** What is known of a language (BCP 47; the region does not count); empty where nothing is. */
export const wordsOf = (language: string): Words => languages[baseOf(language)] ?? {};

/** "de-AT" is "de". */
export const baseOf = (language: string): string => language.toLowerCase().split('-', 1)[0] ?? '';

/** What is made of a language tag; undefined where it is none. */
export function ofTag<Made>(make: () => Made): Made | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

/** Words of the language and of English, in which forms and signatures are often written: one list of alternatives. */
export function withEnglish(language: string, words: (known: Words) => string | undefined): string {
  return [wordsOf(language), languages.en ?? {}].flatMap((one) => words(one) ?? []).join('|');
}

/** Words of every language: companies of all countries write their addresses in texts of all languages. */
export const withAll = (words: (known: Words) => string | undefined): string =>
  Object.values(languages)
    .flatMap((one) => words(one) ?? [])
    .join('|');

/** What `new` looks for with words of a language, as a reader calls it. */
const looked = {
  dates: 'words for dates',
  periods: 'periods',
  numbers: 'numbers in words',
  ages: 'ages',
  places: 'what is said of places',
  safeguards: 'safeguards by their own names',
  complaint: 'complaints',
} satisfies Readonly<Partial<Record<keyof Words, string>>>;

/** What was not looked for, because the words of the language are not known. */
export const notLookedFor = (language: string): readonly string[] =>
  Object.entries(looked).flatMap(([key, what]) => (key in wordsOf(language) ? [] : [what]));
