import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { demoRecord, demoText, lintDemo } from '../lint/demo.js';

const other = (id: string, aliases = '[]') => demoRecord(`id: ${id}\naliases: ${aliases}`);

describe('rules about records beside each other', () => {
  it.each([
    ['policies/demo.yaml', 'policies/a.yaml'],
    ['policies/a.yaml', 'policies/demo.yaml'],
  ])('duplicate-id: a copy is reported once, at its id, in whatever order: %s', async (file, next) => {
    const found = await lintDemo(demoRecord(), { file, others: { [next]: demoRecord() } });
    expect(found.map(({ file, rule, range }) => ({ file, rule, line: range.line }))).toEqual([
      { file: 'policies/a.yaml', rule: 'duplicate-id', line: 2 },
    ]);
  });

  it('duplicate-alias: an alias that is an id or an alias elsewhere', async () => {
    const found = await lintDemo(demoRecord(), {
      others: { 'policies/shop.yaml': other('shop', '[demo, demo-bv]') },
    });
    expect(found.map(({ rule, message }) => [rule, message])).toEqual([
      ['duplicate-alias', 'The alias "demo" is the id of policies/demo.yaml, which is found by it.'],
      ['duplicate-alias', 'The alias "demo-bv" is also an alias of policies/demo.yaml.'],
    ]);
  });

  it('folders do not share ids', async () => {
    expect(await lintDemo(demoRecord(), { others: { 'drafts/demo.yaml': demoRecord() } })).toEqual([]);
  });

  it('unused-term runs only when asked for', async () => {
    const found = await lintDemo(demoRecord(), { settings: { only: ['unused-term'] } });
    expect(
      found.some(({ message }) => /^No record uses .* of the vocabulary sale-act\.$/.test(message)),
    ).toBe(true);
    expect(found.every(({ rule, severity }) => rule === 'unused-term' && severity === 'info')).toBe(true);
  });
});

describe('copied-passage', () => {
  const copy = '# We keep account data for three years after you close it\n';
  it('is reported once for the comments of a record, and not for those of a draft', async () => {
    const found = await lintDemo(`${demoRecord()}${copy}${copy}`, { withSources: true });
    expect(found.map(({ rule, message, range }) => [rule, message, range.column])).toEqual([
      [
        'copied-passage',
        'This comment repeats 10 words of the text in a row; it is the first of 2. The record may not hold the text: take it away.',
        1,
      ],
    ]);
    const draft = await lintDemo(`${demoRecord('name: Demo\ndraft: [name]')}${copy}`, { withSources: true });
    expect(draft.map(({ rule }) => rule)).toEqual(['draft-unconfirmed']);
  });
});

describe('one mistake, one finding that says what to write', () => {
  const contact = (value: string) =>
    `sections:\n  contacts:\n    - role: privacy\n      channel: email\n      value: ${value}\n      cite: "Questions? … privacy@demo.example."`;
  it.each([
    [
      'several terms as one text',
      'sections:\n  sale:\n    - act: sell; Rent\n      denied: true\n      cite: "We never sell your data."',
      '"sell; Rent" holds several terms of sale-act. Write them as a list: [sell, rent].',
    ],
    ['an address with all around it', contact('"<mailto:a@b.example>"'), 'Write a@b.example.'],
    [
      'a period without its unit',
      'sections:\n  retention:\n    - data: account\n      period: 7\n      bound: exact\n      cite: "We keep account … your account."',
      '"7" is no duration: P3Y is 3 years',
    ],
    [
      'a bound without its period',
      'sections:\n  retention:\n    - data: account\n      bound: exact\n      cite: "We keep account … your account."',
      'bound',
    ],
    [
      'a value that goes on behind a #',
      'sections:\n  sale:\n    - act: sell\n      denied: true\n      summary: The #1 promise\n      cite: "We never sell your data."',
      'YAML takes this for a comment',
    ],
    ['a file of another kind', '# settings\nversion: 3\nservices: {}\n', 'none of the keys of a record'],
    [
      'words that the text does not say, and too many',
      'omitted:\n  courtesy:\n    - "Thank you for your trust."\n    - "we once kept all of it for all of the years that you may ever think of"',
      'The text does not say',
    ],
  ])('%s', async (_, piece, message) => {
    const record = piece.startsWith('#') ? piece : demoRecord(piece);
    const found = await lintDemo(record, { withSources: true });
    expect(found.map((one) => one.message)).toEqual([expect.stringContaining(message)]);
  });
});

describe('draft-leftover', () => {
  it('knows every comment by which a draft explains itself', async () => {
    const draft = await readFile(new URL('../draft/golden/english.yaml', import.meta.url), 'utf8');
    const finished = draft.replace(/^draft:.*\n(?: {2}- .*\n)+/m, '');
    const found = await lintDemo(finished, { settings: { only: ['draft-leftover'] } });
    expect(found.map(({ message, range }) => [message, range.line])).toEqual([
      ['A comment of the draft, and the record is no draft any more. Take it, and 3 more like it, away.', 1],
    ]);
    expect(await lintDemo(draft, { settings: { only: ['draft-leftover'] } })).toEqual([]);
  });
});

describe('source-unreadable', () => {
  it('is an error where the text is there, and cannot be read', async () => {
    const record = demoRecord('source:\n  file: old.txt\n  sha256: SHA');
    const utf16 = new Uint8Array([0xff, 0xfe, 0x41, 0x00]);
    const others = { 'texts/old.txt': utf16 };
    const found = await lintDemo(record, { withSources: true, others });
    expect(found.map(({ rule, severity, message }) => [rule, severity, message])).toEqual([
      [
        'source-unreadable',
        'error',
        'The text old.txt cannot be read, so no anchor of this record was checked. The file is written in UTF-16. Save it as UTF-8.',
      ],
    ]);
  });
});

