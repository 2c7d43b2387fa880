import { describe, expect, it } from 'vitest';
import { findAddresses } from '../../src/draft/addresses.js';
import { findEmails, findLinks, findPhones } from '../../src/draft/contacts.js';
import { countryFinder } from '../../src/draft/countries.js';
import { dateFinder } from '../../src/draft/dates.js';
import { findDurations } from '../../src/draft/durations.js';
import { findPublisher, findTitle, nameInTitle, nameOfId } from '../../src/draft/identity.js';
import { detectLanguage } from '../../src/draft/language.js';
import { findAuthorities, findTransferTools, findVendors } from '../../src/draft/named.js';
import { readNumber } from '../../src/draft/numbers.js';
import { type Hit, passagesOf } from '../../src/draft/passage.js';
import { prepareText } from '../../src/evidence/index.js';
import { dutch, english, french, german } from './texts.js';

const passages = (text: string, language = 'en') => passagesOf(prepareText(text, language));
const first = (text: string, language = 'en') => {
  const [passage] = passages(text, language);
  if (passage === undefined) throw new Error('the text holds no unit');
  return passage;
};
const values = <Value>(hits: readonly Hit<Value>[]) => hits.map(({ value }) => value);

describe('languages', () => {
  it.each([
    ['en', english],
    ['nl', dutch],
    ['fr', french],
    ['de', german],
    ['da', 'Vi opbevarer dine oplysninger, så længe det er nødvendigt. Du har ret til indsigt.'],
  ])('%s', (language, text) => expect(detectLanguage(text)).toEqual({ language, sure: true }));
  it('is unsure of a text without words', () =>
    expect(detectLanguage('12 34')).toEqual({ language: 'en', sure: false }));
});

describe('numbers in words', () => {
  it.each([
    ['seven', 7],
    ['twenty-four', 24],
    ['ninety', 90],
    ['zeven', 7],
    ['tweeëntwintig', 22],
    ['vierentwintig', 24],
    ['treize', 13],
    ['trente-six', 36],
    ['quatre-vingt-dix', 90],
    ['sechs', 6],
    ['vierundzwanzig', 24],
    ['treinta y seis', 36],
    ['ventiquattro', 24],
    ['0090', 90],
    ['many', undefined],
  ])('%s', (word, number) => expect(readNumber(word)).toBe(number));
});

describe('periods', () => {
  const found = (text: string, language = 'en') =>
    values(findDurations(first(text, language))).map(({ period, bound, counted, about }) => [
      typeof period === 'string' ? period : `${period.min}/${period.max}`,
      bound,
      counted ? 'counted' : '',
      about,
    ]);
  it.each([
    ['We keep data for 7 years.', 'P7Y', 'exact', '', 'retention'],
    ['We keep data for seven (7) years after closure.', 'P7Y', 'exact', 'counted', 'retention'],
    ['the seven-year tax retention period.', 'P7Y', 'exact', '', 'retention'],
    ['Deleted within 90 days.', 'P90D', 'max', '', 'retention'],
    ['Kept until the request is completed + 3 years.', 'P3Y', 'exact', 'counted', 'retention'],
    ['Stored for at least 30 calendar days.', 'P30D', 'min', '', 'retention'],
    ['Logs are stored for 3 to 6 months.', 'P3M/P6M', 'exact', '', 'retention'],
    ['We delete it after a year.', 'P1Y', 'exact', 'counted', 'retention'],
    ['We answer your request within one month.', 'P1M', 'max', '', 'response'],
    ['The cookie lives for 24 hours.', 'PT24H', 'exact', '', 'cookies'],
    ['Facturen bewaren wij zeven jaar.', 'P7Y', 'exact', '', 'retention'],
    ['Wij verwijderen ze uiterlijk na vier weken.', 'P4W', 'max', 'counted', 'retention'],
    ['Wij bewaren dit maximaal anderhalf jaar.', 'P18M', 'max', '', 'retention'],
    ['Conservées 3 ans à compter de la commande.', 'P3Y', 'exact', 'counted', 'retention'],
    ['Conservées pendant un an au maximum.', 'P1Y', 'max', '', 'retention'],
    ['Wir speichern sie höchstens sechs Monate.', 'P6M', 'max', '', 'retention'],
    ['Conservamos los datos durante cinco años.', 'P5Y', 'exact', '', 'retention'],
    ['Nothing said for 4 weeks.', 'P4W', 'exact', '', 'unclear'],
  ])('%s', (text, ...expected) => expect(found(text)).toEqual([expected]));

  it('an age', () => {
    expect(values(findDurations(first('Not for children under 16 years.')))[0]).toMatchObject({
      about: 'age',
      years: 16,
    });
  });

  it.each([
    'We deleted it 2 years ago.',
    'We are reachable 24 hours a day, 7 days a week.',
    'We check this every 6 months.',
    'Nous avons commencé il y a 3 ans.',
    'Wij begonnen 3 jaar geleden.',
    'We answer within 5 working days.',
    'Réponse sous 5 jours ouvrables.',
    'We have 20 years of experience.',
    'Our shop has been open for two years.',
    'Nous existons depuis 3 ans.',
    'Seit 3 Jahren gibt es uns.',
    'Version 2.5 years.',
    'The year 2024 and the day after.',
    'In May 2018 a law came.',
  ])('passes over: %s', (text) => expect(found(text)).toEqual([]));
});

