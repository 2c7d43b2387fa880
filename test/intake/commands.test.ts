import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/store/yaml.js';
import { hashOf } from '../lint/demo.js';
import { run } from '../run-cli.js';
import { memoryFiles } from '../setup/memory-files.js';
import { makeDocx, makeZip, paragraph } from './make-docx.js';
import { column, makePdf } from './make-pdf.js';

const page = (words: string) =>
  `<!doctype html><html><body><nav><a href="/">Home</a></nav><main><h1>Fox privacy</h1><p>${words}</p></main></body></html>`;
const kept = page('We keep orders for 7 years. We never sell data. Fox Ltd runs this shop.');
const sentences = ['We keep orders for 7 years.', 'We never sell data.', 'Fox Ltd runs this shop.'];

const pdf = makePdf([
  [
    [60, 780, 18, 'Fox privacy'],
    ...column(60, 740, ['We keep orders for 7 years. We never sell data. Fox Ltd runs this shop.']),
  ],
]);
const docx = makeDocx(paragraph('Fox privacy', 'Heading1') + paragraph(sentences.join(' ')));

const disk = {
  'policies/old.yaml': '',
  'in/fox.html': kept,
  'in/fox.pdf': pdf,
  'in/fox.docx': docx,
};

const files = (more: Readonly<Record<string, string | Uint8Array>> = {}) => memoryFiles({ ...disk, ...more });

