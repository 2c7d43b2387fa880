import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexicon } from '../../src/model/lexicon.js';
import { fieldsOf } from '../../src/model/section.js';
import { everySection } from '../../src/model/sections/index.js';
import {
  findFacts,
  holds,
  isQuery,
  parseQuery,
  queryFields,
  selectFacts,
  silences,
  standing,
} from '../../src/query/index.js';
import { words } from '../questions/records.js';
import { found, policy, query } from './made.js';

const cite = 'a … b';
const one = policy(
  {
    retention: [
      { data: ['account'], period: 'P7Y', bound: 'max', from: 'contract-ended', cite },
      { data: ['name'], period: 'P84M', bound: 'exact', cite },
      { data: ['log-data'], period: 'P30D', bound: 'exact', cite },
      { data: ['email'], period: 'P2Y', bound: 'min', cite },
      { data: ['phone'], period: { min: 'P1Y', max: 'P3Y' }, bound: 'exact', cite },
      { data: ['address'], period: 'reasonable', bound: 'exact', cite },
      { data: ['usage'], criteria: ['necessity'], example: { period: 'P5Y' }, cite },
      { data: ['device'], criteria: ['necessity', 'legal-obligation'], cite },
    ],
    rights: [
      { right: ['access', 'erasure'], as: 'right', 'any-time': true, how: ['contact'], cite },
      { right: ['objection'], as: 'offer', modality: ['may'], cite },
      { right: ['complaint'], denied: true, cite },
    ],
    purposes: [
      { purpose: ['direct-marketing'], bases: ['consent'], summary: 'Une gelée royale', cite },
      { purpose: ['analytics'], note: 'Über alles', cite },
    ],
    bases: 'silent',
    sale: 'silent',
    recipients: [
      {
        recipient: ['hosting'],
        hedges: { purposes: ['may'] },
        purposes: ['analytics'],
        residents: ['US-CA'],
        cite,
      },
    ],
    locations: [
      { country: ['BE'], activity: ['storage'], cite },
      { country: ['MA'], by: ['self'], cite },
      { region: ['outside-eea'], cite },
    ],
    minors: [{ rule: ['directed-at-minors'], denied: true, age: 16, cite }],
  },
  {
    parties: [
      { id: 'elm', name: 'Elm & Co', role: ['publisher'], country: 'FR', cite },
      { id: 'oak', name: 'Oak Ltd', role: ['processor'], country: 'US', cite },
    ],
  },
);

const at = (section: string, ...indexes: readonly number[]) => indexes.map((index) => `${section}[${index}]`);

