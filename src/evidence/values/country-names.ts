import { ofTag } from './languages/index.js';

/** What texts call countries besides the names in the Unicode locale data, by ISO 3166-1 code. */
export const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  US: [
    ...['USA', 'U.S.', 'U.S.A.', 'US', 'United States of America', 'VS', 'Verenigde Staten van Amerika'],
    ...['Vereinigten Staaten', 'Amerika'],
  ],
  GB: ['UK', 'U.K.', 'Great Britain', 'England', 'VK', 'Vereinigten Königreich'],
  NL: ['The Netherlands', 'Holland', 'Niederlanden'],
  CZ: ['Czech Republic', 'Tsjechië'],
  PH: ['Philippinen'],
};

/** Names that `Intl` has for regions or languages in a language; undefined where its tag is none. */
export const displayNames = (locale: string, options: Intl.DisplayNamesOptions) =>
  ofTag(() => new Intl.DisplayNames(locale, { ...options, fallback: 'none' }));
