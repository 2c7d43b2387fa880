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

/**
 * What was made of each file of a listing, for the next run, which then need not even read the file. A note counts only
 * while the system says that the file is the same and was not touched since (see `Stamp`), and under a seal that covers
 * this version of the tool and `kind`: the name of all else that a note depends on. Ask in the order of the listing:
 * notes of neighbours lie in one file.
 */
export class Notes<Value> {
  private readonly groups = new Map<string, string>();
  private readonly stamps = new Map<string, Stamp>();
  private group: { readonly first: string; readonly name: string } | undefined;
  private known: Entries<Value> = {};
  private entries: Entries<Value> = {};

  constructor(
    private readonly kind: string,
    paths: readonly string[],
    private readonly files: Files,
  ) {
    if (files.cache?.stamp === undefined) return;
    let first = paths[0] ?? '';
    for (const path of paths) {
      if (begins(path)) first = path;
      this.groups.set(path, first);
    }
  }

  /** The note on a file as it is now. */
  get(path: string): Value | undefined {
    const first = this.groups.get(path);
    const stamp = this.files.cache?.stamp?.(path);
    if (first === undefined || stamp === undefined) return undefined;
    if (this.group?.first !== first) this.open(first);
    this.stamps.set(path, stamp);
    const note = Object.hasOwn(this.known, path) ? this.known[path] : undefined;
    if (note?.stamp !== stamp.id) return undefined;
    this.entries[path] = note;
    return note.value;
  }

  /** Keeps a note on a file that was just asked for: of the file as it was then, if it had been left alone. */
  set(path: string, value: Value): void {
    const stamp = this.stamps.get(path);
    if (stamp !== undefined && Date.now() - stamp.changed > rest)
      this.entries[path] = { stamp: stamp.id, value };
  }

  /** Writes what is new. */
  close(): void {
    const { group, known, entries } = this;
    const paths = Object.keys(entries);
    const isSame =
      paths.length === Object.keys(known).length && paths.every((path) => entries[path] === known[path]);
    if (group !== undefined && !isSame)
      this.files.cache?.write(group.name, sealed(JSON.stringify(entries), this.kind));
    this.group = undefined;
    this.stamps.clear();
  }

  private open(first: string): void {
    this.close();
    const name = `${hash(this.kind, this.files.realpath(first) ?? first)}.json`;
    const text = unsealed(this.files.cache?.read(name), this.kind);
    this.group = { first, name };
    this.known = text === undefined ? {} : (JSON.parse(text) as Entries<Value>);
    this.entries = {};
  }
}
