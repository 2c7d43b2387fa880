import { DataError, UsageError } from '../errors.js';
import { type ExitCode, exit } from '../exit.js';
import { applyBaseline, type Baseline, baselineOf, parseBaseline, type Stale } from '../lint/baseline.js';
import { applyEdits } from '../lint/fix.js';
import { countOf, type LintReport, reported } from '../lint/report.js';
import { ruleNamed, rules } from '../lint/rules/index.js';
import { type LintSettings, severityOf } from '../lint/run-rules.js';
import { nearest } from '../model/nearest.js';
import { decodeText } from '../store/files-text.js';
import { type LintResult, type LintWorld, lintFiles, type Shown } from '../store/lint-files.js';
import { findTargets, type Targets } from '../store/lint-paths.js';
import { editFor, type FileReading, mapText, readTextForLint, unreadable } from '../store/lint-reading.js';
import type { Context } from './context.js';

/** What `lint` was asked for. */
export interface LintOptions {
  readonly format: 'pretty' | 'json' | 'sarif' | 'github' | 'junit';
  readonly rule?: readonly string[];
  readonly ignoreRule?: readonly string[];
  readonly maxWarnings?: number;
  readonly quiet?: boolean;
  readonly fix?: boolean;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly stdinFilename?: string;
  readonly watch?: boolean;
}

/** Fixes can make room for others; more rounds than this would be a circle. */
const mostRounds = 5;

/** Checks that rules exist; throws UsageError with the nearest names. */
function known(ids: readonly string[] | undefined, where: string): void {
  for (const id of ids ?? []) {
    if (ruleNamed(id) !== undefined) continue;
    const near = nearest(
      id,
      rules.map((rule) => rule.id),
    );
    const hint = near.length > 0 ? `did you mean ${near.join(' or ')}?` : 'privcmp explain lists all rules';
    throw new UsageError(`there is no rule "${id}" (${where})`, hint);
  }
}

function settingsOf(options: LintOptions, context: Context): LintSettings {
  const config = context.config();
  known(options.rule, '--rule');
  known(options.ignoreRule, '--ignore-rule');
  known(Object.keys(config.rules ?? {}), 'the configuration file');
  return {
    lexicon: context.lexicon(),
    today: context.io.now().toISOString().slice(0, 10),
    ...(config.rules === undefined ? {} : { severities: config.rules }),
    ...(options.rule === undefined ? {} : { only: options.rule }),
    ...(options.ignoreRule === undefined ? {} : { without: options.ignoreRule }),
  };
}

function worldOf(options: LintOptions, context: Context): LintWorld {
  const sources = context.sources();
  if (sources !== undefined && context.files.kind(sources) !== 'folder') {
    throw new DataError(
      'there is no such folder of source texts',
      sources,
      'check --sources, PRIVCMP_SOURCES or the configuration file',
    );
  }
  return {
    files: context.files,
    settings: settingsOf(options, context),
    ...(sources === undefined ? {} : { sources }),
  };
}

function targetsOf(paths: readonly string[], context: Context): Targets {
  const asked = paths.length > 0 ? paths : [context.library().place.folder];
  const targets = findTargets(
    asked.filter((path) => path !== '-'),
    context.files,
  );
  const [empty] = targets.empty;
  if (empty !== undefined && targets.problems.length === 0) {
    throw new UsageError(`no record is found in ${empty}`, 'records are files that end in .yaml or .yml');
  }
  return targets;
}

async function standardInput(options: LintOptions, world: LintWorld, context: Context): Promise<FileReading> {
  const name = options.stdinFilename ?? 'stdin.yaml';
  const read = decodeText(await context.io.stdin(), name);
  if (!read.ok) return unreadable(read.problem);
  return readTextForLint(name, read.text, world.files, world.settings.lexicon, world.sources);
}

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

async function lintAndMend(
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
async function sift(
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
    const [{ json }] = await Promise.all([import('../render/clean.js')]);
    const written = context.files.writeSafely(file, json(baselineOf(named)));
    if (!written.ok) throw new DataError(written.problem.message, file);
    await context.say(`${file}: ${findings.length} findings are known now`);
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

/** One run, from paths to a report. */
export async function lintOnce(
  paths: readonly string[],
  options: LintOptions,
  context: Context,
): Promise<LintReport> {
  const world = worldOf(options, context);
  const wantsInput = paths.includes('-');
  const targets =
    wantsInput && paths.length === 1 ? { files: [], problems: [], empty: [] } : targetsOf(paths, context);
  const given = [
    ...targets.problems.map(unreadable),
    ...(wantsInput ? [await standardInput(options, world, context)] : []),
  ];
  const { result, fixed } = await lintAndMend(targets.files, given, options.fix === true, world);
  const all = result.files.flatMap(({ findings }) => findings);
  const findings = await sift(
    all,
    result.files.map(({ file }) => file),
    options,
    world,
    context,
  );
  return {
    findings: findings.map(reported),
    files: result.files.map(({ file }) => file),
    errors: countOf(findings, 'error'),
    warnings: countOf(findings, 'warning'),
    infos: countOf(findings, 'info'),
    unchecked: result.unchecked,
    hasSources: world.sources !== undefined,
    fixed,
    known: all.length - findings.filter(({ rule }) => rule !== 'stale-baseline').length,
  };
}

/** The exit code of a report. */
export function codeOf(report: LintReport, options: LintOptions): ExitCode {
  if (report.findings.some(({ rule }) => rule === 'unreadable-file')) return exit.failed;
  if (report.errors > 0) return exit.found;
  return report.warnings > (options.maxWarnings ?? Number.POSITIVE_INFINITY) ? exit.found : exit.ok;
}

/** A report in the format asked for. */
export async function printReport(
  report: LintReport,
  options: LintOptions,
  context: Context,
): Promise<string> {
  const shown = options.quiet
    ? { ...report, findings: report.findings.filter(({ severity }) => severity === 'error') }
    : report;
  switch (options.format) {
    case 'json':
      return (await import('../render/lint-json.js')).lintJson(shown);
    case 'sarif':
      return (await import('../render/lint-sarif.js')).lintSarif(shown, {
        version: context.io.version,
        cwd: context.io.cwd,
      });
    case 'github':
      return (await import('../render/lint-github.js')).lintGithub(shown);
    case 'junit':
      return (await import('../render/lint-junit.js')).lintJunit(shown);
    case 'pretty':
      return (await import('../render/lint-pretty.js')).lintPretty(shown, await context.style());
  }
}

/** `privcmp lint`. */
export async function runLint(
  paths: readonly string[],
  options: LintOptions,
  context: Context,
): Promise<ExitCode> {
  if (options.updateBaseline && options.baseline === undefined)
    throw new UsageError('--update-baseline needs --baseline FILE');
  if (paths.includes('-') && options.fix)
    throw new UsageError('--fix cannot mend standard input', 'give it the file');
  if (options.stdinFilename !== undefined && !paths.includes('-'))
    throw new UsageError(
      '--stdin-filename goes with the path "-"',
      'write: privcmp lint - --stdin-filename FILE',
    );
  const report = await lintOnce(paths, options, context);
  await context.write(await printReport(report, options, context));
  if (options.maxWarnings !== undefined && report.errors === 0 && report.warnings > options.maxWarnings) {
    await context.say(
      `privcmp: ${report.warnings} warnings; at most ${options.maxWarnings} are allowed (--max-warnings)`,
    );
  }
  return codeOf(report, options);
}
