import { sentences } from '../generated/sentences.js';

/** What a record's text may hold. The limits are far above any real record: they exist for hostile ones. */
export const limits = {
  /** UTF-16 code units of the whole text. */
  text: 4 * 1024 * 1024,
  /** UTF-16 code units of one value, as written. */
  scalar: 64 * 1024,
  /** UTF-16 code units from the first character of a key to its colon; YAML 1.2 (7.4.2) sets the number. */
  key: 1024,
  /** Mappings and lists inside each other. */
  depth: 32,
  /** Line breaks, colons and their like in one file, behind one of which each value stands: what bounds the memory of all that comes after. */
  signs: 250_000,
  /** Problems reported for one file; a file with more is not repaired one by one. */
  problems: 100,
} as const;

/** May a text hold more values than are ever needed? js-yaml lists every event before we see the first: it is refused unparsed. */
export const isTooDense = (text: string): boolean =>
  text.length > limits.signs && text.split(/[\n,:?[{]/, limits.signs + 2).length > limits.signs + 1;

/** A piece of a text, by its offsets in UTF-16 code units, a byte order mark included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One thing that is wrong in a text; it has no length only where nothing is left. */
export interface YamlProblem extends Span {
  readonly code: string;
  /** Plain words: what is wrong, what was expected, what to do. Holds no control character. */
  readonly message: string;
}

/** What can be wrong: a code, with a name behind a slash where several mistakes have one. */
export type Mistake = keyof typeof sentences;

/** A mistake in its place, `said` being what its sentence wants put in. */
export function problem(
  mistake: Mistake,
  { start, end }: Span,
  ...said: readonly (string | number)[]
): YamlProblem {
  const filled = new Map<string, string | number>(Object.entries(limits));
  for (const [at, one] of said.entries()) filled.set(String(at + 1), one);
  const message = sentences[mistake].replace(/\{(\w+)(\|bare)?\}/g, (_, name: string, bare?: string) => {
    const value = filled.get(name) ?? '';
    return typeof value === 'string' && bare === undefined ? shown(value) : String(value);
  });
  return { code: mistake.replace(/\/.*/, ''), message, start, end };
}

/**
 * The problem with a range that lies inside `text`, on one line, and on a character that can be seen (a caret stands under it):
 * at the end of a line, or of the text, on the character before.
 */
export function settled(text: string, found: YamlProblem): YamlProblem {
  let start = Math.min(Math.max(0, found.start), text.length);
  if (found.code === 'bad-indent') start = behindBlankLines(text, start);
  const newline = text.indexOf('\n', start);
  let lineEnd = newline === -1 ? text.length : newline;
  if (text[lineEnd - 1] === '\r') lineEnd -= 1;
  if (start >= lineEnd && lineEnd > 0 && text[lineEnd - 1] !== '\n') start = lineEnd - 1;
  let end = Math.min(Math.max(found.end, start + 1), Math.max(lineEnd, start + 1), text.length);
  while (end > start + 1 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end -= 1;
  return { ...found, start, end };
}

/** A parser notices a wrong indentation where the blank lines before it begin; it stands where something is written. */
function behindBlankLines(text: string, offset: number): number {
  const blank = /(?:[ \t]*\r?\n)+[ \t]*(?=\S)/y;
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  blank.lastIndex = line;
  const skipped = blank.exec(text)?.[0].length;
  return skipped === undefined ? offset : line + skipped;
}

const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu;

/** Text of the file as it may stand in a message: one line, short, in quotes, nothing that a terminal acts on. */
function shown(source: string): string {
  const short = source.length > 40 ? `${source.slice(0, 39)}…` : source;
  return `"${short.replace(/\s+/g, ' ').replace(unprintable, (char) => codePoint(char))}"`;
}

/** `U+0007`. */
export function codePoint(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
