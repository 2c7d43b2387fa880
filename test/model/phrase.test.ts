import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Field } from '../../src/model/field.js';
import { cellText, phrase } from '../../src/model/phrase.js';
import { sectionNamed, sections } from '../../src/model/sections/index.js';
import { arbitraryOf, policy, type RawFact, words } from '../questions/records.js';

/** By section: a fact as written, and its line without its key. Rules of retention are about all data. */
const lines: Readonly<Record<string, readonly (readonly [RawFact, string])[]>> = {
  scope: [
    [{ subject: 'websites', parties: ['us'] }, 'of Us'],
    [{ subject: 'apps', when: 'They link here.' }, 'when they link here'],
    [{ subject: 'websites', denied: true }, 'not covered'],
  ],
  contacts: [
    [{ role: 'privacy', channel: 'email', value: 'a@b.org' }, 'a@b.org'],
    [{ role: 'privacy', channel: 'form' }, 'by form'],
    [{ role: 'dpo', channel: 'post', value: 'Way 1', country: 'NL' }, 'Way 1; in the Netherlands'],
    [
      { role: 'dpo', channel: 'post', value: 'Way 1, The Netherlands', country: 'NL' },
      'Way 1, The Netherlands',
    ],
  ],
  data: [
    [
      { category: 'name', source: ['data-subject', 'third-party'], context: 'account' },
      'given by the person, from third parties; with an account',
    ],
  ],
  purposes: [
    [
      { purpose: 'analytics', bases: ['consent', 'contract'], modality: 'may' },
      'may be a purpose; based on consent or contract',
    ],
    [{ purpose: 'analytics', only: true, when: 'a survey is held' }, 'only this; when a survey is held'],
    [{ purpose: 'analytics', only: true, data: 'usage' }, 'using usage data; only this'],
    [{ purpose: 'marketing', bases: 'consent', consent: 'required' }, 'based on consent'],
  ],
  bases: [
    [{ basis: 'consent', form: 'explicit' }, 'explicit'],
    [{ basis: 'consent', form: 'explicit', only: true }, 'explicit; not without it'],
  ],
  recipients: [
    [
      { recipient: 'hosting', terms: ['nda'], 'on-instruction': true },
      'on instruction; bound by: non-disclosure agreement',
    ],
    [{ recipient: 'police', 'on-instruction': false }, 'not on instruction'],
    [{ recipient: 'police', occasion: 'legal-requirement', requires: 'legal-duty' }, ''],
    [
      { recipient: 'hosting', modality: 'may', deferred: 'other-document' },
      'may receive data; not said here; the text refers to another document',
    ],
    [{ recipient: 'hosting', requires: 'law-permits', only: true }, 'only where the law permits it'],
    [{ recipient: 'hosting', only: true }, 'nobody else'],
    [{ recipient: 'hosting', extent: 'some', data: 'account' }, 'as to account data; some of the data'],
    [{ recipient: 'hosting', extent: 'most', open: true }, 'most of the data; among others'],
    [{ recipient: 'hosting', notice: 'email', hedges: { notice: ['may'] } }, 'told by e-mail (possibly)'],
    [{ recipient: ['police', 'hosting'], hedges: { recipient: ['one-of'] } }, 'not said which'],
    [{ recipient: ['police', 'hosting'], modality: 'one-of' }, 'one of these, not said which'],
    [
      { recipient: 'police', occasion: 'business-transfer', hedges: { occasion: ['sometimes'] } },
      'occasion: sometimes',
    ],
  ],
  sale: [
    [{ act: 'sell', denied: true }, 'not sold'],
    [{ act: ['sell', 'rent'], denied: true }, 'not done'],
    [
      { act: 'sell', denied: true, subjects: ['minors'], except: ['legal-obligation'] },
      'not sold; concerning minors; except for legal obligation',
    ],
  ],
  cookies: [
    [{ control: 'do-not-track', denied: true }, 'not answered'],
    [{ use: 'analytics', technologies: ['cookie'] }, ''],
    [{ use: 'analytics', technologies: ['cookie', 'beacon'] }, 'by means of cookies, web beacons'],
    [{ use: 'analytics', lifetime: 'session', by: 'third' }, 'by third parties; for the session'],
    [{ use: 'analytics', lifetime: 'P2Y' }, 'for 2 years'],
    [{ use: 'analytics', lifetime: 'P13M', bound: 'max' }, 'for at most 13 months'],
    [
      { use: 'analytics', technologies: ['cookie', 'beacon'], hedges: { technologies: ['one-of'] } },
      'by means of cookies or web beacons (not said which)',
    ],
  ],
  retention: [
    [{ kind: 'kept', denied: true }, 'not kept'],
    [
      {
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
      {
        until: ['account-inactive'],
        criteria: ['service-provision', 'legal-obligation'],
        example: { period: 'P7Y', criteria: ['tax-law'] },
      },
      'until the end of the account’s activity, or as long as needed to provide the service or for legal obligations; for example 7 years (for tax law)',
    ],
    [
      { from: 'contract-ended', period: 'P7Y', bound: 'max', 'set-by': 'statutory-period' },
      'at most 7 years (for a statutory period) from the end of the contract',
    ],
    [{ period: { min: 'P3M', max: 'P1Y' }, bound: 'exact' }, 'between 3 months and 1 year'],
    [{ period: 'reasonable', bound: 'exact', from: 'collected' }, 'a reasonable period from collection'],
    [
      { from: 'period-ended', until: 'deletion-possible', then: 'isolated' },
      'isolated from the end of the retention period until the moment when deletion is possible',
    ],
    [
      { from: 'period-ended', then: ['erased', 'anonymised'] },
      'erased or anonymised after the end of the retention period',
    ],
    [
      { from: 'account-deactivated', criteria: 'collaboration' },
      'as long as needed for use by others, counted from the deactivation of the account',
    ],
    [{ kind: 'open-ended' }, 'kept on, no end stated'],
    [
      { kind: 'open-ended', from: 'account-closed' },
      'kept on after the closure of the account, no end stated',
    ],
    [
      { kind: 'open-ended', from: 'account-closed', then: 'visible', where: 'backup' },
      'remains visible after the closure of the account, no end stated, in backup',
    ],
    [
      { until: 'need-ended', then: ['erased', 'anonymised'], hedges: { then: ['one-of'] } },
      'until the end of the need, then erased or anonymised (not said which)',
    ],
    [{ deferred: 'on-request' }, 'not said here; told on request'],
    [
      { until: 'account-closed', criteria: ['security', 'legal-obligation'], join: 'and' },
      'until the closure of the account, and as long as needed for security and for legal obligations',
    ],
    [
      { from: 'other', period: 'P1Y', bound: 'exact', criteria: 'other' },
      '1 year from another event, or as long as needed for other reasons',
    ],
    [
      { period: 'P1M', bound: 'min', where: 'backup', archive: { period: 'P1Y', bound: 'exact' } },
      'at least 1 month, in backup, archived: 1 year',
    ],
  ],
  transfers: [
    [{ act: 'transfer', to: ['US', 'outside-eea'] }, 'to the United States, countries outside the EEA'],
    [
      {
        safeguard: 'standard-contractual-clauses',
        issuer: 'european-commission',
        modality: ['may', 'one-of'],
      },
      'may be relied on; one of several, not said which; issued or approved by the European Commission',
    ],
    [{ safeguard: 'unspecified', law: 'GDPR' }, 'citing GDPR'],
    [{ safeguard: 'unspecified', law: 'RGPD' }, 'citing GDPR'],
    [{ act: 'transfer', modality: 'may' }, 'may be made'],
    [{ safeguard: 'unspecified', to: 'outside-eea' }, 'for transfers to countries outside the EEA'],
  ],
  locations: [
    [{ country: 'NL', activity: ['establishment'], by: ['self'] }, 'established there'],
    [{ country: 'NL', activity: ['storage'], place: 'Delft' }, 'data stored there; at Delft'],
    [{ country: 'NL', activity: 'storage', modality: 'may' }, 'possibly; data stored there'],
  ],
  rights: [
    [{ right: 'all', extent: 'some' }, 'some of them'],
    [{ right: 'erasure', modality: 'may', effect: 'limited' }, 'may be limited'],
    [{ right: 'erasure', extent: 'some' }, 'some of the data'],
    [
      { right: 'all', limits: ['limited-circumstances'], only: true },
      'limits: given only in limited circumstances',
    ],
    [
      { right: 'access', how: ['email', 'form'], response: 'P1M', fee: 'free' },
      'by e-mail or by form; answered within 1 month; free of charge',
    ],
    [
      { right: 'access', response: 'reasonable', 'any-time': true },
      'answered within a reasonable time; at any time',
    ],
    [
      { right: 'erasure', response: 'promptly', limits: ['legal-claims'] },
      'limits: legal claims; answered promptly',
    ],
    [{ right: 'complaint', authority: 'us' }, 'to Us'],
    [{ right: 'access', as: 'right', modality: 'may' }, 'perhaps a right'],
    [
      { right: 'access', limits: 'limited-circumstances', effect: 'limited' },
      'limits: given only in limited circumstances',
    ],
    [{ right: 'access', modality: 'may', denied: true }, 'not possible; may'],
    [{ right: 'access', modality: 'typically', denied: true }, 'typically not possible'],
    [{ right: 'access', limits: 'security', modality: 'may' }, 'may be limited; limits: security'],
    [
      { right: 'access', as: 'right', effect: 'limited', modality: 'may', requires: 'administrator-consent' },
      'may be limited; a right; then only where the administrator agrees',
    ],
    [{ right: 'access', residents: ['CH'] }, 'for residents of Switzerland'],
  ],
  minors: [
    [{ rule: 'knowing-collection', denied: true, age: 16 }, 'not done; under 16'],
    [{ rule: 'directed-at-minors', age: 16 }, 'under 16'],
  ],
  security: [
    [{ measure: 'encryption', only: true }, 'only this'],
    [{ measure: 'encryption', modality: 'effort' }, 'an effort, no result promised'],
    [{ measure: 'role-based-access', only: true }, 'for nobody else'],
  ],
  changes: [
    [{ notice: 'email', before: 'P30D', bound: 'min' }, 'at least 30 days before'],
    [{ notice: 'email', significant: true }, 'for significant changes'],
  ],
  automation: [[{ kind: 'profiling', modality: 'for-example' }, 'given as an example']],
  breaches: [[{ duty: 'report-channel', how: 'email', reading: 'garbled' }, 'by e-mail; [garbled passage]']],
  other: [[{ topic: 'user-duties', extent: 'some' }, 'some of what is named']],
};

function read(section: string, fact: RawFact) {
  const found = sectionNamed(section);
  const [made] = policy('us', { [section]: [fact] }).sections[section]?.facts ?? [];
  if (found === undefined || made === undefined) throw new Error(`no such section: ${section}`);
  const without = found.key.map((field) => field.name);
  return { found, made, options: { without, names: () => 'Us' } };
}

describe('a fact as a line', () => {
  describe.each(sections)('of $name', ({ name }) => {
    test.each(lines[name] ?? [])('%j', (fact, line) => {
      const about = name === 'retention' ? { data: 'all', ...fact } : fact;
      const { found, made, options } = read(name, about);
      expect(phrase(found, made, words, options)).toBe(line);
    });
  });

  test('every section is in the table', () => {
    expect(Object.keys(lines).sort()).toEqual(sections.map(({ name }) => name).sort());
  });

  test('a value is put in as it is, whatever it holds', () => {
    const { found, made, options } = read('locations', { country: 'NL', place: '$& {} $1' });
    expect(phrase(found, made, words, options)).toBe('at $& {} $1');
  });
});

/** A value of a field; what it holds inside is not hedged. */
const sample = (field: Field): unknown =>
  ['nested', 'hedges'].includes(field.kind.is)
    ? undefined
    : fc.sample(arbitraryOf(field), { seed: 3, numRuns: 1 })[0];

describe('a hedge of a single value', () => {
  const firm = ['may', 'typically', 'sometimes', 'effort', 'one-of', 'exceptional', 'for-example'];
  const cases = sections.flatMap((section) =>
    [...section.key, ...section.fields].flatMap((field) => {
      const value = sample(field);
      return value === undefined ? [] : [{ section, field, value }];
    }),
  );

  test.each(cases.map((one) => [`${one.section.name}.${one.field.name}`, one] as const))(
    'is shown: %s',
    (_, { section, field, value }) => {
      const isKey = section.key.includes(field);
      const [first] = section.key.map((key) => [key.name, sample(key)]);
      const beside = (section.together ?? []).filter((names) => names.includes(field.name)).flat();
      const others = section.fields
        .filter(({ name }) => beside.includes(name))
        .map((other) => [other.name, sample(other)]);
      const fact = Object.fromEntries([...(isKey ? [] : [first ?? []]), ...others, [field.name, value]]);
      const line = (hedge: object) => {
        const { found, made, options } = read(section.name, { ...fact, ...hedge } as RawFact);
        return phrase(found, made, words, options);
      };
      const bare = line({});
      expect(firm.filter((term) => line({ hedges: { [field.name]: [term] } }) === bare)).toEqual([]);
      expect(new Set(firm.map((term) => line({ hedges: { [field.name]: [term] } }))).size).toBe(firm.length);
    },
  );
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
