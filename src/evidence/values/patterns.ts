import { remembered } from '../../model/remembered.js';
import { matchesIn } from '../words.js';

/** Patterns made of the words of a language, as `languages/words.ts` writes them. */

/** The source of a pattern for the alternatives, without their borders; it finds nothing for words that a language lacks. */
export const alternatives = (words = '(?!)'): string =>
  `(?:${words.replaceAll('*', '\\p{L}*').replace(/['’]/gu, "['’]")})`;

/** Whole words, any script; any case unless `flags` say otherwise. */
export const wordsPattern = (words: string | undefined, flags = 'iu'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${alternatives(words)}(?![\\p{L}\\p{N}])`, flags);

/** The end of a word of the list right before a place, but for small words. */
export const endsWith = (words: string | undefined, small = ''): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${alternatives(words)}[ (]*(?:${alternatives(small)}[ (]*){0,3}$`, 'iu');

/** A word of the list right behind a place. */
export const startsWith = (words: string): RegExp =>
  new RegExp(`^[,) ]{0,3}${alternatives(words)}(?!\\p{L})`, 'iu');

/** The name of the pattern (with the flag `g`) of which a match ends last; of two the first. Undefined where there is no match. */
export const lastNamed = <Name>(
  text: string,
  patterns: readonly (readonly [Name, RegExp])[],
): Name | undefined =>
  patterns
    .flatMap(([name, pattern]) => matchesIn(text, pattern).map(({ end }) => ({ name, end })))
    .sort((a, b) => b.end - a.end)[0]?.name;

/** Makes a function of a language that works once for each. */
export const perLanguage = <Made>(make: (language: string) => Made) => remembered(make);
