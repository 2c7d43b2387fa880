import { describe, expect, it } from 'vitest';
import { findAddresses } from '../../src/draft/addresses.js';
import { findEmails, findLinks, findPhones } from '../../src/draft/contacts.js';
import { countryFinder } from '../../src/draft/countries.js';
import { findDates } from '../../src/draft/document-dates.js';
import { findPublisher, findTitle, nameInTitle, nameOfId } from '../../src/draft/identity.js';
import { detectLanguage } from '../../src/draft/language.js';
import { linkFor } from '../../src/draft/links.js';
import { findAuthorities, findVendors } from '../../src/draft/named.js';
import { type Hit, passagesOf } from '../../src/draft/passage.js';
import { findAges, findPeriods } from '../../src/draft/periods.js';
import { saidOf } from '../../src/draft/places.js';
import { findTransferTools } from '../../src/draft/transfer-tools.js';
import { prepareText } from '../../src/evidence/index.js';
import { datesIn } from '../../src/evidence/values/dates.js';
import { durationsIn, knowsDurations } from '../../src/evidence/values/durations.js';
import { numbersIn, readNumber } from '../../src/evidence/values/numbers.js';
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
  it.each([
    [
      'fy',
      'Wy bewarje jo gegevens net langer as nedich is en diele se net mei oaren. Jo hawwe it rjocht om jo gegevens yn te sjen, en kinne ús skriuwe. De gegevens wurde yn Nederlân opslein.',
    ],
    [
      'hr',
      'Vaše osobne podatke čuvamo koliko je potrebno. Možete se obratiti tvrtki ako želite povući privolu. Obavijest o tome što činimo nalazi se ovdje, i tko to čini.',
    ],
    [
      'sl',
      'Vaše osebne podatke hranimo, dokler je to potrebno. Če želite preklicati privolitev, se lahko obrnete na podjetje. Obvestilo o tem, kaj počnemo, je tukaj.',
    ],
    [
      'ms',
      'Kami menyimpan maklumat peribadi anda selama yang diperlukan. Anda berhak mengakses data. Kami tidak akan menjual maklumat anda kepada pihak ketiga, kerana ia salah.',
    ],
    [
      'id',
      'Kami menyimpan informasi pribadi Anda selama diperlukan. Anda berhak mengakses data. Kami tidak akan menjual informasi Anda kepada pihak ketiga karena hal itu dilarang.',
    ],
  ])('tells %s from its relatives', (language, text) => expect(detectLanguage(text).language).toBe(language));
  it('believes what a page says of itself', () =>
    expect(detectLanguage('---\ntitle: x\nlang: fr-BE\n---\n\nWe keep data.')).toEqual({
      language: 'fr-BE',
      sure: true,
    }));
  it.each([
    ['a few words in no language', 'Xq zzk Qwx vrrt.', undefined],
    ['numbers and labels', 'Tel 12 34 56\nFax 12 34 57\nVAT BE0123\nRef 99-12\nIBAN BE12 3456', 'en'],
    [
      'a language whose words stand in no list',
      'Mir späicheren Är Donnéeën esou laang wéi néideg, a mir ginn se net un aner Leit. Dir hutt d’Recht, Är Donnéeën ze gesinn an ze läschen.',
      undefined,
    ],
    ['a title', 'Privacy policy of the shop', 'en'],
  ])('is unsure of %s', (_, text, language) => {
    const told = detectLanguage(text);
    expect(told.sure).toBe(false);
    if (language !== undefined) expect(told.language).toBe(language);
  });
  it.each([
    [
      'pt',
      'Última atualização: 15 de março de 2024. Conservamos os seus dados pessoais durante dois anos e depois apagamos tudo.',
    ],
    [
      'es',
      'Última actualización: 15 de marzo de 2024. Conservamos sus datos personales durante dos años y después los borramos.',
    ],
    [
      'fr',
      'Mise à jour : 15 mars 2024. Nous gardons les données de nos clients pendant deux ans, puis nous effaçons tout.',
    ],
    ['nl', 'Bijgewerkt op 15 maart 2024. Wij bewaren de gegevens van klanten twee jaar en wissen ze dan.'],
  ])('tells %s with a date in it', (language, text) => expect(detectLanguage(text).language).toBe(language));
  it('doubts what a page says of itself where its words say otherwise', () =>
    expect(detectLanguage(`---\nlang: en\n---\n\n${dutch}`)).toEqual({ language: 'nl', sure: false }));
  it('names no language that the schema does not know', () =>
    expect(detectLanguage('zzkk blorf qwy 12 qq').language).toBe('en'));
  it('is unsure of a text without words', () =>
    expect(detectLanguage('12 34')).toEqual({ language: 'en', sure: false }));
});