describe('new', () => {
  it.each([
    ['in/fox.html', kept],
    ['in/fox.pdf', pdf],
    ['in/fox.docx', docx],
  ])('keeps the text of %s beside the record and cites it', async (source, content) => {
    const there = files();
    const { code, err } = await run(['new', 'fox', '--source', source, '--policies', 'policies'], {
      files: there,
    });
    expect([code, err]).toEqual([0, 'the text that was read is kept as policies/fox.md\n']);
    const text = there.written.get('policies/fox.md') ?? '';
    expect(text).toBe(`# Fox privacy\n\n${sentences.join(' ')}\n`);
    expect(readYaml(there.written.get('policies/fox.yaml') ?? '')).toMatchObject({
      value: {
        source: {
          file: 'fox.md',
          sha256: hashOf(text),
          original: { file: source.replace('in/', ''), sha256: hashOf(content) },
        },
      },
    });
  });

  const env = { PRIVCMP_SOURCES: 'texts' };
  it.each([
    ['named, for a record among the others', [], env, ['texts/fox.md', 'policies/fox.yaml']],
    ['the same with -o', ['-o', 'policies/fox.yaml'], env, ['texts/fox.md', 'policies/fox.yaml']],
    ['named, for a record elsewhere', ['-o', 'work/fox.yaml'], env, ['work/fox.md', 'work/fox.yaml']],
    [
      'named in the call, for a record elsewhere',
      ['-o', 'work/fox.yaml', '--sources', 'texts'],
      {},
      ['texts/fox.md', 'work/fox.yaml'],
    ],
    ['not named', [], {}, ['policies/fox.md', 'policies/fox.yaml']],
  ])('keeps the text where it is looked for; folder of texts %s', async (_name, more, env, kept) => {
    const there = files({ 'texts/other.txt': 'x', 'work/x.txt': 'x' });
    const call = ['new', 'fox', '--source', 'in/fox.html', '--policies', 'policies', ...more];
    const { out, err } = await run(call, { files: there, env });
    expect([...there.written.keys()]).toEqual(kept);
    expect(err).toBe(`the text that was read is kept as ${kept[0]}\n`);
    // The call that is advised finds it.
    const advised = /privcmp (lint .*)/u.exec(out)?.[1]?.split(' ') ?? [];
    const again = memoryFiles({ ...disk, ...Object.fromEntries(there.written) });
    expect((await run([...advised, '--rule', 'source-missing'], { files: again, env })).code).toBe(0);
  });

  it('reads standard input, whatever it is', async () => {
    for (const [stdin, original] of [
      [sentences.join(' '), undefined],
      [kept, { file: '-', sha256: hashOf(kept) }],
      [docx, { file: '-', sha256: hashOf(docx) }],
    ] as const) {
      const there = files();
      const call = ['new', 'fox', '--source', '-', '--policies', 'policies'];
      expect((await run(call, { files: there, stdin })).code).toBe(0);
      expect(there.written.get('policies/fox.md')).toContain(sentences.join(' '));
      const record = readYaml(there.written.get('policies/fox.yaml') ?? '');
      expect(record).toMatchObject({ value: { source: { file: 'fox.md' } } });
      expect((record as { value: { source: { original?: object } } }).value.source.original).toEqual(
        original,
      );
    }
  });

  it('never writes over another text, and takes one that is the same', async () => {
    const call = ['new', 'fox', '--source', 'in/fox.html', '--policies', 'policies', '--force'];
    const other = files({ 'policies/fox.md': 'Other words.' });
    const refused = await run(call, { files: other });
    expect([refused.code, [...other.written.keys()]]).toEqual([2, []]);
    expect(refused.err).toContain('policies/fox.md exists, holds another text and is left as it is');
    const same = files({ 'policies/fox.md': `# Fox privacy\n\n${sentences.join(' ')}\n` });
    expect((await run(call, { files: same })).code).toBe(0);
    expect([...same.written.keys()]).toEqual(['policies/fox.yaml']);
  });

  it.each([
    ['in/fox.pdf', undefined, `fox.pdf (SHA-256 ${hashOf(pdf).slice(0, 12)}…)`],
    ['-', kept, `standard input (SHA-256 ${hashOf(kept).slice(0, 12)}…)`],
  ])('lets show say what the text was read from: %s', async (source, stdin, from) => {
    const there = files();
    await run(['new', 'fox', '--source', source, '-o', 'fox.yaml'], {
      files: there,
      ...(stdin === undefined ? {} : { stdin }),
    });
    const read = memoryFiles(Object.fromEntries(there.written));
    const { out } = await run(['show', 'fox.yaml', '--full', '--sources', '.'], { files: read });
    expect(out.replace(/\s+/gu, ' ')).toContain(`fox.md · verified · read from ${from}`);
  });

  it.each([
    ['empty', '', 'the text holds no sentence'],
    ['blank', ' \n\n\t\n', 'the text holds no sentence'],
    ['of bytes that are no text', Buffer.from([0x61, 0xa1, 0xff, 0x80]), 'not UTF-8'],
    ['with zeros in it', 'We keep data.\0 We sell.', 'bytes that are zero'],
    ['in UTF-16', Buffer.from('\ufeffWe keep data.', 'utf16le'), 'UTF-16'],
    ['longer than a policy', `Privacy\n\n${'We keep your data. '.repeat(40_000)}`, '500000 characters'],
    ['larger than what is read', Buffer.alloc(33 * 1024 * 1024, 'a b. '), '32 MiB'],
  ])('refuses standard input that is %s', async (_name, stdin, words) => {
    const there = files();
    const { code, err } = await run(['new', 'fox', '--source', '-', '--policies', 'policies'], {
      files: there,
      stdin,
    });
    expect([code, err, [...there.written.keys()]]).toEqual([3, expect.stringContaining(words), []]);
  });

  it('does not wait for somebody to type', async () => {
    const { code, err } = await run(['new', 'fox', '--source', '-'], { files: files() });
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('--source - reads standard input, which is the terminal'),
    ]);
  });
});

