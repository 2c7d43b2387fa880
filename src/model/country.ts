import { countryNames } from './generated/country-names.js';

/** The officially assigned ISO 3166-1 alpha-2 codes. */
export const countryCodes: ReadonlySet<string> = new Set(Object.keys(countryNames));

const eea = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);

/** Is the country in the European Economic Area today? */
export const inEea = (code: string): boolean => eea.has(code);

/** The English name of a country, or the code itself where there is none. */
export const countryName = (code: string): string => countryNames[code] ?? code;

const articled = /^(?:United |Netherlands|Philippines|Bahamas|Gambia|Maldives|Isle )|(?: Islands| Republic)$/;

/** The name of a country as it stands inside a sentence: "the Netherlands". */
export function countryPhrase(code: string): string {
  const name = countryName(code);
  return articled.test(name) ? `the ${name}` : name;
}