describe('numbers', () => {
  it.each([
    ['en', 'seven', 7],
    ['en', 'twenty-four', 24],
    ['en', 'one hundred and eighty', 180],
    ['en', '0090', 90],
    ['en', '10,000', 10_000],
    ['en', 'many', undefined],
    ['nl', 'zeven', 7],
    ['nl', 'tweeëntwintig', 22],
    ['nl', 'vierentwintig', 24],
    ['nl', 'honderdtachtig', 180],
    ['fr', 'treize', 13],
    ['fr', 'trente-six', 36],
    ['fr', 'vingt et un', 21],
    ['fr', 'quatre-vingt-dix', 90],
    ['fr', 'cent quatre-vingts', 180],
    ['de', 'sechs', 6],
    ['de', 'vierundzwanzig', 24],
    ['de', 'hundertzwanzig', 120],
    ['de', '10.000', 10_000],
    ['de', '2,5', 2.5],
    ['es', 'treinta y seis', 36],
    ['it', 'ventiquattro', 24],
    ['pt', 'trinta e seis', 36],
    ['pl', 'dwudziestu czterech', 24],
    ['cs', 'třicet šest', 36],
    ['sv', 'tjugofyra', 24],
    ['da', 'femogtyve', 25],
    ['el', 'επτά', undefined],
  ])('%s: %s', (language, word, number) => expect(readNumber(word, language)).toBe(number));

  it.each([
    ['en', 'Seven (7) of 1,200 items, not 2016/679 nor 5a, in twenty four days.', [7, 7, 1200, 24]],
    ['nl', 'Na 12.3.2024 nog één keer 3,5 of honderdtien.', [1, 3.5, 110]],
    ['fr', 'Deux cent un, puis soixante et onze.', [201, 71]],
    ['de', 'Zwischen einundzwanzig und 30 Tagen.', [21, 30]],
    ['el', 'Για 7 ημέρες.', [7]],
  ])('%s: %s', (language, text, numbers) =>
    expect(numbersIn(text, language).map(({ value }) => value)).toEqual(numbers),
  );

  it('stand where they stand', () => {
    const text = 'We keep it one hundred and twenty days.';
    expect(numbersIn(text, 'en').map(({ start, end }) => text.slice(start, end))).toEqual([
      'one hundred and twenty',
    ]);
  });
});

describe('durations', () => {
  it.each([
    // [language, text, the period, its bound]
    ['en', 'seven (7) years after closure', 'P7Y', 'exact'],
    ['en', 'the seven-year tax retention period', 'P7Y', 'exact'],
    ['en', 'a maximum period of 2 years', 'P2Y', 'max'],
    ['en', 'The maximum retention time is 13 months', 'P13M', 'max'],
    ['en', 'up to **90 days**', 'P90D', 'max'],
    ['en', 'up to _90 days_', 'P90D', 'max'],
    ['en', '14 days after the visit at the latest', 'P14D', 'max'],
    ['en', 'no more than 30 days', 'P30D', 'max'],
    ['en', 'We do not keep logs for more than 6 months', 'P6M', 'max'],
    ['en', 'We don’t keep logs beyond 6 months', 'P6M', 'max'],
    ['en', 'We keep logs for more than 6 months', 'P6M', 'min'],
    ['en', 'We do not erase logs for at least 6 months', 'P6M', 'min'],
    ['es', 'Los registros no se conservan más de 6 meses', 'P6M', 'max'],
    ['es', 'No conservamos datos más allá de 3 años', 'P3Y', 'max'],
    ['fr', 'Les données ne sont pas conservées plus de 6 mois', 'P6M', 'max'],
    ['fr', 'Les données sont conservées plus de 6 mois', 'P6M', 'min'],
    ['it', 'I dati non sono conservati oltre 6 mesi', 'P6M', 'max'],
    ['nl', 'Wij bewaren cv’s niet na 2 jaar', 'P2Y', 'max'],
    ['de', 'Wir speichern Daten nicht über 2 Jahre', 'P2Y', 'max'],
    ['pt', 'Os dados não são conservados mais de 2 anos', 'P2Y', 'max'],
    ['pl', 'Danych nie przechowujemy dłużej niż 2 lata', 'P2Y', 'max'],
    ['en', 'more than 30 days', 'P30D', 'min'],
    ['en', 'not less than 5 years', 'P5Y', 'min'],
    ['en', 'for **24** months', 'P24M', 'exact'],
    ['en', 'within a fortnight', 'P2W', 'max'],
    ['nl', 'ten hoogste 2 (twee) jaar', 'P2Y', 'max'],
    ['nl', 'uiterlijk na vier weken', 'P4W', 'max'],
    ['nl', 'een zevenjarige termijn', 'P7Y', 'exact'],
    ['nl', 'anderhalf jaar', 'P18M', 'exact'],
    ['nl', 'minimaal *vijf* jaar', 'P5Y', 'min'],
    ['fr', 'une durée maximale de 3 ans', 'P3Y', 'max'],
    ['fr', 'une durée n’excédant pas treize mois', 'P13M', 'max'],
    ['fr', 'au maximum pendant 6 mois', 'P6M', 'max'],
    ['fr', 'pas au-delà de 6 mois', 'P6M', 'max'],
    ['fr', 'au moins un an', 'P1Y', 'min'],
    ['de', 'höchstens sechs Monate', 'P6M', 'max'],
    ['de', 'maximal für die Dauer von 2 Jahren', 'P2Y', 'max'],
    ['de', 'eine dreimonatige Frist', 'P3M', 'exact'],
    ['de', 'spätestens nach 14 Tagen', 'P14D', 'max'],
    ['de', 'innerhalb eines Monats', 'P1M', 'max'],
    ['es', 'un plazo máximo de cinco años', 'P5Y', 'max'],
    ['it', 'non oltre 24 mesi', 'P24M', 'max'],
    ['pt', 'no prazo máximo de 30 dias', 'P30D', 'max'],
    ['pl', 'przez okres do 5 lat', 'P5Y', 'max'],
    ['cs', 'po dobu 3 let', 'P3Y', 'exact'],
    ['sv', 'i högst tolv månader', 'P12M', 'max'],
    ['da', 'i op til fem år', 'P5Y', 'max'],
  ])('%s: %s', (language, text, period, bound) =>
    expect(durationsIn(text, language).map(({ value }) => [value.period, value.bound])).toEqual([
      [period, bound],
    ]),
  );

  it('several in one sentence, each with its own bound', () => {
    const text = 'Invoices stay 7 years, at most 10 years for land, and logs 3 to 6 months.';
    expect(
      durationsIn(text, 'en').map(({ value, start, end }) => [
        value.period,
        value.bound,
        text.slice(start, end),
      ]),
    ).toEqual([
      ['P7Y', 'exact', '7 years'],
      ['P10Y', 'max', '10 years'],
      [{ min: 'P3M', max: 'P6M' }, 'exact', '3 to 6 months'],
    ]);
  });

  it('says whose units it knows', () =>
    expect(['en', 'nl-BE', 'de', 'pl', 'el', 'ja'].map(knowsDurations)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]));
});

