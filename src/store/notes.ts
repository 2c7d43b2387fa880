import { type Lexicon, lexicon } from '../model/lexicon.js';
import type { Files, Stamp } from './port.js';
import { hash, sealed, unsealed } from './seal.js';

/** Milliseconds a file must have been left alone before its stamp tells all: file systems count up to two seconds. */
const rest = 2_500;
/** Files whose notes lie together, on average. */
const together = 128;

type Entries<Value> = Record<string, { readonly stamp: string; readonly value: Value }>;

/** Does a file begin a new group? Told by its name alone, so that a file more or less changes no other group. */
function begins(path: string): boolean {
  let sum = 0;
  for (let i = path.lastIndexOf('/') + 1; i < path.length; i += 1)
    sum = (Math.imul(sum, 31) + path.charCodeAt(i)) | 0;
  return Math.imul(sum, 0x9e3779b1) >>> 0 < 2 ** 32 / together;
}

/** For notes that depend on a lexicon: another value whenever a user's own terms are others; empty without any. */
export const ownTerms = (words: Lexicon): string =>
  words === lexicon() ? '' : hash(JSON.stringify(words.vocabularies));

/**
 * What was made of each file of a listing, for the next run, which then need not even read the file. A note counts only
 * while the system says that the file is the same and was not touched since (see `Stamp`), and under a seal that covers
 * this version of the tool, their kind and all else that they depend on. Ask in the order of the listing:
 * notes of neighbours lie in one file.
 */
export class Notes<Value> {
  /** By path: the name under which a file is noted, however it is called, and that of the first of its group. */
  private readonly places = new Map<string, { readonly key: string; readonly first: string }>();
  private readonly stamps = new Map<string, Stamp>();
  private group: { readonly first: string; readonly name: string } | undefined;
  private known: Entries<Value> = {};
  private entries: Entries<Value> = {};

  constructor(
    private readonly kind: string,
    /** What they depend on besides the file. */
    private readonly on: string,
    paths: readonly string[],
    private readonly files: Files,
  ) {
    if (files.cache?.stamp === undefined) return;
    const real = new Map<string, string>();
    let first: string | undefined;
    for (const path of paths) {
      const name = path.slice(path.lastIndexOf('/') + 1);
      const folder = path.slice(0, path.length - name.length) || './';
      const at = real.get(folder) ?? files.realpath(folder) ?? folder;
      real.set(folder, at);
      const key = `${at}/${name}`;
      if (first === undefined || begins(name)) first = key;
      this.places.set(path, { key, first });
    }
  }

  /** The note on a file as it is now. */
  get(path: string): Value | undefined {
    const place = this.places.get(path);
    const stamp = this.files.cache?.stamp?.(path);
    if (place === undefined || stamp === undefined) return undefined;
    const { key, first } = place;
    if (this.group?.first !== first) this.open(first);
    this.stamps.set(path, stamp);
    const note = Object.hasOwn(this.known, key) ? this.known[key] : undefined;
    if (note?.stamp !== stamp.id) return undefined;
    this.entries[key] = note;
    return note.value;
  }

  /** Keeps a note on a file that was just asked for: of the file as it was then, if it had been left alone. */
  set(path: string, value: Value): void {
    const stamp = this.stamps.get(path);
    const place = this.places.get(path);
    if (place !== undefined && stamp !== undefined && Date.now() - stamp.changed > rest)
      this.entries[place.key] = { stamp: stamp.id, value };
  }

  /** Writes what is new. */
  close(): void {
    const { group, known, entries } = this;
    const keys = Object.keys(entries);
    const isSame =
      keys.length === Object.keys(known).length && keys.every((key) => entries[key] === known[key]);
    if (group !== undefined && !isSame)
      this.files.cache?.write(group.name, sealed(JSON.stringify(entries), this.kind, this.on));
    this.group = undefined;
    this.stamps.clear();
  }

  private open(first: string): void {
    this.close();
    const name = `${hash(this.kind, first)}.json`;
    const text = unsealed(this.files.cache?.read(name), this.kind, this.on);
    this.group = { first, name };
    this.known = text === undefined ? {} : (JSON.parse(text) as Entries<Value>);
    this.entries = {};
  }
}
