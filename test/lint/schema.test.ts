import { describe, expect, it } from 'vitest';
import { lexicon } from '../../src/model/lexicon.js';
import { covered, demoRecord, lintDemo, takeMarks } from './demo.js';

/** Each mistake, marked where it must be reported, with the whole sentence: one finding a mistake. */
const mistakes: readonly (readonly [string, string, string, string])[] = [
  [
    'a misspelt key does not also count as a missing one',
    'parties: REMOVED\nparites: [] # ← parites',
    'unknown-key',
    '"parites" is no field of the record. Did you mean "parties"?',
  ],
  [
    'a misspelt key field',
    'sections:\n  security:\n    - measur: encryption # ← measur\n      cite: "x y"',
    'unknown-key',
    '"measur" is no field of a fact of security. Did you mean "measure"?',
  ],
  [
    'a misspelt cite',
    'sections:\n  security:\n    - measure: encryption\n      cites: "x y" # ← cites',
    'unknown-key',
    '"cites" is no field of a fact of security. Did you mean "cite"?',
  ],
  [
    'a key in other case',
    'document:\n  title: x\n  Language: en # ← Language\n  cite: "Privacy policy Demo"',
    'unknown-key',
    '"Language" is no field of document. Did you mean "language"?',
  ],
  [
    'a field of other sections',
    'sections:\n  security:\n    - measure: encryption\n      channel: email # ← channel\n      cite: "x y"',
    'unknown-key',
    '"channel" is no field of a fact of security; contacts has it. Fields here: measure, data, parties, example, hedges, denied, modality, only … (17 more).',
  ],
  [
    'a section outside of sections',
    'rights: silent # ← rights',
    'unknown-key',
    '"rights" is a section: it stands under "sections:", indented by two spaces.',
  ],
  [
    'a section that does not exist',
    'sections:\n  newsletters: silent # ← newsletters',
    'unknown-key',
    expect.stringMatching(/^There is no section "newsletters"\. Sections: scope, contacts/),
  ],
  [
    'a top-level key under another',
    'document:\n  title: x\n  language: en\n  cite: "Privacy policy Demo"\n  normalised: { date: 2026-01-31 } # ← normalised\nnormalised: REMOVED',
    'unknown-key',
    '',
  ],
  [
    'a label instead of the term',
    'sections:\n  bases:\n    - basis: Legitimate interests # ← Legitimate interests\n      cite: "x y"',
    'unknown-term',
    expect.stringMatching(/write "legitimate-interests"\.$/),
  ],
  [
    'a term far from all',
    'sections:\n  sale:\n    - act: xylophone # ← xylophone\n      cite: "x y"',
    'unknown-term',
    '"xylophone" is no term of sale-act. Expected sell, rent, trade or share-for-advertising.',
  ],
  [
    'a word of an open vocabulary',
    'sections:\n  other:\n    - topic: Third Party Links # ← Third Party Links\n      cite: "x y"',
    'unknown-term',
    '"Third Party Links" is no word for topic: use lower-case words joined by hyphens.',
  ],
  [
    'country NO is Norway, and no is not',
    'sections:\n  locations:\n    - country: no # ← no\n      cite: "x y"',
    'malformed-country',
    '"no" is no country code. Norway is NO.',
  ],
  [
    'a place that is neither country nor region',
    'sections:\n  transfers:\n    - act: transfer\n      to: [outside-eux] # ← outside-eux\n      cite: "x y"',
    'malformed-country',
    expect.stringMatching(/Did you mean .*outside-eu/),
  ],
  [
    'an id that looks like a number',
    'aliases: [2024] # ← 2024',
    'wrong-type',
    'YAML reads this as a number, and "aliases" is text. Put it in quotes.',
  ],
  [
    'a mapping where a text with a colon was meant',
    'sections:\n  security:\n    - measure: encryption\n      summary:\n        note well: keys # ← note well: keys\n      cite: "x y"',
    'wrong-type',
    '',
  ],
  [
    'a fact that is no list item',
    'sections:\n  security: # ← security\n    measure: encryption\n    cite: "x y"',
    'section-form',
    'The facts of section security are a list: put "- " before the first field of each fact.',
  ],
  [
    'silent inside a list',
    'sections:\n  security:\n    - silent # ← silent',
    'section-silent-with-facts',
    'Section security is marked "silent" inside a list. Write "security: silent", without the dash.',
  ],
  [
    'a section with its reason and facts',
    'sections:\n  security:\n    not-applicable: none # ← not-applicable\n    facts: []',
    'section-silent-with-facts',
    '',
  ],
  [
    'null',
    'sections:\n  security: # ← security',
    'section-form',
    'Section security has no facts. Write "silent" if the text says nothing of it; leave the key out if it was not read.',
  ],
  [
    'a fact of rights among purposes',
    'sections:\n  purposes:\n    - right: access # ← right\n      how: email\n      limits: [dispute]\n      cite: "x y"',
    'wrong-section',
    'This fact has the fields of section rights, and stands in purposes. Move it, or give it "purpose".',
  ],
  [
    'a period without a bound in an archive',
    'sections:\n  retention:\n    - data: account\n      until: account-closed\n      archive: { period: 5 years } # ← 5 years\n      cite: "x y"',
    'malformed-duration',
    '"5 years" is no duration. Write P5Y for 5 years.',
  ],
  [
    'an unknown duration',
    'sections:\n  retention:\n    - data: account\n      period: soon # ← soon\n      bound: max\n      cite: "x y"',
    'malformed-duration',
    '"soon" is no duration: P3Y is 3 years, P18M 18 months, P90D 90 days, PT24H 24 hours; or reasonable.',
  ],
  [
    'months written as minutes',
    'sections:\n  retention:\n    - data: account\n      period: PT0S # ← PT0S\n      bound: max\n      cite: "x y"',
    'malformed-duration',
    expect.stringMatching(/^A period of nothing/),
  ],
  [
    'a hash with a typing error',
    'source:\n  file: demo.txt\n  sha256: 57e7ab # ← 57e7ab',
    'malformed-source',
    'A SHA-256 is 64 hexadecimal digits in small letters; this has 6 characters. Run: sha256sum FILE',
  ],
];

