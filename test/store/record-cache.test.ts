/** What is kept for the next run may be lost, stale, spoiled or forged: the answer is that of a run without it. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexicon } from '../../src/model/lexicon.js';
import { cachedIn, diskFiles } from '../../src/store/files.js';
import { readRecord } from '../../src/store/record.js';
import { readKnown } from '../../src/store/record-cache.js';
import { fixture, root, run } from '../run-cli.js';
import { memoryFiles } from '../setup/memory-files.js';
import { cacheOf } from './cache.js';
import { at, useFolder } from './folder.js';

const acorn = fixture('policies/acorn.yaml');
const words = lexicon();

/** Files with a cache in memory. */
function remembering() {
  const entries = new Map<string, string>();
  return { entries, files: { ...memoryFiles({}), cache: cacheOf(entries) } };
}

describe('a record that was read before', () => {
  it('is known again, and one entry is kept of a file', async () => {
    const { entries, files } = remembering();
    const fresh = await readRecord(acorn, words);
    expect(await readKnown('a.yaml', acorn, words, files)).toEqual(fresh);
    const [[name, entry] = ['', '']] = entries;
    entries.clear();
    entries.set(name, entry);
    expect(await readKnown('a.yaml', acorn, words, files)).toEqual(fresh);
    const changed = acorn.replace('Acorn Bikes', 'Acorn Cycles');
    expect(await readKnown('a.yaml', changed, words, files)).toEqual(await readRecord(changed, words));
    expect(entries.size).toBe(1);
  });

  it('is read anew if a single character of its entry is another, or some are missing', async () => {
    const { entries, files } = remembering();
    const fresh = await readKnown('a.yaml', acorn, words, files);
    const [[name, entry] = ['', '']] = entries;
    await fc.assert(
      fc.asyncProperty(fc.nat(entry.length - 1), fc.nat(2), async (place, kind) => {
        const other = String.fromCharCode(entry.charCodeAt(place) ^ 1 || 1);
        const spoiled = [
          entry.slice(0, place) + other + entry.slice(place + 1),
          entry.slice(0, place),
          entry.slice(0, place) + entry.slice(place + 1),
        ][kind];
        entries.set(name, spoiled ?? '');
        expect(await readKnown('a.yaml', acorn, words, files)).toEqual(fresh);
        expect(entries.get(name)).toBe(entry);
      }),
      { numRuns: 60 },
    );
  });

  it('is not taken for another that lies in its place', async () => {
    const { entries, files } = remembering();
    const other = acorn.replace('act: sell', 'act: rent');
    await readKnown('a.yaml', other, words, files);
    expect(await readKnown('a.yaml', acorn, words, files)).toEqual(await readRecord(acorn, words));
    expect(entries.size).toBe(1);
  });

  it('is not kept if it needs terms of one’s own, or is no record', async () => {
    const { entries, files } = remembering();
    const own = lexicon({ 'sale-act': { swap: { label: 'Swap', definition: 'Gives data for data.' } } });
    const swapped = acorn.replace('act: sell', 'act: swap');
    expect((await readKnown('a.yaml', swapped, own, files)).ok).toBe(true);
    expect((await readKnown('a.yaml', swapped, words, files)).ok).toBe(false);
    expect((await readKnown('b.yaml', 'id: [', words, files)).ok).toBe(false);
    expect(entries.size).toBe(0);
  });
});

describe('the folder of the cache', () => {
  useFolder();

  it.skipIf(process.getuid === undefined)('is not used where others may write', () => {
    mkdirSync(at('open'));
    chmodSync(at('open'), 0o777);
    expect(cachedIn(at('open'))).toBe(diskFiles);
    writeFileSync(at('file'), '');
    expect(cachedIn(at('file'))).toBe(diskFiles);
  });

  it('is left alone with --no-cache, and without a home', async () => {
    const policies = resolve(root, 'test/fixtures/policies');
    await run(['list', '--policies', policies, '--no-cache'], { env: { XDG_CACHE_HOME: at('cache') } });
    await run(['list', '--policies', policies], { env: { XDG_CACHE_HOME: 'cache', HOME: '' } });
    expect(readdirSync(at())).toEqual([]);
  });

  it('loses what was not written anew for a month, once a day', () => {
    const entry = Buffer.from('{}');
    cachedIn(at('cache')).cache?.write('new', entry);
    const age = (name: string, days: number) => {
      const then = new Date(Date.now() - days * 86_400_000);
      utimesSync(at(`cache/${name}`), then, then);
    };
    for (const name of ['old', 'left.tmp']) writeFileSync(at(`cache/${name}`), '');
    for (const name of ['old', 'left.tmp']) age(name, 31);
    const files = cachedIn(at('cache'));
    files.cache?.write('other', entry);
    expect(readdirSync(at('cache'))).toContain('old');
    age('.swept', 2);
    cachedIn(at('cache')).cache?.write('third', entry);
    expect(readdirSync(at('cache')).sort()).toEqual(['.swept', 'new', 'other', 'third']);
    expect(files.cache?.read('old')).toBeUndefined();
  });

  it('serves runs at the same time, and each says what it would say alone', async () => {
    mkdirSync(at('policies'));
    for (let i = 0; i < 40; i += 1)
      writeFileSync(
        at(`policies/acorn-${i}.yaml`),
        acorn.replace('id: acorn', `id: acorn-${i}`).replace('[acorn-bikes]', `[bikes-${i}]`),
      );
    const start = (...more: string[]) =>
      new Promise<string>((done) => {
        const argv = [
          resolve(root, 'bin/privcmp.js'),
          'list',
          '-f',
          'json',
          '--policies',
          at('policies'),
          ...more,
        ];
        const env = { ...process.env, XDG_CACHE_HOME: at('cache') };
        const child = spawn(process.execPath, argv, { env });
        let out = '';
        child.stdout.on('data', (part) => (out += part));
        child.on('close', () => done(out));
      });
    const [alone, ...together] = await Promise.all([start('--no-cache'), start(), start(), start()]);
    expect(JSON.parse(alone ?? '')).toHaveLength(40);
    expect(new Set([...together, await start()])).toEqual(new Set([alone]));
    const kept = readdirSync(at('cache/privcmp/records'));
    // One entry a record; notes of the listing as well, if the records were left alone for long enough.
    expect(kept.length).toBeGreaterThanOrEqual(40);
    expect(kept.filter((name) => !name.endsWith('.json'))).toEqual(['.swept']);
  });
});
