import { describe, expect, it } from 'vitest';
import { prepareText } from '../../src/evidence/text.js';
import { readDocument } from '../../src/store/intake/read.js';
import { column, makePdf, type Placed } from './make-pdf.js';

const unitsOf = (text: string, language: string) =>
  prepareText(text, language).units.map(({ kind, text: words }) => `${kind}: ${words.replace(/\*\*/gu, '')}`);

/** A text in lines of at most so many characters. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && line.length <= width) lines[lines.length - 1] = line;
    else lines.push(word);
  }
  return lines;
}

const kept =
  'We keep order data for seven years after the end of the financial year, since tax law so requires. After that we delete it. We keep messages for two years.';
const rights =
  'You may ask us for a copy of your data, and we answer within one month. You may write to the address below if you want to use any of these rights.';
const shared =
  'We never sell personal data to anybody. We share it with carriers only where this is needed for a delivery that you have asked us to make.';
const all = [kept, rights, shared];
const title: Placed = [40, 790, 18, 'Foxglove privacy'];

const thirds = [40, 225, 410];
const inThirds = (texts: readonly (readonly string[])[]) =>
  texts.flatMap((lines, at) => column(thirds[at] ?? 0, 750, lines));
const flowing = wrapped(all.join(' '), 32);
const third = Math.ceil(flowing.length / 3);

/** Rows of a table, each cell broken into lines; `gap` stands between rows. */
function tableAt(top: number, rows: readonly (readonly (readonly string[])[])[], gap: number): Placed[] {
  let y = top;
  return rows.flatMap((row) => {
    const placed = row.flatMap((lines, at) => column(40 + at * 170, y, lines));
    y -= 13 * Math.max(...row.map(({ length }) => length)) + gap;
    return placed;
  });
}

const cells = [
  ['Data', 'Purpose', 'Kept for'],
  ['Orders and invoices', 'Delivery of what you buy, and tax law', '7 years after the end of the year'],
  ['Messages', 'Answers to your questions by e-mail or telephone', '2 years'],
  ['Photos of visitors', 'Safety of the shop', '4 weeks'],
];
const asTable = cells.map((row) => `| ${row.join(' | ')} |`).join('\n');
const brokenCells = cells.map((row) => row.map((cell) => wrapped(cell, 26)));
const oneLine = cells.map((row) => row.map((cell) => [cell.slice(0, 26).trim()]));
const asOneLine = oneLine.map((row) => `| ${row.map(([cell]) => cell).join(' | ')} |`).join('\n');

const chinese =
  '我们会保留订单数据七年，因为税法要求这样做。之后我们会删除这些数据。我们绝不出售您的个人数据。您可以要求获得数据副本，我们会在一个月内答复。';
const japanese =
  '当社は注文データを七年間保存します。その後、当社はそれを削除します。当社は個人データを販売しません。';
const every = (text: string, letters: number) => text.match(new RegExp(`.{1,${letters}}`, 'gu')) ?? [];

/** Pages of one column, with what stands at the head and foot of each. */
const withEdges = (head: (page: number) => string, foot: (page: number) => string) =>
  [0, 1, 2].map((page): Placed[] => [
    [40, 815, 8, head(page)],
    [40, 28, 8, foot(page)],
    ...(page === 0 ? [title] : []),
    ...column(40, 750, wrapped(all[page] ?? '', 80)),
  ]);

