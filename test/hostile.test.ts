import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskFiles } from '../src/store/files.js';
import type { Files } from '../src/store/port.js';
import { fixture, folderOf, root, run, temporary } from './run-cli.js';

const acorn = fixture('policies/acorn.yaml');
const raw = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u202e\u2066]/;

describe('nothing raw reaches the terminal', () => {
  it.each([['list'], ['search', 'is:denied'], ['verify'], ['diff', '--all']])(
    'from the name of a file: %s',
    async (...argv) => {
      const dir = folderOf({ 'acorn.yaml': acorn, 'a\u001b]0;x\u0007\u202ey.yaml': 'id: [\n' });
      const { out, err } = await run([...argv, '--policies', dir]);
      expect(err).toContain('u{1b}');
      expect(out + err).not.toMatch(raw);
    },
  );

  it.each([
    ['\u001b[31mx'],
    ['list', '--\u001b[31m'],
    ['list', '-f', '\u009b31m'],
    ['search', '\u001b[31mx\u202e'],
    ['list', '--verbose', '--policies', '\u001b[31m'],
  ])('from an argument: %j', async (...argv) => {
    const { out, err } = await run(argv);
    expect(err).not.toBe('');
    expect(out + err).not.toMatch(raw);
  });

  it.each(['table', 'csv', 'json'])('from a record, in a list as %s', async (format) => {
    const dir = folderOf({
      'acorn.yaml': acorn.replace('name: Acorn Bikes\n', 'name: "A\u202eB\u200b"\n'),
    });
    const { out } = await run(['list', '--policies', dir, '--format', format]);
    expect(out).toMatch(/202e/i);
    expect(out.replaceAll('\r\n', '')).not.toMatch(raw);
  });
});

describe('the name of a file stays on its line', () => {
  const name = 'a\nprivcmp: all is well\tb.yaml';
  const shown = 'a\\nprivcmp: all is well\\tb.yaml';

  it.each([
    ['list', '--columns', 'id,file'],
    ['lint'],
    ['verify'],
    ['search', 'sell'],
    ['diff', '--all', '-s', 'sale'],
  ])('in what is said of it: %s', async (...argv) => {
    const dir = folderOf({ 'acorn.yaml': acorn, [name]: acorn.replace('act: sell', 'act: sel') });
    const { out, err } = await run([...argv, ...(argv[0] === 'lint' ? [dir] : ['--policies', dir])]);
    expect(out + err).toContain(shown);
    expect(out + err).not.toMatch(/^privcmp: all is well/m);
  });

  it.each([
    ['list', '--columns', 'file'],
    ['list', '--verbose'],
    ['show', 'none'],
  ])('and of its folder: %s %s', async (...argv) => {
    const dir = join(folderOf({ [`${name}/acorn.yaml`]: acorn }), name);
    const { out, err } = await run([...argv, '--policies', dir]);
    expect(out + err).toContain(shown);
    expect(out + err).not.toMatch(/^privcmp: all is well/m);
  });

  it('where it is the new text', async () => {
    const text = name.replace('.yaml', '.txt');
    const file = join(folderOf({ [text]: 'We never sell your data.\n' }), text);
    const { out } = await run(['verify', 'acorn', '--policies', 'test/fixtures/policies', '--against', file]);
    expect(out).toContain(shown.replace('.yaml', '.txt'));
  });
});

describe('nothing looks checked that was not', () => {
  it.each([['verify'], ['list'], ['search', 'x'], ['diff', '--all']])(
    'where there is no such folder: %s',
    async (...argv) => {
      const { code, err } = await run([...argv, '--policies', '/no/such/folder']);
      expect([code, err]).toEqual([3, expect.stringContaining('no such folder of records')]);
    },
  );

  it('where the folder holds no records', async () => {
    expect((await run(['verify', '--policies', temporary()])).code).toBe(3);
  });

  it.each([['list'], ['verify', '--sources', 'test/fixtures/texts']])(
    'where a record is a link to nothing, or out of the folder: %s',
    async (...argv) => {
      const dir = folderOf({ 'acorn.yaml': acorn });
      symlinkSync('nothing', join(dir, 'a.yaml'));
      symlinkSync(resolve(root, 'package.json'), join(dir, 'b.yaml'));
      const { code, out, err } = await run([...argv, '--policies', dir]);
      expect(code).toBe(3);
      expect(out).toContain('acorn');
      expect(err).toMatch(
        /a\.yaml: This is a link to something that does not exist\.\n.*b\.yaml: This link leads out/,
      );
    },
  );

  it('in a summary', async () => {
    const { code, out } = await run(['lint', '/no/such/file.yaml', 'test/fixtures/policies/acorn.yaml']);
    expect(code).toBe(3);
    expect(out).toContain('1 error in 1 file; 1 record checked.');
  });

  it('where a rule is chosen and the file cannot be parsed', async () => {
    const file = join(folderOf({ 'b.yaml': 'id: [\n' }), 'b.yaml');
    expect(await run(['lint', '--rule', 'date-order', file])).toMatchObject({ code: 1 });
    expect(await run(['lint', '--ignore-rule', 'yaml-syntax', file])).toMatchObject({ code: 2 });
  });

  it('where the configuration is a folder', async () => {
    const cwd = folderOf({ 'privcmp.config.yaml/x': '' });
    expect(await run(['list'], { cwd })).toMatchObject({ code: 3 });
  });
});

