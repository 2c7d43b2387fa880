import { DataError } from '../errors.js';
import { fileSentences } from './generated/file-sentences.js';

/** What the store needs of a file system. Two adapters: `files.ts` (the disk) and one in memory, for tests. Neither ever throws. */
export interface Files {
  /** Reads a whole text file of at most `fileLimits.text` bytes, as strict UTF-8. */
  readText(path: string): ReadResult;
  /** Reads a whole file of at most `fileLimits.document` bytes, whatever it holds. */
  readBytes(path: string): BytesResult;
  /**
   * The `.yaml` and `.yml` files of a folder, in code-point order of their paths, each as `folder` joined with the rest.
   * Passes over names that start with a dot, `node_modules` and the configuration; follows links that stay in the folder, but lists no folder twice.
   */
  list(folder: string, options: { readonly recursive: boolean }): Listing;
  /** What a path leads to, links followed. Where that cannot be told (no permission, a link in a circle): `missing`. */
  kind(path: string): FileKind;
  /** Whether a path leads to anything. */
  exists(path: string): boolean;
  /** The path that a path leads to, links followed; undefined where it leads to nothing. */
  realpath(path: string): string | undefined;
  /**
   * Puts text or bytes in the place of a file, or makes the file: beside it first, then renamed, so that a reader or a crash sees the
   * old text or the new one. Keeps the mode; writes to the target of a link. On failure the old file is as it was. A device or
   * a pipe is written to as it stands.
   */
  writeSafely(path: string, content: string | Uint8Array): WriteResult;
  /**
   * The real path of what `path` names inside `folder`, for a name that came from a record: relative, without `..`, and no
   * link out of the folder. Open what is returned, not what was given.
   */
  realpathInside(folder: string, path: string): InsideResult;
  /** Where results may be kept for the next run, if anywhere. */
  readonly cache?: Cache;
}

/** Small files by name, of which each is whole or not there. What cannot be read or written is passed over in silence. */
export interface Cache {
  read(name: string): Buffer | undefined;
  write(name: string, content: Uint8Array): void;
  /** What tells a file from others and from itself after a change; undefined where there is no such file. */
  stamp?(path: string): Stamp | undefined;
}

/** A file as the system knows it: the same `id`, the same file with the same content. */
export interface Stamp {
  /** Device, inode, size, and the times of the last writing and of the last change, of which no program can set the second. */
  readonly id: string;
  /** The later of both times, in milliseconds. A change within the same tick of the clock does not show. */
  readonly changed: number;
}

export interface TextFile {
  readonly ok: true;
  /** Without byte order mark; line breaks as in the file. */
  readonly text: string;
  /** Did it start with a byte order mark? */
  readonly marked: boolean;
  /** Of the text in UTF-8 with LF line breaks, so the same on every system; lower-case hex. Computed when first asked for. */
  readonly sha256: string;
}

export interface FileFailure {
  readonly ok: false;
  readonly problem: FileProblem;
}

export type BytesResult = { readonly ok: true; readonly bytes: Uint8Array } | FileFailure;
export type ReadResult = TextFile | FileFailure;
export type WriteResult = { readonly ok: true } | FileFailure;
export type InsideResult = { readonly ok: true; readonly path: string } | FileFailure;
export type FileKind = 'file' | 'folder' | 'other' | 'missing';

export interface Listing {
  readonly files: readonly string[];
  /** What could not be looked at. The files are those of all the rest. */
  readonly problems: readonly FileProblem[];
}

/** Why a path cannot be read, listed or written. */
export interface FileProblem {
  /** The part of a `FileMistake` before its slash. */
  readonly code: string;
  /** As the user named it. */
  readonly path: string;
  /** Plain words; does not repeat the path. */
  readonly message: string;
  /** 1-based line of the first byte that is not UTF-8. */
  readonly line?: number;
}

/** The configuration lies beside records or above them, and is none of them. */
export const configName = 'privcmp.config.yaml';

export const fileLimits = {
  /** Bytes of one file. */
  text: 16 * 1024 * 1024,
  /** Bytes of a document that holds more than text: pictures, fonts. */
  document: 32 * 1024 * 1024,
  /** Files of one listing. */
  files: 100_000,
  /** Folders inside each other. */
  depth: 32,
} as const;

/** What can be wrong with a path: a code, with a name behind a slash where several mistakes have one. */
export type FileMistake = keyof typeof fileSentences;

/** A failure, for returning; `said` is what its sentence wants put in. */
export function fileFailure(
  mistake: FileMistake,
  path: string,
  ...said: readonly (string | number)[]
): FileFailure {
  const message = fileSentences[mistake].replace(/\{(\d)\}/g, (_, at: string) => `${said[Number(at) - 1]}`);
  return { ok: false, problem: { code: mistake.replace(/\/.*/, ''), path, message } };
}

/** Reads a text file. Throws DataError where it cannot be read; `hint` says what to do then. */
export function mustRead(files: Files, path: string, hint?: string): TextFile {
  const read = files.readText(path);
  if (!read.ok) throw new DataError(read.problem.message, path, hint);
  return read;
}

/** Writes a file; see `Files.writeSafely`. Throws DataError where that cannot be done. */
export function mustWrite(files: Files, path: string, content: string | Uint8Array): void {
  const written = files.writeSafely(path, content);
  if (!written.ok) throw new DataError(written.problem.message, path);
}

/** What is larger than a limit. */
export const tooLarge = (path: string, most: number = fileLimits.text): FileFailure =>
  fileFailure('too-large', path, most === fileLimits.text ? 'text' : 'file', most / 1024 / 1024);
