import { Note, Notes } from './notes.js';
import type { Files } from './port.js';

/** What follows a top-level key, without parsing: from behind its colon; no more than any record needs. */
function afterKey(text: string, key: string): string | undefined {
  const from = `\n${text}`.indexOf(`\n${key}:`) + key.length + 1;
  return from > key.length ? text.slice(from, from + 20_000) : undefined;
}

/** Aliases without parsing: a record's top level holds them in one flow or block list. */
function aliasesIn(text: string): readonly string[] {
  const written = afterKey(text, 'aliases') ?? '';
  const flow = /^[ \t]*\[([^\]]*)\]/.exec(written)?.[1]?.split(',');
  const block = /^[ \t]*\r?\n((?:[ \t]*-[ \t]*\S+[ \t]*\r?\n)+)/
    .exec(written)?.[1]
    ?.split('\n')
    .map((line) => line.replace(/^[ \t]*-/, ''));
  return (flow ?? block ?? [])
    .map((alias) => alias.trim().replace(/^["']|["']$/g, ''))
    .filter((alias) => alias !== '');
}

/** The company's name without parsing: a record's top level holds it in one line. */
const calledIn = (text: string): string | undefined =>
  afterKey(text, 'name')
    ?.split('\n', 1)[0]
    ?.trim()
    .replace(/^(["'])(.*)\1$/, '$2');

/** The names of a record besides its id; none of what cannot be read. */
export function namesOf(file: string, files: Files) {
  const read = files.readText(file);
  const text = read.ok ? read.text : '';
  return { aliases: aliasesIn(text), called: calledIn(text) };
}

/** Records that are called so, by alias or by the company's name as it is printed; case makes no difference. */
export function byName(
  name: string,
  all: readonly string[],
  files: Files,
): { hits: string[]; known: string[] } {
  const hits: string[] = [];
  const known: string[] = [];
  const asked = name.toLowerCase();
  const notes = new Notes<readonly string[]>('names', '', all, files);
  for (const file of all) {
    let found = notes.get(file)?.value();
    if (found === undefined) {
      const { aliases, called = [] } = namesOf(file, files);
      found = aliases.concat(called);
      notes.set(file, Note.of(found));
    }
    known.push(...found);
    if (found.some((one) => one.toLowerCase() === asked)) hits.push(file);
  }
  notes.close();
  return { hits, known };
}