describe('periods in markup', () => {
  it.each([
    ['We keep logs for 30 <b>days</b>.', 'P30D', '30 <b>days'],
    ['We keep logs for **31** days.', 'P31D', '31** days'],
    ['We keep logs for 32&nbsp;days.', 'P32D', '32&nbsp;days'],
    ['We keep logs for 3&shy;3 days.', 'P33D', '3&shy;3 days'],
    ['We keep logs for 34 da&shy;ys.', 'P34D', '34 da&shy;ys'],
    ['We keep logs for [35](#note) days.', 'P35D', '35](#note) days'],
    ['We keep [logs](https://x.example/9-years) for 36  days.', 'P36D', '36  days'],
    ['We keep logs for <i>thirty-seven</i> days.', 'P37D', 'thirty-seven</i> days'],
  ])('%s', (raw, period, place) => {
    const text = prepareText(raw, 'en');
    const found = passagesOf(text).flatMap((one) => findPeriods(one));
    expect(found.map(({ value }) => value.period)).toEqual([period]);
    expect(found.map(({ start, end }) => raw.slice(start, end))).toEqual([place]);
  });
});

describe('periods in tables', () => {
  it.each([
    ['en', '| Data | Retention |', '| Logs | 30 days |', ['retention']],
    ['en', '| What | Term |', '| Logs | 30 days |', ['retention']],
    ['en', '| Cookie | Lifetime |', '| _ga | 2 years |', ['cookies']],
    ['en', '| Goods | Returned within |', '| Shoes | 30 days |', ['unclear']],
    ['nl', '| Gegevens | Bewaartermijn |', '| Logboeken | 30 dagen |', ['retention']],
    ['de', '| Daten | Frist |', '| Protokolle | 30 Tage |', ['retention']],
    ['fr', '| Données | Délai |', '| Journaux | 30 jours |', ['retention']],
    ['es', '| Datos | Plazo |', '| Registros | 30 días |', ['retention']],
    ['it', '| Dati | Termine |', '| Registri | 30 giorni |', ['retention']],
    ['pt', '| Dados | Prazo |', '| Registos | 30 dias |', ['retention']],
    ['pl', '| Dane | Okres |', '| Dzienniki | 30 dni |', ['retention']],
  ])('are about what their column says (%s: %s)', (language, head, row, abouts) => {
    const text = `We.\n\n${head}\n|---|---|\n${row}\n\nMore.\n\n${row}\n`;
    const [found, ...others] = passages(text, language)
      .map((one) => values(findPeriods(one)).map(({ about }) => about))
      .filter((about) => about.length > 0);
    expect(found).toEqual(abouts);
    // A table of its own has a head of its own.
    expect(others).toEqual([['unclear']]);
  });
});

describe('periods', () => {
  const found = (text: string, language = 'en') =>
    values(findPeriods(first(text, language))).map(({ period, bound, counted, about }) => [
      typeof period === 'string' ? period : `${period.min}/${period.max}`,
      bound,
      counted ? 'counted' : '',
      about,
    ]);
  it.each([
    ['en', 'We keep data for 7 years.', 'P7Y', 'exact', '', 'retention'],
    ['en', 'We keep it seven (7) years after closure.', 'P7Y', 'exact', 'counted', 'retention'],
    ['en', 'Deleted within 90 days.', 'P90D', 'max', '', 'retention'],
    ['en', 'Kept until the request is completed + 3 years.', 'P3Y', 'exact', 'counted', 'retention'],
    ['en', 'We delete it after a year.', 'P1Y', 'exact', '', 'retention'],
    ['en', 'We answer your request within one month.', 'P1M', 'max', '', 'response'],
    ['en', 'The cookie lives for 24 hours.', 'PT24H', 'exact', '', 'cookies'],
    ['nl', 'Facturen bewaren wij zeven jaar.', 'P7Y', 'exact', '', 'retention'],
    ['nl', 'Wij verwijderen ze uiterlijk na vier weken.', 'P4W', 'max', '', 'retention'],
    ['fr', 'Conservées 3 ans à compter de la commande.', 'P3Y', 'exact', 'counted', 'retention'],
    ['fr', 'Conservées pendant un an au maximum.', 'P1Y', 'max', '', 'retention'],
    ['de', 'Wir speichern sie höchstens sechs Monate.', 'P6M', 'max', '', 'retention'],
    ['es', 'Conservamos los datos durante cinco años.', 'P5Y', 'exact', '', 'retention'],
    ['es', 'Conservamos los datos por 5 años.', 'P5Y', 'exact', '', 'retention'],
    ['es', 'Se conservan por un plazo no mayor de 10 años.', 'P10Y', 'max', '', 'retention'],
    ['it', 'Conserviamo le fatture per 10 anni o più.', 'P10Y', 'min', '', 'retention'],
    ['pt', 'Guardamos os dados por 5 anos.', 'P5Y', 'exact', '', 'retention'],
    ['pl', 'Faktury przechowujemy przez 10 lat lub dłużej.', 'P10Y', 'min', '', 'retention'],
    ['en', 'Nothing said for 4 weeks.', 'P4W', 'exact', '', 'unclear'],
    ['en', 'We notify you within 72 hours of a breach.', 'PT72H', 'max', '', 'unclear'],
  ])('%s: %s', (language, text, ...expected) => expect(found(text, language)).toEqual([expected]));

  it.each([
    ['en', 'We deleted it 2 years ago.'],
    ['en', 'We store data and are reachable 24 hours a day, 7 days a week.'],
    ['en', 'We check this every 6 months.'],
    ['en', 'We delete what was not used in the preceding 12 months.'],
    ['fr', 'Nous avons commencé il y a 3 ans.'],
    ['nl', 'Wij begonnen 3 jaar geleden.'],
    ['nl', 'Wij verwijderen wat in de afgelopen 12 maanden niet is gebruikt.'],
    ['en', 'We answer within 5 working days.'],
    ['fr', 'Réponse sous 5 jours ouvrables.'],
    ['en', 'We have 20 years of experience.'],
    ['fr', 'Nous existons depuis 3 ans.'],
    ['de', 'Seit 3 Jahren gibt es uns.'],
    ['en', 'Version 2.5 years.'],
    ['en', 'The year 2024 and the day after.'],
    ['en', 'In May 2018 a law came.'],
  ])('passes over: %s: %s', (language, text) => expect(found(text, language)).toEqual([]));
});

