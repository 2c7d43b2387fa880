/** Calls that cannot mean what was meant are refused, with a word on what is wrong; they never do something else instead. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, run, temporary } from './run-cli.js';

const fixtures = ['--policies', 'test/fixtures/policies'];
const proved = [...fixtures, '--sources', 'test/fixtures/texts'];
const long = 'xyz'.repeat(20_000);

describe('a query', () => {
  it.each([
    ['act:', 'nothing stands behind "act:"\n  act:\n      ^\n'],
    ['__proto__:x', 'no fact has a field "__proto__"'],
    ['constructor:x', 'no fact has a field "constructor"'],
    ['Act:sell', 'did you mean act?'],
    ['sold "to all', 'the quote is never closed: "to all\n  sold "to all\n       ^\n'],
    ['act:"sell', 'the quote is never closed: "sell'],
    ['"', 'the quote is never closed: "'],
    ['19"', 'the quote is never closed: "'],
    ['', 'the query is empty'],
    [' \t', 'the query is empty'],
    ['-', '"-" holds no letter or digit'],
    ['-""', '"" holds no letter or digit'],
    ['period>soon', '"soon" is no duration (period)\n  period>soon\n         ^^^^\n'],
    ['act:sel\u001b[31m', '\\u{1b}[31m\n      ^^^'],
  ])('is refused: [%s]', async (query, said) => {
    for (const argv of [
      ['search', ...fixtures, '--', query],
      ['list', ...fixtures, `--where=${query}`],
    ]) {
      const { code, out, err } = await run(argv);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(said);
    }
  });

  it.each(['"', 'bikes "and', '', ' ', '-', 'NOT'])('of the texts is refused: [%s]', async (query) => {
    expect(await run(['search', '--text', ...proved, '--', query])).toMatchObject({ code: 2, out: '' });
  });

  it.each(['https://x.example/', '12:30', 'or not', 'must'])('means what it says: %s', async (query) => {
    expect((await run(['search', ...fixtures, '--', query])).err).toContain(
      `no match for ${query} (looked in 2`,
    );
  });

  it('of the texts leaves out what must not occur', async () => {
    const passages = async (query: string) =>
      Number(/(\d+) passages?\n$/.exec((await run(['search', '--text', ...proved, '--', query])).out)?.[1]);
    const both = await passages('bewaart hosting*');
    expect(both).toBeGreaterThan(0);
    expect((await run(['search', '--text', ...proved, '--', 'hosting -hosting'])).code).toBe(1);
    const all = await passages('data* OR bewaart');
    expect(await passages('(data* OR bewaart) -hosting*')).toBe(all - both);
  });
});

describe('a list of names', () => {
  it.each([
    ['show', 'acorn', '-s'],
    ['diff', '--all', '-s'],
    ['search', 'x', '-s'],
    ['search', 'x', '-p'],
    ['list', '--columns'],
    ['lint', '--rule'],
    ['lint', '--ignore-rule'],
  ])('that holds none is refused: %s %s %s', async (...argv) => {
    for (const names of ['', ',', ' , '])
      expect(await run([...argv, names, ...fixtures])).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('Names are expected'),
      });
  });

  it('may end with a comma', async () => {
    const { code, out } = await run(['list', '--columns', 'id,', ...fixtures]);
    expect([code, out]).toEqual([0, 'ID\nacorn\nbeuk\n']);
  });
});

describe('-o', () => {
  const list = ['list', '--columns', 'id', ...fixtures];

  it.each(['-', '/dev/stdout'])('%s is standard output', async (file) => {
    const before = readdirSync(root);
    expect(await run([...list, '-o', file])).toMatchObject({ code: 0, out: 'ID\nacorn\nbeuk\n', err: '' });
    expect(readdirSync(root)).toEqual(before);
  });

  it.each([
    ['/dev/null', 0, ''],
    ['', 2, 'A path is expected'],
    ['src', 3, 'src: This is a folder'],
    ['/nope/x.html', 3, '/nope/x.html: There is no such folder to write a file in'],
  ])('%s', async (file, code, said) => {
    const outcome = await run([...list, '-o', file]);
    expect([outcome.code, outcome.out]).toEqual([code, '']);
    expect(outcome.err).toContain(said);
  });
});

describe('help for what does not exist', () => {
  it('is refused as the command itself is', async () => {
    expect(await run(['help', 'lst'])).toEqual(await run(['lst']));
    expect(await run(['help', 'lst'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('Did you mean list?'),
    });
    expect((await run(['help', 'list'])).out).toBe((await run(['list', '--help'])).out);
  });
});

describe('what was pasted by mistake', () => {
  it.each([
    [[long]],
    [['help', long]],
    [['list', `--${long}`]],
    [['list', '-f', long]],
    [['list', '--columns', long]],
    [['list', '--policies', long]],
    [['show', long]],
    [['show', `${long}.yaml`]],
    [['show', `${'xyz '.repeat(5000)}.yaml`]],
    [['explain', long]],
    [['lint', '--rule', long]],
    [['search', long]],
    [['search', `act:${long}`]],
    [['search', `"${long}`]],
  ])('is not printed back whole: %#', async (argv) => {
    const { code, err } = await run(argv);
    expect(code).toBeGreaterThan(0);
    expect(err.length).toBeGreaterThan(20);
    expect(err.length).toBeLessThan(1500);
  });
});

describe('a folder that no longer exists', () => {
  it('is said to be gone', () => {
    const folder = temporary();
    const call = `cd "$1" && rmdir "$1" && exec "$2" "$3" list`;
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', call, 'sh', folder, process.execPath, resolve(root, 'bin/privcmp.js')],
      {
        encoding: 'utf8',
      },
    );
    expect([status, stderr]).toEqual([
      3,
      'privcmp: the current folder no longer exists: change to another one\n',
    ]);
  });
});
