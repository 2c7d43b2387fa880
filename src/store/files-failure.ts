/** What the disk holds at a path, and what its refusals mean. */
import * as fs from 'node:fs';
import {
  type FileFailure,
  type FileKind,
  type FileProblemCode,
  fileFailure,
  fileLimits,
  isAFolder,
  noSuchFile,
  notAFile,
  tooLarge,
} from './port.js';

export function notReadable(
  stat: fs.Stats,
  file: string,
  most: number = fileLimits.text,
): FileFailure | undefined {
  if (stat.isDirectory()) return fileFailure('is-folder', file, isAFolder);
  if (!stat.isFile()) return fileFailure('not-a-file', file, notAFile);
  return stat.size > most ? tooLarge(file, most) : undefined;
}

export const kindOf = (one: fs.Stats | fs.Dirent): Exclude<FileKind, 'missing'> =>
  one.isFile() ? 'file' : one.isDirectory() ? 'folder' : 'other';

const notPermitted = [
  'no-permission',
  'The system does not permit this. Check the permissions of the file and its folder.',
] as const;
const words: Readonly<Record<string, readonly [FileProblemCode, string]>> = {
  ENOENT: ['missing', noSuchFile],
  ENOTDIR: ['missing', 'There is no such file: a part of its path is a file, not a folder.'],
  EACCES: notPermitted,
  EPERM: notPermitted,
  EROFS: ['no-permission', 'The disk is read-only.'],
  ELOOP: ['link-loop', 'This link leads in a circle.'],
  EISDIR: ['is-folder', isAFolder],
  ENAMETOOLONG: ['bad-path', 'The path is too long.'],
  ERR_INVALID_ARG_VALUE: ['bad-path', 'This is not a path: it holds a NUL character.'],
  ENOSPC: ['failed', 'The disk is full.'],
};

/** What an error of the system means for a path. An error without a code is a mistake of ours, and is thrown again. */
export function failureOf(error: unknown, file: string): FileFailure {
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
