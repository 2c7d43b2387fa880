import { Lexer } from 'yaml';
import type { Span } from './problem.js';

/** A quote or a bracket that is never closed: `[start, end)` is what it swallowed. */
export interface Unclosed extends Span {
  readonly mark: '"' | "'" | '[' | '{';
}

const openerOf: Readonly<Record<string, string>> = { ']': '[', '}': '{' };

/** The lexer's signs that have no text: the next lexeme is plain text, and a bracket was given up. */
const plainNext = '\x1f';
const gaveUp = '\x18';
const documentStart = '\x02';

/**
 * The quotes and brackets of `text` that are never closed, in the order in which that is noticed. The parsers tell only
 * where they noticed, which may be the end of the file. `text` holds no control characters, which the lexer uses as signs.
 */
export function unclosedMarks(text: string): Unclosed[] {
  const found: Unclosed[] = [];
  const open: { mark: '[' | '{'; start: number }[] = [];
  const giveUp = (end: number): void => {
    for (const { mark, start } of open.splice(0)) found.push({ mark, start, end });
  };
  for (const { source, start, end } of lexemes(text)) {
    const mark = source[0];
    if (source === gaveUp) giveUp(start);
    else if (source === '[' || source === '{') open.push({ mark: source, start });
    else if (source === ']' || source === '}') {
      const opener = open.pop();
      if (opener !== undefined && opener.mark !== openerOf[source]) found.push({ ...opener, end });
    } else if ((mark === '"' || mark === "'") && !isClosed(source)) found.push({ mark, start, end });
  }
  giveUp(text.length);
  return found;
}

/** The lexemes of a text but its plain scalars, which may look like any other. */
function* lexemes(text: string): Generator<Span & { readonly source: string }> {
  let start = 0;
  let isPlain = false;
  for (const source of new Lexer().lex(text)) {
    const hasText = source !== plainNext && source !== gaveUp && source !== documentStart;
    const end = hasText ? start + source.length : start;
    if (!isPlain) yield { source, start, end };
    isPlain = source === plainNext;
    start = end;
  }
}

/** Whether a quoted lexeme ends with its own closing quote, and not with an escaped one. */
function isClosed(source: string): boolean {
  const quote = source.charAt(0);
  if (source.length < 2 || !source.endsWith(quote)) return false;
  const escapes = quote === '"' ? /\\*$/ : /'*$/;
  return (escapes.exec(source.slice(1, -1))?.[0].length ?? 0) % 2 === 0;
}
