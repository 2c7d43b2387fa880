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
  const isReadable = /web page|PDF|Word document/.test(word.source);

  it.each([...named, ...(isReadable ? [] : given)])('is named by %s', async (_, call, expected) => {
    const { code, out, err } = await run(call, { files: disk() });
    expect(code).toBe(expected);
    expect(out + err).toMatch(word);
    expect(out).not.toMatch(/not found|anchors: 0/);
  });
});
