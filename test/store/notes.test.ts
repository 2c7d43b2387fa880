/** A note stands for a record that is not read: it must never outlive a change of the file, of the note or of the tool. */
import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lexicon } from '../../src/model/lexicon.js';
import { haystackOf, isQuery, mayFind, parseQuery } from '../../src/query/index.js';
import { searchPolicy } from '../../src/search/hits.js';
import { cachedIn } from '../../src/store/files.js';
import { lintFiles } from '../../src/store/lint-files.js';
import type { LintWorld } from '../../src/store/lint-reading.js';
import { Note, Notes } from '../../src/store/notes.js';
import type { Files, Stamp } from '../../src/store/port.js';
import { bundled } from '../records/texts.js';
import { fixture } from '../run-cli.js';
import { memoryFiles } from '../setup/memory-files.js';
import { cacheOf, stampedFiles } from './cache.js';
import { at, put, useFolder } from './folder.js';

const words = lexicon();
const names = Array.from({ length: 600 }, (_, i) => `r${i}.yaml`);

/** Files that were left alone for long, with a cache in memory; `stamps` says what the system knows of each. */
function remembering() {
  const stamps = new Map(names.map((name): [string, Stamp] => [name, { id: name, changed: 0 }]));
  const entries = new Map<string, string>();
  const cache = { ...cacheOf(entries), stamp: (path: string) => stamps.get(path) };
  const files: Files = { ...memoryFiles({}), cache };
  return { stamps, entries, files };
}

/** A run over all files that notes what is new; what was known of each before it. */
function run(files: Files, kind = 'length', paths = names, on = ''): ReadonlyMap<string, number | undefined> {
  const notes = new Notes<number>(kind, on, paths, files);
  const known = paths.map((path) => {
    const value = notes.get(path)?.value();
    if (value === undefined) notes.set(path, Note.of(path.length));
    return [path, value] as const;
  });
  notes.close();
  return new Map(known);
}

const forgotten = (known: ReadonlyMap<string, unknown>) =>
  [...known].flatMap(([path, value]) => (value === undefined ? [path] : []));

afterEach(() => void vi.useRealTimers());

