import { DataError } from '../errors.js';
import { applyEdits } from '../lint/fix.js';
import { type LintResult, type LintWorld, lintFiles } from '../store/lint-files.js';
import { editFor, type FileReading, mapText } from '../store/lint-reading.js';

/** Fixes can make room for others; more rounds than this would be a circle. */
const mostRounds = 5;

/** Carries out the fixes of one result. Returns how many; what cannot be written is an error. */
async function mend(result: LintResult, world: LintWorld): Promise<number> {
  let mended = 0;
  for (const { file, findings, text } of result.files) {
    const fixes = findings.flatMap(({ fix }) => (fix === undefined ? [] : [fix]));
    if (fixes.length === 0 || text === undefined) continue;
    const map = await mapText(text);
    const edits = fixes.flatMap((fix) => editFor(fix, text, map) ?? []);
    const made = applyEdits(text, edits);
    if (made.applied === 0 || made.text === text) continue;
    const written = world.files.writeSafely(file, made.text);
    if (!written.ok) throw new DataError(written.problem.message, file);
    mended += made.applied;
  }
  return mended;
}

/** Lints, and with `isFixing` mends and lints again, until nothing is left to mend. */
export async function lintAndMend(
  paths: readonly string[],
  given: readonly FileReading[],
  isFixing: boolean,
  world: LintWorld,
): Promise<{ result: LintResult; fixed: number }> {
  let fixed = 0;
  for (let round = 0; ; round += 1) {
    const result = await lintFiles(paths, world, given);
    const mended = isFixing && round < mostRounds ? await mend(result, world) : 0;
    if (mended === 0) return { result, fixed };
    fixed += mended;
  }
}
