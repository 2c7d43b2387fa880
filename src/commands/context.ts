import path from 'node:path';
import { DataError, UsageError } from '../errors.js';
import type { Io } from '../io.js';
import { lexicon } from '../model/lexicon.js';
import type { Policy } from '../model/policy.js';
import { cleanLine } from '../render/clean.js';
import { faultLines } from '../render/fault.js';
import type { Config } from '../store/config.js';
import { type Library, openLibrary, type Place } from '../store/library.js';
import { configName, type Files, mustWrite } from '../store/port.js';
import type { Verb, Written } from './formats.js';
import type { Options } from './options.js';

/** A path inside a folder. Slashes serve on every system Node runs on. */
export const join = (folder: string, name: string) => `${folder.replace(/[/\\]+$/, '')}/${name}`;

/** From so many records on it is worth to set the engine to them: that costs some milliseconds. */
export const manyRecords = 20;

/** Width where there is no terminal: fits a mail, a pull request and a log. */
const plainWidth = 100;

function findConfig(io: Io, files: Files, asked: string | undefined): string | undefined {
  if (asked !== undefined) {
    if (!files.exists(asked))
      throw new UsageError(`there is no configuration file ${asked}`, 'check the path given with --config');
    return asked;
  }
  for (let folder = io.cwd; ; folder = path.dirname(folder)) {
    const candidate = join(folder, configName);
    const kind = files.kind(candidate);
    if (kind === 'file') return candidate;
    if (kind !== 'missing') throw new DataError('the configuration is no file', candidate);
    const read = files.readText(candidate);
    // A link to nothing was to be a configuration: going on without it would be another run.
    if (!read.ok && ['dangling-link', 'link-loop'].includes(read.problem.code))
      throw new DataError(read.problem.message, candidate);
    if (path.dirname(folder) === folder) return undefined;
  }
}

/** The bundled folder brings its records along as they were read when the package was built. */
const bundled = (io: Io, because: string): Place => ({
  folder: join(io.packageRoot, 'policies'),
  because,
  compiled: join(io.packageRoot, 'dist/records'),
});

/** Is the folder its user's own: with records in it, or in folders below, or with something that cannot be read? */
function holdsRecords(folder: string, files: Files): boolean {
  const { files: found, problems } = files.list(folder, { recursive: false });
  if (found.length > 0 || problems.some(({ code }) => code !== 'missing')) return true;
  return files.kind(folder) === 'folder' && files.list(folder, { recursive: true }).files.length > 0;
}

function placeOf(io: Io, files: Files, options: Partial<Options>, config: Config): Place {
  if (options.policies !== undefined) return { folder: options.policies, because: '--policies' };
  const named = io.env.PRIVCMP_POLICIES;
  if (named !== undefined && named !== '') return { folder: named, because: 'PRIVCMP_POLICIES' };
  if (config.policies !== undefined) return { folder: config.policies, because: 'the configuration file' };
  if (io.cwd === io.packageRoot) return bundled(io, 'the folder here');
  return holdsRecords(join(io.cwd, 'policies'), files)
    ? { folder: 'policies', because: 'the folder here' }
    : bundled(io, 'bundled');
}

/** The file of `-o`; undefined for standard output, whatever it is called. */
export const outputFile = ({ output }: Partial<Options>): string | undefined =>
  output === '-' || output === '/dev/stdout' ? undefined : output;

/** A result never takes the place of a record or of a source text, also where a link leads to one. */
function guardOutput(file: string, files: Files, sources: string | undefined): void {
  const real = files.realpath(file) ?? file;
  if ([file, real].some((path) => /\.ya?ml$/i.test(path)))
    throw new UsageError(`${file} may be a record, and would be replaced`, 'choose another file for -o');
  const texts = sources === undefined ? undefined : files.realpath(sources);
  if (texts !== undefined && /\.(?:txt|md)$/i.test(real) && real.startsWith(join(texts, '')))
    throw new UsageError(`${file} may be a source text, and would be replaced`, 'choose another file for -o');
}

/** Colour: `--color` or `--no-color`, else NO_COLOR, FORCE_COLOR, else only on a terminal. */
function wantsColour(io: Io, options: Partial<Options>): boolean {
  if (outputFile(options) !== undefined) return false;
  if (options.color !== undefined) return options.color;
  if ((io.env.NO_COLOR ?? '') !== '') return false;
  const force = io.env.FORCE_COLOR;
  if (force !== undefined) return force !== '0' && force !== 'false';
  return io.isTTY && io.env.TERM !== 'dumb';
}

const widthOf = ({ columns = plainWidth }: Io): number => Math.max(20, Math.min(columns, 240));

async function writeBytes(content: Uint8Array, file: string | undefined, io: Io, files: Files) {
  if (file !== undefined) return mustWrite(files, file, content);
  if (io.isTTY)
    throw new UsageError('a workbook cannot be shown on a terminal', 'name a file: -o answers.xlsx');
  return io.out(content);
}

