/** The disk: the only file that reads or writes it. Everything is synchronous, which is the fastest on one file or thousands. */
import * as fs from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import { crypto } from './crypto.js';
import { checkInside, type Entry, type Found, listRecords, type Walkable } from './files-list.js';
import { decodeText } from './files-text.js';
import {
  type BytesResult,
  type FileFailure,
  type FileKind,
  type FileProblemCode,
  type Files,
  fileFailure,
  fileLimits,
  type InsideResult,
  isAFolder,
  noFolder,
  noSuchFile,
  notAFile,
  type ReadResult,
  type Stamp,
  tooLarge,
  type WriteResult,
} from './port.js';

/** The real file system. Relative paths start at the working directory of the process. */
export const diskFiles: Files = {
  readText,
  readBytes: (file) => readBytes(file, fileLimits.document),
  list: (folder, { recursive }) => listRecords(disk, folder, recursive),
  kind,
  exists: (file) => kind(file) !== 'missing',
  realpath: (file) => {
    try {
      return fs.realpathSync.native(file);
    } catch {
      return undefined;
    }
  },
  writeSafely,
  realpathInside,
};

/** The same, with a cache in a folder; without, where others could write into it. Makes the folder. */
export function cachedIn(folder: string): Files {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { mode, uid } = fs.lstatSync(folder);
    const user = userInfo().uid; // -1 on Windows, where a user's folders are closed to others.
    if (user >= 0 && (uid !== user || (mode & 0o022) !== 0)) return diskFiles;
  } catch {
    return diskFiles;
  }
  let isSwept = false;
  return {
    ...diskFiles,
    cache: {
      read(name) {
        try {
          return fs.readFileSync(path.join(folder, name));
        } catch {
          return undefined;
        }
      },
      write(name, content) {
        if (!isSwept) sweep(folder);
        isSwept = true;
        const beside = path.join(folder, `.${crypto().randomUUID()}`);
        try {
          fs.writeFileSync(beside, content, { flag: 'wx', mode: 0o600 });
          fs.renameSync(beside, path.join(folder, name));
        } catch {
          fs.rmSync(beside, { force: true });
        }
      },
      stamp,
    },
  };
}

const day = 86_400_000;
/** What was not written anew for so long belongs to records that are gone, or is made again at little cost. */
const longest = 30 * day;

/** Removes old entries of a cache, at most once a day. What another run reads at the same moment is whole or not there. */
function sweep(folder: string): void {
  const mark = path.join(folder, '.swept');
  const writtenAt = (file: string) => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  try {
    if (Date.now() - writtenAt(mark) < day) return;
    fs.writeFileSync(mark, '');
    for (const name of fs.readdirSync(folder)) {
      const file = path.join(folder, name);
      if (Date.now() - writtenAt(file) > longest) fs.rmSync(file, { force: true });
    }
  } catch {
    // A folder that cannot be swept serves all the same.
  }
}

function stamp(file: string): Stamp | undefined {
  const stat = fs.statSync(file, { bigint: true, throwIfNoEntry: false });
  if (stat?.isFile() !== true) return undefined;
  const { dev, ino, size, mtimeNs, ctimeNs } = stat;
  const changed = Number(mtimeNs > ctimeNs ? mtimeNs : ctimeNs) / 1e6;
  return { id: [dev, ino, size, mtimeNs, ctimeNs].join(':'), changed };
}

const disk: Walkable = { entries, find, isInside };

function readText(file: string): ReadResult {
  const read = readBytes(file, fileLimits.text);
  return read.ok ? decodeText(read.bytes, file) : read;
}

function readBytes(file: string, most: number): BytesResult {
  try {
    // Looked at before it is opened: to open a pipe waits for a writer, and to open a device may do anything.
    const failure = notReadable(fs.statSync(file), file, most);
    if (failure !== undefined) return failure;
    const descriptor = fs.openSync(file, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0));
    try {
      return readAll(descriptor, file, most);
    } finally {
      fs.closeSync(descriptor);
    }
  } catch (error) {
    return failureOf(error, file);
  }
}

/** Reads to the end, but never more than the limit: a file may grow, or say that it is empty (`/proc`). */
function readAll(descriptor: number, file: string, most: number): BytesResult {
  const stat = fs.fstatSync(descriptor);
  const failure = notReadable(stat, file, most);
  if (failure !== undefined) return failure;
  let bytes = Buffer.allocUnsafe(Math.max(stat.size + 1, 4096));
  let length = 0;
  for (;;) {
    const count = fs.readSync(descriptor, bytes, length, bytes.length - length, null);
    length += count;
    if (length > most) return tooLarge(file, most);
    if (count === 0) return { ok: true, bytes: bytes.subarray(0, length) };
    if (length === bytes.length) bytes = Buffer.concat([bytes], bytes.length * 2);
  }
}

function notReadable(stat: fs.Stats, file: string, most: number = fileLimits.text): FileFailure | undefined {
  if (stat.isDirectory()) return fileFailure('is-folder', file, isAFolder);
  if (!stat.isFile()) return fileFailure('not-a-file', file, notAFile);
  return stat.size > most ? tooLarge(file, most) : undefined;
}

function kindOf(stat: fs.Stats): Exclude<FileKind, 'missing'> {
  return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other';
}

function kind(file: string): FileKind {
  const found = find(file);
  return found.ok ? found.kind : 'missing';
}

function find(file: string): Found | FileFailure {
  try {
    const stat = fs.statSync(file);
    return { ok: true, kind: kindOf(stat), identity: `${stat.dev}:${stat.ino}` };
  } catch (error) {
    return failureOf(error, file);
  }
}

