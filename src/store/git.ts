/** Git: the only file that starts another process. */
import { spawnSync } from 'node:child_process';
import { DataError, UsageError } from '../errors.js';
import { decodeText } from './files-text.js';
import { type BytesResult, type Files, fileFailure, fileLimits, type ReadResult, tooLarge } from './port.js';

/** Milliseconds that git may take for one answer. */
const patience = 20_000;
/** Bytes that git may answer. */
const mostBytes = 256 * 1024 * 1024;

/** Reading needs no hook, no helper and no network, and what the caller's own git was told is not meant for this one. */
const settings = ['protocol.allow=never', 'core.fsmonitor=false', 'core.hooksPath=/dev/null'];

type Env = Readonly<Record<string, string | undefined>>;

/** Runs git in a folder, without a shell. Throws DataError where it cannot be run or does not end. */
function git(folder: string, args: readonly string[], env: Env, input = '') {
  const options = settings.flatMap((setting) => ['-c', setting]);
  const { status, stdout, stderr, error } = spawnSync('git', [...options, '-C', folder, ...args], {
    env: {
      ...Object.fromEntries(Object.entries(env).filter(([name]) => !/^GIT_/i.test(name))),
      // Messages are read below, so they must be in one language.
      LC_ALL: 'C',
      GIT_TERMINAL_PROMPT: '0',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_NO_LAZY_FETCH: '1',
    },
    timeout: patience,
    maxBuffer: mostBytes,
    windowsHide: true,
    input,
  });
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'ENOENT')
    throw new DataError(
      'revisions need the program git, which is not installed',
      folder,
      'install git, or name the record by its file',
    );
  if (code === 'ETIMEDOUT')
    throw new DataError(`git did not answer within ${patience / 1000} seconds`, folder);
  if (code === 'ENOBUFS')
    throw new DataError(`git answered with more than ${mostBytes / 1024 / 1024} MiB`, folder);
  if (error !== undefined) throw new DataError(`git could not be run: ${error.message}`, folder);
  return { ok: status === 0, bytes: stdout, err: stderr.toString().trim() };
}

/** Why git could not answer, in its own words. */
const refusal = (folder: string, err: string): DataError =>
  new DataError(`git: ${err.split('\n', 1)[0]?.replace(/^fatal: /, '') || 'no answer'}`, folder);

/** What git says, as text. Throws DataError, as `git` does, where it has no answer too. */
function told(folder: string, args: readonly string[], env: Env): string {
  const { ok, bytes, err } = git(folder, args, env);
  if (!ok) throw refusal(folder, err);
  return bytes.toString();
}

/** The commit that a revision names. Throws UsageError where it names none or the folder has no history. */
function commitOf(folder: string, revision: string, env: Env): string {
  if (revision === '' || revision.startsWith('-') || /[\u0000-\u001f\u007f]/.test(revision))
    throw new UsageError(
      `"${revision}" cannot be a git revision`,
      'write a tag, a branch or a commit: ID@v1, ID@HEAD~2',
    );
  const asked = ['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`];
  const { ok, bytes, err } = git(folder, asked, env);
  const commit = bytes.toString().trim();
  if (ok && /^[0-9a-f]{40,64}$/.test(commit)) return commit;
  if (/not a git repository/i.test(err))
    throw new UsageError(
      `the folder ${folder} is not under git, so it has no revisions`,
      'name one that is: a clone, or a folder of one',
    );
  if (/Needed a single revision|unknown revision|bad revision|expected \^\{commit\}|ambiguous/i.test(err))
    throw new UsageError(
      `the history of ${folder} has no revision "${revision}"`,
      'see them with: git tag, git branch --all, git log --oneline',
    );
  throw refusal(folder, err);
}

const linesOf = (text: string, end: string) => text.split(end).filter((line) => line !== '');

type Entry = { readonly object: string; readonly size: number };

/** The records that a commit holds in a folder, by file name. Links are passed over: they may lead anywhere. */
function entriesAt(folder: string, commit: string, env: Env): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry>();
  for (const line of told(folder, ['ls-tree', '-l', '-z', commit], env).split('\0')) {
    const [, object, size, name] = /^100\d{3} blob ([0-9a-f]+) +(\d+)\t(.+)$/s.exec(line) ?? [];
    if (object !== undefined && name !== undefined && /^[^.].*\.ya?ml$/i.test(name))
      found.set(name, { object, size: Number(size) });
  }
  return found;
}

