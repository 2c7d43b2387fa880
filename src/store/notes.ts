import { type Lexicon, lexicon } from '../model/lexicon.js';
import type { Files, Stamp } from './port.js';
import { hash, sealed, unsealed } from './seal.js';

/** Milliseconds a file must have been left alone before its stamp tells all: file systems count up to two seconds. */
const rest = 2_500;
/** Files whose notes lie together, on average. */
const together = 128;

/** What is noted of a file, of which only what is asked for is read. */
export class Note<Value> {
  constructor(readonly json: Buffer) {}

  static of<Value>(value: Value): Note<Value> {
    return new Note(Buffer.from(JSON.stringify(value)));
  }

  /** A copy each time: it keeps nothing else in memory. */
  value(): Value {
    return JSON.parse(this.json.toString()) as Value;
  }

  /** May a text stand in one of its strings? Where one has it, that is told without reading them. */
  mayHold(text: string): boolean {
    return this.json.includes(JSON.stringify(text).slice(1, -1));
  }
}

interface Entry<Value> {
  readonly stamp: string;
  readonly note: Note<Value>;
}

/** A group as it is kept: a line that says whose notes follow, under which stamps and how long each is. */
type Head = readonly (readonly [key: string, stamp: string, length: number])[];

function packed(entries: ReadonlyMap<string, Entry<unknown>>): Buffer {
  const head: Head = [...entries].map(([key, { stamp, note }]) => [key, stamp, note.json.length]);
  const notes = [...entries.values()].map(({ note }) => note.json);
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...notes]);
}

function unpacked<Value>(bytes: Buffer): Map<string, Entry<Value>> {
  let at = bytes.indexOf('\n') + 1;
  const head = JSON.parse(bytes.toString('utf8', 0, at)) as Head;
  return new Map(
    head.map(([key, stamp, length]) => {
      const note = new Note<Value>(bytes.subarray(at, at + length));
      at += length;
      return [key, { stamp, note }];
    }),
  );
}

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
  private known: ReadonlyMap<string, Entry<Value>> = new Map();
  private entries = new Map<string, Entry<Value>>();

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
  get(path: string): Note<Value> | undefined {
    const place = this.places.get(path);
    const stamp = this.files.cache?.stamp?.(path);
    if (place === undefined || stamp === undefined) return undefined;
    const { key, first } = place;
    if (this.group?.first !== first) this.open(first);
    this.stamps.set(path, stamp);
    const entry = this.known.get(key);
    if (entry?.stamp !== stamp.id) return undefined;
    this.entries.set(key, entry);
    return entry.note;
  }

  /** Keeps a note on a file that was just asked for: of the file as it was then, if it had been left alone. */
  set(path: string, note: Note<Value>): void {
    const stamp = this.stamps.get(path);
    const place = this.places.get(path);
    if (place !== undefined && stamp !== undefined && Date.now() - stamp.changed > rest)
      this.entries.set(place.key, { stamp: stamp.id, note });
  }

  /** Writes what is new. */
  close(): void {
    const { group, known, entries } = this;
    const isSame =
      entries.size === known.size && [...entries].every(([key, entry]) => known.get(key) === entry);
    if (group !== undefined && !isSame)
      this.files.cache?.write(group.name, sealed(packed(entries), this.kind, this.on));
    this.group = undefined;
    this.stamps.clear();
  }

  private open(first: string): void {
    this.close();
    const name = `${hash(this.kind, first)}.json`;
    const bytes = unsealed(this.files.cache?.read(name), this.kind, this.on);
    this.group = { first, name };
    this.known = bytes === undefined ? new Map() : unpacked(bytes);
    this.entries = new Map();
  }
}
