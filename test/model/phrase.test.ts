import { describe, expect, test } from 'vitest';
import { cellText, phrase } from '../../src/model/phrase.js';
import { sectionNamed, sections } from '../../src/model/sections/index.js';
import { policy, type RawFact, words } from '../questions/records.js';

/** Section, fact as written, line without its key. */
const lines: readonly (readonly [string, RawFact, string])[] = [
  ['scope', { subject: 'websites', parties: ['us'] }, 'of Us'],
  ['scope', { subject: 'apps', when: 'They link here.' }, 'when they link here'],
  ['contacts', { role: 'privacy', channel: 'email', value: 'a@b.org' }, 'a@b.org'],
  ['contacts', { role: 'privacy', channel: 'form' }, 'by form'],
  ['contacts', { role: 'dpo', channel: 'post', value: 'Way 1', country: 'NL' }, 'Way 1; in the Netherlands'],
  [
    'contacts',
    { role: 'dpo', channel: 'post', value: 'Way 1, The Netherlands', country: 'NL' },
    'Way 1, The Netherlands',
  ],
  [
    'data',
    { category: 'name', source: ['data-subject', 'third-party'], context: 'account' },
    'given by the person, from third parties; with an account',
  ],
  [
    'purposes',
    { purpose: 'analytics', bases: ['consent', 'contract'], modality: 'may' },
    'may be a purpose; based on consent or contract',
  ],
  ['bases', { basis: 'consent', form: 'explicit' }, 'explicit'],
  [
    'recipients',
    { recipient: 'hosting', terms: ['nda'], 'on-instruction': true },
    'on instruction; bound by: non-disclosure agreement',
  ],
  ['recipients', { recipient: 'police', 'on-instruction': false }, 'not on instruction'],
  ['sale', { act: 'sell', denied: true }, 'not sold'],
  ['sale', { act: ['sell', 'rent'], denied: true }, 'not done'],
  ['cookies', { control: 'do-not-track', denied: true }, 'not answered'],
  ['scope', { subject: 'websites', denied: true }, 'not covered'],
  ['retention', { data: 'all', kind: 'kept', denied: true }, 'not kept'],
  [
    'sale',
    { act: 'sell', denied: true, subjects: ['minors'], except: ['legal-obligation'] },
    'not sold; concerning minors; except for legal obligation',
  ],
  [
    'transfers',
    { act: 'transfer', to: ['US', 'outside-eea'] },
    'to the United States, countries outside the EEA',
  ],
  [
    'transfers',
    { safeguard: 'standard-contractual-clauses', issuer: 'european-commission', modality: ['may', 'one-of'] },
    'may be relied on; one of those listed, not said which; issued or approved by the European Commission',
  ],
  ['transfers', { safeguard: 'unspecified', law: 'GDPR' }, 'citing GDPR'],
  ['transfers', { safeguard: 'unspecified', law: 'RGPD' }, 'citing GDPR'],
  ['transfers', { act: 'transfer', modality: 'may' }, 'may be made'],
  ['recipients', { recipient: 'police', occasion: 'legal-requirement', requires: 'legal-duty' }, ''],
  ['cookies', { use: 'analytics', technologies: ['cookie'] }, ''],
  ['cookies', { use: 'analytics', technologies: ['cookie', 'beacon'] }, 'by means of cookies, web beacons'],
  ['locations', { country: 'NL', activity: ['establishment'], by: ['self'] }, 'established there'],
  ['rights', { right: 'all', extent: 'some' }, 'some of them'],
  ['rights', { right: 'erasure', modality: 'may', effect: 'limited' }, 'may be limited'],
  ['rights', { right: 'erasure', extent: 'some' }, 'in some of the cases'],
  [
    'rights',
    { right: 'all', limits: ['limited-circumstances'], only: true },
    'limits: given only in limited circumstances',
  ],
  ['minors', { rule: 'knowing-collection', denied: true, age: 16 }, 'not done; under 16'],
  ['locations', { country: 'NL', activity: ['storage'], place: 'Delft' }, 'storage; at Delft'],
  [
    'retention',
    {
      data: 'all',
      from: 'account-closed',
      period: 'P90D',
      bound: 'max',
      modality: 'typically',
      then: 'erased',
      except: 'legal-obligation',
    },
    'typically; at most 90 days from the closure of the account, then erased; except for legal obligation',
  ],
  [
    'retention',
    {
      data: 'all',
      until: ['account-inactive'],
      criteria: ['service-provision', 'legal-obligation'],
      example: { period: 'P7Y', criteria: ['tax-law'] },
    },
    'until the end of the account’s activity, or as long as needed to provide the service or for legal obligations; for example 7 years (for tax law)',
  ],
  [
    'retention',
    { data: 'all', from: 'contract-ended', period: 'P7Y', bound: 'max', 'set-by': 'statutory-period' },
    'at most 7 years (for a statutory period) from the end of the contract',
  ],
  [
    'retention',
    { data: 'all', period: { min: 'P3M', max: 'P1Y' }, bound: 'exact' },
    'between 3 months and 1 year',
  ],
  [
    'retention',
    { data: 'all', period: 'reasonable', bound: 'exact', from: 'collected' },
    'a reasonable period from collection',
  ],
  [
    'retention',
    { data: 'all', from: 'period-ended', until: 'deletion-possible', then: 'isolated' },
    'isolated from the end of the retention period until deletion becoming possible',
  ],
  [
    'retention',
    { data: 'all', from: 'period-ended', then: ['erased', 'anonymised'] },
    'erased or anonymised after the end of the retention period',
  ],
  [
    'retention',
    { data: 'all', from: 'account-deactivated', criteria: 'collaboration' },
    'as long as needed for use by others, counted from the deactivation of the account',
  ],
  ['retention', { data: 'all', kind: 'open-ended' }, 'kept on, no end stated'],
  ['retention', { data: 'all', deferred: 'on-request' }, 'not said here; told on request'],
  [
    'retention',
    { data: 'all', until: 'account-closed', criteria: ['security', 'legal-obligation'], join: 'and' },
    'until the closure of the account, and as long as needed for security and for legal obligations',
  ],
  [
    'retention',
    { data: 'all', from: 'other', period: 'P1Y', bound: 'exact', criteria: 'other' },
    '1 year from another event, or as long as needed for other reasons',
  ],
  [
    'retention',
    { data: 'all', period: 'P1M', bound: 'min', where: 'backup', archive: { period: 'P1Y', bound: 'exact' } },
    'at least 1 month, in backup, archived: 1 year',
  ],
  [
    'rights',
    { right: 'access', how: ['email', 'form'], response: 'P1M', fee: 'free' },
    'by e-mail or by form; answered within 1 month; free of charge',
  ],
  [
    'rights',
    { right: 'access', response: 'reasonable', 'any-time': true },
    'answered within a reasonable time; at any time',
  ],
  [
    'rights',
    { right: 'erasure', response: 'promptly', limits: ['legal-claims'] },
    'limits: legal claims; answered promptly',
  ],
  ['rights', { right: 'complaint', authority: 'us' }, 'to Us'],
  ['security', { measure: 'encryption', only: true }, 'restricted to what is named here'],
  ['cookies', { use: 'analytics', lifetime: 'session', by: 'third' }, 'by third parties; for the session'],
  ['cookies', { use: 'analytics', lifetime: 'P2Y' }, 'for 2 years'],
  ['cookies', { use: 'analytics', lifetime: 'P13M', bound: 'max' }, 'for at most 13 months'],
  ['changes', { notice: 'email', before: 'P30D', bound: 'min' }, 'at least 30 days before'],
  ['minors', { rule: 'directed-at-minors', age: 16 }, 'under 16'],
  ['automation', { kind: 'profiling', modality: 'for-example' }, 'given as an example'],
  ['changes', { notice: 'email', significant: true }, 'for significant changes'],
  ['breaches', { duty: 'report-channel', how: 'email', reading: 'garbled' }, 'by e-mail; [garbled passage]'],
  ['other', { topic: 'user-duties', extent: 'some' }, 'some of what is named'],
  ['rights', { right: 'access', as: 'right', modality: 'may' }, 'not promised ("may"); a right'],
  [
    'rights',
    { right: 'access', limits: 'limited-circumstances', effect: 'limited' },
    'limits: given only in limited circumstances',
  ],
  [
    'recipients',
    { recipient: 'hosting', modality: 'may', deferred: 'other-document' },
    'data may be shared; not said here; the text refers to another document',
  ],
  [
    'recipients',
    { recipient: 'hosting', requires: 'law-permits', only: true },
    'only where the law permits it',
  ],
  ['recipients', { recipient: 'hosting', only: true }, 'nobody else'],
  [
    'recipients',
    { recipient: 'hosting', extent: 'some', data: 'account' },
    'as to account data; some of the data',
  ],
  ['recipients', { recipient: 'hosting', extent: 'most', open: true }, 'most of them; among others'],
  [
    'recipients',
    { recipient: 'hosting', notice: 'email', hedges: { notice: ['may'] } },
    'told by e-mail (may)',
  ],
  ['security', { measure: 'encryption', modality: 'effort' }, 'an effort, no result promised'],
  ['rights', { right: 'access', residents: ['CH'] }, 'for residents of Switzerland'],
];

