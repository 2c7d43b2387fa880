import path from 'node:path';
import { DataError, UsageError } from '../errors.js';
import { tooLong } from '../evidence/limits.js';
import { kindOf, notAText } from '../evidence/not-a-text.js';
import type { Observed } from '../evidence/report.js';
import { given } from '../model/given.js';
import { sourcePathPattern } from '../model/patterns.js';
import type { SourceOf } from '../model/policy.js';
import { decodeText, sha256Of, startOf, textFile } from '../store/files-text.js';
import { fileLimits, mustWrite } from '../store/port.js';
import { type Context, join } from './context.js';

/** The text a draft is made from. */
export interface Source {
  readonly text: string;
  /** As the user named it, or where it was found. */
  readonly path: string;
  /** What the record will say of it. */
  readonly said: SourceOf;
  /** Will `verify` find it in the sources folder? Undefined where no such folder is named. */
  readonly inside?: boolean;
  /** Does the text stand in no file yet? It was read of a document, of standard input or of a history. */
  readonly isLoose: boolean;
  /** Its versions in the collection, the oldest first: changes, and technical upgrades, which are none. */
  readonly versions?: readonly Observed[];
}

/**
 * Reads the text that `option` names: a path, the name of a text in the sources folder, `FILE@REV`, or `-` for standard input.
 * Of a web page, a PDF or a Word document it is loose. Throws DataError where it cannot be read, is too long or no text.
 */
export async function readSource(named: string, option: string, context: Context): Promise<Source> {
  const isInput = named === '-';
  const at = isInput ? 'standard input' : placeOf(named, context);
  const past = await ofHistory(at, context);
  if (past !== undefined) return past;
  const bytes = isInput ? await standardInput(option, context) : bytesOf(at, option, context);
  const { read, sha256: hash, isDocument } = await textOfBytes(bytes, at, context);
  const { text, sha256 } = read;
  const name = path.basename(named);
  const isLoose = isInput || isDocument;
  const folder = isLoose ? undefined : context.sources();
  const file = folder === undefined ? undefined : insideOf(folder, at, sha256, context);
  const original = isDocument ? { file: name, sha256: hash } : undefined;
  return {
    text,
    path: at,
    said: { file: file ?? name, sha256, ...given({ original }) },
    isLoose,
    ...(folder === undefined ? {} : { inside: file !== undefined }),
  };
}

const saveText = 'save the words of the policy as plain text (UTF-8)';

/**
 * The text of a file's bytes: UTF-8, or what a web page, a PDF or a Word document says, as Markdown. `at` is the file, for its
 * ending and for errors. Beside it stand the SHA-256 of the bytes, and whether they were those of a document. Throws DataError
 * where it is no text, holds none, or is too long.
 */
export async function textOfBytes(bytes: Uint8Array, at: string, context: Context) {
  const fault = (message: string, hint = saveText) => new DataError(message, at, hint);
  const { format, what } = kindOf(startOf(bytes), at) ?? {};
  if (what !== undefined && format === undefined) throw fault(`this is ${what}, not its text`);
  const { packageRoot } = context.io;
  const answer =
    format && (await (await import('../store/intake/index.js')).readApart({ format, bytes }, packageRoot));
  if (answer !== undefined && 'refusal' in answer) throw fault(`${what}: ${answer.refusal}`);
  if (answer !== undefined && /^\s*$/u.test(answer.text))
    throw fault(
      `this is ${what} without words`,
      format === 'html'
        ? 'a page may fetch its text by a script: save it from the browser, or copy its words into a file'
        : saveText,
    );
  const read = answer === undefined ? decodeText(bytes, at) : textFile(answer.text);
  if (!read.ok) throw fault(read.problem.message);
  const long = tooLong(read.text);
  if (long !== undefined) throw fault(long, 'no command could hold a record against it');
  const reason = answer === undefined ? notAText(read.text) : undefined;
  if (reason !== undefined) throw fault(reason);
  return { read, sha256: sha256Of(bytes), isDocument: answer !== undefined };
}

