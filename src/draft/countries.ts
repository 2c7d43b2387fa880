import { alsoCalled, displayNames } from '../evidence/values/countries.js';
import { wordsPattern } from '../evidence/values/patterns.js';
import { matchesIn } from '../evidence/words.js';
import { countryCodes } from '../model/country.js';
import { literally } from '../model/literally.js';
import { type Hit, hit, type Passage } from './passage.js';

/** Words that are names of countries too, and far more often something else. */
const doubtful = new Set(['Georgia', 'Chad', 'Jersey', 'Jordan', 'Guinea', 'Turkey', 'Mali', 'Man', 'Togo']);
const common = ['en', 'nl', 'fr', 'de', 'es', 'it'];

/** Makes a finder of country names in a language and the common ones. Case counts: "us" is no country, nor is "CONTACT US". */
export function countryFinder(language: string): (passage: Passage) => readonly Hit<string>[] {
  const codes = new Map<string, string>(
    [...countryCodes].flatMap((code) => alsoCalled(code).map((name) => [name, code] as const)),
  );
  for (const locale of new Set([...common, language])) {
    const names = displayNames(locale, { type: 'region' });
    for (const code of countryCodes) {
      const name = names?.of(code);
      if (name !== undefined && name !== code && !doubtful.has(name)) codes.set(name, code);
    }
  }
  const names = [...codes.keys()].sort((a, b) => b.length - a.length);
  const alternatives = names.map(literally).join('|');
  // "EU-US" names an agreement, not a country.
  const pattern = wordsPattern(`(?<!-)(?:${alternatives})(?!-)`, 'gu');
  return (passage) => {
    if (!/\p{Ll}/u.test(passage.text)) return [];
    return matchesIn(passage.text, pattern).map(({ match, ...place }) =>
      hit(passage, { ...place, value: codes.get(match[0]) ?? '' }),
    );
  };
}
