import { literally } from '../../model/literally.js';
import { alsoCalled, displayNames } from './country-names.js';
import { plain } from './plain.js';

/** Languages whose names of countries are known to be met, besides the text's own. */
const common = ['en', 'nl', 'fr', 'de'];

/** What comes from a country, where the name of its language does not say so: stems in the four languages. */
const adjectives: Readonly<Record<string, readonly string[]>> = {
  US: ['America', 'American', 'Amerikaans', 'américain', 'amerikanisch'],
  GB: ['British', 'Brits', 'britannique', 'britisch'],
  BE: ['Belgian', 'Belgisch', 'belge', 'belgisch'],
  CH: ['Swiss', 'Zwitsers', 'suisse', 'schweizerisch', 'Schweizer'],
  AT: ['Austrian', 'Oostenrijks', 'autrichien', 'österreichisch'],
  IE: ['Irish', 'Iers', 'irlandais', 'irisch'],
  CA: ['Canadian', 'Canadees', 'canadien', 'kanadisch'],
};

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
  const others = [...(alsoCalled[code] ?? []), ...(adjectives[code] ?? [])];
  return [code, ...others, ...locales.flatMap(inLocale)].filter((name) => name !== undefined);
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
