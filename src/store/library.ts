import { DataError, UsageError } from '../errors.js';
import { given } from '../model/given.js';
import type { Lexicon } from '../model/lexicon.js';
import { nearest } from '../model/nearest.js';
import { wordPattern } from '../model/patterns.js';
import type { Policy } from '../model/policy.js';
import { sectionNamed } from '../model/sections/index.js';
import { byName, namesOf } from './called.js';
import { Note, Notes, ownTerms } from './notes.js';
import { type Files, type Listing, mustRead } from './port.js';
import { readKnown } from './record-cache.js';

/** Where records are looked for, and who said so. */
export interface Place {
  readonly folder: string;
  readonly because: string;
  /** Folder of the records as they were read when the package was built, if they come with it. */
  readonly compiled?: string;
}

/** A record that was read, and the file it came from. */
export interface Opened {
  readonly policy: Policy;
  readonly file: string;
}

/** A record of which it is known what was to be made of it; it is opened when asked for. */
export interface Noted<Value> {
  readonly file: string;
  readonly note: Note<Value>;
  open(): Promise<Policy>;
}

/** A folder of records. Opening one by its id reads one file. */
export interface Library {
  readonly place: Place;
  /** Paths of all records, in code-point order of their names. */
  files(): readonly string[];
  /** Finds a record by id, path, alias, name as printed, or unique beginning, in any case. Throws UsageError where none or several fit, DataError where it cannot be read. */
  open(name: string): Promise<Opened>;
  /** Reads all records, one after the other; what cannot be read is handed to `onError` and left out. */
  all(onError: (error: DataError) => void): AsyncGenerator<Opened>;
  /**
   * The same, with what `make` makes of each; where an earlier run noted that, the record is not read. `make` depends on the
   * record and the lexicon alone, `kind` is its name, and what it makes is JSON.
   */
  noted<Value>(
    kind: string,
    make: (policy: Policy) => Value,
    onError: (error: DataError) => void,
  ): AsyncGenerator<Noted<Value>>;
}

const word = new RegExp(wordPattern);

const isPath = (name: string) => /[/\\]/.test(name) || /\.ya?ml$/i.test(name);

const idOf = (file: string) => (file.split('/').at(-1) ?? file).replace(/\.ya?ml$/, '');

/** A record as it was read when the package was built, kept with the text it was read from. */
export interface Compiled {
  readonly text: string;
  readonly policy: Policy;
}

/** The compiled form of a record whose text is still the same: reading and checking YAML is most of a start-up. */
function fromBuild(
  file: string,
  text: string,
  files: Files,
  compiled: string | undefined,
): Policy | undefined {
  if (compiled === undefined) return undefined;
  const read = files.readText(`${compiled}/${idOf(file)}.json`);
  if (!read.ok) return undefined;
  const kept = JSON.parse(read.text) as Compiled;
  return kept.text === text ? kept.policy : undefined;
}

function notFound(name: string, known: readonly string[], place: Place): UsageError {
  const near = nearest(name, known);
  const hint = sectionNamed(name)
    ? `it is a section: show and diff take --section ${name}`
    : near.length > 0
      ? `did you mean ${near.join(', ')}? (privcmp list shows all)`
      : known.length > 0
        ? 'privcmp list shows all'
        : 'the folder holds no records';
  return new UsageError(`no policy is called "${name}" in ${place.folder}`, hint);
}

/** Opens a folder of records. Nothing is read before a record is asked for. `onOld` hears of records of version 1. */
export function openLibrary(
  place: Place,
  files: Files,
  words: Lexicon,
  onOld: (id: string) => void = () => {},
): Library {
  const { folder, compiled } = place;
  let listed: Listing | undefined;
  const listing = (): Listing => {
    if (listed === undefined && files.kind(folder) !== 'folder')
      throw new DataError(
        'there is no such folder of records',
        folder,
        'check --policies, PRIVCMP_POLICIES or the configuration file',
      );
    listed ??= files.list(folder, { recursive: false });
    return listed;
  };
  const all = () => listing().files;
  const find = (name: string): string => {
    if (isPath(name)) return name;
    const id = name.toLowerCase();
    const direct = `${folder}/${id}.yaml`;
    if (word.test(id) && files.exists(direct)) {
      const inside = files.realpathInside(folder, `${id}.yaml`);
      if (!inside.ok && inside.problem.code === 'outside')
        throw new DataError(inside.problem.message, direct);
      return direct;
    }
    const { hits, known } = byName(name, all(), files);
    const fitting = hits.length > 0 ? hits : all().filter((file) => idOf(file).startsWith(id));
    if (fitting.length === 1 && fitting[0] !== undefined) return fitting[0];
    if (fitting.length > 1)
      throw new UsageError(`"${name}" may mean ${fitting.map(idOf).join(', ')}`, 'write more letters');
    throw notFound(name, [...all().map(idOf), ...known], place);
  };
  const old = new Set<string>();
  const openFile = async (file: string): Promise<Policy> => {
    const { text } = mustRead(files, file);
    const kept = fromBuild(file, text, files, compiled);
    if (kept !== undefined) return kept;
    const result = await readKnown(file, text, words, files);
    if (!result.ok) throw await (await import('./broken.js')).brokenRecord(file, text, result, words);
    if (result.old !== undefined) {
      old.add(file);
      onOld(result.policy.id);
    }
    return result.policy;
  };
  async function* records<Value>(
    notes: Notes<Value> | undefined,
    make: (policy: Policy) => Value,
    onError: (error: DataError) => void,
  ): AsyncGenerator<Noted<Value>> {
    for (const { message, path } of listing().problems) onError(new DataError(message, path));
    for (const file of all()) {
      const known = notes?.get(file);
      if (known !== undefined) {
        yield { file, note: known, open: () => openFile(file) };
        continue;
      }
      const policy = await openFile(file).catch((error: unknown) => {
        if (!(error instanceof DataError)) throw error;
        onError(error);
      });
      if (!policy) continue;
      const note = Note.of(make(policy));
      // Of a record of version 1 each run says that it is one.
      if (!old.has(file)) notes?.set(file, note);
      yield { file, note, open: async () => policy };
    }
    notes?.close();
  }
  return {
    place,
    files: all,
    open: async (name) => {
      const file = find(name);
      return { file, policy: await openFile(file) };
    },
    async *all(onError) {
      for await (const { file, open } of records(undefined, () => 0, onError))
        yield { file, policy: await open() };
    },
    noted: (kind, make, onError) => records(new Notes(kind, ownTerms(words), all(), files), make, onError),
  };
}

/** A name by which a policy can be opened, and what the company is called, where that was looked up. */
export interface PolicyName {
  readonly name: string;
  readonly called?: string;
}

/** Texts read for one answer: more would be felt. */
const fewTexts = 300;

/**
 * Ids and aliases that begin with `start`. Ids are the names of files. Aliases are of use once
 * something is typed; they stand in the texts, which are read where they are few, or where no id begins so. No record is parsed; what could not be opened by its name is left out.
 */
export function namesIn(library: Library, files: Files, start: string): readonly PolicyName[] {
  const fits = (name: string) => name.startsWith(start) && word.test(name);
  const all = library.files();
  const ids = all.map(idOf).filter(fits);
  if (all.length > fewTexts && ids.length > 0) return ids.map((name) => ({ name }));
  return all.flatMap((file) => {
    const { aliases, called } = namesOf(file, files);
    return [idOf(file), ...(start === '' ? [] : aliases)].filter(fits).map((name) => given({ name, called }));
  });
}
