import { indexLines } from '../../evidence/lines.js';
import type { Range } from '../../model/finding.js';
import type { Span } from './problem.js';

/** Where the line of an offset ends, before its line break. */
export const lineEnd = (text: string, at: number): number => at + text.slice(at).search(/\r?(?:\n|$)/);

export type LineIndex = ReturnType<typeof lineIndex>;

/**
 * Lines of a text, as editors count them: ended by LF or CRLF; columns are UTF-16 code units, without the byte order mark. The
 * index holds on to the text.
 */
export function lineIndex(text: string) {
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const lines = indexLines(text);
  const startOf = (line: number) => Math.max(mark, lines.start(line));
  /** 1-based line and column of an offset; offsets outside the text are moved to its nearest end. */
  const position = (offset: number): { line: number; column: number } => {
    const at = Math.min(Math.max(offset, mark), text.length);
    const [line] = lines.span(at, at);
    return { line, column: at - startOf(line) + 1 };
  };
  return {
    position,
    range({ start, end }: Span): Range {
      const { line: endLine, column: endColumn } = position(Math.max(start, end));
      return { ...position(start), endLine, endColumn };
    },
    /** A line by its 1-based number, without its line break; empty if there is no such line. */
    lineText: (line: number): string => text.slice(startOf(line), lineEnd(text, startOf(line))),
  };
}
