import path from 'node:path';
import { DataError, UsageError } from '../errors.js';
import { tooLong } from '../evidence/limits.js';
import { notAText, notATextByName } from '../evidence/not-a-text.js';
import { sourcePathPattern } from '../model/patterns.js';
import type { TextFile } from '../store/port.js';
import type { Context } from './context.js';

/** The text a draft is made from. */
export interface Source {
  readonly read: TextFile;
  /** As the user named it, or where it was found. */
  readonly path: string;
  /** For `source.file`. */
  readonly file: string;
  /** Will `verify` find it in the sources folder? Undefined where no such folder is named. */
  readonly inside?: boolean;
}

/**
 * Reads the text: a path, or the name of a text in the sources folder. Throws DataError where it cannot be read, is too long or no
 * text, UsageError where no record can name it.
 */
export function readSource(
  given: string,
  context: Context,
  { option = '--source', isNamed = true } = {},
): Source {
  const { files } = context;
  const folder = context.sources();
  const named = folder === undefined ? given : `${folder.replace(/[/\\]+$/, '')}/${given}`;
  const at = files.kind(given) === 'missing' && files.kind(named) === 'file' ? named : given;
  const read = files.readText(at);
  const saveText = 'save the words of the policy as plain text (UTF-8)';
  if (!read.ok) {
    const kind = read.problem.code === 'not-utf8' ? notATextByName(at) : undefined;
    if (kind !== undefined) throw new DataError(kind, at, saveText);
    throw new DataError(read.problem.message, at, hintFor(context, option));
  }
  const refused = tooLong(read.text);
  if (refused !== undefined) throw new DataError(refused, at, 'no command could hold a record against it');
  const kind = notAText(read.text);
  if (kind !== undefined) throw new DataError(kind, at, saveText);
  const inside = folder === undefined ? undefined : insideOf(folder, at, read.sha256, context);
  const file = inside ?? path.basename(at);
  if (isNamed && !new RegExp(sourcePathPattern).test(file))
    throw new UsageError(
      `"${file}" cannot be named in a record`,
      'rename the file: no control characters, no : < > " | ? *, no dot or blank at its end, no name of a device such as con or nul',
    );
  return { read, path: at, file, ...(folder === undefined ? {} : { inside: inside !== undefined }) };
}

/** The name of a text inside the sources folder; undefined if it is not there. */
function insideOf(folder: string, at: string, sha256: string, { files, io }: Context): string | undefined {
  const way = path.relative(path.resolve(io.cwd, folder), path.resolve(io.cwd, at)).replaceAll('\\', '/');
  for (const name of [way, path.basename(at)]) {
    const found = files.realpathInside(folder, name);
    if (!found.ok) continue;
    const same = files.readText(found.path);
    if (same.ok && same.sha256 === sha256) return name;
  }
  return undefined;
}

function hintFor(context: Context, option: string): string {
  const folder = context.sources();
  return folder === undefined
    ? `check the path given with ${option}`
    : `check the path given with ${option}, or name a text of the folder ${folder}`;
}
