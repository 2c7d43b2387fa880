import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds, isQuery, parseQuery, queryFields, selectFacts } from '../../src/query/index.js';
import { words } from '../questions/records.js';
import { policy, query } from './made.js';

/** What is wrong in a query, marked by what stands between braces, and what is offered instead. */
const refused: readonly [marked: string, message: RegExp, nearest?: string][] = [
  ['{}', /empty/],
  ['{retension.period}:P1Y', /no fact has a field/, 'retention.period'],
  ['{retention.peroid}:P1Y', /facts of retention have no field "peroid"/, 'retention.period'],
  ['{safegard}:x', /no fact has a field/, 'safeguard'],
  ['right:{acess}', /no term of right/, 'access'],
  ['right:(access OR {erazure})', /no term of right/, 'erasure'],
  ['is:{denyed}', /means nothing/, 'denied'],
  ['section:{retension}', /no section/, 'retention'],
  ['has:{peroid}', /no fact has a field/, 'period'],
  ['period:{3years}', /no duration/, 'P3Y'],
  ['period:{p3y}', /no duration/, 'P3Y'],
  ['period<={soon}', /no duration/],
  ['document.updated>={June}', /no date/],
  ['document.updated>={2024-13}', /no date/],
  ['age>{ten}', /no whole number/],
  ['any-time:{yes}', /neither true nor false/],
  ['locations.country:{Belgium}', /no country/, 'BE'],
  ['locations.country:{be}', /no country/, 'BE'],
  ['transfers.to:{non-eea}', /no country or region/, 'non-EEA'],
  ['language:{Dutch!}', /no language/],
  ['right>{access}', /cannot be compared by >/],
  ['right:access{)}', /never opened/],
  ['{(}right:access', /never closed/],
  ['right:{(}access OR erasure', /never closed/],
  ['{()}', /nothing stands/],
  ['right:access OR{}', /missing/],
  ['right:access AND {OR} right:erasure', /missing/],
  ['{AND} right:access', /missing/],
  ['right:access NOT{}', /missing/],
  ['NOT{}', /missing/],
  ['right:{}', /nothing stands behind/],
  ['is:{}', /nothing stands behind/],
  ['right:{} access', /nothing stands behind/],
  ['right:{""}', /nothing stands in the quotes/],
  ['period{==}P1Y', /no operator/, ':'],
  ['period{=>}P1Y', /no operator/, '>='],
  ['period{!=}P1Y', /no operator/],
  ['{>} P1Y', /nothing that could be compared/],
  ['marketing {"}e-mail', /never closed/],
  ['{NOT is:hedged}', /only what not/],
  ['{-newsletter}', /only what not/],
  ['right:access {or} right:erasure', /only in capitals/, 'OR'],
  ['bases:({consent contract})', /two things at once/],
  ['section:rights -{is:silent}', /cannot be excluded/],
  ['{is:silent} newsletter', /no word can tell/],
  ['{non}(right:access)', /no function/, 'none'],
  ['each(section:rights{)}', /needs "must"/],
  ['each({NOT is:hedged} must has:how)', /only what not/],
  ['some({document.updated:2024})', /whole policy/],
  ['count(section:rights){}', /comparison with a number/, '> 1'],
  ['count(section:rights) > {many}', /comparison with a number/],
  ['{$basis}', /no query is called/],
  ['archive:{P1Y}', /what holds fields/],
  ['{&&}', /no letter or digit/],
];

describe('a text that is no query', () => {
  it.each(refused)('%s', (marked, message, nearest) => {
    const at = marked.indexOf('{');
    const end = marked.indexOf('}') - 1;
    const read = parseQuery(marked.replace(/[{}]/g, ''), words);
    if (isQuery(read)) throw new Error('was understood');
    expect(read.message).toMatch(message);
    expect([read.position, read.position + read.length]).toEqual([at, end]);
    expect(read.nearest[0]).toBe(nearest);
  });

  it('may exclude only as a condition on what another query found', () => {
    expect(isQuery(parseQuery('NOT is:hedged', words, { as: 'must' }))).toBe(true);
  });
});

const fragments = [
  ...[
    '(',
    ')',
    ' ',
    '"',
    '-',
    ':',
    '*',
    '<=',
    '>',
    '=',
    '$',
    '.',
    ',',
    'AND',
    'OR',
    'NOT',
    'must',
    'is:silent',
    'is:denied',
  ],
  ...[
    'has:',
    'section:',
    'period',
    'right:',
    'access',
    'P3Y',
    '2024',
    'some(',
    'none(',
    'each(',
    'count(',
    'silent(',
  ],
  ...[
    'retention.',
    'document.',
    'newsletter',
    '“',
    'ß',
    'İ',
    '\u0000',
    '\ud83d\ude00',
    '\ud83d',
    '\n',
    'EEA',
    'constructor',
    '__proto__',
  ],
];

const sample = policy({
  rights: [{ right: ['access'], as: 'right', cite: 'x' }],
  retention: [{ data: ['all'], period: 'P3Y', bound: 'max', denied: true, cite: 'y' }],
  sale: 'silent',
});

describe('any text', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.constantFrom(...fragments), { maxLength: 14 }).map((parts) => parts.join('')),
    fc
      .array(fc.constantFrom(...fragments, ...queryFields().keys()), { maxLength: 10 })
      .map((parts) => parts.join(' ')),
  );

  it('is answered, or refused with a place inside it', () => {
    let understood = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const read = parseQuery(text, words);
        if (isQuery(read)) {
          understood += 1;
          const facts = selectFacts(read, sample);
          if (facts.length > 0) expect(holds(read, sample)).toBe(true);
          return;
        }
        expect(read.message).not.toBe('');
        expect(read.position).toBeGreaterThanOrEqual(0);
        expect(read.position + read.length).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 3000, seed: 12 },
    );
    expect(understood).toBeGreaterThan(300);
  });

  it.each([
    ['brackets', '('.repeat(4000)],
    ['negations', `${'-'.repeat(3999)}x`],
    ['closed brackets', `${'('.repeat(1900)}x${')'.repeat(1900)}`],
    ['calls', 'some('.repeat(700)],
    ['quotes', '"'.repeat(3999)],
    ['dots', 'a.'.repeat(1999)],
    ['blanks before nothing', `a${' '.repeat(3990)}b`],
    ['one long word', 'period'.repeat(600)],
    ['a long value', `right:${'a'.repeat(3990)}`],
    ['many alternatives', 'x OR '.repeat(799)],
    ['more than anybody writes', 'x '.repeat(3000)],
  ])('of any shape is read to its end: %s', (_, text) => {
    const read = parseQuery(text, words);
    if (isQuery(read)) expect(holds(read, sample)).toBe(false);
    else expect(read.position).toBeLessThanOrEqual(text.length);
  });

  it('means the same with other blanks, brackets around, and AND between', () => {
    const conditions = [
      'right:access',
      'is:denied',
      '-has:how',
      'section:retention',
      '(access OR period>P1Y)',
      'some(act:sell)',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...conditions), { minLength: 1, maxLength: 4 }), (parts) => {
        const all = ['section:*', ...parts];
        const plain = selectFacts(query(all.join(' ')), sample);
        for (const other of [
          all.join('  AND\n'),
          `((${all.join(' ')}))`,
          all.map((one) => `(${one})`).join(' '),
          [...all].reverse().join(' '),
        ])
          expect(selectFacts(query(other), sample)).toEqual(plain);
      }),
      { seed: 12 },
    );
  });
});
