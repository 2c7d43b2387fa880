import { describe, expect, it } from 'vitest';
import { kindOf } from '../../src/evidence/not-a-text.js';
import { readDocument, type Task } from '../../src/store/intake/read.js';
import { headingStyle, makeDocx, paragraph, space } from './make-docx.js';
import { column, makePdf } from './make-pdf.js';

const words = 'We keep orders for 7 years. We never sell data. Fox Ltd runs this shop.';
const title = '# Fox privacy\n\n';
const body = (inside: string, head = '') =>
  `<!doctype html><html><head>${head}</head><body><h1>Fox privacy</h1>${inside}</body></html>`;
const accents = body(
  `<p>Caf\u00e9 \u201cFox\u201d \u2013 it\u2019s ours.</p>`,
  '<meta charset="windows-1252">',
);
const asRead = `${title}Caf\u00e9 \u201cFox\u201d \u2013 it\u2019s ours.\n`;

/** Windows-1252 of the signs above. */
const windows1252 = (text: string) =>
  Buffer.from(
    text.replace(
      /[\u2013\u2019\u201c\u201d]/gu,
      (sign) => ({ '\u2013': '\x96', '\u2019': '\x92', '\u201c': '\x93', '\u201d': '\x94' })[sign] ?? sign,
    ),
    'latin1',
  );

const pages: readonly (readonly [name: string, page: string | Uint8Array, text: string])[] = [
  [
    'tables inside tables of the layout',
    `<html><table><tr><td><table><tr><td><h1>Fox privacy</h1><table><tr><th>Data</th><th>Kept</th></tr><tr><td>Mail</td><td><ul><li>2 years</li><li>or longer</li></ul></td></tr></table><p>${words}</p></td></tr></table></td></tr></table></html>`,
    `${title}| Data | Kept |\n| Mail | 2 years<br>or longer |\n\n${words}\n`,
  ],
  [
    'parts that fold out, with text right behind their summary',
    body(
      '<details><summary>Do we sell?</summary>We never sell data.<p>Fox Ltd runs this shop.</p></details>',
    ),
    `${title}Do we sell?\n\nWe never sell data.\n\nFox Ltd runs this shop.\n`,
  ],
  [
    'a template, and words for scripts and for those who have none',
    body(
      `<template><p>We sell all of it.</p></template><noscript>Turn on scripts.</noscript><script type="application/ld+json">{"text":"We sell."}</script><svg><text>Sell</text></svg><p>${words}</p>`,
    ),
    `${title}${words}\n`,
  ],
  [
    'words that nobody sees',
    body(`<p>${words}</p><p hidden>We sell all of it.</p><p style="color: red; display:none">Or more.</p>`),
    `${title}${words}\n`,
  ],
  ...[
    '<a href="mailto:a@fox.example">a@fox.example</a> <span style="display:none">hidden</span>',
    '<a href="https://fox.example/">a@fox.example</a> <span style="display: none !important">hidden</span>',
    '<a href="/terms">a@fox.example</a> <span hidden>hidden</span>',
    '<span>a@fox.example</span> <span style="visibility: collapse">hidden</span>',
    '<span>a@fox.example</span> <span style="color:red;font-size:0px">hidden</span>',
    '<span>a@fox.example</span> <span hidden="hidden">hidden</span>',
  ].map((inside): (typeof pages)[number] => [
    `words hidden beside others: ${inside}`,
    body(`<p>${words}</p><p>Mail ${inside}</p>`),
    `${title}${words}\n\nMail ${/^<a/u.test(inside) ? `[a@fox.example](${/href="([^"]*)"/u.exec(inside)?.[1]})` : 'a@fox.example'}\n`,
  ]),
  [
    'words that are hidden from readers aloud alone, and that a search folds out',
    body(`<p aria-hidden="true">${words}</p><p hidden="until-found">We rest.</p>`),
    `${title}${words}\n\nWe rest.\n`,
  ],
  [
    'words that are hidden until somebody opens them',
    body(
      '<button aria-controls="one">Sale</button><div>.</div><div id="one" hidden>We never sell data.</div><h2>Kept</h2><div style="display: none">We keep orders for 7 years.</div><a href="#two">Who?</a><p>.</p><p id="two" hidden>Fox Ltd runs this shop.</p>',
    ),
    `${title}Sale\n\n.\n\nWe never sell data.\n\n## Kept\n\nWe keep orders for 7 years.\n\nWho?\n\n.\n\nFox Ltd runs this shop.\n`,
  ],
  [
    'words that were struck out',
    body('<p>We keep orders for <del>5</del><ins>7</ins> years. <s>We sell mail.</s></p>'),
    `${title}We keep orders for 7 years.\n`,
  ],
  [
    'attributes of megabytes',
    body(`<p data-x="${'a'.repeat(3_000_000)}">${words}</p>`),
    `${title}${words}\n`,
  ],
  [
    'short pieces, terms and a link around a paragraph',
    body(
      '<a href="#x"><div>We keep orders for 7 years.</div></a><dl><dt>Sale</dt><dd>We never sell data.</dd><dt>Who</dt><dd>Fox Ltd runs this shop.</dd></dl>',
    ),
    `${title}We keep orders for 7 years.\n\nSale\n\nWe never sell data.\n\nWho\n\nFox Ltd runs this shop.\n`,
  ],
  [
    'a comment of the browser that saved it',
    `<!-- saved from url=(0020)https://fox.example/ -->\n${body(`<p>${words}</p>`)}`,
    `${title}${words}\n`,
  ],
  [
    'a part of a page, as a clipboard has it',
    `<meta charset='utf-8'><h1>Fox privacy</h1><p>${words}</p>`,
    `${title}${words}\n`,
  ],
  ['UTF-8 that calls itself another encoding', accents, asRead],
  [
    'windows-1252 that calls itself ISO-8859-1',
    windows1252(accents.replace('windows-1252', 'iso-8859-1')),
    asRead,
  ],
  ['UTF-8 with a mark, called another encoding', `\ufeff${accents}`, asRead],
  ['UTF-16 without a mark', Buffer.from(accents, 'utf16le'), asRead],
  ['UTF-16, the larger end first', Buffer.from(`\ufeff${accents}`, 'utf16le').swap16(), asRead],
];

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const heading = paragraph('Fox privacy', 'Heading1');

