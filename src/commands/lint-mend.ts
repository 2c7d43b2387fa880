import { applyEdits } from '../lint/fix.js';
import type { Fix } from '../lint/rule.js';
import { editsFor } from '../store/edits.js';
import { type LintResult, lintFiles } from '../store/lint-files.js';
import type { FileReading, LintWorld } from '../store/lint-reading.js';
import type { FileProblem } from '../store/port.js';
import { mapYaml } from '../store/yaml-map.js';

/** Fixes can make room for others; more rounds than this would be a circle. */
const mostRounds = 5;

/** What fixes leave to a person, with the lines of the text as it is now. */
function decisionsOf(fixes: readonly Fix[], file: string, text: string): readonly string[] {
  const left = fixes.flatMap((fix) => (fix.is === 'all' ? fix.decisions : []));
  if (left.length === 0) return [];
  const map = mapYaml(text);
  return left.map(({ path, text: what }) => `${file}:${map.range(path, 'key').line}: to decide: ${what}`);
}

/** Carries out the fixes of one result. A file that cannot be written keeps nobody from mending the others. */
function mend(result: LintResult, world: LintWorld) {
  let fixed = 0;
  const unwritten: FileProblem[] = [];
  const decisions: string[] = [];
  for (const { file, findings, text, marked } of result.files) {
    const fixes = findings.flatMap(({ fix }) => (fix === undefined ? [] : [fix]));
    if (fixes.length === 0 || text === undefined) continue;
    const map = mapYaml(text);
    const edits = fixes.flatMap((fix) => editsFor(fix, text, map));
    const made = applyEdits(text, edits);
    if (made.applied === 0 || made.text === text) continue;
    const now = world.files.readText(file);
    if (!now.ok || now.text !== text) {
      unwritten.push({ code: 'failed', path: file, message: 'It was changed meanwhile. Run again.' });
      continue;
    }
    const written = world.files.writeSafely(file, marked ? `\ufeff${made.text}` : made.text);
    if (written.ok) {
      fixed += made.applied;
      decisions.push(...decisionsOf(fixes, file, made.text));
    } else unwritten.push(written.problem);
  }
  return { fixed, unwritten, decisions };
}

/**
 * Lints, and with `isFixing` mends and lints again, until nothing is left to mend. Beside the last result stands how many fixes
 * were made, which files could not be written, and what a person must decide: `FILE:LINE: what`.
 */
export async function lintAndMend(
  paths: readonly string[],
  given: readonly FileReading[],
  isFixing: boolean,
  world: LintWorld,
) {
  let fixed = 0;
  const decisions: string[] = [];
  for (let round = 0; ; round += 1) {
    const result = await lintFiles(paths, world, given);
    const mended =
      isFixing && round < mostRounds ? mend(result, world) : { fixed: 0, unwritten: [], decisions: [] };
    fixed += mended.fixed;
    decisions.push(...mended.decisions);
    if (mended.fixed === 0) return { result, fixed, decisions, unwritten: mended.unwritten };
  }
}