describe('dates', () => {
  const found = (text: string, language = 'en') =>
    values(dateFinder(language)(first(text, language))).map(({ date, label, unsure }) =>
      [date, label, ...(unsure ? ['unsure'] : [])].join(' '),
    );
  it.each([
    ['Last updated: June 3, 2024', 'en', ['2024-06-03 updated']],
    [
      'Last updated 4 March 2025, effective from 1 April 2025',
      'en',
      ['2025-03-04 updated', '2025-04-01 effective'],
    ],
    ['Effective May 2018', 'en', ['2018-05 effective']],
    ['Revised on 2024-02-29.', 'en', ['2024-02-29 updated']],
    ['Updated 03/06/2024', 'en', ['2024-03-06 updated unsure']],
    ['Updated 25/06/2024', 'en', ['2024-06-25 updated']],
    ['Laatst gewijzigd op 12 mei 2024', 'nl', ['2024-05-12 updated']],
    ['Dit beleid zal per 25 mei 2018 van kracht zijn.', 'nl', ['2018-05-25 effective']],
    ['Dernière mise à jour : 1er juin 2023', 'fr', ['2023-06-01 updated']],
    ['En vigueur à compter du 20/12/2022', 'fr', ['2022-12-20 effective']],
    ['Stand: 15 Januar 2024', 'de', ['2024-01-15 updated']],
    ['Zuletzt aktualisiert am 01.02.2024', 'de', ['2024-02-01 updated unsure']],
    ['Última actualización: 5 de mayo de 2021', 'es', ['2021-05-05 updated']],
    ['Ostatnia zmiana: 7 września 2023', 'pl', ['2023-09-07 other']],
    ['Regulation of 27 April 2016', 'en', ['2016-04-27 other']],
  ])('%s', (text, language, expected) => expect(found(text, language)).toEqual(expected));

  it.each([
    '31 February 2024',
    '2024-13-01',
    '1.2.3.2024.5',
    'may 2 parties',
    '10/20/30',
    'Article 6-7-2016a',
  ])('passes over: %s', (text) => expect(found(text)).toEqual([]));

  it('a day that the segmenter cut off', () => {
    const all = passages('Stand: 15. Januar 2024', 'de').flatMap(dateFinder('de'));
    expect(values(all)).toEqual([{ date: '2024-01-15', label: 'updated', unsure: false }]);
  });

  it('a label on the line above', () => {
    const [, date] = passages('Last updated\n\n3 May 2024\n\nWe keep data.');
    if (date === undefined) throw new Error('no second line');
    expect(values(dateFinder('en')(date))[0]).toMatchObject({ date: '2024-05-03', label: 'updated' });
  });
});

describe('contacts', () => {
  it.each([
    ['Write to privacy@shop.example.', ['privacy@shop.example']],
    ['(a.b+c@mail.shop.example), d@e.nl;', ['a.b+c@mail.shop.example', 'd@e.nl']],
    ['privacy [at] shop.example', ['privacy@shop.example']],
    ['Follow @shop or meet at noon @ the shop', []],
    ['a@b, x@localhost', []],
  ])('e-mail: %s', (text, expected) => expect(values(findEmails(first(text)))).toEqual(expected));

  it.each([
    ['See https://a.example/x?y=1#z.', ['https://a.example/x?y=1#z']],
    ['(www.a.example/path)', ['https://www.a.example/path']],
    ['https://a.example/wiki/B_(c)', ['https://a.example/wiki/B_(c)']],
    ['[here](https://a.example/b)', ['https://a.example/b']],
    ['Our brand www. and http:// alone', []],
  ])('link: %s', (text, expected) => expect(values(findLinks(first(text)))).toEqual(expected));

  it.each([
    ['call +31 20 700 83 15.', 'NL', ['+31207008315']],
    ['bel 050 - 313 22 11', 'NL', ['+31503132211']],
    ['Tél. 04 72 00 11 22', 'FR', ['+33472001122']],
    ['Tel. +49 (0)30 123456', undefined, ['+4930123456']],
    ['phone (415) 555-2671', 'US', ['+14155552671']],
    ['KvK 12345678, BTW NL001234567B01', 'NL', []],
    ['1066 EP Amsterdam', 'NL', []],
    ['IBAN NL91 ABNA 0417 1643 00', 'NL', []],
    ['SIRET 123 456 789 00012', 'FR', []],
    ['2024-06-03 and 25.05.2018', 'DE', []],
    ['servers 10.0.0.1 and 192.168.100.200', 'NL', []],
    ['Regulation (EU) 2016/679', 'NL', []],
  ])('telephone: %s', (text, country, expected) =>
    expect(values(findPhones(first(text), country)).map(({ number }) => number)).toEqual(expected),
  );
});