const withStyles = (inside: string) =>
  makeDocx(
    inside,
    'styles',
    `<w:styles ${space}>${headingStyle}<w:style w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="Deeper"><w:name w:val="Deeper"/><w:basedOn w:val="Secret"/></w:style></w:styles>`,
  );
const item = (text: string) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(text)}</w:p>`;
const box = `<w:txbxContent>${paragraph('We keep orders for 7 years.')}</w:txbxContent>`;

const documents: readonly (readonly [name: string, bytes: Uint8Array, text: string])[] = [
  [
    'changes that are not yet accepted',
    makeDocx(
      `${heading}<w:p>${run('We keep orders for ')}<w:del><w:r><w:delText>5</w:delText></w:r></w:del><w:ins>${run('7')}</w:ins>${run(' years.')}</w:p>`,
    ),
    `${title}We keep orders for 7 years.\n`,
  ],
  ...(
    [
      ['<w:vanish/>', true],
      ['<w:b/><w:vanish w:val="1"/>', true],
      ['<w:vanish w:val="true"/>', true],
      ['<w:rStyle w:val="Secret"/>', true],
      ['<w:rStyle w:val="Deeper"/>', true],
      ['<w:vanish w:val="0"/>', false],
      ['<w:vanish w:val="false"/>', false],
      ['<w:rStyle w:val="Secret"/><w:vanish w:val="off"/>', false],
      ['<w:webHidden/>', false],
    ] as const
  ).map(([properties, isHidden]): readonly [string, Uint8Array, string] => [
    `words with ${properties}`,
    withStyles(
      `${heading}<w:p>${run('We keep')}<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve"> no</w:t></w:r>${run(' orders.')}</w:p>`,
    ),
    `${title}We keep${isHidden ? '' : ' no'} orders.\n`,
  ]),
  [
    'a paragraph of a style that hides',
    withStyles(`${heading}${paragraph('We sell it.', 'Secret')}${paragraph('We keep orders.')}`),
    `${title}We keep orders.\n`,
  ],
  [
    'a box of text, which stands there twice',
    makeDocx(
      `${heading}<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><wps:txbx xmlns:wps="urn:x">${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml">${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    ),
    `${title}We keep orders for 7 years.\n`,
  ],
  [
    'a table',
    makeDocx(
      `${heading}<w:tbl><w:tr><w:tc>${paragraph('Data')}</w:tc><w:tc>${paragraph('Kept')}</w:tc></w:tr><w:tr><w:tc>${paragraph('Mail')}</w:tc><w:tc>${paragraph('2 years')}</w:tc></w:tr></w:tbl>`,
    ),
    `${title}| Data | Kept |\n| Mail | 2 years |\n`,
  ],
  [
    'a numbered list',
    makeDocx(
      paragraph('We keep:') + item('your name;') + item('your age.'),
      'numbering',
      `<w:numbering ${space}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ),
    'We keep:\n\n1.  your name;\n2.  your age.\n',
  ],
  [
    'a note at the foot',
    makeDocx(
      `<w:p>${run('We keep orders for 7 years')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}</w:p>`,
      'footnotes',
      `<w:footnotes ${space}><w:footnote w:id="2">${paragraph('Or longer if the law says so.')}</w:footnote></w:footnotes>`,
    ),
    'We keep orders for 7 years[1].\n\n1.  Or longer if the law says so.\n',
  ],
  [
    'a remark of its author',
    makeDocx(
      `<w:p>${run(words)}<w:r><w:commentReference w:id="0"/></w:r></w:p>`,
      'comments',
      `<w:comments ${space}><w:comment w:id="0">${paragraph('Is this true?')}</w:comment></w:comments>`,
    ),
    `${words}\n`,
  ],
  [
    'hyphens that may break, and may not',
    makeDocx(
      `${heading}<w:p>${run('We keep per')}<w:r><w:softHyphen/></w:r>${run('sonal e')}<w:r><w:noBreakHyphen/></w:r>${run('mail.')}</w:p>`,
    ),
    `${title}We keep personal e\u2011mail.\n`,
  ],
];

