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
  /** Mappings, lists and values in one file: what bounds the memory of everything that comes after. */
  values: 250_000,
  /** Problems reported for one file; a file with more is not repaired one by one. */
  problems: 100,
} as const;

/**
 * js-yaml lists every event before we see the first, up to two for each character of `[:,:,:,`: a gigabyte. So what
 * must hold more than the most values is refused unparsed: each stands behind a line break or one of these.
 */
export function isTooDense(text: string): boolean {
  let left = limits.values * 2;
  if (text.length < left) return false;
  for (const _ of text.matchAll(/[\n,:?[{]/g)) {
    left -= 1;
    if (left < 0) return true;
  }
  return false;
}

export type YamlProblemCode =
  // The text as a whole.
  | 'text-too-large'
  | 'empty-file'
  | 'control-character'
  | 'invisible-mark'
  | 'broken-character'
  | 'foreign-blank'
  | 'merge-conflict'
  // Syntax.
  | 'tab-indent'
  | 'bad-indent'
  | 'quote-not-closed'
  | 'bracket-not-closed'
  | 'bracket-unexpected'
  | 'comma'
  | 'colon-missing'
  | 'second-colon'
  | 'colon-space'
  | 'comment-space'
  | 'text-after-quote'
  | 'reserved-start'
  | 'bad-escape'
  | 'block-header'
  | 'lookalike'
  | 'syntax'
  // YAML that records do not use.
  | 'directive'
  | 'second-document'
  | 'tag'
  | 'anchor'
  | 'alias'
  | 'merge-key'
  | 'forbidden-key'
  | 'duplicate-key'
  | 'key-not-text'
  | 'key-too-long'
  | 'scalar-too-long'
  | 'number-out-of-range'
  | 'too-deep'
  | 'too-many-values'
  | 'not-a-mapping'
  | 'no-record'
  | 'misread'
  // A mistake of privcmp.
  | 'internal';

/** One thing that is wrong in a text, at `text.slice(offset, offset + length)`. `length` is 0 only where nothing is left. */
export interface YamlProblem {
  readonly code: YamlProblemCode;
  /** Plain words: what is wrong, what was expected, what to do. Holds no control character. */
  readonly message: string;
  /** UTF-16 code units from the start of the text that was given, a byte order mark included. */
  readonly offset: number;
  readonly length: number;
}

/** A piece of a text, by its offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A mistake with the place where it was found, in a text or a part of one. */
export interface Found extends Span {
  readonly code: YamlProblemCode;
  readonly message: string;
}

/**
 * A problem whose range lies inside `text`, on one line, and on a character that can be seen (a caret stands under it): at the
 * end of a line, or of the text, on the character before.
 */
export function problemAt(
  text: string,
  code: YamlProblemCode,
  message: string,
  offset: number,
  end: number,
): YamlProblem {
  let start = Math.min(Math.max(0, offset), text.length);
  if (code === 'bad-indent') start = behindBlankLines(text, start);
  const newline = text.indexOf('\n', start);
  let lineEnd = newline === -1 ? text.length : newline;
  if (text[lineEnd - 1] === '\r') lineEnd -= 1;
  if (start >= lineEnd && lineEnd > 0 && text[lineEnd - 1] !== '\n') start = lineEnd - 1;
  let stop = Math.min(Math.max(end, start + 1), Math.max(lineEnd, start + 1), text.length);
  while (stop > start + 1 && (text[stop - 1] === ' ' || text[stop - 1] === '\t')) stop -= 1;
  return { code, message, offset: start, length: stop - start };
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
export function shown(source: string): string {
  const short = source.length > 40 ? `${source.slice(0, 39)}…` : source;
  return `"${short.replace(/\s+/g, ' ').replace(unprintable, (char) => codePoint(char))}"`;
}

/** `U+0007`. */
export function codePoint(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