describe('ages', () => {
  it.each([
    ['en', 'Not for children under 16 years.', [16], []],
    ['en', 'Children under 13 may not join.', [13], []],
    ['en', 'You must be at least 18 years old; we keep your card for 10 years.', [18], ['P10Y']],
    ['en', 'We keep data of children for 12 years.', [], ['P12Y']],
    ['nl', 'Wij bewaren polissen 20 jaar; bij minderjarigen tot zij 18 jaar worden.', [18], ['P20Y']],
    ['nl', 'Ben je jonger dan zestien jaar?', [16], []],
    ['fr', 'Les enfants de moins de 15 ans', [15], []],
    ['fr', 'Nous conservons les dossiers des mineurs pendant 20 ans.', [], ['P20Y']],
    ['de', 'Personen, die das 16. Lebensjahr nicht vollendet haben', [16], []],
    ['de', 'Kinder unter 14 Jahren', [14], []],
    ['de', 'Wir speichern Daten von Kindern 12 Jahre.', [], ['P12Y']],
    ['es', 'menores de 14 años', [14], []],
    ['it', 'minori di 16 anni', [16], []],
    ['en', 'Article 13 protects minors.', [], []],
    ['fr', 'Les dossiers sont conservés 20 ans, pour les mineurs jusqu’à leurs 18 ans.', [18], ['P20Y']],
    ['fr', 'Jusqu’à leur majorité (18 ans), les données sont conservées 3 ans.', [18], ['P3Y']],
    ['fr', 'Les dossiers des enfants sont conservés 10 ans ou plus.', [], ['P10Y']],
    ['fr', 'Ouvert aux personnes de 16 ans et plus.', [16], []],
    ['en', 'We keep files until the child is 25 years old, then for 3 years.', [], ['P3Y']],
    ['en', 'We keep files until their majority (18 years) and 2 years more.', [18], ['P2Y']],
    ['en', 'Records older than 10 years are deleted.', [], ['P10Y']],
    ['en', 'The retention period is at least 12 years.', [], ['P12Y']],
    ['de', 'Aufbewahrt bis zur Volljährigkeit (18 Jahre), danach 5 Jahre.', [18], ['P5Y']],
    ['es', 'Se guardan hasta la mayoría de edad (18 años), después 5 años.', [18], ['P5Y']],
    ['es', 'Se conservan por un plazo no mayor de 10 años.', [], ['P10Y']],
    ['it', 'Le cartelle sono conservate fino al compimento dei 18 anni, poi per 10 anni.', [18], ['P10Y']],
    ['nl', 'Wij bewaren dossiers tot het kind 18 jaar is, daarna nog 15 jaar.', [18], ['P15Y']],
    ['nl', 'De bewaartermijn is minimaal 10 jaar.', [], ['P10Y']],
    ['pt', 'Guardamos os dados até à maioridade (18 anos) e depois durante 5 anos.', [18], ['P5Y']],
    ['pl', 'Przechowujemy dane dziecka do pełnoletności (18 lat), a faktury przez 10 lat.', [18], ['P10Y']],
  ])('%s: %s', (language, text, ages, periods) => {
    expect(values(findAges(first(text, language)))).toEqual(ages);
    expect(values(findPeriods(first(text, language))).map(({ period }) => period)).toEqual(periods);
  });
});