describe('the folder of the user is never passed over for the bundled one', () => {
  it.each([
    [
      'where its record cannot be read',
      (cwd: string) => symlinkSync('nothing', join(cwd, 'policies', 'a.yaml')),
      3,
    ],
    [
      'where the records lie further down',
      (cwd: string) => {
        mkdirSync(join(cwd, 'policies', 'sub'));
        writeFileSync(join(cwd, 'policies', 'sub', 'acorn.yaml'), 'id: [\n');
      },
      1,
    ],
  ])('%s', async (_, prepare, code) => {
    const cwd = temporary();
    mkdirSync(join(cwd, 'policies'));
    prepare(cwd);
    const before = process.cwd();
    process.chdir(cwd);
    try {
      const outcome = await run(['lint'], { cwd });
      expect(outcome.code).toBe(code);
      expect(outcome.out).toContain('1 error in 1 file');
    } finally {
      process.chdir(before);
    }
  });

  it('nor a configuration that is a link to nothing', async () => {
    const cwd = temporary();
    symlinkSync('nothing', join(cwd, 'privcmp.config.yaml'));
    expect(await run(['list'], { cwd })).toMatchObject({ code: 3 });
  });
});

describe('a pattern', () => {
  it('reports what it fits and what cannot be read', async () => {
    const dir = folderOf({ 'acorn.yaml': acorn });
    symlinkSync('nothing', join(dir, 'dead.yaml'));
    const { code, out } = await run(['lint', `${dir}/*.yaml`]);
    expect([code, out]).toEqual([3, expect.stringContaining('dead.yaml:1:1')]);
    expect((await run(['lint', `${dir}/ac*.yaml`])).code).toBe(0);
  });
});

describe('a name that no file has', () => {
  it.each([
    ['lists without end', 'aliases:[\n'.repeat(100_000)],
    ['many aliases', `aliases: [${'a,'.repeat(130_000)}a]\n`],
    ['a long name', `name: a${' '.repeat(500_000)}x\n`],
  ])('is looked for in a record of %s', async (_, text) => {
    const dir = folderOf({ 'a.yaml': text });
    expect(await run(['show', 'nosuch', '--policies', dir])).toMatchObject({ code: 2 });
    expect(await run(['complete', '--', `privcmp --policies ${dir} show `])).toMatchObject({ code: 0 });
  });

  it('is no way out of the folder by a link', async () => {
    const dir = temporary();
    symlinkSync(resolve(root, 'package.json'), join(dir, 'secret.yaml'));
    const { code, err } = await run(['show', 'secret', '--policies', dir]);
    expect([code, err]).toEqual([3, expect.stringContaining('leads out of its folder')]);
  });
});

describe('a folder with the name of a record', () => {
  it('is a finding', async () => {
    const dir = folderOf({ 'acorn.yaml': acorn, 'x.yaml/y': '' });
    const { code, out } = await run(['lint', dir]);
    expect([code, out]).toEqual([3, expect.stringContaining('x.yaml:1:1  error  This folder has the name')]);
  });
});

describe('a baseline', () => {
  it('never knows a file that cannot be parsed', async () => {
    const dir = folderOf({ 'a.yaml': 'a: [\n' });
    const [file, known] = [join(dir, 'a.yaml'), join(dir, 'known.json')];
    expect(await run(['lint', file, '--baseline', known, '--update-baseline'])).toMatchObject({ code: 1 });
    expect(await run(['lint', file, '--baseline', known])).toMatchObject({ code: 1 });
  });
});