function entries(folder: string): { ok: true; entries: Entry[] } | FileFailure {
  try {
    const found = fs.readdirSync(folder, { withFileTypes: true });
    return { ok: true, entries: found.map((one) => ({ name: one.name, kind: entryKind(one) })) };
  } catch (error) {
    return failureOf(error, folder);
  }
}

function entryKind(entry: fs.Dirent): Entry['kind'] {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

function writeSafely(file: string, content: string | Uint8Array): WriteResult {
  if (typeof content === 'string' && /\p{Surrogate}/u.test(content))
    return fileFailure('failed', file, 'The text holds half a character, which no file can.');
  let beside: string | undefined;
  try {
    if (isStream(file)) {
      fs.writeFileSync(file, content, { flag: 'a' });
      return { ok: true };
    }
    const target = writeTarget(file);
    const old = fs.statSync(target, { throwIfNoEntry: false });
    if (old !== undefined) {
      const failure = notReadable(old, file);
      if (failure !== undefined && failure.problem.code !== 'too-large') return failure;
      // Renaming needs only a folder that can be written; a file that was made read-only stays as it is.
      fs.closeSync(fs.openSync(target, 'r+'));
    }
    const name = path.join(path.dirname(target), `.privcmp-${crypto().randomUUID()}.tmp`);
    const descriptor = fs.openSync(name, 'wx', old === undefined ? 0o666 : 0o600);
    beside = name;
    try {
      fs.writeFileSync(descriptor, content, 'utf8');
      if (old !== undefined) copyAccess(descriptor, old);
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
    fs.renameSync(beside, target);
    beside = undefined;
    syncFolder(path.dirname(target));
    return { ok: true };
  } catch (error) {
    const failure = failureOf(error, file);
    return failure.problem.message === noSuchFile ? fileFailure('missing', file, noFolder) : failure;
  } finally {
    if (beside !== undefined) fs.rmSync(beside, { force: true });
  }
}

/**
 * A device or a pipe, or a file that the caller has open under a number: what is written goes on from there. There is nothing
 * to keep, and to put a file in its place would take it away from all others.
 */
function isStream(file: string): boolean {
  if (/^\/dev\/(?:fd\/\d+|stdout|stderr)$/.test(file)) return true;
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && kindOf(stat) === 'other';
}

/** Where a link leads, or the path itself. A link to nothing is an error: what it was to name cannot be known. */
function writeTarget(file: string): string {
  const isLink = fs.lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  return isLink ? fs.realpathSync.native(file) : file;
}

function copyAccess(descriptor: number, old: fs.Stats): void {
  const own = fs.fstatSync(descriptor);
  if (own.uid !== old.uid || own.gid !== old.gid) {
    try {
      fs.fchownSync(descriptor, old.uid, old.gid);
    } catch {
      // Only root may give a file away; the text matters more than its owner.
    }
  }
  fs.fchmodSync(descriptor, old.mode & 0o777);
}

/** Makes the renaming last. Not every system lets a folder be opened, and the new text is whole either way. */
function syncFolder(folder: string): void {
  try {
    const descriptor = fs.openSync(folder, 'r');
    try {
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
  } catch {}
}

/** Whether one real path lies below another. */
function leadsInto(folder: string, real: string): boolean {
  const way = path.relative(folder, real);
  return way !== '' && way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

function isInside(folder: string, at: string): boolean {
  try {
    const [inside, real] = [fs.realpathSync.native(folder), fs.realpathSync.native(at)];
    return real === inside || leadsInto(inside, real);
  } catch {
    return false;
  }
}

function realpathInside(folder: string, name: string): InsideResult {
  const refused = checkInside(folder, name);
  if (refused !== undefined) return refused;
  const at = path.join(folder, name);
  try {
    const real = fs.realpathSync.native(at);
    if (leadsInto(fs.realpathSync.native(folder), real)) return { ok: true, path: real };
    return fileFailure('outside', at, 'This path leads out of its folder by a link, which is not followed.');
  } catch (error) {
    return failureOf(error, at);
  }
}

const words: Readonly<Record<string, readonly [FileProblemCode, string]>> = {
  ENOENT: ['missing', noSuchFile],
  ENOTDIR: ['missing', 'There is no such file: a part of its path is a file, not a folder.'],
  EACCES: [
    'no-permission',
    'The system does not permit this. Check the permissions of the file and its folder.',
  ],
  EPERM: [
    'no-permission',
    'The system does not permit this. Check the permissions of the file and its folder.',
  ],
  EROFS: ['no-permission', 'The disk is read-only.'],
  ELOOP: ['link-loop', 'This link leads in a circle.'],
  EISDIR: ['is-folder', isAFolder],
  ENAMETOOLONG: ['bad-path', 'The path is too long.'],
  ERR_INVALID_ARG_VALUE: ['bad-path', 'This is not a path: it holds a NUL character.'],
  ENOSPC: ['failed', 'The disk is full.'],
};

/** What an error of the system means for a path. An error without a code is a mistake of ours, and is thrown again. */
function failureOf(error: unknown, file: string): FileFailure {
  const code =
    error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (code === undefined) throw error;
  if (code === 'ENOENT' && isLink(file)) {
    return fileFailure('dangling-link', file, 'This is a link to something that does not exist.');
  }
  const [problem, message] = words[code] ?? ['failed', `The system could not do it (${code}).`];
  return fileFailure(problem, file, message);
}

function isLink(file: string): boolean {
  try {
    return fs.lstatSync(file).isSymbolicLink();
  } catch {
    return false;
  }
}
