import { run } from '../run-cli.js';

/** The calls that must fit a screen, and the most lines each may print at 80 columns. */
export const calls: readonly (readonly [call: string, most: number])[] = [
  ['diff jifeline cartropic', 40],
  ['diff jifeline cartropic --section retention', 20],
  ['diff --all --section retention', 30],
  ['diff --all', 60],
  ['show jp-cars', 40],
];

/** Lines and words that a call prints at 80 columns. */
export async function sizeOf(call: string): Promise<{ readonly lines: number; readonly words: number }> {
  const { out } = await run(call.split(' '), { columns: 80 });
  return { lines: out.split('\n').length - 1, words: out.split(/\s+/).filter((word) => word !== '').length };
}

if (process.argv[1] === import.meta.filename)
  for (const [call, most] of calls) {
    const { lines, words } = await sizeOf(call);
    process.stdout.write(`${String(lines).padStart(3)} of ${most} lines, ${words} words: ${call}\n`);
  }