describe('a query finds', () => {
  it.each<[query: string, facts: readonly string[]]>([
    // Durations mean what they last, and a comparison the longest time that is allowed.
    ['period:P7Y', at('retention', 0, 1)],
    ['period:P84M', at('retention', 0, 1)],
    ['retention.period>P5Y', at('retention', 0, 1, 3)],
    ['period>=P7Y', at('retention', 0, 1, 3)],
    ['period<P1Y', at('retention', 2)],
    ['period<=P3Y', at('retention', 2, 4)],
    ['period<=P1M', at('retention', 2)],
    ['period>=P1M', at('retention', 0, 1, 2, 3, 4)],
    ['period<P1M', []],
    ['period:P3Y', at('retention', 4)],
    ['period:reasonable', at('retention', 5)],
    ['period:*', at('retention', 0, 1, 2, 3, 4, 5)],
    ['period > P5Y bound:max', at('retention', 0)],
    ['retention.example.period:P60M', at('retention', 6)],
    ['example.period<P6Y', at('retention', 6)],
    // Kinds that follow from other fields.
    ['retention.kind:criterion', at('retention', 6, 7)],
    // One value at a time in brackets, one fact side by side.
    ['criteria:(NOT necessity)', at('retention', 7)],
    ['criteria:necessity -criteria:legal-obligation', at('retention', 6)],
    ['criteria:(necessity OR legal-obligation)', at('retention', 6, 7)],
    ['right:access right:erasure', at('rights', 0)],
    ['right:access right:objection', []],
    ['right:(access OR objection) is:hedged', at('rights', 1)],
    ['any-time:true', at('rights', 0)],
    // A wider term finds narrower ones, not the other way round.
    ['purpose:marketing', at('purposes', 0)],
    ['retention.data:contact-details', at('retention', 1, 3, 4)],
    ['data:contact-details -data:name', at('retention', 3, 4)],
    ['right:acc*', at('rights', 0)],
    ['right:"Access"', at('rights', 0)],
    // Places.
    ['locations.country:EEA', at('locations', 0)],
    ['country:non-EEA', [...at('parties', 1), ...at('locations', 1)]],
    ['locations.country:COUNTRY', at('locations', 0, 1)],
    ['region:outside-eea', at('locations', 2)],
    ['residents:US', at('recipients', 0)],
    // Fields with and without their section, and what is inside fields.
    ['purposes.bases:consent', at('purposes', 0)],
    ['purposes:analytics', at('recipients', 0)],
    ['hedges.purposes:may', at('recipients', 0)],
    ['has:hedges.purposes', at('recipients', 0)],
    ['has:purposes.bases', at('purposes', 0)],
    ['section:purposes -has:bases', at('purposes', 1)],
    ['party.role:processor', at('parties', 1)],
    ['parties.country:non-EEA', at('parties', 1)],
    ['name:oak', at('parties', 1)],
    ['age>=16', at('minors', 0)],
    ['age<16', []],
    // The document is about all facts of a policy.
    ['document.updated:2024', at('document', 0)],
    ['updated:2024-06', at('document', 0)],
    ['document.updated:2024-06-03', []],
    ['document.updated>=2024', at('document', 0)],
    ['document.updated<=2024-06-03', at('document', 0)],
    ['document.updated>2024', []],
    ['document.updated<2024', []],
    ['updated:2024 right:access', at('rights', 0)],
    ['updated:2020 right:access', []],
    ['policy:ELMCO act:sell OR policy:"elm & co" right:access', at('rights', 0)],
    ['language:en', at('document', 0)],
    ['language:nl right:access', []],
    // Denied facts are found, and told.
    ['right:complaint', at('rights', 2)],
    ['right:complaint is:stated', []],
    ['is:denied', [...at('rights', 2), ...at('minors', 0)]],
    ['section:rights -is:denied', at('rights', 0, 1)],
    // Words: case and accents do not matter, short ones stand alone.
    ['gelee ROYALE', at('purposes', 0)],
    ['"gelée roy"', []],
    ['"gelée royale"', at('purposes', 0)],
    ['roy*', at('purposes', 0)],
    ['oya*', []],
    ['marketing', at('purposes', 0)],
    ['arketin', at('purposes', 0)],
    ['uber', at('purposes', 1)],
    ['une', at('purposes', 0)],
    ['oak ltd', at('parties', 1)],
    ['marketing OR "oak ltd"', [...at('parties', 1), ...at('purposes', 0)]],
    ['belgium', at('locations', 0)],
    ['years contract', at('retention', 0)],
    // Conditions on the whole policy beside one fact or another.
    ['right:access some(purpose:analytics)', at('rights', 0)],
    ['right:access none(purpose:analytics)', []],
    ['right:access count(section:purposes) > 1', at('rights', 0)],
    ['some(right:access) some(purpose:analytics)', [...at('purposes', 1), ...at('rights', 0)]],
  ])('%s', (text, facts) => expect(found(text, one)).toEqual(facts));
});

describe('a query holds', () => {
  it.each<[query: string, holds: boolean]>([
    ['right:complaint', false],
    ['right:complaint is:denied', true],
    ['right:(complaint OR access)', true],
    ['right:complaint OR section:minors is:denied', true],
    ['section:minors OR right:complaint is:denied', true],
    ['section:minors OR act:sell is:denied', false],
    ['none(right:complaint)', true],
    ['none(right:access)', false],
    ['NOT some(right:access)', false],
    ['NOT (some(right:access) some(right:complaint))', true],
    ['some(right:access OR right:complaint is:denied)', true],
    ['each(section:purposes must has:bases)', false],
    ['each(purpose:direct-marketing must bases:consent)', true],
    ['each(section:rights must NOT is:hedged)', false],
    ['each(section:automation must is:hedged)', false],
    ['count(section:rights) > 1', true],
    ['count(section:rights) > 2', false],
    ['count(section:rights is:stated OR section:rights is:denied) = 3', true],
    ['silent(act:sell)', true],
    ['silent(section:sale)', true],
    ['is:silent', true],
    // A purpose names a basis, so that nothing is silent on it; another basis stays unsaid.
    ['silent(basis:consent)', false],
    ['silent(section:bases)', false],
    ['silent(basis:contract)', true],
    // What is denied is said, and what was not read for is not silent.
    ['silent(right:complaint)', false],
    ['silent(right:portability)', true],
    ['silent(measure:encryption)', false],
    ['is:silent right:portability language:en', true],
    ['is:silent right:portability language:nl', false],
    ['document.version:*', false],
    ['has:document.updated', true],
  ])('%s: %s', (text, expected) => expect(holds(query(text), one)).toBe(expected));

  it('by named queries', () => {
    const named = {
      marketing: query('purpose:marketing'),
      basis: query('purposes.bases:(consent OR contract)'),
    };
    expect(found('$marketing $basis', one, { named })).toEqual(['purposes[0]']);
    expect(holds(query('none($basis) OR each($marketing must $basis)', { named }), one)).toBe(true);
    const read = parseQuery('$markting', words, { named });
    expect(isQuery(read) ? [] : read.nearest).toEqual(['$marketing']);
  });

  it('by the terms that words mean', () => {
    const access = { vocabulary: 'right', term: 'access', isSpelt: true };
    const rights = { vocabulary: 'section', term: 'rights', isSpelt: true };
    const terms = (said: string) =>
      said === 'droit de regard' || said === 'inzage' ? [access] : said === 'rechten' ? [rights] : [];
    const meant = { terms, like: () => [] };
    expect(found('inzage', one, { meant })).toEqual(['rights[0]']);
    expect(found('droit de regard any-time:true', one, { meant })).toEqual(['rights[0]']);
    expect(found('rechten -inzage', one, { meant })).toEqual(['rights[1]', 'rights[2]']);
    expect(found('regard', one, { meant })).toEqual([]);
  });
});