describe('dates', () => {
  it.each([
    ['en', 'June 3, 2024 or 4th of March 2025', ['2024-06-03', '2025-03-04']],
    ['en', '03/06/2024', ['2024-03-06 or 2024-06-03']],
    ['en', '03.06.2024', ['2024-06-03']],
    ['en-GB', '03/06/2024', ['2024-06-03 or 2024-03-06']],
    ['nl', '12 mei 2024 en 25 mrt 2018, 3-6-2024', ['2024-05-12', '2018-03-25', '2024-06-03']],
    ['fr', '1er juin 2023, 03/06/2022', ['2023-06-01', '2022-06-03']],
    ['de', '15. Januar 2024, 3. Jänner 2021, 01.02.2024', ['2024-01-15', '2021-01-03', '2024-02-01']],
    ['pt', '3 de março de 2022', ['2022-03-03']],
    ['el', '15 Μαΐου 2023', ['2023-05-15']],
    ['ja', '最終更新日：2024年4月1日', ['2024-04-01']],
    ['ko', '2024년 3월 5일', ['2024-03-05']],
    ['en', '31 February 2024, 2024-13-01, 1.2.3.2024.5, may 2 parties, 10/20/30, Article 6-7-2016a', []],
  ])('%s: %s', (language, text, dates) =>
    expect(
      datesIn(text, language).map(({ value: { date, other } }) =>
        other === undefined ? date : `${date} or ${other}`,
      ),
    ).toEqual(dates),
  );

  const found = (text: string, language = 'en') =>
    passages(text, language)
      .flatMap((passage) => values(findDates(passage)))
      .map(({ date, label }) => `${date} ${label}`);
  it.each([
    [
      'en',
      'Last updated 4 March 2025, effective from 1 April 2025',
      ['2025-03-04 updated', '2025-04-01 effective'],
    ],
    ['en', 'Effective May 2018', ['2018-05 effective']],
    ['en', 'Revised on 2024-02-29.', ['2024-02-29 updated']],
    ['en', 'Last updated\n\n3 May 2024\n\nWe keep data.', ['2024-05-03 updated']],
    ['nl', 'Laatst gewijzigd op 12 mei 2024', ['2024-05-12 updated']],
    ['nl', 'Dit beleid zal per 25 mei 2018 van kracht zijn.', ['2018-05-25 effective']],
    ['fr', 'Dernière mise à jour : 1er juin 2023', ['2023-06-01 updated']],
    ['fr', 'En vigueur à compter du 20/12/2022', ['2022-12-20 effective']],
    ['de', 'Stand: 15. Januar 2024', ['2024-01-15 updated']],
    ['es', 'Última actualización: 5 de mayo de 2021', ['2021-05-05 updated']],
    ['pl', 'Ostatnia zmiana: 7 września 2023', ['2023-09-07 updated']],
    ['pt', 'Última atualização: 3 de março de 2022', ['2022-03-03 updated']],
    ['cs', 'Poslední aktualizace: 1. května 2018', ['2018-05-01 updated']],
    ['sv', 'Senast uppdaterad: 2 juni 2021', ['2021-06-02 updated']],
    ['da', 'Senest opdateret den 3. juni 2021', ['2021-06-03 updated']],
    ['ja', '最終更新日：2024年4月1日', ['2024-04-01 updated']],
    ['zh', '更新日期：2024年3月15日', ['2024-03-15 updated']],
    // Dates of laws and of other versions are not those of the document.
    [
      'en',
      'The Data Protection Act of 6 January 1978, as amended on 20 June 2018',
      ['1978-01-06 other', '2018-06-20 other'],
    ],
    ['en', 'The GDPR, in force since 25 May 2018, protects you.', ['2018-05-25 other']],
    ['nl', 'De AVG is sinds 25 mei 2018 van kracht.', ['2018-05-25 other']],
    ['fr', 'La loi du 6 janvier 1978, modifiée le 20 juin 2018', ['1978-01-06 other', '2018-06-20 other']],
    ['de', 'Die DSGVO gilt seit dem 25. Mai 2018.', ['2018-05-25 other']],
    ['en', 'This replaces the version of 1 March 2020.', ['2020-03-01 other']],
    ['de', 'Sie ersetzt die Fassung vom 1. März 2020.', ['2020-03-01 other']],
  ])('%s: %s', (language, text, expected) => expect(found(text, language)).toEqual(expected));
});

