/** The disk, which only this file and the two beside it touch. Everything is synchronous: the fastest on one file or thousands. */
import * as fs from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import { crypto } from './crypto.js';
import { failureOf, kindOf, notReadable } from './files-failure.js';
import { checkInside, type Found, liesBelow, listRecords, type Walkable } from './files-list.js';
import { decodeText } from './files-text.js';
import { writeSafely } from './files-write.js';
import {
  type BytesResult,
  type FileFailure,
  type FileKind,
  type Files,
  fileFailure,
  fileLimits,
  type InsideResult,
  type ReadResult,
  type Stamp,
  tooLarge,
} from './port.js';

/** The real file system. Relative paths start at the working directory of the process. */
export const diskFiles: Files = {
  readText,
  readBytes: (file) => readBytes(file, fileLimits.document),
  list: (folder, { recursive }) => listRecords({ entries, find, isInside }, folder, recursive),
  kind,
  exists: (file) => kind(file) !== 'missing',
  realpath,
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

function readText(file: string): ReadResult {
  const read = readBytes(file, fileLimits.text);
  return read.ok ? decodeText(read.bytes, file) : read;
}

function readBytes(file: string, most: number): BytesResult {
  return tried(file, () => {
    // Looked at before it is opened: to open a pipe waits for a writer, and to open a device may do anything.
    const failure = notReadable(fs.statSync(file), file, most);
    if (failure !== undefined) return failure;
    const descriptor = fs.openSync(file, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0));
    try {
      return readAll(descriptor, file, most);
    } finally {
      fs.closeSync(descriptor);
    }
  });
}

/** What comes of an act on a file, or what the system's refusal means. */
function tried<Result>(file: string, act: () => Result): Result | FileFailure {
  try {
    return act();
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

function realpath(file: string): string | undefined {
  try {
    return fs.realpathSync.native(file);
  } catch {
    return undefined;
  }
}

function kind(file: string): FileKind {
  const found = find(file);
  return found.ok ? found.kind : 'missing';
}

const find = (file: string): Found | FileFailure =>
  tried(file, () => {
    const stat = fs.statSync(file);
    return { ok: true, kind: kindOf(stat), identity: `${stat.dev}:${stat.ino}` };
  });

const entries: Walkable['entries'] = (folder) =>
  tried(folder, () => {
    const found = fs.readdirSync(folder, { withFileTypes: true });
    const kind = (one: fs.Dirent) => (one.isSymbolicLink() ? 'link' : kindOf(one));
    return { ok: true, entries: found.map((one) => ({ name: one.name, kind: kind(one) })) };
  });

function isInside(folder: string, at: string): boolean {
  const [inside, real] = [realpath(folder), realpath(at)];
  if (inside === undefined || real === undefined) return false;
  return real === inside || liesBelow(inside, real);
}

function realpathInside(folder: string, name: string): InsideResult {
  const refused = checkInside(folder, name);
  if (refused !== undefined) return refused;
  const at = path.join(folder, name);
  return tried(at, () => {
    const real = fs.realpathSync.native(at);
    if (liesBelow(fs.realpathSync.native(folder), real)) return { ok: true, path: real };
    return fileFailure('outside', at);
  });
}
