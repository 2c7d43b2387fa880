import { DataError } from '../errors.js';
import { applyBaseline, type Baseline, baselineOf, parseBaseline, type Stale } from '../lint/baseline.js';
import { ruleNamed } from '../lint/rules/index.js';
import { type LintSettings, severityOf } from '../lint/run-rules.js';
import type { LintWorld, Shown } from '../store/lint-files.js';
import type { Context } from './context.js';
import type { LintOptions } from './lint-options.js';

/** A path as a baseline names it: from the current folder, with slashes. */
function plainPath(path: string, context: Context): string {
  const cwd = `${context.io.cwd.replaceAll('\\', '/').replace(/\/$/, '')}/`;
  const slashed = path.replaceAll('\\', '/');
  return (slashed.startsWith(cwd) ? slashed.slice(cwd.length) : slashed).replace(/^(?:\.\/)+/, '');
}

function readBaseline(file: string, context: Context): Baseline {
  const read = context.files.readText(file);
  if (!read.ok) {
    throw new DataError(read.problem.message, file, 'make it with --update-baseline');
  }
  let value: unknown;
  try {
    value = JSON.parse(read.text);
  } catch {
    value = undefined;
  }
  const baseline = parseBaseline(value);
  if (baseline === undefined)
    throw new DataError('this is no baseline of privcmp lint', file, 'make it with --update-baseline');
  return baseline;
}

function staleFindings(file: string, stale: readonly Stale[], settings: LintSettings): readonly Shown[] {
  const rule = ruleNamed('stale-baseline');
  const severity = rule && severityOf(rule, settings);
  if (severity === undefined) return [];
  const range = { line: 1, column: 1, endLine: 1, endColumn: 2 };
  return stale.map((entry) => ({
    rule: 'stale-baseline',
    message: 'gone',
    severity,
    file,
    range,
    lineText: '',
    args: {
      file: entry.file,
      rule: entry.rule,
      known: entry.known,
      found: entry.found,
      are: entry.found === 1 ? 'is' : 'are',
    },
  }));
}

/** Holds findings against the baseline, or writes it. */
export async function sift(
  findings: readonly Shown[],
  looked: readonly string[],
  options: LintOptions,
  world: LintWorld,
  context: Context,
): Promise<readonly Shown[]> {
  const { baseline: file } = options;
  if (file === undefined) return findings;
  const named = findings.map((finding) => ({ ...finding, file: plainPath(finding.file, context) }));
  if (options.updateBaseline) {
    // What is there and is no baseline was written by somebody for something else.
    if (context.files.exists(file)) readBaseline(file, context);
    const { cleanLine, json } = await import('../render/clean.js');
    const written = context.files.writeSafely(file, json(baselineOf(named)));
    if (!written.ok) throw new DataError(written.problem.message, file);
    await context.say(`${cleanLine(file)}: ${findings.length} findings are known now`);
    return [];
  }
  const files = new Set(looked.map((path) => plainPath(path, context)));
  const recordOrText = (path: string) => files.has(path) || named.some((finding) => finding.file === path);
  const { left, stale } = applyBaseline(named, readBaseline(file, context), recordOrText);
  const kept = new Set(left);
  return [
    ...findings.filter((_, i) => kept.has(named[i] as (typeof named)[number])),
    ...staleFindings(file, stale, world.settings),
  ];
}