describe('contacts', () => {
  it.each([
    ['Write to privacy@shop.example.', ['privacy@shop.example']],
    ['(a.b+c@mail.shop.example), d@e.nl;', ['a.b+c@mail.shop.example', 'd@e.nl']],
    ['privacy [at] shop.example', ['privacy@shop.example']],
    ['Follow @shop or meet at noon @ the shop', []],
    ['DPO\\_Fox@fox.example', ['DPO_Fox@fox.example']],
    ['[_privacy@fox.example_](mailto:privacy@fox.example)', ['privacy@fox.example', 'privacy@fox.example']],
    ['**privacy@fox.example**', ['privacy@fox.example']],
    ['fox\u2011glove@fox.example', ['fox-glove@fox.example']],
    ["o’hara@fox.example and d'arc@fox.example", ["o'hara@fox.example", "d'arc@fox.example"]],
    ['mailto:%20fox@fox.example', ['fox@fox.example']],
    ['privacy(at)fox(dot)example', ['privacy@fox.example']],
    ['<a.b@fox.example>, “c@fox.example”', ['a.b@fox.example', 'c@fox.example']],
    ['\u00b4hara\u00b4s@fox.example', []],
    ['Ask dpo@fox.co\\.uk', ['dpo@fox.co.uk']],
    ['Use R&amp;D@fox.example.', ['R&D@fox.example']],
    ['fox&#64;fox&#46;example', ['fox@fox.example']],
    ['`fox@fox.example`', ['fox@fox.example']],
    ['fox\\@fox\\-hill.example', ['fox@fox-hill.example']],
    ['da\u00adta@f\u00adox.example', ['data@fox.example']],
    ['fox@fox.example.1x, fox@fox.example&b=1, a@b@fox.example, x@fox.example@y', []],
    ['https://fox@fox.example/x', []],
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
    ['Numéro d’entreprise 0123456789', 'FR', []],
    ['Numéro de client : 01 23 45 67 89', 'FR', []],
    ['**Fax:** +49 341 1234568', 'DE', []],
    ['Tel. +49 341 1234567, Fax +49 341 1234568', 'DE', ['+493411234567']],
    ['Tel./Fax: +49 341 1234567', 'DE', ['+493411234567']],
    ['Phone number: 020 7946 0958', 'GB', ['+442079460958']],
    ['Telefon-Nr. 0341 1234567', 'DE', ['+493411234567']],
    ['For questions about this policy call 020 7946 0958', 'GB', ['+442079460958']],
    ['Télécopie : 04 72 00 11 23', 'FR', []],
    ['order 0201234567', 'NL', []],
    ['Ondernemingsnummer 0456.789.012, tel. 02 808 11 22', 'BE', ['+3228081122']],
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
    // What is an address stands in brackets.
    ['[Lindenstraße 7, 10969 Berlin]'],
    ['Siège : [12, rue du Bac, BP 45, 75007 Paris Cedex 01, France].'],
    ['Nous sommes au [8, place Bellecour, 69002 Lyon (France)].'],
    ['Fox, [12, rue du 8 Mai 1945, 69003 Lyon]'],
    ['Fox, S.L., [C/ Mayor 5, 2º B, 28001 Madrid, España].'],
    ['[Calle de Alcalá, n.º 45, 3.ª planta, 28014 Madrid]'],
    ['Domicilio: [Pza. Mayor s/n, 28012 Madrid]', 'es'],
    ['Fox S.r.l., [Via Dante 3/A, 20121 Milano (MI), Italia].'],
    ['[Piazza Roma n. 5, 00100 Roma].'],
    ['Sede: [V.le Monza, 7/bis - 20125 Milano]'],
    ['T.a.v. Privacyteam, [Keizersgracht 12-III, 1015 CN Amsterdam]'],
    ['Fox, [Stationsplein 1 (1e verdieping), 3511 ED Utrecht]'],
    ['[Lange Voorhout 8 bus 3, 1000 Brussel, België]', 'nl'],
    ['[Rua Direita, n.º 5, 1.º Esq., 1200-001 Lisboa, Portugal].', 'pt'],
    ['[Av. da Liberdade, 110 - 2.º andar, 1250-146 Lisboa]', 'pt'],
    ['[Rua das Flores, 100, sala 12, 01310-100 São Paulo/SP, Brasil]', 'pt'],
    ['Fox sp. z o.o., [ul. Długa 5/7, 00-238 Warszawa, Polska]', 'pl'],
    ['przy [ul. Jana Pawła II 12 m. 3, 31-000 Kraków]', 'pl'],
    ['Fox, [ul. Prosta 5 lok. 12, 00-838 Warszawa]', 'pl'],
    ['Fuchs GmbH, [Straße des 17. Juni 135, 10623 Berlin]', 'de'],
    ['We are at [Kerkweg 12a, 9712 AB Groningen, Netherlands].'],
    ['Siège : [12 rue des Tilleuls, 69003 Lyon, France]'],
    ['Our office is at [14 Harbour Lane, Bristol, BS1 4ZZ, United Kingdom].'],
    ['Shop B.V.\n[Kerkweg 12\n9712 AB Groningen\nNetherlands]\nmore of it.'],
    ['[22 Low Street, Unit 3, London, N1 9GU, United Kingdom]'],
    ['[500 Elm Street, Suite 9, Springfield, IL 62701, USA]'],
    ['Birch GmbH and [Marktplatz 3, 20095 Hamburg]'],
    ['ATTN: Privacy Team, [Keizersgracht 1, 1015 AA Amsterdam, NL]'],
    ['[Hauptstrasse 10, 6039 Root D4]'],
    ['[5 rue du Port, 35000 Rennes CEDEX 9]'],
    ['[Keizersgracht 12 hs, 1015 CN Amsterdam]'],
    ['Write to [PO Box 9, Dublin 2, D02 X285].'],
    ['[Postbus 12, 3500 AB Utrecht]'],
    ['[Seestrasse 45, Postfach 12, 8002 Zürich]'],
    ['[Calle Mayor 5, 28013 Madrid, España]'],
    ['[Via Roma 12, 20121 Milano]'],
  ])('%s', (marked, language = 'en') => {
    const expected = /\[(.*)\]/su.exec(marked)?.[1]?.replace(/\n| - /gu, ', ');
    expect(found(marked.replace(/[[\]]/gu, ''), language)).toEqual([expected]);
  });

  it.each([
    'We store data in 1066 EP Amsterdam.',
    'Since 2018 Berlin is our home.',
    'Article 6 of 12345 Rules',
    'Article 5, rue du Bac, 75007 Paris',
    'depuis 2018, avenue Foch, 75016 Paris',
    'Legge n. 5, 20121 Milano',
    'Lei n.º 58, 1200-001 Lisboa',
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
    [
      'en',
      'Standard Contractual Clauses (SCCs)',
      ['standard-contractual-clauses', 'standard-contractual-clauses'],
    ],
    ['nl', 'op grond van modelcontractbepalingen', ['standard-contractual-clauses']],
    ['fr', 'des clauses contractuelles types', ['standard-contractual-clauses']],
    ['de', 'auf Grundlage von Standardvertragsklauseln', ['standard-contractual-clauses']],
    ['en', 'the EU-US Privacy Shield', ['eu-us-privacy-shield']],
    ['en', 'the Swiss-US Privacy Shield', ['swiss-us-privacy-shield']],
    ['nl', 'het Privacyschild', ['eu-us-privacy-shield']],
    ['en', 'EU-US Data Privacy Framework', ['eu-us-dpf']],
    ['en', 'covered by an adequacy decision', ['adequacy-decision']],
    ['en', 'an adequate level of protection', ['adequate-protection']],
    ['en', 'contractual measures and model trains', []],
    // Denied, or spoken of as absent.
    ['en', 'We do not rely on the Privacy Shield.', ['eu-us-privacy-shield denied']],
    ['nl', 'Wij baseren ons niet op het Privacy Shield.', ['eu-us-privacy-shield denied']],
    ['fr', 'Le Privacy Shield n’est plus utilisé.', ['eu-us-privacy-shield denied']],
    ['de', 'Auf das Privacy Shield stützen wir uns nicht.', ['eu-us-privacy-shield denied']],
    [
      'en',
      'We do not use binding corporate rules but model clauses.',
      ['binding-corporate-rules denied', 'standard-contractual-clauses'],
    ],
    ['en', 'These countries do not offer an adequate level of protection.', []],
    ['nl', 'Deze landen hebben geen passend beschermingsniveau.', []],
    ['fr', 'Ces pays n’offrent pas un niveau de protection adéquat.', []],
    ['de', 'Diese Länder haben kein angemessenes Schutzniveau.', []],
    ['en', 'In the absence of an adequacy decision we ask you.', []],
    ['de', 'In Länder ohne Angemessenheitsbeschluss senden wir nichts.', []],
    // An issuer belongs to the words beside it.
    [
      'en',
      'clauses: Standard Contractual Clauses approved by the European Commission',
      ['standard-contractual-clauses european-commission'],
    ],
    [
      'nl',
      'de modelcontractbepalingen van de Europese Commissie',
      ['standard-contractual-clauses european-commission'],
    ],
    [
      'de',
      'Standardvertragsklauseln der Europäischen Kommission',
      ['standard-contractual-clauses european-commission'],
    ],
    [
      'en',
      'the International Data Transfer Addendum issued by the ICO and clauses of the European Commission',
      ['uk-addendum'],
    ],
    [
      'en',
      'standard contractual clauses, and other rules of the European Commission',
      ['standard-contractual-clauses'],
    ],
  ])('%s: safeguard: %s', (language, text, expected) =>
    expect(
      values(passages(text, language).flatMap(findTransferTools)).map(({ safeguard, issuer, denied }) =>
        [safeguard, issuer, denied ? 'denied' : undefined].filter((one) => one !== undefined).join(' '),
      ),
    ).toEqual(expected),
  );

  it.each([
    ['de Autoriteit Persoonsgegevens', ['Autoriteit Persoonsgegevens']],
    ['auprès de la CNIL', ["Commission nationale de l'informatique et des libertés"]],
    ['the ICO', ["Information Commissioner's Office"]],
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
    ['Datenschutzerklärung der Waldkauz GmbH', 'Waldkauz GmbH'],
    ['Privacy Policy', undefined],
    ['How we handle your data', undefined],
  ])('the name in the title: %s', (title, name) => expect(nameInTitle(title)).toBe(name));

  it.each([
    ['# Privacy at Elm\n\n## Contact\n\nE-mail: privacy@elm.example', 'Privacy at Elm'],
    ['# Privacy at Elm\n\nSee https://elm.example/privacy-and-more', 'Privacy at Elm'],
  ])('an address is no title: %j', (raw, title) => {
    expect(findTitle(passages(raw))?.value).toBe(title);
  });

  it('title, a name from the id, the publisher', () => {
    expect(findTitle(passages(english))?.value).toBe('Privacy notice of Lantern & Finch');
    expect(nameOfId('jump-in-2')).toBe('Jump In 2');
    expect(findPublisher(passages(english), 'lantern')?.value).toBe('Lantern & Finch Ltd');
    expect(findPublisher(passages(german, 'de'), 'waldkauz')?.value).toBe('Waldkauz GmbH');
  });

  it.each([
    // Who publishes it stands in brackets; the id is x, if no other is named.
    ['en', 'Phone number of [Hill Ltd]: +44 20 7946 0958'],
    ['en', '[Fox Trading Ltd] (“Fox”, “we”) keeps data.', 'fox'],
    ['nl', '[Vos Handel] (hierna: “wij”) bewaart gegevens.', 'vos'],
    ['fr', 'La société [Renard SAS] (ci-après « nous ») conserve des données.', 'renard'],
    ['nl', '[Stichting Brug] is verantwoordelijk voor uw gegevens.', 'brug'],
    // Of two companies the one that the id means.
    ['en', 'The agency Larch UK Limited is our processor. [Birch Bikes Ltd] runs this shop.', 'birch'],
    // Terms of law, documents, authorities and vendors are no companies.
    ['en', 'We work in the European Economic Area (“EEA”). [Birch Bikes] runs this shop.', 'birch'],
    ['en', 'The General Data Protection Regulation (“GDPR”) protects you.'],
    ['nl', 'De Algemene verordening gegevensbescherming (“AVG”) geldt.'],
    ['fr', 'Le Règlement général sur la protection des données (« RGPD ») s’applique.'],
    ['de', 'Die Datenschutz-Grundverordnung („DSGVO“) gilt.'],
    ['en', 'This Privacy Policy (“Policy”) tells what the Information Commissioner (“ICO”) asks.'],
    ['en', 'Google LLC provides Google Analytics.'],
    ['en', 'Parcel Ltd delivers our orders. Mail Corp. helps us send mail. We keep data.'],
    ['en', 'We use Birch Ltd for letters. Larch Ltd is responsible for our parcels.'],
    ['en', 'Air Norway and Larch UK Limited and Bank of Ireland help us.'],
    ['en', 'Larch Ltd helps us. You can contact us: [Fox Ltd], London.'],
    ['en', '[Fox Ltd] and our shops collect data.'],
    ['de', 'Die Bank Austria und die Telekom Deutschland GmbH helfen uns.'],
    ['de', 'Unsere Pakete liefert die Paket GmbH. Verantwortlich ist die [Fuchs GmbH].'],
    ['nl', 'Pakket B.V. bezorgt onze bestellingen. Wij gebruiken Post B.V. voor brieven.'],
    ['fr', 'Colis SARL livre nos commandes. Nous travaillons avec Frêne SAS.'],
    ['fr', '[Pin SA], ci-après « Pin », traite les données.'],
    ['es', 'La empresa [Zorro, S.L.], con domicilio en C/ Luna, n.º 3, 28004 Madrid, es la responsable.'],
    ['de', 'Die Paket AG liefert. Betreiber dieser Seite: [Eule e.K.], Am Ring 3, 50667 Köln.'],
    ['de', 'Verantwortlicher: [Max Eule], Am Ring 3, 50667 Köln.'],
    ['fr', 'Colis SARL nous aide. Responsable du traitement : [Pin SA], Paris.'],
    ['pl', 'Administrator danych: [Lis Sp. z o.o.], Kraków.'],
    ['en', 'Owl Inc. is our auditor. You contract with [Wolf Inc.] today.'],
    ['sv', 'PostNord AB levererar våra paket.'],
    ['cs', '[Zásilkovna s.r.o.] zpracovává údaje.', 'zasilkovna'],
    ['ca', 'Poste S.p.A. consegna i nostri ordini. Aruba S.p.A. ci aiuta.'],
    ['nl', '[Vos B.V.], Kade 1, 1012 AB Amsterdam, is verantwoordelijk.'],
    ['es', 'Paquetes S.L. entrega nuestros pedidos. Utilizamos Correo S.A. para enviar.'],
    ['it', 'Pacchi S.r.l. consegna i nostri ordini. Utilizziamo Posta S.p.A. per la posta.'],
    ['pt', 'Encomendas Lda. entrega os nossos pedidos. A [Raposa Lda.] trata os dados.'],
    ['pl', 'Paczka Sp. z o.o. dostarcza nasze przesyłki.'],
  ])('%s: the publisher: %s', (language, marked, id = 'x') =>
    expect(findPublisher(passages(marked.replace(/[[\]]/gu, ''), language), id)?.value).toBe(
      /\[(.*)\]/su.exec(marked)?.[1],
    ),
  );
});

