import { describe, expect, it } from 'vitest';
import { prepareText } from '../../src/evidence/text.js';
import { readDocument, type Task } from '../../src/store/intake/read.js';
import { makeDocx, paragraph } from './make-docx.js';
import { column, makePdf, type Placed } from './make-pdf.js';

/** The policy of which each document below is made. */
const plain = `Foxglove privacy

How long we keep data

We keep order data for seven years after the end of the financial year, since tax law so requires. After that we delete it.
We keep personal information that you send by e-mail for two years, e.g. complaints & questions, unless you ask us to delete it earlier.

Your rights

You may ask us for a copy of your data, and we answer within one month. Please write to the address below if you want to use any of these rights.
Café Foxglove Ltd, Low Street 3, Dublin.
`;

const sentencesOf = (text: string) =>
  prepareText(text, 'en')
    .units.filter(({ kind }) => kind !== 'heading')
    .map((unit) => unit.text.replace(/\*\*/gu, ''));

const expected = sentencesOf(plain);

async function read(task: Task): Promise<string> {
  const answer = await readDocument(task);
  if ('refusal' in answer) throw new Error(answer.refusal);
  return answer.text;
}

const htmlParagraphs = `<h2>How long we keep data</h2>
<p>We keep order data for <em>seven years</em> after the end of the
  financial&nbsp;year, since tax law so requires. After that <a href="https://fox.example/delete">we delete it</a>.</p>
<p>We keep personal information that you send by e-mail for two&#32;years, e.g. complaints &amp; questions, unless you ask us to delete it earlier.</p>
<h2>Your rights</h2>
<p>You may ask us for a <b>copy</b> of your data, and we answer within one month. Please write to the address below if you want to use any of these rights.</p>
<p>Caf&eacute; Foxglove Ltd, Low Street 3, Dublin.</p>`;

const around = (main: string) => `<!DOCTYPE html>
<html lang="en"><head><title>Privacy | Foxglove</title><style>p { color: red }</style></head>
<body class="has-sidebar"><a class="skip-link" href="#main">Skip to content</a>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/shop">Look at all our plants, pots and seeds today</a></li></ul></nav></header>
<div id="cookie-banner" class="banner"><p>We use cookies to make this page better for you. <button>Accept</button></p></div>
${main}
<div class="sidebar"><p>Read next: ten plants that love the shade.</p></div>
<footer><p>© 2024 Foxglove. All rights reserved by us.</p></footer>
<script>document.write("We sell everything.");</script></body></html>`;

describe('a web page', () => {
  it.each([
    ['with a main element', around(`<main id="main"><h1>Foxglove privacy</h1>${htmlParagraphs}</main>`)],
    ['of plain boxes', around(`<div><div><h1>Foxglove privacy</h1>${htmlParagraphs}</div></div>`)],
    ['inside a form', around(`<form><h1>Foxglove privacy</h1>${htmlParagraphs}</form>`)],
    [
      'whose parts fold out',
      around(`<article><details><summary>All</summary>${htmlParagraphs}</details></article>`),
    ],
    ['of no more than its text', `<html><h1>Foxglove privacy</h1>${htmlParagraphs}</html>`],
  ])('gives the sentences of its text: %s', async (_name, html) => {
    const text = await read({ format: 'html', bytes: Buffer.from(html) });
    const links = /\[([^\]]+)\]\([^)]+\)/gu;
    expect(sentencesOf(text.replace(links, '$1'))).toEqual(expected);
    expect(text).not.toMatch(/cookies|sell|Home|plants|rights reserved/u);
  });

  it.each([
    ['<html lang="nl">', '---\nlang: nl\n---\n\n'],
    ['<html lang="nl_BE">', '---\nlang: nl-BE\n---\n\n'],
    ['<html xml:lang="fr">', '---\nlang: fr\n---\n\n'],
    ['<html><body lang="de">', '---\nlang: de\n---\n\n'],
    ['<html lang="">', ''],
    ['<html lang="no such">', ''],
  ])('names the language that it says it is in: %s', async (start, front) => {
    const bytes = Buffer.from(`${start}<main><h1>Fox</h1><p>We keep few data of you.</p></main>`);
    expect(await read({ format: 'html', bytes })).toBe(`${front}# Fox\n\nWe keep few data of you.\n`);
  });

  it('keeps a part that is about cookies, and the title that stands in the head of the page', async () => {
    const html =
      '<header><h1>Privacy</h1></header><main><p>We keep few data of you.</p><section id="cookies"><h2>Cookies</h2><p>We set one cookie for the cart.</p></section></main>';
    expect(await read({ format: 'html', bytes: Buffer.from(html) })).toBe(
      '# Privacy\n\nWe keep few data of you.\n\n## Cookies\n\nWe set one cookie for the cart.\n',
    );
  });

  it('writes lists and tables as Markdown', async () => {
    const html =
      '<ul><li>your name;</li><li>your address.</li></ul><table><thead><tr><th>Data</th><th>Kept</th></tr></thead><tbody><tr><td>Mail</td><td><p>2 years</p><p>or more</p></td></tr></tbody></table>';
    expect(await read({ format: 'html', bytes: Buffer.from(html) })).toBe(
      '-   your name;\n-   your address.\n\n| Data | Kept |\n| Mail | 2 years<br>or more |\n',
    );
  });

  const accented = '<p>Café Müller keeps data.</p>';
  it.each([
    ['iso-8859-1', Buffer.from(`<meta charset="iso-8859-1">${accented}`, 'latin1')],
    [
      'windows-1252, by http-equiv',
      Buffer.from(
        `<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">${accented}`,
        'latin1',
      ),
    ],
    ['UTF-8, named', Buffer.from(`<meta charset=utf-8>${accented}`)],
    ['UTF-8, not named', Buffer.from(accented)],
    ['nothing named and no UTF-8', Buffer.from(accented, 'latin1')],
    ['UTF-16 by its mark', Buffer.from(`\ufeff${accented}`, 'utf16le')],
    ['an unknown name', Buffer.from(`<meta charset="klingon">${accented}`)],
  ])('is read in its encoding: %s', async (_name, bytes) => {
    expect(await read({ format: 'html', bytes })).toBe('Café Müller keeps data.\n');
  });
});