describe('anchor-wide', () => {
  const sentences = Array.from({ length: 8 }, (_, i) => `Sentence number ${'abcdefgh'[i]} is here.`).join(
    ' ',
  );
  const text = `${demoText}\n\n${sentences}`;

  it('is reported at the anchor, with the lines of the text', async () => {
    const record = demoRecord(
      'omitted:\n  courtesy:\n    - "Thank you for your trust."\n    - "Sentence number a … number h is here."',
    );
    const found = await lintDemo(record, { withSources: true, text });
    expect(
      found.filter(({ rule }) => rule === 'anchor-wide').map(({ message, range }) => [range.line, message]),
    ).toEqual([
      [
        expect.any(Number),
        'This anchor spans 8 sentences (lines 13 to 13 of the text); the most is 6. Cite the sentences that say it.',
      ],
    ]);
  });
});

describe('the source text', () => {
  const withoutOmission = demoRecord('omitted: {}');

  it('sentence-unaccounted stands in the text, at its line', async () => {
    const found = await lintDemo(withoutOmission, { withSources: true });
    expect(found.map(({ file, rule, range }) => [file, rule, range.line, range.column])).toEqual([
      ['texts/demo.txt', 'sentence-unaccounted', 11, 1],
    ]);
  });

  it('sentence-partly prints what is left', async () => {
    const found = await lintDemo(
      demoRecord().replace('"We keep account … your account."', '"We keep account data"'),
      { withSources: true },
    );
    expect(found.map(({ rule, message }) => [rule, message])).toEqual([
      [
        'sentence-partly',
        'demo covers this sentence only in part. Left over: "for three years after you close your account". Widen an anchor, or add the fact it holds.',
      ],
    ]);
  });

  it('a citation that is still to be written is called so, whatever the text holds', async () => {
    const found = await lintDemo(demoRecord().replace('cite: "We never sell your data."', 'cite: TODO'), {
      withSources: true,
    });
    expect(found.find(({ rule }) => rule === 'anchor-not-found')?.message).toBe(
      'The citation is still to be written: give the first and last words of the sentence that says it, "first words … last words".',
    );
  });

  it('an anchor that fails is one mistake: its sentence is no second one', async () => {
    const found = await lintDemo(
      demoRecord().replace('We never sell your data.', 'We never sell your dota.'),
      { withSources: true },
    );
    expect(found.map(({ rule }) => rule)).toEqual(['anchor-not-found']);
    expect(found[0]?.message).toBe(
      'The text does not say "We never sell your dota.". Nearest: line 5 "We never sell your data."',
    );
  });

  it('sentences wait until every section was read', async () => {
    const found = await lintDemo(demoRecord('omitted: {}\nsections:\n  minors: REMOVED'), {
      withSources: true,
    });
    expect(found.map(({ rule }) => rule)).toEqual(['section-not-assessed']);
  });

  it('a text that changed is reported at its hash, and what still holds is not', async () => {
    const found = await lintDemo(demoRecord(), { withSources: true, text: `${demoText}\n\nA new promise.` });
    expect(found.map(({ rule, file }) => [rule, file])).toEqual([
      ['source-changed', 'policies/demo.yaml'],
      ['sentence-unaccounted', 'texts/demo.txt'],
    ]);
  });

  const list = '\n\nWe never share data with:\n\n- advertising networks;\n- data brokers.';
  const sharing = (cite: string) =>
    `sections:\n  recipients:\n    - recipient: advertising\n      denied: true\n      cite: ${cite}\n    - recipient: other\n      summary: Brokers\n      cite: "data brokers."`;

  it('a lead-in that denies is cited by every fact of its list', async () => {
    const found = await lintDemo(demoRecord(sharing('"advertising networks;"')), {
      withSources: true,
      text: demoText + list,
    });
    const said = found.filter(({ rule }) => rule === 'lead-in-uncited');
    expect(said.map(({ message }) => message)).toEqual([
      '"never" in this lead-in holds for its whole list. Cite it in recipients[0] and recipients[1], which cite what it leads in.',
    ]);
  });

  it('a lead-in is asked only of the facts that do not cite it', async () => {
    const found = await lintDemo(
      demoRecord(sharing('["We never share data with:", "advertising networks;"]')),
      { withSources: true, text: demoText + list },
    );
    const [said] = found.filter(({ rule }) => rule === 'lead-in-uncited');
    expect(said?.message).toContain('Cite it in recipients[1],');
  });

  it('a lead-in that turns nothing needs no citation', async () => {
    const found = await lintDemo(demoRecord(sharing('"advertising networks;"')), {
      withSources: true,
      text: demoText + list.replace('never share', 'share'),
    });
    expect(found.filter(({ rule }) => rule === 'lead-in-uncited')).toEqual([]);
  });
});

describe('a value that differs only by a blank at its end', () => {
  it.each(['\u00a0', '\u202f', '\u3000', '\u2007'])('is shown with it: %j', async (blank) => {
    const record = demoRecord(
      `sections:\n  sale:\n    - act: "sell${blank}"\n      denied: true\n      cite: "We never sell your data."`,
    );
    const found = await lintDemo(record);
    const code = blank.codePointAt(0)?.toString(16);
    expect(found.map(({ message }) => message)).toEqual([
      `"sell\\u{${code}}" is no term of sale-act. Did you mean "sell"?`,
    ]);
  });
});