describe('what is no text and cannot be read', () => {
  const zipOf = (name: string) => makeZip({ [name]: 'x' });
  const locked = Buffer.from(
    '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n3 0 obj\n<< /Filter /Standard /V 1 /R 2 /O <' +
      `${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> /P -4 >>\nendobj\ntrailer << /Root 1 0 R /Encrypt 3 0 R /ID [<00><00>] /Size 4 >>\n%%EOF\n`,
    'latin1',
  );
  const bomb = makeZip({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': Buffer.alloc(65 * 1024 * 1024, ' '),
  });
  it.each([
    ['a spreadsheet', zipOf('xl/workbook.xml'), 'spreadsheet'],
    ['a ZIP archive', zipOf('fox.txt'), 'ZIP archive'],
    ['a page without words', '<html><body><script>render()</script></body></html>', 'without words'],
    ['a scanned PDF', makePdf([[]]), 'pictures of pages and no text'],
    ['an encrypted PDF', locked, 'encrypted'],
    ['a damaged PDF', '%PDF-1.4 nothing', 'damaged'],
    ['a document that unpacks to too much', bomb, 'unpacks to more than 64 MiB'],
    ['a page nested without end', `<html>${'<div>'.repeat(10_000)}words`, 'nested too deep'],
    ['a file of too many bytes', Buffer.alloc(33 * 1024 * 1024, '%PDF-1.4 '), 'larger than 32 MiB'],
  ])('is named: %s', async (_name, content, words) => {
    const there = files({ 'in/x': content });
    const { code, err } = await run(['new', 'fox', '--source', 'in/x', '--policies', 'policies'], {
      files: there,
    });
    expect([code, err, [...there.written.keys()]]).toEqual([3, expect.stringContaining(words), []]);
    expect(err).not.toMatch(/bug/u);
  });
});

describe('verify --against', () => {
  const call = ['verify', 'fox', '--policies', 'policies', '--sources', 'texts', '--against'];
  const record = async () => {
    const there = files({ 'texts/other.txt': 'x' });
    await run(['new', 'fox', '--source', 'in/fox.html', '--policies', 'policies', '--sources', 'texts'], {
      files: there,
    });
    const text = there.written.get('policies/fox.yaml') ?? '';
    const sale = 'sale: [{ act: sell, denied: true, cite: We never sell data }]';
    return {
      'policies/fox.yaml': text.replace('sale: not-assessed', sale),
      'texts/fox.md': there.written.get('texts/fox.md') ?? '',
      'new.html': page(
        'We keep orders for 7 years. We never sell data, unless you agreed. Fox Ltd runs this shop.',
      ),
    };
  };

  it('reads a web page, and writes nothing', async () => {
    const there = files(await record());
    const { code, out } = await run([...call, 'new.html'], { files: there });
    expect([code, [...there.written.keys()]]).toEqual([1, []]);
    expect(out).toContain('unless you agreed');
  });

  it('carries the record over to the text, which is kept beside the former one', async () => {
    const there = files(await record());
    const { code } = await run([...call, 'new.html', '--update', '-o', 'policies/fox.yaml'], {
      files: there,
    });
    expect(code).toBe(1);
    const text = there.written.get('texts/fox-2026-11-22.md') ?? '';
    expect(text).toContain('We never sell data, unless you agreed.');
    expect(readYaml(there.written.get('policies/fox.yaml') ?? '')).toMatchObject({
      value: {
        source: { file: 'fox-2026-11-22.md', sha256: hashOf(text), original: { file: 'new.html' } },
        draft: expect.arrayContaining(['sections.sale[0]']),
      },
    });
  });

  it('keeps every text of one day', async () => {
    const there = files({ ...(await record()), 'texts/fox-2026-11-22.md': 'Another text of the day.\n' });
    const { code } = await run([...call, 'new.html', '--update', '-o', 'policies/fox.yaml'], {
      files: there,
    });
    expect(code).toBe(1);
    expect([...there.written.keys()]).toEqual(['texts/fox-2026-11-22-2.md', 'policies/fox.yaml']);
  });

  it('takes the original away where the new text has none', async () => {
    const there = files({ ...(await record()), 'texts/new.txt': 'Fox privacy\n\nWe never sell data.\n' });
    await run([...call, 'texts/new.txt', '--update', '-o', 'policies/fox.yaml'], { files: there });
    const value = readYaml(there.written.get('policies/fox.yaml') ?? '');
    expect((value as { value: { source: object } }).value.source).not.toHaveProperty('original');
  });
});
