import { DataError } from '../errors.js';
import { type Counted, type Judged, type Known, parseBaseline, updated } from '../lint/baseline.js';
import { count } from '../model/words.js';
import { mustRead, mustWrite } from '../store/port.js';
import type { Context } from './context.js';

/** Reads the file of `--baseline`. Throws DataError where it cannot be read, or is something else. */
export function readBaseline(file: string, context: Context): readonly Known[] {
  const read = mustRead(context.files, file, 'make it with --update-baseline');
  let value: unknown;
  try {
    value = JSON.parse(read.text);
  } catch {
    value = undefined;
  }
  const baseline = parseBaseline(value);
  if (baseline === undefined)
    throw new DataError(
      'this is no baseline of privcmp, and is left as it is',
      file,
      'name another file, or remove this one and make it with --update-baseline',
    );
  return baseline;
}

/** Writes the findings of a run to the file of `--baseline`, beside what the run could not judge, and says so. */
export async function updateBaseline(
  file: string,
  findings: readonly Counted[],
  judged: Judged,
  context: Context,
): Promise<void> {
  // What is there and is no baseline was written by somebody for something else.
  const before = context.files.exists(file) ? readBaseline(file, context) : [];
  const { json } = await import('../render/clean.js');
  mustWrite(context.files, file, json(updated(before, findings, judged)));
  const are = findings.length === 1 ? 'is' : 'are';
  await context.say(`${file}: ${count(findings.length, 'finding')} of this run ${are} known now`);
}