/** Texts of objects, in one call: an answer is a head `<object> blob <size>`, the bytes, and a line break. */
function* readObjects(folder: string, entries: readonly Entry[], env: Env): Generator<[string, Buffer]> {
  const objects = entries.map(({ object }) => `${object}\n`).join('');
  const { bytes } = git(folder, ['cat-file', '--batch'], env, objects);
  for (let at = 0, end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', at)) {
    const [object = '', kind, size] = bytes.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (kind !== 'blob') continue;
    yield [object, bytes.subarray(at, at + Number(size))];
    at += Number(size) + 1;
  }
}

/**
 * A folder as a git revision holds it: read through `files` under the name `folder`, `policies@v1`. `env` is the environment git runs in, less what steers git itself. Throws UsageError
 * where there is no such revision or no history, DataError where git cannot be run.
 */
export function folderAt(place: string, revision: string, env: Env) {
  const commit = commitOf(place, revision, env);
  const entries = entriesAt(place, commit, env);
  const folder = `${place}@${revision}`;
  const texts = new Map<string, Buffer>();
  let reads = 0;

  const nameOf = (path: string) => (path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path);
  const find = (path: string) => entries.get(nameOf(path));

  const readBytes = (path: string): BytesResult => {
    const entry = find(path);
    if (entry === undefined) return fileFailure('missing', path);
    if (entry.size > fileLimits.text) return tooLarge(path);
    if (!texts.has(entry.object)) {
      // Who reads a second one looks for an alias and will read them all.
      const wanted =
        reads === 0 ? [entry] : [...entries.values()].filter(({ size }) => size <= fileLimits.text);
      reads += 1;
      for (const [object, bytes] of readObjects(place, wanted, env)) texts.set(object, bytes);
    }
    const bytes = texts.get(entry.object);
    return bytes === undefined ? fileFailure('failed/lost', path) : { ok: true, bytes };
  };

  const readText = (path: string): ReadResult => {
    const read = readBytes(path);
    return read.ok ? decodeText(read.bytes, path) : read;
  };

  const readOnly = (path: string) => fileFailure('failed/past', path);
  const files: Files = {
    readText,
    readBytes,
    list: () => ({ files: [...entries.keys()].sort().map((name) => `${folder}/${name}`), problems: [] }),
    kind: (path) => (path === folder ? 'folder' : find(path) === undefined ? 'missing' : 'file'),
    exists: (path) => path === folder || find(path) !== undefined,
    realpath: (path) => path,
    writeSafely: readOnly,
    realpathInside: readOnly,
  };
  return { folder, files };
}

/** A version of a file in a history: its commit, the day it was written, and the first line of its message. */
export interface Version {
  readonly commit: string;
  /** YYYY-MM-DD, of the author. */
  readonly date: string;
  readonly subject: string;
  /** Is it where a shallow history is cut off? Then it holds the file, and need not have changed it. */
  readonly cutOff?: true;
}

/** The versions of a file that lead to a revision, the newest first; none where it is not there. Throws as `folderAt` does. */
export function versionsOf(folder: string, file: string, revision: string, env: Env): readonly Version[] {
  const commit = commitOf(folder, revision, env);
  const shown = ['--format=%H%x09%ad%x09%D%x09%s', '--date=format:%Y-%m-%d'];
  const args = ['--literal-pathspecs', 'log', ...shown, commit, '--', file];
  return linesOf(told(folder, args, env), '\n').map((line) => {
    const [hash = '', date = '', names = '', ...subject] = line.split('\t');
    const version = { commit: hash, date, subject: subject.join(' ') };
    return /(?:^|, )grafted(?:,|$)/u.test(names) ? { ...version, cutOff: true as const } : version;
  });
}

/** Does a folder have a history? Throws DataError where git cannot be run. */
export const isUnderGit = (folder: string, env: Env): boolean =>
  git(folder, ['rev-parse', '--git-dir'], env).ok;

/** The bytes of a file, named from `folder`, as a revision holds it; undefined where it is not there. Throws as `folderAt` does. */
export function bytesAt(folder: string, file: string, revision: string, env: Env): Uint8Array | undefined {
  const commit = commitOf(folder, revision, env);
  const { ok, bytes } = git(folder, ['cat-file', 'blob', `${commit}:./${file}`], env);
  return ok ? bytes : undefined;
}

/** Where a file, named from `folder`, stood at a revision: its path in the repository with the commit behind an `@`. Throws as `folderAt` does. */
export function pastName(folder: string, file: string, revision: string, env: Env): string {
  const prefix = told(folder, ['rev-parse', '--show-prefix'], env).trim();
  return `${prefix}${file}@${commitOf(folder, revision, env).slice(0, 12)}`;
}

/** The files that a revision holds below a folder, named from there. Throws as `folderAt` does. */
export function namesAt(folder: string, revision: string, env: Env): readonly string[] {
  const args = ['ls-tree', '-r', '-z', '--name-only', commitOf(folder, revision, env)];
  return linesOf(told(folder, args, env), '\0');
}
