import { firstWhere } from './halving.js';

/** Tells on which line an offset stands. */
export interface LineIndex {
  /** First and last line (1-based) of a half-open range of offsets. */
  span(start: number, end: number): [number, number];
  /** Offset at which a line (1-based) starts. */
  start(line: number): number;
}

/** Indexes a text whose line ends are LF. */
export function indexLines(raw: string): LineIndex {
  const starts = [0];
  for (let at = raw.indexOf('\n'); at >= 0; at = raw.indexOf('\n', at + 1)) starts.push(at + 1);
  const lineAt = (offset: number) => firstWhere(starts, (one) => one > offset);
  return {
    span: (start, end) => [lineAt(start), lineAt(Math.max(start, end - 1))],
    start: (line) => starts[line - 1] ?? raw.length,
  };
}