describe('addresses', () => {
  const found = (text: string, language = 'en') => {
    const all = passages(text, language);
    return values(findAddresses(all, all.flatMap(countryFinder(language))));
  };
  it.each([
    ['Lindenstraße 7, 10969 Berlin', 'Lindenstraße 7, 10969 Berlin'],
    ['We are at Kerkweg 12a, 9712 AB Groningen, Netherlands.', 'Kerkweg 12a, 9712 AB Groningen, Netherlands'],
    ['Siège : 12 rue des Tilleuls, 69003 Lyon, France', '12 rue des Tilleuls, 69003 Lyon, France'],
    [
      'Our office is at 14 Harbour Lane, Bristol, BS1 4ZZ, United Kingdom.',
      '14 Harbour Lane, Bristol, BS1 4ZZ, United Kingdom',
    ],
    [
      'Shop B.V.\nKerkweg 12\n9712 AB Groningen\nNetherlands\nmore of it.',
      'Kerkweg 12, 9712 AB Groningen, Netherlands',
    ],
  ])('%s', (text, expected) => expect(found(text)).toEqual([expected]));

  it.each([
    'We store data in 1066 EP Amsterdam.',
    'Since 2018 Berlin is our home.',
    'Article 6 of 12345 Rules',
  ])('passes over: %s', (text) => expect(found(text)).toEqual([]));
});

describe('countries', () => {
  it.each([
    ['in the Netherlands and the United States', 'en', ['NL', 'US']],
    ['in Duitsland en de VS', 'nl', ['DE', 'US']],
    ['au Maroc et en Belgique', 'fr', ['MA', 'BE']],
    ['CONTACT US', 'en', []],
    ['tell us about the EU-US framework', 'en', []],
    ['Georgia answers your mail', 'en', []],
  ])('%s', (text, language, expected) =>
    expect(values(countryFinder(language)(first(text, language)))).toEqual(expected),
  );
});

describe('names', () => {
  it.each([
    ['Standard Contractual Clauses (SCCs)', ['standard-contractual-clauses', 'standard-contractual-clauses']],
    ['op grond van modelcontractbepalingen', ['standard-contractual-clauses']],
    ['des clauses contractuelles types', ['standard-contractual-clauses']],
    ['Standardvertragsklauseln', ['standard-contractual-clauses']],
    ['the EU-US Privacy Shield', ['eu-us-privacy-shield']],
    ['the Swiss-US Privacy Shield', ['swiss-us-privacy-shield']],
    ['het Privacyschild', ['eu-us-privacy-shield']],
    ['EU-US Data Privacy Framework', ['eu-us-dpf']],
    ['an adequacy decision', ['adequacy-decision']],
    ['an adequate level of protection', ['adequate-protection']],
    ['contractual measures and model trains', []],
  ])('safeguard: %s', (text, expected) => expect(values(findTransferTools(first(text)))).toEqual(expected));

  it.each([
    ['de Autoriteit Persoonsgegevens', ['Autoriteit Persoonsgegevens']],
    ['auprès de la CNIL', ['CNIL']],
    ['the ICO', ['ICO']],
    ['an icon, a dpc file, our policy', []],
  ])('authority: %s', (text, expected) => expect(values(findAuthorities(first(text)))).toEqual(expected));

  it('vendors', () =>
    expect(values(findVendors(first('Google Analytics, stripes and Stripe.')))).toEqual([
      'Google Analytics',
      'Stripe',
    ]));

  it.each([
    ['Privacy notice of Lantern & Finch', 'Lantern & Finch'],
    ['Privacyverklaring Tuinhuis Noord', 'Tuinhuis Noord'],
    ['Privacy Policy', undefined],
    ['How we handle your data', undefined],
  ])('the name in the title: %s', (title, name) => expect(nameInTitle(title)).toBe(name));

  it('title, publisher and a name from the id', () => {
    expect(findTitle(passages(english))?.value).toBe('Privacy notice of Lantern & Finch');
    expect(findPublisher(passages(english))?.value).toBe('Lantern & Finch Ltd');
    expect(findPublisher(passages(german, 'de'))?.value).toBe('Waldkauz GmbH');
    expect(nameOfId('jump-in-2')).toBe('Jump In 2');
  });
});