type Case = readonly [name: string, pages: Placed[][], text: string, language?: string];
const cases: readonly Case[] = [
  [
    'three columns',
    [[title, ...inThirds(all.map((text) => wrapped(text, 32)))]],
    `# ${title[3]}\n\n${all.join('\n\n')}\n`,
  ],
  [
    'three columns with a heading each',
    [
      [
        title,
        ...['How long', 'Your rights', 'Sharing'].map((text, at): Placed => [thirds[at] ?? 0, 768, 12, text]),
        ...inThirds(all.map((text) => wrapped(text, 32))),
      ],
    ],
    `# ${title[3]}\n\n## How long\n\n${kept}\n\n## Your rights\n\n${rights}\n\n## Sharing\n\n${shared}\n`,
  ],
  [
    'sentences that go on in the next of three columns',
    [
      [
        title,
        ...inThirds([flowing.slice(0, third), flowing.slice(third, 2 * third), flowing.slice(2 * third)]),
      ],
    ],
    `# ${title[3]}\n\n${all.join(' ')}\n`,
  ],
  [
    'a table between paragraphs',
    [
      [
        title,
        ...column(40, 760, wrapped(kept, 80)),
        ...tableAt(690, brokenCells, 7),
        ...column(40, 540, wrapped(shared, 80)),
      ],
    ],
    `# ${title[3]}\n\n${kept}\n\n${asTable}\n\n${shared}\n`,
  ],
  [
    'a table of single lines that stand close',
    [[title, ...tableAt(750, oneLine, 0), ...column(40, 600, wrapped(shared, 80))]],
    `# ${title[3]}\n\n${asOneLine}\n\n${shared}\n`,
  ],
  [
    'a table below which a short line stands',
    [[title, ...tableAt(750, brokenCells, 7), [40, 560, 10, 'Thank you.']]],
    `# ${title[3]}\n\n${asTable}\n\nThank you.\n`,
  ],
  [
    'a numbered list, which is no table',
    [
      [
        title,
        ...['1.', '2.', '3.', '4.'].map((text, at): Placed => [40, 750 - at * 16, 10, text]),
        ...['your name;', 'your address;', 'your age;', 'your orders.'].map(
          (text, at): Placed => [70, 750 - at * 16, 10, text],
        ),
      ],
    ],
    `# ${title[3]}\n\n1. your name;\n2. your address;\n3. your age;\n4. your orders.\n`,
  ],
  [
    'Chinese, which has no spaces',
    [
      [
        [60, 780, 18, '隐私政策'],
        ...column(60, 740, every(chinese, 22), 16),
        [60, 640, 10, '更新日期：2024年3月15日'],
      ],
    ],
    `# 隐私政策\n\n${chinese}\n\n更新日期：2024年3月15日\n`,
    'zh',
  ],
  [
    'Japanese',
    [[[60, 780, 18, 'プライバシーポリシー'], ...column(60, 740, every(japanese, 24), 16)]],
    `# プライバシーポリシー\n\n${japanese}\n`,
    'ja',
  ],
  ...(
    [
      [
        'a name, a version and a page',
        (page) => `Foxglove privacy, version 3.1, ${page + 1} / 3`,
        () => 'Low Street 3, Dublin',
      ],
      ['a date and a page of pages', () => 'Foxglove', (page) => `Page ${page + 1} of 3 | 12 March 2024`],
      ['numbers between dashes', (page) => `- ${page + 7} -`, () => '© 2024 Foxglove Ltd'],
      ['a page in German', () => 'Datenschutz', (page) => `Seite ${page + 1} von 3`],
    ] as const satisfies readonly (readonly [string, (page: number) => string, (page: number) => string])[]
  ).map(
    ([name, head, foot]) =>
      [`pages with ${name}`, withEdges(head, foot), `# ${title[3]}\n\n${all.join('\n\n')}\n`] as const,
  ),
  [
    'hyphens at line ends',
    [
      [
        title,
        ...column(40, 750, [
          'We keep order data for seven years after the end of the finan-',
          'cial year, since tax law so requires. We do not sell personal infor-',
          'mation to anybody, and we share it with carriers only where this is ne-',
          'cessary for a delivery that you have asked us to make.',
        ]),
      ],
    ],
    `# ${title[3]}\n\nWe keep order data for seven years after the end of the financial year, since tax law so requires. We do not sell personal information to anybody, and we share it with carriers only where this is necessary for a delivery that you have asked us to make.\n`,
  ],
];

describe('a PDF gives the sentences and headings of its text', () => {
  for (const [name, pages, text, language = 'en'] of cases)
    it(name, async () => {
      const read = await readDocument({ format: 'pdf', bytes: makePdf(pages) });
      expect('text' in read ? unitsOf(read.text, language) : read).toEqual(unitsOf(text, language));
    });
});
