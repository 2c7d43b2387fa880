import { firstWhere } from '../../evidence/halving.js';
import type { Range } from '../../model/finding.js';

/** Lines of a text, as editors count them: ended by LF or CRLF; columns are UTF-16 code units, without the byte order mark. */
export interface LineIndex {
  /** At least 1. */
  readonly lineCount: number;
  /** 1-based line and column of an offset; offsets outside the text are moved to its nearest end. */
  position(offset: number): { line: number; column: number };
  /** The range of `text.slice(offset, offset + length)`. */
  range(offset: number, length: number): Range;
  /** A line by its 1-based number, without its line break; empty if there is no such line. */
  lineText(line: number): string;
}

/** Indexes `text`; the index holds on to the text. */
export function lineIndex(text: string): LineIndex {
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const starts = [mark];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);

  const position = (offset: number): { line: number; column: number } => {
    const at = Math.min(Math.max(offset, mark), text.length);
    const line = firstWhere(starts.length, (i) => (starts[i] ?? 0) > at);
    return { line, column: at - (starts[line - 1] ?? 0) + 1 };
  };

  return {
    lineCount: starts.length,
    position,
    range(offset, length) {
      const start = position(offset);
      const end = position(offset + Math.max(0, length));
      return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
    },
    lineText(line) {
      const start = starts[line - 1];
      if (start === undefined) return '';
      const end = starts[line] === undefined ? text.length : (starts[line] ?? 0) - 1;
      return text.slice(start, text[end - 1] === '\r' ? end - 1 : end);
    },
  };
}
