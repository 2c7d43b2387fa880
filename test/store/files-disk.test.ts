/** What only a disk can do to a reader: pipes, links in a circle, what is not permitted. */
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskFiles } from '../../src/store/files.js';
import { fileLimits } from '../../src/store/port.js';
import { asNobody, at, code, put, text, useFolder } from './folder.js';

useFolder();

describe('the disk reads', () => {
  it('nothing that is not a file', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    const server = createServer().listen(at('socket'));
    await new Promise((resolve) => server.once('listening', resolve));
    try {
      expect([at('pipe'), at('socket'), '/dev/zero'].map((name) => code(diskFiles.readText(name)))).toEqual([
        'not-a-file',
        'not-a-file',
        'not-a-file',
      ]);
      expect(diskFiles.kind(at('pipe'))).toBe('other');
    } finally {
      server.close();
    }
  });

  it('no more than 16 MiB', () => {
    fs.writeFileSync(at('max'), Buffer.alloc(fileLimits.text, 'a'));
    expect(text(diskFiles.readText(at('max')))).toHaveLength(fileLimits.text);
    fs.appendFileSync(at('max'), 'a');
    expect(code(diskFiles.readText(at('max')))).toBe('too-large');
    fs.truncateSync(at('max'), 2 ** 40);
    expect(code(diskFiles.readText(at('max')))).toBe('too-large');
  });

  it('a file that says it is empty', () => {
    expect(text(diskFiles.readText('/proc/self/status'))).toMatch(/^Name:/);
  });

  it('through links, and tells those that lead nowhere', () => {
    put('real.yaml');
    fs.symlinkSync('real.yaml', at('link.yaml'));
    fs.symlinkSync('nothing', at('dangling.yaml'));
    fs.symlinkSync('loop.yaml', at('loop.yaml'));
    fs.symlinkSync('real.yaml/x', at('through.yaml'));
    const read = (name: string) => code(diskFiles.readText(at(name)));
    expect(['link.yaml', 'dangling.yaml', 'loop.yaml', 'real.yaml/x'].map(read)).toEqual([
      'ok',
      'dangling-link',
      'link-loop',
      'missing',
    ]);
  });

  it('and says what is not permitted, or is no path', () => {
    fs.chmodSync(at(), 0o755);
    fs.chmodSync(put('secret.yaml'), 0);
    expect(asNobody(() => code(diskFiles.readText(at('secret.yaml'))))).toBe('no-permission');
    expect(code(diskFiles.readText('a\0b'))).toBe('bad-path');
    expect(code(diskFiles.readText('x'.repeat(5000)))).toBe('bad-path');
  });
});

describe('the disk lists', () => {
  it('each folder once, and reports links in a circle', () => {
    put('r/a/x.yaml');
    fs.symlinkSync('..', at('r/a/up'));
    fs.symlinkSync('a', at('r/b'));
    fs.symlinkSync('self', at('r/self'));
    fs.symlinkSync('self.yaml', at('r/self.yaml'));
    fs.symlinkSync('nothing', at('r/dangling.yaml'));
    const { files, problems } = diskFiles.list(at('r'), { recursive: true });
    expect(files).toEqual([at('r/a/x.yaml')]);
    expect(problems.map(({ code: what, path: where }) => `${what} ${path.basename(where)}`)).toEqual([
      'link-loop up',
      'dangling-link dangling.yaml',
      'link-loop self',
      'link-loop self.yaml',
    ]);
  });

  it('without doubling at each of many links', () => {
    for (let depth = 0; depth < 25; depth += 1) {
      fs.mkdirSync(at(`r/${depth}`), { recursive: true });
      for (const name of ['p', 'q']) fs.symlinkSync(`../${depth + 1}`, at(`r/${depth}/${name}`));
    }
    put('r/25/x.yaml');
    expect(diskFiles.list(at('r'), { recursive: true }).files).toHaveLength(1);
  });

  it('the rest, where a folder cannot be read', () => {
    put('r/a.yaml');
    put('r/closed/b.yaml');
    fs.chmodSync(at(), 0o755);
    fs.chmodSync(at('r/closed'), 0);
    const { files, problems } = asNobody(() => diskFiles.list(at('r'), { recursive: true }));
    fs.chmodSync(at('r/closed'), 0o755);
    expect(files).toEqual([at('r/a.yaml')]);
    expect(problems).toMatchObject([{ code: 'no-permission', path: at('r/closed') }]);
  });

  it('links to files, but no pipe, and no name that is not UTF-8', () => {
    put('r/real.txt');
    fs.symlinkSync('real.txt', at('r/link.yaml'));
    execFileSync('mkfifo', [at('r/pipe.yaml')]);
    fs.writeFileSync(Buffer.concat([Buffer.from(at('r/')), Buffer.from([0xff]), Buffer.from('.yaml')]), '');
    const { files, problems } = diskFiles.list(at('r'), { recursive: false });
    expect(files).toEqual([at('r/link.yaml')]);
    expect(problems.map((problem) => problem.code)).toEqual(['not-a-file', 'bad-path']);
  });

  it('nothing that a link leads to out of the folder', () => {
    put('secret.txt');
    put('else/b.yaml');
    put('r/a.yaml');
    fs.symlinkSync('../secret.txt', at('r/link.yaml'));
    fs.symlinkSync('../secret.txt', at('r/readme'));
    fs.symlinkSync('../else', at('r/folder'));
    fs.symlinkSync('r', at('by-link'));
    const { files, problems } = diskFiles.list(at('r'), { recursive: true });
    expect(files).toEqual([at('r/a.yaml')]);
    expect(problems.map(({ code, path: where }) => `${code} ${path.basename(where)}`)).toEqual([
      'outside folder',
      'outside link.yaml',
    ]);
    expect(diskFiles.list(at('by-link'), { recursive: true }).files).toEqual([at('by-link/a.yaml')]);
  });

  it('no deeper than is sane', () => {
    put(`r/${'d/'.repeat(40)}x.yaml`);
    const { files, problems } = diskFiles.list(at('r'), { recursive: true });
    expect([files, problems.map((problem) => problem.code)]).toEqual([[], ['too-many']]);
  });

  it('names as the user began them', () => {
    put('r/a.yaml');
    const here = process.cwd();
    process.chdir(at());
    try {
      expect(diskFiles.list('r', { recursive: false }).files).toEqual(['r/a.yaml']);
      expect(diskFiles.list('./r/', { recursive: false }).files).toEqual(['r/a.yaml']);
    } finally {
      process.chdir(here);
    }
  });
});

it('a link cannot lead a source out of its folder', () => {
  put('secret.txt');
  put('r/in.txt');
  fs.mkdirSync(at('r2'));
  put('r2/near.txt');
  fs.symlinkSync('../secret.txt', at('r/out.txt'));
  fs.symlinkSync('..', at('r/up'));
  fs.symlinkSync('../r2', at('r/beside'));
  fs.symlinkSync('in.txt', at('r/fine.txt'));
  fs.symlinkSync('r', at('other'));
  const inside = (name: string) => code(diskFiles.realpathInside(at('r'), name));
  expect(['out.txt', 'up/secret.txt', 'up/r/in.txt', 'beside/near.txt', 'up', '.'].map(inside)).toEqual([
    'outside',
    'outside',
    'ok',
    'outside',
    'outside',
    'outside',
  ]);
  expect(diskFiles.realpathInside(at('other'), 'fine.txt')).toEqual({
    ok: true,
    path: fs.realpathSync(at('r/in.txt')),
  });
});
