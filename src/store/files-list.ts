import path from 'node:path';
import { byCodePoint } from '../model/words.js';
import {
  configName,
  type FileFailure,
  type FileKind,
  type FileProblem,
  type FileProblemCode,
  fileFailure,
  fileLimits,
  type Listing,
  notAFile,
} from './port.js';

/** An entry of a folder, before links are followed. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** What a path leads to. `identity` is the same for two paths to one folder. */
export interface Found {
  readonly ok: true;
  readonly kind: Exclude<FileKind, 'missing'>;
  readonly identity: string;
}

/** The questions that listing asks of a file system. */
export interface Walkable {
  entries(folder: string): { readonly ok: true; readonly entries: readonly Entry[] } | FileFailure;
  find(path: string): Found | FileFailure;
  /** Whether `path`, links followed, lies in `folder`, links followed. */
  isInside(folder: string, path: string): boolean;
}

/** Lists the records of a folder; see `Files.list`. */
export function listRecords(disk: Walkable, folder: string, recursive: boolean): Listing {
  const walk = new Walk(disk, folder, recursive);
  walk.visit(folder, []);
  if (walk.isFull)
    walk.report('too-many', folder, `More than ${fileLimits.files} records; the rest was left out.`);
  return { files: walk.files.sort(byCodePoint), problems: walk.problems };
}

class Walk {
  readonly files: string[] = [];
  readonly problems: FileProblem[] = [];
  private readonly seen = new Set<string>();

  constructor(
    private readonly disk: Walkable,
    private readonly root: string,
    private readonly recursive: boolean,
  ) {}

  get isFull(): boolean {
    return this.files.length >= fileLimits.files;
  }

  report(code: FileProblemCode, at: string, message: string): void {
    this.problems.push({ code, path: at, message });
  }

  /** Looks into a folder; `parents` are the identities of the folders it was reached through. */
  visit(at: string, parents: readonly string[]): void {
    const found = this.disk.find(at);
    if (!found.ok) this.problems.push(found.problem);
    else if (found.kind !== 'folder') this.report('not-a-folder', at, 'This is not a folder.');
    else if (parents.includes(found.identity)) {
      this.report('link-loop', at, 'This link leads back to a folder that it stands in; it was left out.');
    } else if (parents.length > fileLimits.depth) {
      this.report(
        'too-many',
        at,
        `More than ${fileLimits.depth} folders inside each other; this one was left out.`,
      );
    } else if (!this.seen.has(found.identity)) {
      this.seen.add(found.identity);
      this.enter(at, [...parents, found.identity]);
    }
  }

  private enter(at: string, parents: readonly string[]): void {
    const listed = this.disk.entries(at);
    if (!listed.ok) {
      this.problems.push(listed.problem);
      return;
    }
    // `path.join`, once a folder: a name has no slash and is not "..".
    const before = path.join(at, '_').slice(0, -1);
    // In order, so that of two links to one folder the same one counts everywhere.
    for (const { name, kind } of [...listed.entries].sort((a, b) => byCodePoint(a.name, b.name))) {
      if (name.startsWith('.') || name === 'node_modules' || name === configName || this.isFull) continue;
      const isRecord = /\.ya?ml$/i.test(name);
      const child = before + name;
      const actual = kind === 'link' && (isRecord || this.recursive) ? this.follow(child, isRecord) : kind;
      if (actual === 'folder') this.folder(child, isRecord, parents);
      else if (isRecord && actual === 'file') this.file(child);
      else if (isRecord && actual === 'other') this.report('not-a-file', child, notAFile);
    }
  }

  private folder(at: string, isRecord: boolean, parents: readonly string[]): void {
    if (isRecord) this.report('is-folder', at, 'This folder has the name of a record. Rename it.');
    if (this.recursive) this.visit(at, parents);
  }

  /**
   * What a link leads to; undefined, and a problem, if to nothing or out of the folder: what is printed of a folder that
   * came from somebody else must not show other files of whoever looks at it.
   */
  private follow(at: string, isRecord: boolean): Entry['kind'] | undefined {
    const target = this.disk.find(at);
    if (!target.ok) this.problems.push(target.problem);
    else if ((isRecord || target.kind === 'folder') && !this.disk.isInside(this.root, at))
      this.report(
        'outside',
        at,
        'This link leads out of the folder, and was left out. Name what it leads to.',
      );
    else return target.kind;
    return undefined;
  }

  private file(at: string): void {
    if (at.includes('\ufffd')) this.report('bad-path', at, 'The name is not UTF-8. Rename the file.');
    else this.files.push(at);
  }
}

/** Why a name from a record cannot stand for a file inside a folder; undefined if it can. No file is looked at. */
export function checkInside(folder: string, name: string): FileFailure | undefined {
  const at = `${folder}/${name}`;
  if (name === '' || name.includes('\0'))
    return fileFailure('bad-path', at, 'This is not the name of a file.');
  if (/^(?:[/\\]|[A-Za-z]:)/.test(name)) {
    return fileFailure('outside', at, 'This path is absolute. Write it from the folder of the source texts.');
  }
  if (name.includes('\\')) return fileFailure('bad-path', at, 'Write / between folders, not \\.');
  if (name.split('/').includes('..')) {
    return fileFailure('outside', at, 'This path leads out of the folder of the source texts by "..".');
  }
  return undefined;
}
