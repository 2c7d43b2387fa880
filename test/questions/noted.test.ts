/** A table of all records is told by the notes of an earlier run: it must say what it would say without them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fixture, root, run } from '../run-cli.js';
import { memoryFiles } from '../setup/memory-files.js';
import { stampedFiles } from '../store/cache.js';

const jump = readFileSync(`${root}/policies/jump.yaml`, 'utf8');
const acorn = fixture('policies/acorn.yaml');

const own = (basis: string) => `
set: own
title: Own
let:
  asked: bases.basis:${basis}
questions:
  - { id: basis, group: bases, label: Basis, ask: Is it named?, facts: $asked }
  - { id: kept, group: retention, label: Kept, ask: How long?, facts: has:retention.period, show: [period] }
`;

/** Records that were left alone for long, whose stamp is their text; each call is made with their notes and without. */
function world(texts: Record<string, string>) {
  const entries = new Map<string, string>();
  return async (...argv: string[]) => {
    const call = [...argv, '--policies', '/p'];
    let read = 0;
    const files = stampedFiles(texts, entries, (path) => {
      if (path.startsWith('/p/')) read += 1;
    });
    const noted = await run(call, { files });
    expect(noted).toEqual(await run(call, { files: memoryFiles(texts) }));
    return { read, out: noted.out };
  };
}

const three = () => ({
  '/p/acorn.yaml': acorn,
  '/p/beuk.yaml': fixture('policies/beuk.yaml'),
  '/p/jump.yaml': jump,
  '/q.yaml': own('contract'),
});

describe.each([
  ['diff', '--all'],
  ['diff', '--all', '--section', 'retention'],
  ['diff', '--all', '--baseline', 'jump', '--only-differences'],
  ['diff', '--all', '--questions', '/q.yaml'],
  ['audit', '--all'],
  ['audit', '--all', '--framework', 'transfers', '--min-severity', 'medium'],
])('%s %s %s %s', (...argv) => {
  it('reads no record again, unless it has changed', async () => {
    const texts = three();
    const call = world(texts);
    expect((await call(...argv)).read).toBeGreaterThan(2);
    // A baseline is looked up by its name.
    const looked = argv.includes('--baseline') ? 1 : 0;
    expect((await call(...argv)).read).toBe(looked);
    texts['/p/acorn.yaml'] = acorn.replace(/P\d+Y/g, 'P9Y').replaceAll('consent', 'contract');
    expect((await call(...argv)).read).toBe(1 + looked);
  });
});

describe('notes', () => {
  it('are none of another day, and of other questions', async () => {
    const texts = three();
    const call = world(texts);
    const shield = ['audit', '--all', '--framework', 'transfers', '--date'];
    const today = await call(...shield, '2026-11-22');
    expect((await call(...shield, '2018-11-22')).out).not.toBe(today.out);
    const asked = await call('diff', '--all', '--questions', '/q.yaml');
    texts['/q.yaml'] = own('vital-interests');
    expect((await call('diff', '--all', '--questions', '/q.yaml')).out).not.toBe(asked.out);
  });

  it('show the only record that can be read by itself', async () => {
    const call = world({ '/p/acorn.yaml': acorn, '/p/broken.yaml': 'id: [' });
    await call('audit', '--all');
    expect((await call('audit', '--all')).out).toMatch(/privcmp show acorn/);
  });
});
