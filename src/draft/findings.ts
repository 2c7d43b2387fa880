import type { SourceText } from '../evidence/text.js';
import { overlap } from '../evidence/words.js';
import { countryCodes } from '../model/country.js';
import { tally } from '../model/groups.js';
import { findAddresses } from './addresses.js';
import { findEmails, findLinks, findPhones } from './contacts.js';
import { countryFinder } from './countries.js';
import { findDates } from './document-dates.js';
import { findTitle } from './identity.js';
import { findAuthorities, findVendors } from './named.js';
import { type Hit, type Passage, passagesOf } from './passage.js';
import { findAges, findPeriods } from './periods.js';
import { findTransferTools } from './transfer-tools.js';

/** Everything that was found mechanically in a text, in the order of the text. */
export type Findings = ReturnType<typeof findAll>;

/** Reads a text with every detector; where its language is a guess, nothing is read as that country writes it. */
export function findAll(source: SourceText, isLanguageSure = true) {
  const passages = passagesOf(source);
  const each = <Value>(find: (passage: Passage) => readonly Hit<Value>[]) => passages.flatMap(find);
  const emails = each(findEmails);
  const links = each(findLinks);
  const countries = each(countryFinder(source.language));
  const addresses = findAddresses(passages, countries);
  const home = homeOf(isLanguageSure ? source.language : 'en', [...emails, ...links], addresses, countries);
  return {
    passages,
    title: findTitle(passages),
    dates: each(findDates),
    emails,
    phones: each((passage) => findPhones(passage, home)),
    links,
    addresses,
    countries: countries.filter((one) => !addresses.some((address) => overlap(one, address))),
    periods: each(findPeriods),
    ages: each(findAges),
    transferTools: each(findTransferTools),
    authorities: withoutInitials(each(findAuthorities)),
    vendors: each(findVendors),
    /** The country whose national telephone numbers were looked for. */
    home,
  };
}

/** "Information Commissioner's Office (ICO)" is one authority. */
function withoutInitials(hits: readonly Hit<string>[]): readonly Hit<string>[] {
  return hits.filter((one, i) => {
    const before = hits[i - 1];
    return !(before !== undefined && before.passage === one.passage && one.start - before.end <= 3);
  });
}

/**
 * The country that most addresses on the net name, else the one whose postal codes stand in the text, else the one where the
 * language is at home, else that most often named.
 */
function homeOf(
  language: string,
  onNet: readonly Hit<string>[],
  addresses: readonly Hit<string>[],
  countries: readonly Hit<string>[],
): string | undefined {
  const endings = onNet
    .flatMap(({ value }) => /\.([a-z]{2})(?:[/?#:]|$)/iu.exec(value)?.[1]?.toUpperCase() ?? [])
    .map((code) => (code === 'UK' ? 'GB' : code))
    .filter((code) => countryCodes.has(code) && !['IO', 'AI', 'CO', 'ME', 'TV'].includes(code));
  const inAddresses = addresses.flatMap(({ value, start, end }) => [
    ...countries.filter((one) => one.start >= start && one.end <= end).map((one) => one.value),
    ...postal.filter(([, pattern]) => pattern.test(value)).map(([code]) => code),
  ]);
  const most = (values: readonly string[]) => [...tally(values)].sort((a, b) => b[1] - a[1])[0]?.[0];
  const byLanguage = () => {
    const locale = new Intl.Locale(language);
    // English is written everywhere.
    return locale.region ?? (locale.language === 'en' ? undefined : locale.maximize().region);
  };
  return most(endings) ?? most(inAddresses) ?? byLanguage() ?? most(countries.map(({ value }) => value));
}

/** Postal codes of one country only. */
const postal: readonly (readonly [string, RegExp])[] = [
  ['NL', /(?<!\d)[1-9]\d{3} ?[A-Z]{2}(?!\p{L})/u],
  ['GB', /(?<!\p{L})[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?!\p{L})/u],
  ['US', /(?<!\p{L})[A-Z]{2},? \d{5}(?!\d)/u],
];
