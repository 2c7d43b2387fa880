import { literally } from '../../model/literally.js';
import { ofTag, withAll } from './languages/index.js';
import { plain } from './plain.js';

/** Languages whose names of countries are known to be met, besides the text's own. */
const common = ['en', 'nl', 'fr', 'de'];

const namesIn = (names: string): readonly string[] => names.split('|').filter((name) => name !== '');

/** What texts of any language call a country (ISO 3166-1) besides the names in the Unicode locale data. */
export const alsoCalled = (code: string): readonly string[] =>
  namesIn(withAll(({ countries }) => countries?.[code]));

/** Names that `Intl` has for regions or languages in a language; undefined where its tag is none. */
export const displayNames = (locale: string, options: Intl.DisplayNamesOptions) =>
  ofTag(() => new Intl.DisplayNames(locale, { ...options, fallback: 'none' }));

/** The language that is spoken first of all in a country: `nl` for NL; none for BE, whose first is at home elsewhere. */
function languageOf(code: string): string | undefined {
  const { language } = new Intl.Locale(`und-${code}`).maximize();
  return new Intl.Locale(language).maximize().region === code && language !== 'en' ? language : undefined;
}

/** Every name of a country and of what comes from it, in the common languages and one more. */
function namesOf(code: string, language: string): readonly string[] {
  const own = languageOf(code);
  const locales = [...new Set([...common, language])];
  const inLocale = (locale: string) => [
    displayNames(locale, { type: 'region' })?.of(code),
    displayNames(locale, { type: 'region', style: 'short' })?.of(code),
    // "Dutch" is the language, and what comes from the country.
    own === undefined ? undefined : displayNames(locale, { type: 'language' })?.of(own),
  ];
  const origins = namesIn(withAll((words) => words.origins?.[code]));
  return [code, ...alsoCalled(code), ...origins, ...locales.flatMap(inLocale)].filter(
    (name) => name !== undefined,
  );
}

/** "den Niederlanden", "belgischen", "Nederlandse": what may follow a name. */
const ending = '(?:s|n|e[nrsm]?|ne)?';

/** Do the words name a country, by its name, its code in capitals, or what is called after it? */
export function holdsCountry(words: string, code: string, language: string): boolean {
  const text = plain(words);
  return namesOf(code, language).some((name) =>
    // "us" is no country, nor is "be".
    /^[\p{Lu}.]{2,6}$/u.test(name)
      ? new RegExp(`(?<![\\p{L}\\p{N}])${literally(name)}(?![\\p{L}\\p{N}])`, 'u').test(words)
      : new RegExp(`${plain(name).trimEnd()}${ending} `, 'u').test(text),
  );
}
