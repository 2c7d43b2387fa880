/** Writing a file: whole or not at all. */
import * as fs from 'node:fs';
import path from 'node:path';
import { crypto } from './crypto.js';
import { failureOf, kindOf, notReadable } from './files-failure.js';
import { fileFailure, type WriteResult } from './port.js';

export function writeSafely(file: string, content: string | Uint8Array): WriteResult {
  if (typeof content === 'string' && /\p{Surrogate}/u.test(content)) return fileFailure('failed/half', file);
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
    return { ok: true };
  } catch (error) {
    const failure = failureOf(error, file);
    const isGone = failure.problem.message === fileFailure('missing', file).problem.message;
    return isGone ? fileFailure('missing/folder', file) : failure;
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
