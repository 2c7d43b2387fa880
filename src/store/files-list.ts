import path from 'node:path';
import { byCodePoint } from '../model/words.js';
import {
  configName,
  type FileFailure,
  type FileKind,
  type FileProblem,
  fileFailure,
  fileLimits,
  type Listing,
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

/** Whether one path lies below another, both real or both absolute. */
export function liesBelow(folder: string, at: string): boolean {
  const way = path.relative(folder, at);
  return way !== '' && way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

/** Lists the records of a folder; see `Files.list`. */
export function listRecords(disk: Walkable, root: string, recursive: boolean): Listing {
  const files: string[] = [];
  const problems: FileProblem[] = [];
  const seen = new Set<string>();
  const report = (...failure: Parameters<typeof fileFailure>) =>
    void problems.push(fileFailure(...failure).problem);

  /** Looks into a folder; `parents` are the identities of the folders it was reached through. */
  const visit = (at: string, parents: readonly string[]): void => {
    const found = disk.find(at);
    if (!found.ok) problems.push(found.problem);
    else if (found.kind !== 'folder') report('not-a-folder', at);
    else if (parents.includes(found.identity)) report('link-loop/folder', at);
    else if (parents.length > fileLimits.depth) report('too-many/folders', at, fileLimits.depth);
    else if (!seen.has(found.identity)) {
      seen.add(found.identity);
      enter(at, [...parents, found.identity]);
    }
  };

  const enter = (at: string, parents: readonly string[]): void => {
    const listed = disk.entries(at);
    if (!listed.ok) {
      problems.push(listed.problem);
      return;
    }
    // `path.join`, once a folder: a name has no slash and is not "..".
    const before = path.join(at, '_').slice(0, -1);
    // In order, so that of two links to one folder the same one counts everywhere.
    for (const { name, kind } of [...listed.entries].sort((a, b) => byCodePoint(a.name, b.name))) {
      if (name.startsWith('.') || name === 'node_modules' || name === configName || isFull()) continue;
      const isRecord = /\.ya?ml$/i.test(name);
      const child = before + name;
      const actual = kind === 'link' && (isRecord || recursive) ? follow(child, isRecord) : kind;
      if (isRecord) record(child, actual);
      if (recursive && actual === 'folder') visit(child, parents);
    }
  };

  const record = (at: string, kind: Entry['kind'] | undefined): void => {
    if (kind === 'folder') report('is-folder/record', at);
    else if (kind === 'other') report('not-a-file', at);
    else if (kind === 'file' && at.includes('\ufffd')) report('bad-path/name', at);
    else if (kind === 'file') files.push(at);
  };

  /**
   * What a link leads to; undefined, and a problem, if to nothing or out of the folder: what is printed of a folder that
   * came from somebody else must not show other files of whoever looks at it.
   */
  const follow = (at: string, isRecord: boolean): Entry['kind'] | undefined => {
    const target = disk.find(at);
    if (!target.ok) problems.push(target.problem);
    else if ((isRecord || target.kind === 'folder') && !disk.isInside(root, at)) report('outside/listed', at);
    else return target.kind;
    return undefined;
  };

  const isFull = () => files.length >= fileLimits.files;
  visit(root, []);
  if (isFull()) report('too-many', root, fileLimits.files);
  return { files: files.sort(byCodePoint), problems };
}

/** Why a name from a record cannot stand for a file inside a folder; undefined if it can. No file is looked at. */
export function checkInside(folder: string, name: string): FileFailure | undefined {
  const at = `${folder}/${name}`;
  if (name === '' || name.includes('\0')) return fileFailure('bad-path', at);
  if (/^(?:[/\\]|[A-Za-z]:)/.test(name)) return fileFailure('outside/absolute', at);
  if (name.includes('\\')) return fileFailure('bad-path/slash', at);
  return name.split('/').includes('..') ? fileFailure('outside/up', at) : undefined;
}
