/** Whatever happens while a file is written, the old text or the new one is there, and nothing else. */
import { execFileSync, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskFiles } from '../../src/store/files.js';
import { asNobody, at, code, put, useFolder } from './folder.js';

useFolder();

describe('the disk writes', () => {
  const leftovers = () => fs.readdirSync(at()).filter((name) => name.endsWith('.tmp'));

  it('and keeps the mode of the file', () => {
    fs.chmodSync(put('a.yaml'), 0o640);
    diskFiles.writeSafely(at('a.yaml'), 'new');
    expect(fs.statSync(at('a.yaml')).mode & 0o777).toBe(0o640);
    expect(fs.readFileSync(at('a.yaml'), 'utf8')).toBe('new');
    expect(leftovers()).toEqual([]);
  });

  it('to the target of a link', () => {
    put('sub/real.yaml');
    fs.symlinkSync('sub/real.yaml', at('link.yaml'));
    diskFiles.writeSafely(at('link.yaml'), 'new');
    expect(fs.lstatSync(at('link.yaml')).isSymbolicLink()).toBe(true);
    expect(fs.readFileSync(at('sub/real.yaml'), 'utf8')).toBe('new');
  });

  it('nothing where it may not, and leaves all as it was', () => {
    put('old.yaml', 'old');
    fs.chmodSync(at('old.yaml'), 0o444);
    fs.chmodSync(at(), 0o777);
    fs.symlinkSync('nothing', at('dangling'));
    const write = (name: string, content = 'new') =>
      asNobody(() => code(diskFiles.writeSafely(at(name), content)));
    expect(write('old.yaml')).toBe('no-permission');
    expect(write('dangling')).toBe('dangling-link');
    expect(write('none/x.yaml')).toBe('missing');
    expect(write('half.yaml', '\ud800')).toBe('failed');
    fs.chmodSync(at(), 0o555);
    expect(write('new.yaml')).toBe('no-permission');
    expect(fs.readdirSync(at()).sort()).toEqual(['dangling', 'old.yaml']);
    expect(fs.readFileSync(at('old.yaml'), 'utf8')).toBe('old');
  });

  it('to a device or a pipe, and puts nothing in its place', async () => {
    expect(diskFiles.writeSafely('/dev/null', 'new')).toEqual({ ok: true });
    expect(fs.statSync('/dev/null').isCharacterDevice()).toBe(true);
    expect(code(diskFiles.writeSafely('/dev/full', 'new'))).toBe('failed');
    execFileSync('mkfifo', [at('pipe')]);
    const reader = spawn('cat', [at('pipe')]);
    const read = reader.stdout.setEncoding('utf8').toArray();
    expect(diskFiles.writeSafely(at('pipe'), 'new')).toEqual({ ok: true });
    expect((await read).join('')).toBe('new');
    expect(fs.readdirSync(at())).toEqual(['pipe']);
  });

  it('behind what the caller has written to an open file', () => {
    const descriptor = fs.openSync(put('log', 'old '), 'a');
    expect(diskFiles.writeSafely(`/dev/fd/${descriptor}`, 'new')).toEqual({ ok: true });
    fs.closeSync(descriptor);
    expect(fs.readFileSync(at('log'), 'utf8')).toBe('old new');
  });

  it('no file into a folder that is not there, and says so', () => {
    expect(diskFiles.writeSafely(at('none/x.yaml'), 'new')).toMatchObject({
      problem: { message: 'There is no such folder to write a file in.' },
    });
  });

  it('and removes what it began, if the disk takes no more', () => {
    put('old.yaml', 'old');
    const script = `
      import { diskFiles } from ${JSON.stringify(path.resolve('src/store/files.ts'))};
      console.log(JSON.stringify(diskFiles.writeSafely(${JSON.stringify(at('old.yaml'))}, 'x'.repeat(1_000_000))));`;
    // No file may grow past 64 KiB.
    const limited = 'ulimit -f 128; exec "$0" --import tsx --input-type=module -e "$1"';
    const answer = execFileSync('sh', ['-c', limited, process.execPath, script], { encoding: 'utf8' });
    expect(JSON.parse(answer)).toMatchObject({
      ok: false,
      problem: { code: 'failed', path: at('old.yaml') },
    });
    expect(fs.readdirSync(at())).toEqual(['old.yaml']);
    expect(fs.readFileSync(at('old.yaml'), 'utf8')).toBe('old');
  });

  it('whole texts only, whoever writes at the same time', async () => {
    put('a.yaml', 'start');
    const script = `
      import { diskFiles } from ${JSON.stringify(path.resolve('src/store/files.ts'))};
      for (let i = 0; i < 40; i += 1) if (!diskFiles.writeSafely(${JSON.stringify(at('a.yaml'))}, process.argv[1].repeat(200_000)).ok) process.exit(3);`;
    const runs = ['a', 'b', 'c'].map((letter) => {
      const child = spawn(
        process.execPath,
        ['--import', 'tsx', '--input-type=module', '-e', script, letter],
        { stdio: 'ignore' },
      );
      return new Promise<number | null>((resolve) => child.once('exit', resolve));
    });
    let done = false;
    const all = Promise.all(runs).finally(() => {
      done = true;
    });
    const seen = new Set<string>();
    while (!done) {
      const now = fs.readFileSync(at('a.yaml'), 'utf8');
      seen.add(now === 'start' ? now : `${now[0]} ${new Set(now).size} ${now.length}`);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect(await all).toEqual([0, 0, 0]);
    for (const one of seen) expect(one).toMatch(/^(?:start|[abc] 1 200000)$/);
    expect(seen.size).toBeGreaterThan(1);
    expect(leftovers()).toEqual([]);
  });
});
