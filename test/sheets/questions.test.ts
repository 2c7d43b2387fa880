/** Questions from spreadsheets: what is read, and which cell is named where it cannot be. */
import { describe, expect, it } from 'vitest';
import { workbook } from '../../src/render/workbook.js';
import { csvRows } from '../../src/store/rows.js';
import { run } from '../run-cli.js';
import { at, put, useFolder } from '../store/folder.js';
import { sheetsOf } from './read.js';

useFolder();
const made = ['--policies', 'test/fixtures/policies'];
const head = ['Id', 'Question', 'Query', 'Show', 'Our remark'];
const rows = [
  head,
  ['Selling', '', '', '', ''],
  ['sold', 'Are they sold?', 'section:sale', 'act', '=1+1'],
  ['', '', '', '', ''],
  ['kept', 'How long are our data kept?', 'retention.period:*', 'bound period from', ''],
];
const toCsv = (table: readonly string[][], sign = ',') =>
  table.map((row) => row.map((cell) => (cell === '' ? '' : `"${cell}"`)).join(sign)).join('\r\n');
const book = (table: readonly string[][]) =>
  workbook([{ name: 'Ours', rows: table, widths: head.map(() => 9) }]);

describe.each([
  ['a.csv', async (table: readonly string[][]) => toCsv(table)],
  ['semicolons.csv', async (table: readonly string[][]) => `\ufeff${toCsv(table, ';')}`],
  ['a.xlsx', book],
] as const)('%s', (name, write) => {
  it('is asked by diff and list', async () => {
    const file = put(name, await write(rows));
    const { code, out, err } = await run(['diff', '--all', ...made, '--questions', file, '-f', 'json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { questions } = JSON.parse(out);
    expect(
      questions.map((one: { id: string; group: string; label: string }) => [one.id, one.group, one.label]),
    ).toEqual([
      ['sold', 'sale', 'Are they sold?'],
      ['kept', 'retention', 'How long are our data k…'],
    ]);
    const listed = await run([
      'list',
      ...made,
      '--questions',
      file,
      '--columns',
      'id,sold,kept',
      '-f',
      'csv',
    ]);
    expect(listed.out).toContain('acorn,✕ sell,7 years from purchase');
  });

  it('passes over a column of its reader, whatever it is called', async () => {
    const file = put(
      name,
      await write([
        ['Question', 'Query', 'Constructor'],
        ['Are they sold?', 'section:sale', 'Ann'],
      ]),
    );
    const { code, err } = await run(['diff', '--all', ...made, '--questions', file]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('is answered in a workbook', async () => {
    const file = put(name, await write(rows));
    const { out } = await run(['diff', '--all', ...made, '--questions', file, '-f', 'xlsx']);
    const { Answers = [] } = await sheetsOf(Buffer.from(out, 'latin1'));
    expect(Answers.find((row) => row.at(-1) === 'kept')?.slice(1, 5)).toEqual([
      'How long are our data kept?',
      'differs',
      '7 years from purchase',
      '≤ 2 years from delivery',
    ]);
  });

  it('is a framework for audit', async () => {
    const required = [
      ['Question', 'Query', 'Require'],
      ['How long are data kept?', 'retention.period:*', 'retention.period<=P5Y'],
    ];
    const file = put(name, await write(required));
    const { code, out } = await run(['audit', '--all', ...made, '--framework', file, '--exit-code']);
    expect(code).toBe(1);
    expect(out).toMatch(/acorn|Acorn/);
  });

  it.each([
    ['Id,Question,Query / x,Sold?,act:sel', 'C2', '"sel" is no term'],
    [', / Question,Query / , / Sold?,', 'B4', 'there is no query'],
    ['Question,Query / ,act:sell', 'A2', 'there is no question'],
    ['Question,Query,Severty / Sold?,act:sell,high', 'C1', '"Severty" is no column'],
    ['Question,Query,Severity / Sold?,act:sell,grave', 'C2', 'may not be "grave"'],
    ['Id,Question,Query / a,Sold?,act:sell / A,Rent?,act:rent', 'A3', 'the id of two questions'],
    ['Question,Query,Since / Sold?,act:sell,2024-02-30', 'C2', 'there is no day 2024-02-30'],
  ])('%s is refused at %s', async (lines, cell, message) => {
    const table = lines.split(' / ').map((line) => line.split(','));
    const file = put(name, await write(table));
    const { code, err } = await run(['diff', '--all', ...made, '--questions', file]);
    expect(code).toBe(3);
    expect(err).toContain(`${file}: ${cell}`);
    expect(err).toContain(message);
  });
});

describe('what is no sheet of questions', () => {
  it.each([
    ['no.xlsx', 'PK no', 'this cannot be read as a workbook'],
    ['no.csv', 'a,b\n', 'no column is called "query"'],
    ['half.csv', 'query\nact:sell\n', 'no column is called "question"'],
  ])('%s', async (name, text, message) => {
    const { code, err } = await run(['diff', '--all', ...made, '--questions', put(name, text)]);
    expect(code).toBe(3);
    expect(err).toContain(message);
  });

  it('a file that is not there', async () => {
    const { code, err } = await run(['diff', '--all', ...made, '--questions', at('none.xlsx')]);
    expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining('no such file') });
  });
});

it.each([
  [
    'a,b\r\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a;b\n"c;""d""";\n', [['a', 'b'], ['c;"d"', ''], ['']]],
  [
    'a\tb\n1,5\t2',
    [
      ['a', 'b'],
      ['1,5', '2'],
    ],
  ],
  ['"two\nlines",b', [['two\nlines', 'b']]],
  ["'=1,'x", [['=1', "'x"]]],
  ['', [['']]],
])('%j is a table', (text, table) => {
  expect(csvRows(text)).toEqual(table);
});
