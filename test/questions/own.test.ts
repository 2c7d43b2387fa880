/** Questions of one's own: by the configuration, by `--questions`, and beside the bundled ones. */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { root, run } from '../run-cli.js';
import { at, put, useFolder } from '../store/folder.js';

const set = `set: mine
title: Mine
questions:
  - { id: sold, group: sale, label: Sold, ask: Are they sold?, facts: "section:sale", show: [act] }
  - { id: fixed-period, group: retention, label: Kept, ask: How long?, facts: "retention.period:*", show: [period] }
`;
const other = set.replace('label: Sold', 'label: Traded').replace('set: mine', 'set: other');

useFolder();
beforeEach(() => {
  put('ask/mine.yaml', set);
  put('other.yaml', other);
  put('privcmp.config.yaml', `policies: ${root}/test/fixtures/policies\nquestions: ask/mine.yaml\n`);
});
const call = (...argv: string[]) => run([...argv, '--config', at('privcmp.config.yaml')], { columns: 80 });

describe('questions named in the configuration', () => {
  it.each([
    ['diff', ['diff', '--all'], 'Sold', 'Company'],
    ['show', ['show', 'acorn'], 'Sold', 'Company'],
    ['list', ['list', '--columns', 'id,sold,complaint'], 'SOLD', 'NAME'],
    ['--questions, which wins', ['diff', '--all', '--questions', '{other}'], 'Traded', 'Sold'],
    ['the bundled ones by name', ['show', 'acorn', '--questions', 'overview'], 'Company', 'Sold'],
    ['a section, beside the bundled ones', ['diff', '--all', '-s', 'sale'], 'Sold', 'Kept'],
    ['a row of one’s own', ['diff', '--all', '--row', 'sold'], 'Are they sold?', 'Company'],
    ['a bundled row', ['diff', '--all', '--row', 'complaint'], 'Complaint', 'Sold'],
    [
      'a row that has the id of a bundled one',
      ['diff', '--all', '--row', 'fixed-period'],
      'How long?',
      'counted',
    ],
    ['explain', ['explain', 'sold'], 'Are they sold?', 'retention'],
  ] as const)('%s', async (_, argv, there, absent) => {
    const { code, out, err } = await call(...argv.map((word) => word.replace('{other}', at('other.yaml'))));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(there);
    expect(out).not.toContain(absent);
  });

  it('are queries by their names', async () => {
    const ids = async (where: string) =>
      (await call('list', '--columns', 'id', '--format', 'csv', '--where', where)).out
        .trim()
        .split('\r\n')
        .slice(1);
    expect(await ids('$fixed-period')).toEqual(['acorn', 'beuk']);
    expect(await ids('$sold is:denied')).toEqual(['acorn', 'beuk']);
    expect(await ids('none($sold)')).toEqual(['acorn', 'beuk']);
    expect((await call('list', '--where', '$solt')).err).toContain('did you mean $sold');
  });

  it('are refused with their own place where they are wrong', async () => {
    put('ask/mine.yaml', set.replace('retention.period:*', 'retention.perod:*'));
    const { code, err } = await call('show', 'acorn');
    expect(code).toBe(3);
    expect(err).toContain(`${at('ask/mine.yaml')}:5:`);
    expect(err).toContain('did you mean');
  });

  it('are refused where a section asked for has none of them', async () => {
    const { code, err } = await call('diff', '--all', '--questions', at('other.yaml'), '-s', 'rights');
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('asks nothing about rights') });
  });
});

it('is documented in the README', () => {
  expect(readFileSync(`${root}/README.md`, 'utf8')).toContain('questions: questions/vendor.yaml');
});
