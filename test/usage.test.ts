/** Calls that cannot mean what was meant are refused, with a word on what is wrong; they never do something else instead. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, run } from './run-cli.js';

const fixtures = ['--policies', 'test/fixtures/policies'];
const proved = [...fixtures, '--sources', 'test/fixtures/texts'];
const long = 'xyz'.repeat(20_000);

describe('a query', () => {
  it.each([
    ['act:', 'nothing stands behind "act:"'],
    ['act:""', 'nothing stands behind "act:"'],
    ['is:', '"is:" means nothing'],
    ['is:nonsense', '"is:nonsense" means nothing'],
    ['__proto__:x', 'no fact has a field "__proto__"'],
    ['constructor:x', 'no fact has a field "constructor"'],
    ['Act:sell', 'did you mean act?'],
    ['sold "to all', 'the quote at character 6 is never closed: "to all'],
    ['act:"sell', 'the quote at character 5 is never closed: "sell'],
    ['"', 'the quote at character 1 is never closed: "'],
    ['', 'the query is empty'],
    [' \t', 'the query is empty'],
    ['-', 'the query is empty'],
    ['-""', 'the query is empty'],
    ['NOT', '"NOT" is no operator'],
    ['sell OR rent', 'search for one after the other'],
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

  it.each(['https://x.example/', '12:30', '19"', 'not', '-sell'])('means what it says: %s', async (query) => {
    expect((await run(['search', ...fixtures, '--', query])).err).toMatch(/^(?:nothing found for .*\n)?$/);
  });

  it('of the texts leaves out what must not occur', async () => {
    const passages = async (query: string) =>
      Number(/(\d+) passages?\n$/.exec((await run(['search', '--text', ...proved, '--', query])).out)?.[1]);
    const all = await passages('hosting');
    expect(all).toBeGreaterThan(0);
    expect((await run(['search', '--text', ...proved, '--', 'hosting -hosting'])).code).toBe(1);
    expect(await passages('"e" -hosting')).toBe((await passages('e')) - all);
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
    const folder = mkdtempSync(join(tmpdir(), 'privcmp-gone-'));
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
