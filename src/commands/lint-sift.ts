import { applyBaseline, type Judged, type Stale } from '../lint/baseline.js';
import { mustSpeak } from '../lint/rules/index.js';
import { type LintSettings, severityNamed } from '../lint/run-rules.js';
import type { Shown } from '../store/lint-files.js';
import { pathFrom, pathTo } from '../store/lint-paths.js';
import type { LintWorld } from '../store/lint-reading.js';
import { readBaseline, updateBaseline } from './baseline-file.js';
import type { Context } from './context.js';

function staleFindings(file: string, stale: readonly Stale[], settings: LintSettings): readonly Shown[] {
  const severity = severityNamed('stale-baseline', settings);
  if (severity === undefined) return [];
  const range = { line: 1, column: 1, endLine: 1, endColumn: 2 };
  return stale.map((entry) => ({
    rule: 'stale-baseline',
    message: 'gone',
    severity,
    file,
    range,
    lineText: '',
    args: { ...entry, are: entry.found === 1 ? 'is' : 'are' },
  }));
}

/** Holds findings against the baseline, or writes it. Its paths start where it lies, so that it serves from any folder. */
export async function sift(
  findings: readonly Shown[],
  looked: readonly string[],
  world: LintWorld,
  context: Context,
): Promise<readonly Shown[]> {
  const { baseline: file, ignoreRule, rule: only, updateBaseline: isUpdate } = context.options;
  if (file === undefined) return findings;
  const nameOf = (path: string) => pathFrom(file, path, context.io.cwd);
  // What could not be read must not look checked: no baseline knows it.
  const always = findings.filter(({ rule }) => mustSpeak(rule) !== undefined);
  const tolerable = findings.filter(({ rule }) => mustSpeak(rule) === undefined);
  const named = tolerable.map((finding) => ({ finding, rule: finding.rule, file: nameOf(finding.file) }));
  const met = new Set([...looked.map(nameOf), ...named.map((one) => one.file)]);
  const judged: Judged = (path, rule) =>
    (met.has(path) || !context.files.exists(pathTo(file, path))) &&
    (only === undefined || only.includes(rule)) &&
    !ignoreRule?.includes(rule);
  if (isUpdate) {
    await updateBaseline(file, named, judged, context);
    return always;
  }
  const { left, stale } = applyBaseline(named, readBaseline(file, context), judged);
  return [...always, ...left.map(({ finding }) => finding), ...staleFindings(file, stale, world.settings)];
}