async function writeText(
  content: string | AsyncIterable<string>,
  begin: string,
  file: string | undefined,
  io: Io,
  files: Files,
) {
  let text = begin;
  for await (const piece of typeof content === 'string' ? [content] : content) {
    text += piece;
    if (file !== undefined) continue;
    await io.out(text);
    text = '';
  }
  if (file !== undefined) mustWrite(files, file, text);
}

/** The disk, with a cache in the user's own folder unless it is not wanted, or there is no such folder. */
async function onDisk({ env }: Io, { cache }: Partial<Options>): Promise<Files> {
  const { cachedIn, diskFiles } = await import('../store/files.js');
  const folders = [env.XDG_CACHE_HOME, env.HOME && join(env.HOME, '.cache')];
  const home = folders.find((folder) => /^(?:\/|[A-Za-z]:[/\\])/.test(folder ?? ''));
  return cache === false || home === undefined ? diskFiles : cachedIn(join(home, 'privcmp/records'));
}

/** What is named as something else, such as a configuration or a set of questions, is no record where it lies among them. */
function without(named: readonly (string | undefined)[], files: Files): Files {
  const hidden = new Set(named.flatMap((file) => (file && files.realpath(file)) || []));
  if (hidden.size === 0) return files;
  return {
    ...files,
    list: (folder, options) => {
      const { files: listed, problems } = files.list(folder, options);
      return { files: listed.filter((file) => !hidden.has(files.realpath(file) ?? '')), problems };
    },
  };
}

/** What a run gets besides its arguments, with the options of its verb. */
export type Context<V = unknown> = Awaited<ReturnType<typeof openContext<OptionsOf<V>>>>;
type OptionsOf<V> = V extends Verb ? Options<V> : Partial<Options>;

/** Opens what a command works with, on the disk unless other files are given. Records are not read before they are asked for. */
export async function openContext<Given extends Partial<Options>>(io: Io, options: Given, given?: Files) {
  const files = without([options.config], given ?? (await onDisk(io, options)));
  const configFile = findConfig(io, files, options.config);
  const config: Config =
    configFile === undefined ? {} : await (await import('../store/config.js')).readConfig(configFile, files);
  const words = lexicon(config.vocabulary);
  let library: Library | undefined;
  let leftOut = false;
  /** Lines to standard error. */
  const say = async (...lines: readonly string[]) => {
    await io.err(lines.map((line) => `${cleanLine(line)}\n`).join(''));
  };
  const told = new Set<string>();
  const onError = (error: DataError) => {
    leftOut = true;
    const lines = faultLines(error);
    const why = lines.join('\n');
    // Records may be read twice.
    if (!told.has(why)) void say(...lines);
    told.add(why);
  };
  const theLibrary = () => {
    if (library === undefined) {
      const place = placeOf(io, files, options, config);
      if (options.verbose) void say(`records: ${place.folder} (${place.because})`);
      const sets = [config.questions, options.questions, options.framework];
      library = openLibrary(place, without(sets, files), words, (id) =>
        say(`${id}: version 1 of the record, read as version 2; privcmp lint --fix brings it up to date`),
      );
    }
    return library;
  };
  const allRecords = () => {
    const found = theLibrary();
    if (found.files().length > manyRecords) io.optimiseLater?.();
    return found;
  };
  /** Folder of the source texts, where one was named. */
  const sources = () => options.sources ?? (io.env.PRIVCMP_SOURCES || undefined) ?? config.sources;
  return {
    io,
    files,
    options,
    config: () => config,
    lexicon: () => words,
    library: theLibrary,
    /** The records of some names; of no names all that can be read, and of each that cannot it is said why. */
    records: async function* records(names: readonly string[] = []) {
      if (names.length === 0) yield* allRecords().all(onError);
      for (const name of names) yield await theLibrary().open(name);
    },
    policies: async (keep = (policy: Policy) => policy): Promise<readonly Policy[]> => {
      const all: Policy[] = [];
      for await (const { policy } of allRecords().all(onError)) all.push(keep(policy));
      return all;
    },
    /** The same, with what is made of each, and each opened only when asked for; see `Library.noted`. */
    noted: <Value>(kind: string, make: (policy: Policy) => Value) => allRecords().noted(kind, make, onError),
    /** Says why something was left out, which the exit code will tell. */
    leaveOut: (why: string) => {
      leftOut = true;
      void say(why);
    },
    /** Was one of `records` left out? Then what is printed is not the whole, and the run has failed. */
    leftOut: () => leftOut,
    sources,
    /** Colour and width of what is printed; loads the drawing library. */
    style: async () => (await import('../render/style.js')).makeStyle(widthOf(io), wantsColour(io, options)),
    /** Writes a result to standard output, piece by piece where it comes so, or to the file of `-o`. Bytes are refused where they would reach a terminal. */
    write: async (content: Written) => {
      const file = outputFile(options);
      if (file !== undefined && files.exists(file)) guardOutput(file, files, sources());
      if (content instanceof Uint8Array) await writeBytes(content, file, io, files);
      else await writeText(content, options.bom ? '\ufeff' : '', file, io, files);
    },
    /** The day of the run, YYYY-MM-DD. */
    today: () => io.now().toISOString().slice(0, 10),
    say,
  };
}