describe('what is said of countries', () => {
  const said = (text: string, language: string) =>
    passages(text, language)
      .flatMap(countryFinder(language))
      .flatMap((one) => saidOf(one, ['Fox']) ?? [])
      .map(({ code, denied, says }) => `${code} ${says}${denied ? ' denied' : ''}`);
  it.each([
    ['en', 'We store data on servers in Ireland.', ['IE storage']],
    ['en', 'Our servers are located in the United States.', ['US storage']],
    ['en', 'Data are processed in India and Canada.', ['IN processing', 'CA processing']],
    ['en', 'We are established in Malta.', ['MT establishment']],
    ['en', 'We transfer data to staff in Canada.', ['CA transfer']],
    ['nl', 'De webwinkel wordt gehost in Duitsland.', ['DE storage']],
    ['nl', 'Wij geven gegevens door aan een partij in de Verenigde Staten.', ['US transfer']],
    ['fr', 'Les données sont transférées au Maroc.', ['MA transfer']],
    ['fr', 'Les données sont hébergées en France.', ['FR storage']],
    ['de', 'Die Daten werden in Irland verarbeitet.', ['IE processing']],
    ['de', 'Wir übermitteln Daten nach Indien.', ['IN transfer']],
    // Directions.
    ['en', 'We transfer data outside the United Kingdom to our staff in Canada.', ['CA transfer']],
    ['en', 'We send data from Malta to Norway.', ['NO transfer']],
    ['nl', 'Wij sturen gegevens vanuit Nederland naar Canada.', ['CA transfer']],
    ['fr', 'Les données sont transférées hors de France, au Canada.', ['CA transfer']],
    ['de', 'Wir übermitteln Daten aus Deutschland nach Kanada.', ['CA transfer']],
    ['de', 'Wir übermitteln keine Daten außerhalb der Schweiz.', []],
    // Denials.
    ['en', 'We do not transfer personal data to China.', ['CN transfer denied']],
    ['nl', 'Wij geven geen gegevens door aan China.', ['CN transfer denied']],
    ['fr', 'Nous ne transférons aucune donnée vers la Chine.', ['CN transfer denied']],
    ['de', 'Eine Übermittlung nach China findet nicht statt.', ['CN transfer denied']],
    ['en', 'We do not store data in China.', []],
    ['en', 'We do not send it to Canada unless you ask.', []],
    // Names, audiences, laws, other companies.
    ['en', 'Air Norway and Bank of Ireland process payments.', []],
    ['en', 'Larch UK Limited stores nothing.', []],
    ['en', 'If you live in Australia, we process less.', []],
    ['en', 'If you live outside the United States, we process less.', []],
    ['en', 'For users in the UK we store less.', []],
    ['nl', 'Woont u in België, dan verwerken wij minder.', []],
    ['fr', 'Les clients résidant en Suisse sont traités autrement.', []],
    ['de', 'Kunden aus Österreich speichern nichts.', []],
    ['en', 'Our providers are established in Belgium.', []],
    ['en', 'The laws of France apply to this policy.', []],
    ['en', 'We like Canada.', []],
  ])('%s: %s', (language, text, expected) => expect(said(text, language)).toEqual(expected));
});

describe('what a link is for', () => {
  it.each([
    ['en', 'Change your preferences at https://a.example/p.', 'rights'],
    ['en', 'Opt out: https://a.example/x', 'rights'],
    ['en', 'See https://a.example/cookies', 'cookies'],
    ['en', 'Read their privacy policy (https://b.example/x).', 'other'],
    ['nl', 'Cookies weigeren kan via https://a.example/x', 'cookies'],
    ['fr', 'Pour une réclamation : https://a.example/x', 'rights'],
    ['de', 'Zum Widerspruch: https://a.example/x', 'rights'],
    ['en', 'Follow us at https://twitter.com/fox.', undefined],
    ['en', 'Welcome to https://a.example and its new colours.', undefined],
  ])('%s: %s', (language, text, section) =>
    expect(passages(text, language).flatMap(findLinks).map(linkFor)).toEqual([section]),
  );
});
