import { describe, expect, it } from 'vitest';
import { demoRecord } from '../lint/demo.js';
import { run } from '../run-cli.js';
import { memoryFiles } from '../setup/memory-files.js';

const bytes = (start: string, ...rest: number[]) =>
  new Uint8Array([...[...start].map((letter) => letter.charCodeAt(0)), ...rest]);

/** Files that people take for texts, and the word by which each must be named, whatever its ending says. */
const files: readonly (readonly [name: string, content: string | Uint8Array, word: RegExp])[] = [
  ['page.html', '<!DOCTYPE html><html><p>We keep data.</p></html>', /web page/],
  ['page.txt', '\n  <html lang="de"><p>Wir speichern Daten.</p></html>', /web page/],
  ['feed.txt', '<?xml version="1.0"?><a/>', /XML document/],
  ['a.pdf', '%PDF-1.4\nWe keep data.\n', /PDF/],
  ['a.txt', bytes('%PDF-1.7\n%', 0xe2, 0xe3), /PDF/],
  ['b.docx', bytes('PK\u0003\u0004…word/', 0x14, 0xff), /Word document/],
  ['b.txt', bytes('PK\u0003\u0004', 0x14, 0xff), /ZIP archive/],
  ['c.doc', bytes('\u00d0\u00cf\u0011\u00e0'), /DOC|Word/],
  ['d.rtf', '{\\rtf1\\ansi We keep data.}', /RTF/],
  ['e.txt', bytes('\u001f\u008b', 8, 0), /gzip/],
  ['f.txt', bytes('\u0089PNG\r\n'), /picture/],
  ['g.txt', bytes('\u00ff\u00d8\u00ff', 0xe0), /picture/],
  ['h.txt', 'We keep\0 data.\n', /zero/],
  ['i.txt', bytes('\u00ff\u00feW', 0, 0x65, 0), /UTF-16/],
  ['k.txt', '{"privacy": "We keep data."}', /JSON/],
  ['l.txt', '\n[\n  {"id": 1}]', /JSON/],
  ['m.txt', 'From: a@fox.example\nTo: b@fox.example\nSubject: Privacy\n\nWe keep data.', /e-mail/],
  ['n.txt', 'Received: by fox\r\n for b\r\nMessage-ID: <1>\r\nDate: today\r\n\r\nHello', /e-mail/],
  ['o.txt', '\\documentclass{article}\nWe keep data.', /LaTeX/],
  ['j.txt', bytes('Nous gardons vos donn', 0xe9, 0x65), /not UTF-8: byte 21 \(hex E9\)/],
];

describe.each(files)('%s', (name, content, word) => {
  const disk = () =>
    memoryFiles({
      '/srv/policies/demo.yaml': demoRecord(`source: { file: ${name}, sha256: SHA }`),
      [`/srv/texts/${name}`]: content,
      [`/srv/${name}`]: content,
    });
  const world = ['--policies', '/srv/policies', '--sources', '/srv/texts'];

  const given = [
    ['new', ['new', 'x', '--source', `/srv/${name}`, '-o', '-', ...world], 3],
    ['verify --against', ['verify', 'demo', '--against', `/srv/${name}`, ...world], 3],
  ] as const;
  const named = [
    ['verify', ['verify', 'demo', ...world], 3],
    [
      'lint of its record',
      ['lint', '/srv/policies', '--sources', '/srv/texts', '--rule', 'source-unreadable'],
      1,
    ],
  ] as const;
  // What can be made a text of is no mistake where a text is handed in.
  it.each([...named, ...(name.startsWith('page') ? [] : given)])(
    'is named by %s',
    async (_, call, expected) => {
      const { code, out, err } = await run(call, { files: disk() });
      expect(code).toBe(expected);
      expect(out + err).toMatch(word);
      expect(out).not.toMatch(/not found|anchors: 0/);
    },
  );
});

/** What its ending says where its first lines do not. */
describe.each([
  ['a.json', '"We keep data."', /JSON/],
  ['a.eml', 'We keep data.', /e-mail/],
  ['a.csv', 'data,kept\nmail,2 years\n', /table/],
  ['a.tsv', 'data\tkept\n', /table/],
  ['a.xml', '<text>We keep data.</text>', /XML/],
  ['a.yaml', 'id: fox\n', /YAML/],
  ['A.RTF', 'We keep data.', /RTF/],
])('%s', (name, content, word) => {
  it('is named by new', async () => {
    const files = memoryFiles({ [`/srv/${name}`]: content });
    const { code, err } = await run(['new', 'x', '--source', `/srv/${name}`, '-o', '-'], { files });
    expect([code, err]).toEqual([3, expect.stringMatching(word)]);
  });
});

describe('a text is still one', () => {
  it.each([
    ['["Terms"](terms.md) hold too. We keep data.\n'],
    ['{ our shop } keeps data. We keep data.\n'],
    ['To: our customers\nDate: 3 May\n\nWe keep data.\n'],
    ['[1, 2] are notes. We keep data.\n'],
    ['<div align="center">Fox</div>\n\n# Privacy\n\nWe keep data.\n'],
    ['<p> is how pages begin. We keep data.\n'],
  ])('%j', async (content) => {
    const files = memoryFiles({ '/srv/a.md': content });
    const { code, out } = await run(['new', 'x', '--source', '/srv/a.md', '-o', '-'], { files });
    expect([code, out]).toEqual([0, expect.stringContaining('We keep data.')]);
    expect(out).not.toContain('original:');
  });
});

describe('a piece of a web page is read as one', () => {
  it.each([
    ['<p>We keep <b>mail</b>.</p><p>We sell none.</p>'],
    ['\n<div class="x"><h2>Fox</h2>We keep <i>mail</i>.<br>We sell none.</div>'],
    ['<ul>\n<li>We keep mail.</li>\n<li>We sell none.</li>\n</ul>'],
    ['<h1>Fox</h1>\n<section>We keep mail. We sell none.</section>\n<h1>End</h1>'],
    ['\ufeff<article><p>We keep mail.</p>We sell none.</article>'],
  ])('%j', async (content) => {
    const files = memoryFiles({ '/srv/a.txt': content });
    const { code, out } = await run(['new', 'x', '--source', '/srv/a.txt', '-o', '-'], { files });
    expect([code, out]).toEqual([0, expect.stringContaining('original: { file: a.txt')]);
    const listing = out.slice(out.indexOf('# The text, sentence by sentence'));
    expect(listing).toMatch(/> We keep (?:\*\*)?mail(?:\*\*)?\./);
    expect(listing).toContain('> We sell none.');
    expect(listing).not.toMatch(/<\/?\w/);
  });
});