describe('a PDF', () => {
  const left = [
    'We keep order data for seven years after',
    'the end of the financial year, since tax law',
    'so requires. After that we delete it.',
    '',
    'We keep personal information that you send',
    'by e-mail for two years, e.g. complaints &',
    'questions, unless you ask us to delete it ear-',
  ];
  const right = [
    'lier.',
    '',
    'Your rights',
    '',
    'You may ask us for a copy of your data, and',
    'we answer within one month. Please write',
    'to the address below if you want to use any',
  ];
  const last = ['of these rights.', '', 'Caf\u00e9 Foxglove Ltd, Low Street 3, Dublin.'];
  const edges = (page: number): Placed[] => [
    [60, 815, 8, 'Foxglove privacy statement'],
    [280, 25, 8, `Page ${page} of 2`],
  ];
  const pages = [
    [
      ...edges(1),
      [60, 780, 20, 'Foxglove privacy'] as const,
      [60, 750, 13, 'How long we keep data'] as const,
      ...column(60, 720, left),
      ...column(320, 720, right),
    ],
    [...edges(2), ...column(60, 780, last)],
  ];

  it('goes on below a title that is wider than its lines', async () => {
    const lines = [
      'We keep account data for 3',
      'years after you close your',
      'account. We never sell',
      'your data.',
    ];
    const beside = [
      'You may write to us with',
      'your questions, and we',
      'answer each of them',
      'within a month.',
    ];
    const title: Placed = [50, 780, 16, 'Privacy notice of Foxglove'];
    const bytes = makePdf([[title, ...column(50, 740, lines), ...column(320, 740, beside)]]);
    expect(sentencesOf(await read({ format: 'pdf', bytes }))).toEqual(
      sentencesOf(`# ${title[3]}\n\n${lines.join(' ')}\n\n${beside.join(' ')}\n`),
    );
  });

  it('of two columns gives the sentences of its text, without running heads', async () => {
    const text = await read({ format: 'pdf', bytes: makePdf(pages) });
    expect(sentencesOf(text)).toEqual(expected);
    expect(text).not.toMatch(/Page|statement/u);
  });

  it.each([
    ['without text', makePdf([[], []]), 'OCR'],
    ['cut off', makePdf(pages).subarray(0, 60), 'damaged'],
    ['of too many pages', makePdf(Array.from({ length: 301 }, () => [])), '301 pages'],
  ])('is refused: %s', async (_name, bytes, why) => {
    expect(await readDocument({ format: 'pdf', bytes })).toEqual({ refusal: expect.stringContaining(why) });
  });
});

describe('a Word document', () => {
  it('gives the sentences of its text', async () => {
    const body = plain
      .replaceAll('&', '&amp;')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => paragraph(line, /[.]$/u.test(line) ? undefined : 'Heading1'))
      .join('');
    expect(sentencesOf(await read({ format: 'docx', bytes: makeDocx(body) }))).toEqual(expected);
  });
});
