import { Note, Notes } from './notes.js';
import type { Files } from './port.js';

/** What follows a top-level key, without parsing: from behind its colon; no more than any record needs. */
function afterKey(text: string, key: string): string | undefined {
  const from = `\n${text}`.indexOf(`\n${key}:`) + key.length + 1;
  return from > key.length ? text.slice(from, from + 20_000) : undefined;
}

/** Aliases without parsing: a record's top level holds them in one flow or block list. */
export function aliasesIn(text: string): readonly string[] {
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
export const calledIn = (text: string): string | undefined =>
  afterKey(text, 'name')
    ?.split('\n', 1)[0]
    ?.trim()
    .replace(/^(["'])(.*)\1$/, '$2');

/** The names of a record besides its id; none of what cannot be read. */
function namesIn(file: string, files: Files): readonly string[] {
  const read = files.readText(file);
  if (!read.ok) return [];
  const called = calledIn(read.text);
  return [...aliasesIn(read.text), ...(called === undefined ? [] : [called])];
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
      found = namesIn(file, files);
      notes.set(file, Note.of(found));
    }
    known.push(...found);
    if (found.some((one) => one.toLowerCase() === asked)) hits.push(file);
  }
  notes.close();
  return { hits, known };
}