function read(section: string, fact: RawFact) {
  const found = sectionNamed(section);
  const [made] = policy('us', { [section]: [fact] }).sections[section]?.facts ?? [];
  if (found === undefined || made === undefined) throw new Error(`no such section: ${section}`);
  const without = found.key.map((field) => field.name);
  return { found, made, options: { without, names: () => 'Us' } };
}

describe('a fact as a line', () => {
  test.each(lines)('%s %j', (section, fact, line) => {
    const { found, made, options } = read(section, fact);
    expect(phrase(found, made, words, options)).toBe(line);
  });

  test('every section is in the table', () => {
    expect(
      sections.map(({ name }) => name).filter((name) => !lines.some(([section]) => section === name)),
    ).toEqual([]);
  });

  test('a value is put in as it is, whatever it holds', () => {
    const { found, made, options } = read('locations', { country: 'NL', place: '$& {} $1' });
    expect(phrase(found, made, words, options)).toBe('at $& {} $1');
  });
});

describe('a cell', () => {
  test.each<readonly [RawFact, string]>([
    [{ measure: 'encryption' }, 'stated'],
    [{ measure: 'encryption', summary: 'TLS is used' }, 'TLS is used'],
    [{ measure: 'encryption', summary: 'TLS is used', modality: 'may' }, 'may be taken'],
    [{ measure: 'other', summary: 'Dogs', modality: 'may' }, 'Dogs (may be taken)'],
  ])('%j', (fact, text) => {
    const { found, made, options } = read('security', fact);
    expect(cellText(found, made, words, options)).toBe(text);
  });
});
