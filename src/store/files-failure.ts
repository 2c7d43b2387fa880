/** What the disk holds at a path, and what its refusals mean. */
import * as fs from 'node:fs';
import {
  type FileFailure,
  type FileKind,
  type FileMistake,
  fileFailure,
  fileLimits,
  tooLarge,
} from './port.js';

export function notReadable(
  stat: fs.Stats,
  file: string,
  most: number = fileLimits.text,
): FileFailure | undefined {
  if (stat.isDirectory()) return fileFailure('is-folder', file);
  if (!stat.isFile()) return fileFailure('not-a-file', file);
  return stat.size > most ? tooLarge(file, most) : undefined;
}

export const kindOf = (one: fs.Stats | fs.Dirent): Exclude<FileKind, 'missing'> =>
  one.isFile() ? 'file' : one.isDirectory() ? 'folder' : 'other';

const known: Readonly<Record<string, FileMistake>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing/part',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission/disk',
  ELOOP: 'link-loop',
  EISDIR: 'is-folder',
  ENAMETOOLONG: 'bad-path/long',
  ERR_INVALID_ARG_VALUE: 'bad-path/zero',
  ENOSPC: 'failed/full',
};

/** What an error of the system means for a path. An error without a code is a mistake of ours, and is thrown again. */
export function failureOf(error: unknown, file: string): FileFailure {
  const code =
    error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (code === undefined) throw error;
  const isDangling = code === 'ENOENT' && isLink(file);
  return fileFailure(isDangling ? 'dangling-link' : (known[code] ?? 'failed'), file, code);
}

function isLink(file: string): boolean {
  try {
    return fs.lstatSync(file).isSymbolicLink();
  } catch {
    return false;
  }
}
