import { describe, expect, it } from 'vitest';
import { applyEdits, scalar } from '../../src/lint/fix.js';
import { demoRecord } from './demo.js';
import { demoFiles, lintRun } from './io.js';

/** What `--fix` makes of a record. */
async function fixed(
  piece: string,
  sources?: string,
): Promise<{ before: string; after: string; code: number }> {
  const before = demoRecord(piece);
  const files = demoFiles({ 'policies/demo.yaml': before });
  const { code } = await lintRun(
    ['policies'],
    { fix: true, ...(sources === undefined ? {} : { sources }) },
    files,
  );
  return { before, after: files.written.get('policies/demo.yaml') ?? before, code };
}

/** Pairs of what is written and what it becomes. */
const repairs: readonly (readonly [string, string, string])[] = [
  [
    'a term',
    '  sale:\n    - act: [rent , Trades] # as the text says\n      cite: "x y"',
    'act: [rent , trade] # as the text says',
  ],
  [
    'a label',
    '  bases:\n    - basis: \'Legitimate interests\'\n      cite: "x y"',
    "basis: 'legitimate-interests'",
  ],
  [
    'a key',
    '  security:\n    - mesure:   encryption   # spaces stay\n      cite: "x y"',
    '- measure:   encryption   # spaces stay',
  ],
  [
    'a duration',
    '  retention:\n    - { data: account, period: 3 years, bound: max, cite: "x y" }',
    'period: P3Y, bound',
  ],
  [
    'a telephone number',
    '  contacts:\n    - role: privacy\n      channel: phone\n      value: +31 (0)20 700 83 15\n      cite: "x y"',
    'value: "+31207008315"',
  ],
  [
    'a number without quotes',
    '  contacts:\n    - role: privacy\n      channel: phone\n      value: +31207008315\n      cite: "x y"',
    'value: "+31207008315"',
  ],
  [
    'an e-mail address',
    '  contacts:\n    - role: privacy\n      channel: email\n      value: mailto:a@b.example\n      cite: "x y"',
    'value: a@b.example',
  ],
  ['a country', '  locations:\n    - country: [nl, uk]\n      cite: "x y"', 'country: [NL, GB]'],
  ['silence', '  minors: Silent', 'minors: silent'],
];

describe('--fix', () => {
  it.each(repairs)('mends %s', async (_, section, expected) => {
    const { after, code, before } = await fixed(`sections:\n${section}`);
    expect(after).toContain(expected);
    expect(code).toBe(0);
    expect(after.split('\n')).toHaveLength(before.split('\n').length);
  });

  it('mends dates, languages, hashes and lists', async () => {
    const { after, code } = await fixed(
      'aliases: demo-bv\ndocument:\n  title: Privacy policy\n  language: EN\n  updated: 2024/6/3\n  version: 1.10\n  cite: "Privacy policy Demo"',
    );
    expect(code).toBe(0);
    expect(after).toContain('aliases: [demo-bv]\n');
    expect(after).toContain('language: en\n  updated: 2024-06-03\n  version: "1.10"\n');
    const compact = await fixed('normalised: { date: 20260131 } # read as a number');
    expect(compact.after).toContain('normalised: { date: 2026-01-31 } # read as a number\n');
  });

  it('shortens an anchor to what means the same passage', async () => {
    const { after } = await fixed(
      'sections:\n  retention:\n    - data: account\n      from: account-closed\n      period: P3Y\n      bound: exact\n      cite: "Amsterdam, runs demo.example. We never sell your data. We keep account data for three years after you close your account."',
      'texts',
    );
    expect(after).toMatch(/cite: "Amsterdam, runs \S+ … \S+ your account\."/);
  });

  it('changes nothing else, keeps CRLF, and writes nothing where nothing is to be mended', async () => {
    const crlf = demoRecord('sections:\n  minors: Silent # yes').replaceAll('\n', '\r\n');
    const files = demoFiles({ 'policies/demo.yaml': crlf });
    await lintRun(['policies'], { fix: true }, files);
    expect(files.written.get('policies/demo.yaml')).toBe(crlf.replace('Silent', 'silent'));
    expect((await lintRun(['policies'], { fix: true })).files.written.size).toBe(0);
  });

  it('does not guess between two', async () => {
    const { after, before, code } = await fixed('sections:\n  sale:\n    - act: set\n      cite: "x y"');
    expect(after).toBe(before);
    expect(code).toBe(1);
  });
});

describe('edits', () => {
  it('are applied in order; of two that overlap, the first', () => {
    expect(
      applyEdits('abcdef', [
        { start: 4, end: 5, text: 'X' },
        { start: 1, end: 3, text: '' },
        { start: 2, end: 4, text: 'no' },
      ]),
    ).toEqual({ text: 'adXf', applied: 2 });
  });

  it('write scalars that read back as text', () => {
    for (const [text, before, expected] of [
      ['P3Y', 'x', 'P3Y'],
      ['2024-06-03', 'x', '2024-06-03'],
      ['1', 'x', '"1"'],
      ['no', 'x', '"no"'],
      ["it's", "'x'", "'it''s'"],
      ['a', '"x"', '"a"'],
      ['a: b', 'x', '"a: b"'],
      ['+31', 'x', '"+31"'],
      ['', 'x', '""'],
    ] as const) {
      expect(scalar(text, before)).toBe(expected);
    }
  });
});
