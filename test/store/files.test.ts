/** What both adapters of the port promise, and the functions they share. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { byCodePoint } from '../../src/model/words.js';
import { diskFiles } from '../../src/store/files.js';
import { decodeText, firstInvalid } from '../../src/store/files-text.js';
import type { Files } from '../../src/store/port.js';
import { memoryFiles } from '../setup/memory-files.js';
import { at, code, put, text, useFolder } from './folder.js';

useFolder();

const contents = {
  'r/b.yaml': 'b: 1\n',
  'r/a.yml': '\ufeffa: 1\r\n',
  'r/C.YAML': 'c: 1\n',
  'r/notes.txt': 'no',
  'r/.hidden.yaml': 'no',
  'r/.git/x.yaml': 'no',
  'r/node_modules/x.yaml': 'no',
  'r/sub/é.yaml': 'e: 1\n',
  'r/sub/x.yaml/inside.yaml': 'i: 1\n',
  'r/bad.yaml': new Uint8Array([0x61, 0x0a, 0x62, 0xff, 0x63]),
};

describe.each(['disk', 'memory'])('files on %s', (kind) => {
  let files: Files;
  const named = (name: string) => (kind === 'disk' ? at(name) : name);
  const names = (paths: readonly string[]) =>
    paths.map((one) => (kind === 'disk' ? path.relative(at(), one) : one));

  beforeEach(() => {
    for (const [name, content] of Object.entries(contents)) put(name, content);
    files = kind === 'disk' ? diskFiles : memoryFiles(contents);
  });

  it('reads text without its byte order mark', () =>
    expect(text(files.readText(named('r/a.yml')))).toBe('a: 1\r\n'));

  it('hashes what is the same on every system', () => {
    const result = files.readText(named('r/a.yml'));
    const expected = createHash('sha256').update('a: 1\n').digest('hex');
    expect(result.ok && result.sha256).toBe(expected);
    expect(result.ok && result.sha256).toBe(expected);
  });

  it('says what is not UTF-8, and where', () => {
    expect(files.readText(named('r/bad.yaml'))).toMatchObject({
      problem: { code: 'not-utf8', path: named('r/bad.yaml'), line: 2 },
    });
  });

  it('says that a folder or nothing is there', () => {
    expect(code(files.readText(named('r')))).toBe('is-folder');
    expect(code(files.readText(named('r/none.yaml')))).toBe('missing');
  });

  it('lists a folder', () => {
    expect(names(files.list(named('r'), { recursive: false }).files)).toEqual([
      'r/C.YAML',
      'r/a.yml',
      'r/b.yaml',
      'r/bad.yaml',
    ]);
  });

  it('lists a folder and all below it', () => {
    const { files: found, problems } = files.list(named('r'), { recursive: true });
    expect(names(found)).toEqual([
      'r/C.YAML',
      'r/a.yml',
      'r/b.yaml',
      'r/bad.yaml',
      'r/sub/x.yaml/inside.yaml',
      'r/sub/é.yaml',
    ]);
    expect(problems.map(({ code, path }) => [code, path.slice(-10)])).toEqual([['is-folder', 'sub/x.yaml']]);
  });

  it('cannot list a file or nothing', () => {
    expect(files.list(named('r/b.yaml'), { recursive: false })).toMatchObject({
      files: [],
      problems: [{ code: 'not-a-folder' }],
    });
    expect(files.list(named('none'), { recursive: true })).toMatchObject({
      files: [],
      problems: [{ code: 'missing' }],
    });
  });

  it('tells kinds', () => {
    expect(['r', 'r/b.yaml', 'r/sub/x.yaml', 'r/none'].map((name) => files.kind(named(name)))).toEqual([
      'folder',
      'file',
      'folder',
      'missing',
    ]);
    expect(['r', 'r/none'].map((name) => files.exists(named(name)))).toEqual([true, false]);
  });

  it('writes', () => {
    expect(files.writeSafely(named('r/b.yaml'), 'é\n')).toEqual({ ok: true });
    expect(files.writeSafely(named('r/new.yaml'), 'n')).toEqual({ ok: true });
    expect([text(files.readText(named('r/b.yaml'))), text(files.readText(named('r/new.yaml')))]).toEqual([
      'é\n',
      'n',
    ]);
    expect(code(files.writeSafely(named('r/sub'), 'x'))).toBe('is-folder');
  });

  it.each([
    ['b.yaml', 'ok'],
    ['sub/é.yaml', 'ok'],
    ['./b.yaml', 'ok'],
    ['../r/b.yaml', 'outside'],
    ['sub/../b.yaml', 'outside'],
    ['..', 'outside'],
    ['/etc/passwd', 'outside'],
    ['C:/x', 'outside'],
    ['C:x', 'outside'],
    ['\\\\host\\x', 'outside'],
    ['..\\b.yaml', 'bad-path'],
    ['', 'bad-path'],
    ['b.yaml\0.txt', 'bad-path'],
    ['none.txt', 'missing'],
    ['..b.yaml', 'missing'],
  ])('judges %j as the name of a source: %s', (name, expected) => {
    expect(code(files.realpathInside(named('r'), name))).toBe(expected);
  });
});

describe('bytes', () => {
  it('are UTF-8 or are refused at the byte where a strict decoder stops', () => {
    const nearly = fc.array(
      fc.oneof(
        fc.constantFrom(0x41, 0x80, 0xbf, 0xc0, 0xc2, 0xe0, 0xed, 0xa0, 0xf0, 0x90, 0xf4, 0x8f, 0xff),
        fc.nat(255),
      ),
      { maxLength: 12 },
    );
    const isStrict = (bytes: Uint8Array) => {
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(nearly, (list) => {
        const bytes = Uint8Array.from(list);
        const result = decodeText(bytes, 'x');
        expect(result.ok).toBe(isStrict(bytes));
        const stop = firstInvalid(bytes);
        expect(stop === bytes.length).toBe(result.ok);
        expect(isStrict(bytes.subarray(0, stop))).toBe(true);
        if (!result.ok)
          for (let end = stop + 1; end <= Math.min(stop + 4, bytes.length); end += 1)
            expect(isStrict(bytes.subarray(stop, end))).toBe(false);
      }),
      { numRuns: 5000 },
    );
  });

  it('of UTF-16 are named so', () => {
    const result = decodeText(new Uint8Array([0xff, 0xfe, 0x61, 0]), 'x');
    expect(result.ok || result.problem.message).toMatch(/UTF-16/);
    const wide = (text: string, bytes: number, first: number) =>
      Uint8Array.from(
        [...text].flatMap((char) =>
          Array.from({ length: bytes }, (_, i) => (i === first ? char.charCodeAt(0) : 0)),
        ),
      );
    const named = (bytes: Uint8Array) => {
      const read = decodeText(bytes, 'x');
      return read.ok ? 'read' : read.problem.message.replace(/^.* in (\S+)\. .*$/, '$1');
    };
    expect([wide('id', 2, 0), wide('id', 2, 1), wide('id', 4, 0), wide('id', 4, 3)].map(named)).toEqual([
      'UTF-16',
      'UTF-16',
      'UTF-32',
      'UTF-32',
    ]);
    expect(named(new Uint8Array([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]))).toBe('UTF-32');
    expect(named(new Uint8Array([0x61, 0]))).toBe('read');
  });

  it('sort as their code points do', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(Math.sign(byCodePoint(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
      { numRuns: 2000 },
    );
  });
});
