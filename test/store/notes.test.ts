/** A note stands for a record that is not read: it must never outlive a change of the file, of the note or of the tool. */
import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lexicon } from '../../src/model/lexicon.js';
import { haystackOf, isQuery, mayFind, parseQuery } from '../../src/query/index.js';
import { searchPolicy } from '../../src/search/hits.js';
import { cachedIn } from '../../src/store/files.js';
import { memoryFiles } from '../../src/store/memory-files.js';
import { Notes } from '../../src/store/notes.js';
import type { Files, Stamp } from '../../src/store/port.js';
import { bundled } from '../questions/bundled.js';
import { at, put, useFolder } from './folder.js';

const words = lexicon();
const names = Array.from({ length: 600 }, (_, i) => `r${i}.yaml`);

/** Files that were left alone for long, with a cache in memory; `stamps` says what the system knows of each. */
function remembering() {
  const stamps = new Map(names.map((name): [string, Stamp] => [name, { id: name, changed: 0 }]));
  const entries = new Map<string, string>();
  const cache = {
    read: (name: string) => entries.get(name),
    write: (name: string, text: string) => void entries.set(name, text),
    stamp: (path: string) => stamps.get(path),
  };
  const files: Files = { ...memoryFiles({}), cache };
  return { stamps, entries, files };
}

/** A run over all files that notes what is new; what was known of each before it. */
function run(files: Files, kind = 'length', paths = names): ReadonlyMap<string, number | undefined> {
  const notes = new Notes<number>(kind, paths, files);
  const known = paths.map((path) => {
    const value = notes.get(path);
    if (value === undefined) notes.set(path, path.length);
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
    const stacks = new Map(policies.map((policy) => [policy, haystackOf(policy, words)]));
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
        for (const policy of policies) {
          const hits = searchPolicy(policy, read).length;
          found += hits;
          if (hits > 0) expect(mayFind(read, stacks.get(policy) ?? '')).toBe(true);
        }
      }),
      { numRuns: 80 },
    );
    expect(found).toBeGreaterThan(50);
  });
});