/** `FILE@REV`: a text as the history of its folder holds it; undefined for another name. Throws UsageError where it is not there. */
async function ofHistory(named: string, context: Context): Promise<Source | undefined> {
  const { files, io } = context;
  const [, at = '', revision = ''] = /^(.+?)@([^@]+)$/su.exec(named) ?? [];
  const [folder, file] = [path.dirname(at), path.basename(at)];
  if (at === '' || files.kind(named) !== 'missing' || files.kind(folder) !== 'folder') return undefined;
  const { bytesAt, isUnderGit, pastName, versionsOf } = await import('../store/git.js');
  // A name with an @ in it, of a file that is not there.
  if (files.kind(at) === 'missing' && !isUnderGit(folder, io.env)) return undefined;
  const bytes = bytesAt(folder, file, revision, io.env);
  if (bytes === undefined)
    throw new UsageError(`${revision} has no ${at}`, 'check the file and the revision');
  const { read, sha256: hash } = await textOfBytes(bytes, at, context);
  const { text, sha256 } = read;
  const original = { file: pastName(folder, file, revision, io.env), sha256: hash };
  const [version] = versionsOf(folder, file, revision, io.env);
  const retrieved = version?.cutOff ? undefined : version?.date;
  return { text, path: named, said: { file, sha256, original, ...given({ retrieved }) }, isLoose: true };
}

function placeOf(named: string, { files, sources }: Context): string {
  const folder = sources();
  const inside = folder === undefined ? named : join(folder, named);
  return files.kind(named) === 'missing' && files.kind(inside) === 'file' ? inside : named;
}

function bytesOf(at: string, option: string, { files, sources }: Context): Uint8Array {
  const read = files.readBytes(at);
  if (read.ok) return read.bytes;
  const folder = sources();
  const or = folder === undefined ? '' : `, or name a text of the folder ${folder}`;
  throw new DataError(read.problem.message, at, `check the path given with ${option}${or}`);
}

async function standardInput(option: string, { io }: Context): Promise<Uint8Array> {
  if (io.stdinIsTTY)
    throw new UsageError(
      `${option} - reads standard input, which is the terminal`,
      `send it a text: xclip -o | privcmp … ${option} -, or ${option} - < FILE`,
    );
  const bytes = await io.stdin(fileLimits.document).catch(() => undefined);
  if (bytes === undefined) throw new DataError('standard input cannot be read');
  if (bytes.length > fileLimits.document)
    throw new DataError(
      `standard input is longer than ${fileLimits.document / 1024 / 1024} MiB, the most that is read`,
    );
  return bytes;
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

/**
 * The source with the file its loose text is to be kept in, `.md`: where lint and verify look for it if the record goes to the
 * folder of the records, else beside the record, under the first of `names` that is free or holds this very text. Others are
 * returned as they are, and so is one for which no record is written to a file. Throws UsageError where each name is taken by
 * another text, and for a file that no record can name.
 */
export function placeText(
  source: Source,
  record: string | undefined,
  names: readonly string[],
  context: Context,
): Source {
  const { said } = source;
  if (!new RegExp(sourcePathPattern).test(said.file))
    throw new UsageError(
      `"${said.file}" cannot be named in a record`,
      'rename the file: no control characters, no : < > " | ? *, no dot or blank at its end, no name of a device such as con or nul',
    );
  if (!source.isLoose) return source;
  const named = names.map((name) => `${name}.md`);
  const [file = ''] = named;
  if (record === undefined) return { ...source, said: { ...said, file } };
  const sources = sourcesFor(record, context);
  const folder = sources ?? path.dirname(record);
  for (const file of named) {
    const at = path.join(folder, file);
    const there = context.files.readText(at);
    const isFree = !there.ok && there.problem.code === 'missing';
    if (!isFree && !(there.ok && there.sha256 === said.sha256)) continue;
    const inside = sources === undefined ? undefined : true;
    return { ...source, path: at, said: { ...said, file }, isLoose: isFree, ...given({ inside }) };
  }
  throw new UsageError(
    `${path.join(folder, named.at(-1) ?? '')} exists, holds another text and is left as it is`,
    'move that file away, or choose another id',
  );
}

/**
 * The folder of the source texts, if the call names it or the record goes to the folder of the records. A record elsewhere is
 * a trial: nothing of it goes to a folder that only the environment or the configuration names.
 */
function sourcesFor(record: string, context: Context): string | undefined {
  const { io, options } = context;
  const { because, folder } = context.library().place;
  const records = path.resolve(io.cwd, because === 'bundled' ? 'policies' : folder);
  const way = path.relative(records, path.resolve(io.cwd, record));
  const isElsewhere = way.startsWith('..') || path.isAbsolute(way);
  return isElsewhere ? options.sources : context.sources();
}

/** Writes a text that was given a file and stands in none yet, and says where. Throws DataError where that cannot be done. */
export async function keepText(source: Source, context: Context): Promise<void> {
  if (!source.isLoose) return;
  mustWrite(context.files, source.path, source.text);
  await context.say(`the text that was read is kept as ${source.path}`);
}