describe('mistakes against the schema', () => {
  it.each(mistakes)('%s', async (_, piece, rule, message) => {
    const { text, marks } = takeMarks(demoRecord(piece));
    const found = await lintDemo(text);
    expect(found.map((finding) => finding.rule)).toEqual([rule]);
    expect(found[0]?.range.line).toBe(marks[0]?.line);
    if (marks[0] !== undefined && marks[0].says.trim() !== '')
      expect(found.map(covered)).toEqual([marks[0].says]);
    if (message !== '') expect(found[0]?.message).toEqual(message);
  });

  it('says of each of two mistakes what it is', async () => {
    const { text } = takeMarks(
      demoRecord(
        'sections:\n  sale:\n    - act: sel\n      cite: "x y"\n    - act: rnt\n      cite: "x z"\n  minors: slient',
      ),
    );
    expect((await lintDemo(text)).map(({ rule, message }) => [rule, message])).toEqual([
      ['unknown-term', '"sel" is no term of sale-act. Did you mean "sell"?'],
      ['unknown-term', '"rnt" is no term of sale-act. Did you mean "rent"?'],
      ['section-form', 'Section minors is "slient". Did you mean "silent"?'],
    ]);
  });

  it('looks at the rest of a record that the schema refuses in part', async () => {
    const found = await lintDemo(
      demoRecord(
        'sections:\n  sale:\n    - act: sel\n      cite: "x y"\n    - act: rent\n      modality: [will, may]\n      cite: "x z"',
      ),
    );
    expect(found.map(({ rule, range }) => [rule, range.line])).toEqual([
      ['unknown-term', expect.any(Number)],
      ['redundant-modality', expect.any(Number)],
    ]);
    expect((found[1]?.range.line ?? 0) - (found[0]?.range.line ?? 0)).toBe(3);
  });

  it('knows terms of one’s own', async () => {
    const own = lexicon({
      'sale-act': { barter: { label: 'Barter', definition: 'Giving for goods.', broader: ['trade'] } },
    });
    const record = demoRecord('sections:\n  sale:\n    - act: barter\n      cite: "x y"');
    expect(await lintDemo(record, { lexicon: own })).toEqual([]);
    expect((await lintDemo(record)).map(({ rule }) => rule)).toEqual(['unknown-term']);
  });
});
