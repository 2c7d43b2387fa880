import { firstWhere } from './halving.js';

/** Tells on which line an offset stands. */
export type LineIndex = ReturnType<typeof indexLines>;

/** Indexes a text whose line ends are LF. */
export function indexLines(raw: string) {
  const starts = [0];
  for (let at = raw.indexOf('\n'); at >= 0; at = raw.indexOf('\n', at + 1)) starts.push(at + 1);
  const lineAt = (offset: number) => firstWhere(starts, (one) => one > offset);
  return {
    /** First and last line (1-based) of a half-open range of offsets. */
    span: (start: number, end: number): [number, number] => [lineAt(start), lineAt(Math.max(start, end - 1))],
    /** Offset at which a line (1-based) starts. */
    start: (line: number): number => starts[line - 1] ?? raw.length,
  };
}