describe('nothing a user wrote is lost', () => {
  it('to a report that a link leads into a record, or that is a source text', async () => {
    const dir = folderOf({ 'acorn.yaml': acorn, 'acorn.txt': 'text' });
    symlinkSync('acorn.yaml', join(dir, 'out.json'));
    expect(await run(['list', '--policies', dir, '-o', join(dir, 'out.json')])).toMatchObject({ code: 2 });
    expect(readFileSync(join(dir, 'acorn.yaml'), 'utf8')).toBe(acorn);
    const text = join(dir, 'acorn.txt');
    expect(await run(['list', '--policies', dir, '--sources', dir, '-o', text])).toMatchObject({ code: 2 });
  });

  it('to --fix, where it was written meanwhile', async () => {
    const dir = folderOf({ 'acorn.yaml': acorn.replace('language: en', 'language: EN') });
    const file = join(dir, 'acorn.yaml');
    let reads = 0;
    const files: Files = {
      ...diskFiles,
      readText: (path) => {
        const read = diskFiles.readText(path);
        reads += path === file ? 1 : 0;
        if (path === file && reads === 1) writeFileSync(file, `${acorn}# somebody else\n`);
        return read;
      },
    };
    const { code, err } = await run(['lint', '--fix', file], { files });
    expect([code, err]).toEqual([3, expect.stringContaining('It was changed meanwhile')]);
    expect(readFileSync(file, 'utf8')).toContain('# somebody else');
  });

  it.each([
    ['a report', ['lint', '{}', '-o', '{}'], 2],
    ['a report of one', ['show', '{}', '-o', '{}'], 2],
    ['a baseline', ['lint', '{}', '--baseline', '{}', '--update-baseline'], 3],
  ])('to %s written over a record', async (_, argv, code) => {
    const file = join(folderOf({ 'acorn.yaml': acorn }), 'acorn.yaml');
    expect((await run(argv.map((word) => word.replace('{}', file)))).code).toBe(code);
    expect(readFileSync(file, 'utf8')).toBe(acorn);
  });
});

describe('one text that cannot be read', () => {
  it('does not keep the others from being verified', async () => {
    const utf16 = new Uint8Array([0xff, 0xfe, 0x41, 0x00]);
    const texts = folderOf({ 'acorn.txt': utf16, 'beuk.txt': fixture('texts/beuk.txt') });
    const { code, out, err } = await run([
      'verify',
      '--policies',
      'test/fixtures/policies',
      '--sources',
      texts,
    ]);
    expect(code).toBe(1);
    expect(err).toContain('UTF-16');
    expect(out).toContain('unreadable: acorn.txt');
    expect(out).toContain('verified: beuk.txt');
  });
});

describe('more policies than can be compared each with each', () => {
  it('are refused with a way out', async () => {
    const ids = Array.from({ length: 201 }, (_, i) => `p${i}`);
    const dir = folderOf(
      Object.fromEntries(ids.map((id) => [`${id}.yaml`, acorn.replace('id: acorn\n', `id: ${id}\n`)])),
    );
    const { code, err } = await run(['diff', '--all', '--policies', dir]);
    expect([code, err]).toEqual([2, expect.stringContaining('--baseline')]);
    const one = await run(['diff', '--all', '--baseline', 'p0', '-s', 'sale', '--policies', dir]);
    expect(one.code).toBe(0);
  });
});

describe('a record that the schema refuses', () => {
  const withBad = (mistakes: (text: string) => string) =>
    folderOf({
      'acorn.yaml': acorn,
      'beech.yaml': acorn.replaceAll('acorn', 'beech'),
      'bad.yaml': mistakes(acorn.replace('id: acorn\n', 'id: bad\n')),
    });
  const misspelt = (text: string) => text.replace('act: sell', 'act: sel');

  it.each([
    ['show', 'bad'],
    ['verify', 'bad'],
    ['diff', 'acorn', 'bad'],
    ['list'],
    ['search', 'sell'],
    ['diff', '--all', '-s', 'sale'],
    ['explain', 'sell'],
  ])('is told of as lint does: %s %s', async (...argv) => {
    const dir = withBad(misspelt);
    const { code, err } = await run([...argv, '--policies', dir]);
    const file = join(dir, 'bad.yaml');
    expect(err).toMatch(/bad\.yaml:\d+:\d+: "sel" is no term of sale-act\. Did you mean "sell"\?/);
    expect(err).toContain(`  run: privcmp lint ${file}\n`);
    expect(code).toBe(3);
  });

  it('has its other mistakes counted, and no excuse heard', async () => {
    const dir = withBad((text) =>
      misspelt(text)
        .replace('language: en', 'language: en # privcmp-disable-line -- x')
        .replace('language: en', 'language: english'),
    );
    const { err } = await run(['show', 'bad', '--policies', dir]);
    expect(err).toContain('"english"');
    expect(err).toContain('  1 more: privcmp lint ');
  });

  it.each([
    [['list'], 'beech'],
    [['search', 'act:sell'], 'beech'],
    [['diff', '--all', '-s', 'sale', '--exit-code'], 'Sale'],
    [['verify', '--sources', 'test/fixtures/texts'], 'beech'],
    [['explain', 'sell'], 'beech'],
  ])('does not keep the others from being shown, but the run fails: %j', async (argv, shown) => {
    const { code, out } = await run([...argv, '--policies', withBad(misspelt)]);
    expect(out).toContain(shown);
    expect(code).toBe(3);
  });

  it('leaves too few to compare', async () => {
    const dir = folderOf({ 'acorn.yaml': acorn, 'bad.yaml': 'id: [\n' });
    const { code, err } = await run(['diff', '--all', '--policies', dir]);
    expect([code, err]).toEqual([3, expect.stringContaining('fewer than two of the policies can be read')]);
  });
});