const text = async (format: Task['format'], bytes: string | Uint8Array) => {
  const read = await readDocument({ format, bytes: Buffer.from(bytes) });
  return 'text' in read ? read.text : read.refusal;
};

describe('a web page is read as people see it', () => {
  it.each(pages)('%s', async (_name, page, expected) => {
    expect(kindOf(Buffer.from(page).toString('latin1'), 'fox.html')?.format).toBe('html');
    expect(await text('html', page)).toBe(expected);
  });

  it('a table of thousands of rows', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `<tr><td>Data ${i}</td><td>${i} days</td></tr>`);
    expect((await text('html', body(`<table>${rows.join('')}</table>`))).match(/^\| Data/gmu)).toHaveLength(
      3000,
    );
  });
});

describe('a Word document is read as it is printed', () => {
  it.each(documents)('%s', async (_name, bytes, expected) => {
    expect(await text('docx', bytes)).toBe(expected);
  });
});

describe('a PDF', () => {
  it('gives the letters of its ligatures', async () => {
    const line = 'We o\ufb00er \ufb01ve plans and keep \ufb02ags.';
    const read = await text('pdf', makePdf([column(40, 700, [line])]));
    expect(read).toBe('We offer five plans and keep flags.\n');
  });

  it('goes on with an item below where its words began', async () => {
    const items = ['your name;', 'your address, and the place where', 'you live;', 'your age.'];
    const marks = ['\u2022', '\u2022', '', '\u2022'];
    const placed = [...column(90, 735, items), ...column(75, 735, marks), ...column(60, 660, [words])];
    expect(await text('pdf', makePdf([placed]))).toBe(
      `\u2022 your name;\n\u2022 your address, and the place where you live;\n\u2022 your age.\n\n${words}\n`,
    );
  });
});