describe('a silence', () => {
  it('is told by section', () => {
    expect(silences(query('is:silent right:portability'), one)).toEqual([
      { section: 'rights', about: words.label('right', 'portability') },
    ]);
    expect(silences(query('is:silent'), one)).toEqual([{ section: 'sale' }]);
    expect(silences(query('is:silent right:access'), one)).toEqual([]);
  });
});

describe('a policy that answers nothing', () => {
  const read = policy({ rights: [{ right: 'access', cite }] });
  it.each([
    ['some(right:erasure) some(right:objection)', 'silent'],
    ['some(right:erasure) section:rights', 'silent'],
    ['some(right:erasure) section:retention', 'not-assessed'],
    ['some(section:sale) section:rights', 'not-assessed'],
  ])('%s', (text, is) => expect(standing(query(text), read).is).toBe(is));
});

describe('of every field and term', () => {
  /** A record with one fact of a term in a field. */
  const holder = (section: string, field: string, term: string, more: object = {}) =>
    policy({ [section]: [{ [field]: [term], ...more, cite }] });

  const terms = everySection
    .filter(({ path }) => path === undefined)
    .flatMap((section) =>
      section.key.flatMap((field) =>
        field.kind.is === 'term'
          ? Object.keys(words.vocabularies[field.kind.vocabulary]?.terms ?? {}).map((term) => ({
              section: section.name,
              field: field.name,
              vocabulary: field.kind.is === 'term' ? field.kind.vocabulary : '',
              term,
            }))
          : [],
      ),
    );

  it('its query finds it, as do those of all wider terms; none is silent then, denied or not', () => {
    expect(terms.length).toBeGreaterThan(300);
    fc.assert(
      fc.property(fc.constantFrom(...terms), fc.boolean(), ({ section, field, vocabulary, term }, denied) => {
        const made = holder(section, field, term, denied ? { denied } : {});
        for (const wider of words.lineage(vocabulary, term)) {
          for (const path of [field, `${section}.${field}`]) {
            expect(findFacts(query(`${path}:${wider}`), made)).toHaveLength(1);
            expect(selectFacts(query(`${path}:${wider}`), made)).toHaveLength(denied ? 0 : 1);
          }
          expect(holds(query(`silent(${section}.${field}:${wider})`), made)).toBe(false);
        }
      }),
      { seed: 12, numRuns: 300 },
    );
  });

  it('every field of every section can be asked for, with its section and without', () => {
    for (const section of everySection)
      for (const { name } of fieldsOf(section))
        for (const path of [name, `${section.name}.${name}`])
          expect(isQuery(parseQuery(`has:${path}`, words)), path).toBe(true);
    // A section's name before a dot is never a field that holds others.
    const outer = new Set(
      [...queryFields().values()].flat().flatMap(({ steps }) => (steps.length > 1 ? [steps[0]?.name] : [])),
    );
    expect(everySection.filter(({ name }) => outer.has(name))).toEqual([]);
  });

  it('a user’s own terms are known', () => {
    const own = lexicon({
      right: { 'be-forgotten': { label: 'Be forgotten', definition: 'x', broader: ['erasure'] } },
    });
    const read = parseQuery('right:erasure', own);
    if (!isQuery(read)) throw new Error(read.message);
    expect(findFacts(read, holder('rights', 'right', 'be-forgotten'))).toHaveLength(1);
    expect(isQuery(parseQuery('right:be-forgotten', words))).toBe(false);
  });
});