describe('notes', () => {
  it('are known to the next run, and to no other kind of run', () => {
    const { files, entries } = remembering();
    expect(forgotten(run(files))).toEqual(names);
    expect(run(files)).toEqual(new Map(names.map((name) => [name, name.length])));
    expect(forgotten(run(files, 'width'))).toEqual(names);
    expect(entries.size).toBeGreaterThan(4);
  });

  it('are not known where what they depend on is another', () => {
    const { files } = remembering();
    run(files);
    expect(forgotten(run(files, 'length', names, 'today'))).toEqual(names);
    expect(forgotten(run(files, 'length', names, 'today'))).toEqual([]);
  });

  it('are lost of the file that changed, and of it alone', () => {
    const { files, stamps } = remembering();
    run(files);
    stamps.set('r77.yaml', { id: 'other', changed: 0 });
    expect(forgotten(run(files))).toEqual(['r77.yaml']);
    expect(forgotten(run(files))).toEqual([]);
  });

  it('are lost of few files where one is added or gone', () => {
    const { files, stamps } = remembering();
    run(files);
    stamps.set('a.yaml', { id: 'a', changed: 0 });
    const left = names.filter((name) => name !== 'r5.yaml');
    expect(forgotten(run(files, 'length', ['a.yaml', ...left])).length).toBeLessThan(300);
  });

  it('are not kept of a file that was written a moment ago', () => {
    const { files, stamps } = remembering();
    stamps.set('r3.yaml', { id: 'r3.yaml', changed: Date.now() });
    run(files);
    expect(forgotten(run(files))).toEqual(['r3.yaml']);
  });

  it('are not believed if a single character of them is another, or some are missing', () => {
    const { files, entries } = remembering();
    run(files);
    const whole = [...entries];
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(), fc.boolean(), (group, place, cut) => {
        const [name, text] = whole[group] ?? ['', ''];
        const spot = place % text.length;
        const other = String.fromCharCode(text.charCodeAt(spot) ^ 1 || 1);
        entries.set(name, text.slice(0, spot) + (cut ? '' : other + text.slice(spot + 1)));
        expect(forgotten(run(files)).length).toBeGreaterThan(0);
        expect(new Map(entries)).toEqual(new Map(whole));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a file on the disk', () => {
  useFolder();

  it('is known by its stamp, until a byte of it is another, whatever time it says it was written', async () => {
    const file = put('a.yaml', 'name: Acorn\n');
    const files = cachedIn(at('cache'));
    vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });
    run(files, 'length', [file]);
    expect(forgotten(run(files, 'length', [file]))).toEqual([]);
    expect(forgotten(run(files, 'length', [`${at('cache')}/../a.yaml`]))).toEqual([]);
    const { atime, mtime } = statSync(file);
    await sleep(20); // A tick of the clock of the file system.
    writeFileSync(file, readFileSync(file, 'utf8').replace('Acorn', 'Acork'));
    utimesSync(file, atime, mtime);
    expect(forgotten(run(files, 'length', [file]))).toEqual([file]);
  });
});

describe('a haystack', () => {
  const policies = bundled;
  const asked = policies.flatMap((policy) => haystackOf(policy, words).split(/[^\p{L}\p{N}/-]+/u));
  const vocabulary = [...new Set(asked)].filter((word) => /^[\p{L}\p{N}]+$/u.test(word));

  it('holds whatever a search finds', () => {
    const stacks = policies.map((policy) => Note.of({ haystack: haystackOf(policy, words) }));
    const word = fc
      .tuple(fc.constantFrom(...vocabulary), fc.constantFrom('', '*'))
      .map((parts) => parts.join(''));
    const query = fc.oneof(
      word,
      fc.tuple(word, word).map((both) => both.join(' ')),
      fc.tuple(word, word).map((both) => both.join(' OR ')),
      fc.tuple(word, word).map(([one, other]) => `${one} -${other}`),
      fc.tuple(word, word).map(([one, other]) => `some(${one}) none(${other})`),
    );
    let found = 0;
    fc.assert(
      fc.property(query, (text) => {
        const read = parseQuery(text, words);
        if (!isQuery(read)) return;
        for (const [i, policy] of policies.entries()) {
          const hits = searchPolicy(policy, read).length;
          found += hits;
          if (hits > 0)
            expect(mayFind(read.node, words)((part) => stacks[i]?.mayHold(part) === true)).toBe(true);
        }
      }),
      { numRuns: 80 },
    );
    expect(found).toBeGreaterThan(50);
  });
});

describe('lint of records that were linted before', () => {
  const acorn = fixture('policies/acorn.yaml');
  const bad = acorn.replace('act: sell', 'act: sold');
  const settings = { lexicon: words, today: '2026-11-22' };

  /** Records with a cache of their own, whose stamp is their text. */
  function world(texts: Record<string, string>) {
    const entries = new Map<string, string>();
    return async (more: Partial<LintWorld['settings']> = {}) => {
      let reads = 0;
      const files = stampedFiles(texts, entries, () => {
        reads += 1;
      });
      const paths = Object.keys(texts);
      const noted = await lintFiles(paths, { files, settings: { ...settings, ...more } });
      const fresh = await lintFiles(paths, { files: memoryFiles(texts), settings: { ...settings, ...more } });
      expect(noted).toEqual(fresh);
      return reads;
    };
  }

  it('reads what is clean once, and says what it says without notes', async () => {
    const texts: Record<string, string> = { 'acorn.yaml': acorn, 'bolt.yaml': bad };
    const lint = world(texts);
    expect(await lint()).toBe(2);
    expect(await lint()).toBe(1);
    texts['bolt.yaml'] = acorn.replace('id: acorn', 'id: bolt');
    // The clean record is read again for what is wrong with it beside the other: they share an alias.
    expect(await lint()).toBeGreaterThan(1);
    texts['acorn.yaml'] = bad;
    await lint();
    texts['acorn.yaml'] = acorn;
    await lint();
  });

  it('reads again on another day, under other rules, and what a comment excuses', async () => {
    const texts = { 'acorn.yaml': acorn };
    const lint = world(texts);
    await lint();
    expect(await lint()).toBe(0);
    expect(await lint({ today: '2026-11-23' })).toBe(1);
    expect(await lint({ today: '2026-11-23', without: ['sorted-facts'] })).toBe(1);
    texts['acorn.yaml'] = `# privcmp-disable contradiction -- a try\n${acorn}`;
    expect(await lint()).toBe(1);
    expect(await lint()).toBe(1);
  });
});
