import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openContext } from '../../src/commands/context.js';
import { runLint } from '../../src/commands/lint-run.js';
import { diskFiles } from '../../src/store/files.js';
import { temporary } from '../run-cli.js';
import { demoRecord, demoText, lintDemo } from './demo.js';
import { demoFiles, demoIo, lintRun } from './io.js';

const raw = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** Files that mean harm, each with the rule that must speak. */
const files: readonly (readonly [string, string | Uint8Array, string])[] = [
  ['a YAML bomb', 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n', 'yaml-feature'],
  ['deep nesting', `a: ${'['.repeat(100_000)}`, 'file-limit'],
  [
    'deep nesting of blocks',
    Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    'file-limit',
  ],
  ['many duplicate keys', 'a: 1\n'.repeat(5000), 'duplicate-key'],
  ['a tag', 'a: !!js/function "x"\n', 'yaml-feature'],
  ['a merge key', '<<: { a: 1 }\n', 'yaml-feature'],
  ['a megabyte in one value', `name: ${'x'.repeat(1_000_000)}\n`, 'file-limit'],
  ['a file of six megabytes', 'a: b\n'.repeat(1_200_000), 'file-limit'],
  ['NUL bytes', 'name: a\u0000b\n', 'hidden-character'],
  ['invalid UTF-8', new Uint8Array([0x61, 0x3a, 0x20, 0xc3, 0x28]), 'unreadable-file'],
  ['an escape sequence', 'name: "\u001b[31mred"\n', 'hidden-character'],
  ['an escape sequence behind an escape', 'name: "\\e[31mred"\n', 'hidden-character'],
  ['text turned around', demoRecord('name: "abc\u202edef"'), 'hidden-character'],
  ['text turned around in a comment', `# \u2066 harmless\n${demoRecord()}`, 'hidden-character'],
  ['text turned around by an escape', demoRecord('name: "abc\\u202Edef"'), 'hidden-character'],
  ['__proto__', '__proto__: { polluted: true }\n', 'yaml-feature'],
  ['constructor', demoRecord('name: Demo\nconstructor: { prototype: { polluted: true } }'), 'yaml-feature'],
  ['an empty file', '', 'not-a-record'],
  [
    'a path out of the sources',
    demoRecord('source:\n  file: ../../etc/passwd\n  sha256: SHA'),
    'malformed-source',
  ],
  ['an absolute path', demoRecord('source:\n  file: /etc/passwd\n  sha256: SHA'), 'malformed-source'],
  ['an id with dots', demoRecord('id: ../demo'), 'malformed-id'],
];

describe('hostile files', () => {
  it.each(files)(
    '%s: a finding, nothing raw, and the next file is linted',
    async (_, content, rule) => {
      const good = demoRecord('id: zebra');
      const disk = demoFiles({
        'policies/demo.yaml': content,
        'policies/zebra.yaml': good.replace('demo-bv', 'Zebra BV'),
      });
      const run = await lintRun(['policies'], { sources: 'texts', format: 'json' }, disk);
      const found: { file: string; rule: string }[] = JSON.parse(run.out).findings;
      expect(found.filter(({ file }) => file === 'policies/demo.yaml').map((one) => one.rule)).toContain(
        rule,
      );
      expect(found.filter(({ file }) => file === 'policies/zebra.yaml').map((one) => one.rule)).toEqual([
        'malformed-id',
      ]);
      const pretty = await lintRun(['policies'], { sources: 'texts' }, disk);
      expect(pretty.out).not.toMatch(raw);
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    },
    10_000,
  );

  it('CRLF and a byte order mark are no mistakes', async () => {
    expect(await lintDemo(`\ufeff${demoRecord().replaceAll('\n', '\r\n')}`, { withSources: true })).toEqual(
      [],
    );
  });

  it('a second byte order mark is one', async () => {
    const found = await lintDemo(`\ufeff\ufeff${demoRecord()}`, { withSources: true });
    expect(found.map(({ rule, range }) => [rule, range.line, range.column])).toEqual([
      ['hidden-character', 1, 1],
    ]);
  });

  it('--fix keeps a byte order mark', async () => {
    const disk = demoFiles({ 'policies/demo.yaml': `\ufeff${demoRecord('name: 1')}` });
    await lintRun(['policies'], { fix: true }, disk);
    expect(disk.written.get('policies/demo.yaml')).toBe(`\ufeff${demoRecord('name: "1"')}`);
  });

  it('what YAML reads otherwise means what its author meant, or is a finding on its line', async () => {
    const record = demoRecord(
      'document:\n  title: Privacy policy\n  language: en\n  updated: 2024-06-03\n  cite: "Privacy policy Demo"\nsections:\n  locations:\n    - country: NO\n      cite: "x y"',
    );
    expect(await lintDemo(record)).toEqual([]);
  });
});

describe('a folder with traps', () => {
  let folder = '';
  beforeAll(() => {
    folder = temporary();
    mkdirSync(join(folder, 'policies', 'x.yaml'), { recursive: true });
    writeFileSync(join(folder, 'policies', 'demo.yaml'), demoRecord('name: 1'));
    symlinkSync(join(folder, 'policies'), join(folder, 'policies', 'again'));
    symlinkSync(join(folder, 'nowhere.yaml'), join(folder, 'policies', 'dangling.yaml'));
    symlinkSync('circle.yaml', join(folder, 'policies', 'circle.yaml'));
    mkdirSync(join(folder, 'texts'));
    writeFileSync(join(folder, 'secret.txt'), demoText);
    symlinkSync(join(folder, 'secret.txt'), join(folder, 'texts', 'demo.txt'));
  });

  const run = async (options: object) => {
    const io = { ...demoIo(), cwd: folder };
    const context = await openContext(io, { format: 'json', ...options }, diskFiles);
    const code = await runLint([join(folder, 'policies')], context);
    return { code, found: JSON.parse(io.said.out).findings as { file: string; rule: string }[] };
  };

  it('folders with the name of a file, circles and dangling links end nothing', async () => {
    const { code, found } = await run({});
    const names = found.map(({ file, rule }) => `${file.slice(folder.length + 10)} ${rule}`);
    expect(names).toContain('demo.yaml wrong-type');
    expect(names).toContain('dangling.yaml unreadable-file');
    expect(names).toContain('circle.yaml unreadable-file');
    expect(code).toBe(3);
  });

  it('a link out of the sources folder is not followed', async () => {
    const { found } = await run({ sources: join(folder, 'texts') });
    expect(found.filter(({ rule }) => rule === 'source-unreadable')).toHaveLength(1);
  });

  it('--fix that cannot write one file leaves it as it was, and mends the others', async () => {
    const locked = join(folder, 'locked');
    mkdirSync(locked);
    for (const id of ['closed', 'open'])
      writeFileSync(join(locked, `${id}.yaml`), demoRecord(`id: ${id}\naliases: []\nname: 1`));
    const failing = {
      ...diskFiles,
      writeSafely: (path: string, text: string) =>
        path.endsWith('open.yaml')
          ? diskFiles.writeSafely(path, text)
          : ({ ok: false, problem: { code: 'no-permission', path, message: 'No permission.' } } as const),
    };
    const io = { ...demoIo(), cwd: folder };
    const code = await runLint([locked], await openContext(io, { format: 'pretty', fix: true }, failing));
    expect(code).toBe(3);
    expect(io.said.err).toBe(`privcmp: ${join(locked, 'closed.yaml')} was not mended: No permission.\n`);
    expect(io.said.out).toContain('closed.yaml:3:7');
    expect(io.said.out).toContain('1 fixed.');
    expect(readdirSync(locked)).toEqual(['closed.yaml', 'open.yaml']);
    expect(readFileSync(join(locked, 'closed.yaml'), 'utf8')).toContain('name: 1\n');
    expect(readFileSync(join(locked, 'open.yaml'), 'utf8')).toContain('name: "1"\n');
  });
});

describe('whatever stands in a record', () => {
  const lines = demoRecord().split('\n');
  /** A record with a line changed, moved or broken. */
  const mutated = fc
    .tuple(
      fc.nat(lines.length - 1),
      fc.nat(lines.length - 1),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('replace', 'insert', 'swap', 'cut', 'indent'),
    )
    .map(([at, to, text, how]) => {
      const copy = [...lines];
      if (how === 'replace') copy[at] = text;
      else if (how === 'insert') copy[at] = `${copy[at]?.slice(0, to)}${text}${copy[at]?.slice(to)}`;
      else if (how === 'swap') [copy[at], copy[to]] = [copy[to] ?? '', copy[at] ?? ''];
      else if (how === 'cut') copy.splice(at, 1);
      else copy[at] = `  ${copy[at]}`;
      return copy.join('\n');
    });

  it('lint answers, with findings inside the file', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async (record) => {
        const found = await lintDemo(record, { withSources: true });
        const count = record.split('\n').length;
        for (const { range, file, message } of found) {
          expect(range.line).toBeGreaterThan(0);
          expect(range.column).toBeGreaterThan(0);
          if (file === 'policies/demo.yaml') expect(range.line).toBeLessThanOrEqual(count);
          expect(message).not.toMatch(/\{\w+\}|undefined|\[object/);
        }
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});
