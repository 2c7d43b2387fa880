/** Workbooks, read back by a reader that knows nothing of how they were written. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { matrixXlsx } from '../../src/render/matrix/xlsx.js';
import { workbook } from '../../src/render/workbook.js';
import { policy } from '../questions/records.js';
import { madeUpPolicies, viewOf, withEvidence } from '../render/made-up.js';
import { run } from '../run-cli.js';
import { at, useFolder } from '../store/folder.js';
import { sheetsOf } from './read.js';

/** A row under its header. */
const named = ([header = [], ...rows]: readonly string[][]) =>
  rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
const xml = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

describe('a comparison as a workbook', () => {
  const view = withEvidence(viewOf(madeUpPolicies(5)));

  it('has a row a question, a column a policy, and headings of groups', async () => {
    const { Answers = [] } = await sheetsOf(await matrixXlsx(view));
    const [head, dates] = Answers;
    expect(head?.slice(0, 5)).toEqual(['Question', 'In words', 'Verdict', 'Acme', 'Bäckerei Grün']);
    expect(dates?.slice(3, 5)).toEqual(['en · 2025-03-01', 'de · undated']);
    const headings = Answers.filter(([, , verdict]) => verdict === '').map(([name]) => name);
    expect(headings).toEqual(expect.arrayContaining(['Retention', 'Sale']));
    const ids = view.matrix.rows.map(({ question, line }) =>
      line === undefined ? question.id : `${question.id}/${line.term}`,
    );
    const written = Answers.map((row) => row.at(-1)).filter((id) => id !== '' && id !== 'Id');
    expect(written.sort()).toEqual(ids.sort());
  });

  it.each([
    ['sale', 'Acme', '✕ sell (denied)'],
    ['sale', 'Cafe\u0301 du Coin', '· not assessed'],
    ['sale', 'Bäckerei Grün', '– silent'],
    ['fixed-period', '東京データ', 'on request (put off)'],
    ['fixed-period', 'Øresund & Søn', '5 years from contract ended'],
  ])('says in words how %s is answered by %s', async (question, company, cell) => {
    const { Answers = [] } = await sheetsOf(await matrixXlsx(view));
    expect(named(Answers).find(({ Id }) => Id === question)?.[company]).toBe(cell);
  });

  it('names passage, anchor, lines, hash and date of each answer', async () => {
    const { Evidence = [] } = await sheetsOf(await matrixXlsx(view));
    const sold = named(Evidence).filter(({ Id, Policy }) => Id === 'sale' && Policy === 'Acme');
    expect(sold).toEqual([
      expect.objectContaining({
        Fact: 'sale[0]',
        Outcome: 'denied',
        Passage: 'The sale of bread, as we see it.',
        'Passage is': 'found',
        'SHA-256 of the text': view.matrix.policies[0]?.source.sha256,
        Normalised: view.matrix.policies[0]?.normalised.date,
        By: '',
      }),
    ]);
  });

  it('names who made the record', async () => {
    const [one, ...others] = madeUpPolicies(2);
    if (one === undefined) throw new Error('no policy');
    const signed = { ...one, normalised: { ...one.normalised, by: 'M. Kern' } };
    const { Evidence = [] } = await sheetsOf(await matrixXlsx(viewOf([signed, ...others])));
    const by = named(Evidence).filter(({ Policy }) => Policy === one.name);
    expect(by.length).toBeGreaterThan(0);
    expect(new Set(by.map(({ By }) => By))).toEqual(new Set(['M. Kern']));
  });

  it('has anchors where the texts are not at hand', async () => {
    const { Evidence = [] } = await sheetsOf(await matrixXlsx(viewOf(madeUpPolicies(2))));
    expect(named(Evidence)[0]).toMatchObject({ 'Passage is': 'unchecked: no source text', Passage: '' });
    expect(named(Evidence).every(({ Anchor }) => Anchor !== '')).toBe(true);
  });

  it('keeps the question and the names in sight, and wraps', async () => {
    const bytes = await matrixXlsx(view);
    expect(xml(bytes, 'xl/worksheets/sheet1.xml')).toMatch(/<pane ySplit="2" xSplit="1"[^>]*state="frozen"/);
    expect(xml(bytes, 'xl/styles.xml')).toContain('wrapText="1"');
  });
});

describe.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1'])('a text that begins as %j', (text) => {
  it('is text in a workbook, never a formula', async () => {
    const attack = policy('p', { contacts: [{ role: 'privacy', channel: 'email', value: text }] }, text);
    const bytes = await matrixXlsx(viewOf([attack, policy('q', {})], { sections: ['contacts'] }));
    const sheet = xml(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(sheet.match(/<c r="D1" s="\d+" t="s">/)).not.toBeNull();
    const { Answers = [] } = await sheetsOf(bytes);
    expect(Answers[0]?.[3]).toBe(text);
  });
});

describe('limits', () => {
  it('cuts what no cell holds, between characters', async () => {
    const { S = [] } = await sheetsOf(
      await workbook([{ name: 'S', rows: [['𝒳'.repeat(20_000)]], widths: [9] }]),
    );
    expect(S[0]?.[0]).toBe(`${'𝒳'.repeat(16_383)}…`);
  });

  it('refuses more rows than a sheet has', async () => {
    const rows = new Array<string[]>(1_048_577).fill(['x']);
    await expect(workbook([{ name: 'S', rows, widths: [9] }])).rejects.toThrow('a spreadsheet takes 1048576');
  });
});

describe('on the command line', () => {
  useFolder();
  const made = ['--policies', 'test/fixtures/policies', '--format', 'xlsx'];

  it.each([
    [
      ['diff', 'acorn', 'beuk'],
      ['Answers', 'Evidence', 'Legend'],
    ],
    [['list'], ['Policies']],
    [['list', '--columns', 'id,fixed-period,facts'], ['Policies']],
  ])('%j makes a file', async (argv, names) => {
    expect(await run([...argv, ...made, '-o', at('a.xlsx')])).toMatchObject({ code: 0, out: '', err: '' });
    expect(Object.keys(await sheetsOf(readFileSync(at('a.xlsx'))))).toEqual(names);
  });

  it('pipes bytes, and refuses to show them on a terminal', async () => {
    const piped = await run(['list', ...made]);
    expect(Object.keys(await sheetsOf(Buffer.from(piped.out, 'latin1')))).toEqual(['Policies']);
    expect(await run(['list', ...made], { tty: true })).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('name a file: -o'),
    });
  });
});
