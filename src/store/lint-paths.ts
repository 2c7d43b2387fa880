import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { liesBelow } from './files-list.js';
import { baseOf, isPattern, matchesGlob } from './glob.js';
import { configName, type FileProblem, type Files } from './port.js';

/** What paths on a command line stand for. */
export interface Targets {
  /** In the order of the paths; the files of a folder in the order of their names. */
  readonly files: readonly string[];
  readonly problems: readonly FileProblem[];
  /** Patterns and folders in which no record was found. */
  readonly empty: readonly string[];
}

/** Finds the files that paths name: files themselves, folders with all below them, and patterns. */
export function findTargets(paths: readonly string[], files: Files): Targets {
  // By where a file lies: it is one file however it is named.
  const found = new Map<string, string>();
  const add = (file: string) => {
    if (!found.has(resolve(file))) found.set(resolve(file), file);
  };
  const problems: FileProblem[] = [];
  const empty: string[] = [];
  // A shell hands in all files that fit `*.yaml`, the configuration too.
  const wanted = paths.filter((path) => basename(path) !== configName);
  if (wanted.length === 0) empty.push(...paths);
  for (const path of wanted) {
    // A name with a star in it may be a file all the same.
    const kind = files.kind(path);
    if (kind !== 'folder' && (kind !== 'missing' || !isPattern(path))) {
      add(path);
      continue;
    }
    const folder = kind === 'folder' ? path : baseOf(path);
    const listing = files.list(folder, { recursive: true });
    const fitting =
      kind === 'folder' ? listing.files : listing.files.filter((file) => matchesGlob(file, path));
    problems.push(...listing.problems.filter((problem) => kind === 'folder' || concerns(problem.path, path)));
    for (const file of fitting) add(file);
    if (fitting.length === 0 && problems.length === 0) empty.push(path);
  }
  return { files: [...found.values()], problems, empty };
}

/** Would a pattern fit what could not be read, or something in it? */
const concerns = (unread: string, pattern: string): boolean =>
  matchesGlob(unread, pattern) || matchesGlob(join(unread, 'x'), pattern.replace(/[^/]*$/, '*'));

/** A path as a file beside `file` would name it, with slashes; both as given in the folder `cwd`. */
export const pathFrom = (file: string, at: string, cwd: string): string =>
  relative(dirname(resolve(cwd, file)), resolve(cwd, at)).replaceAll(sep, '/');

/** The path of what a file names beside itself. */
export const pathTo = (file: string, name: string): string =>
  isAbsolute(name) ? name : join(dirname(file), name);

/** The work tree of git that a folder lies in; undefined where it lies in none. */
export function workTree(folder: string, files: Files): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (files.exists(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** A path as services name it that look at a whole repository: from its root, with slashes; absolute where it lies elsewhere. */
export function pathInTree(file: string, cwd: string, root: string): string {
  const at = resolve(cwd, file);
  return (liesBelow(root, at) ? relative(root, at) : at).replaceAll(sep, '/');
}
