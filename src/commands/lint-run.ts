import { UsageError } from '../errors.js';
import { type ExitCode, exit } from '../exit.js';
import { type LintReport, reported } from '../lint/report.js';
import { mustSpeak, unknownRule } from '../lint/rules/index.js';
import { latestDay } from '../model/date.js';
import { given } from '../model/given.js';
import { tally } from '../model/groups.js';
import { count } from '../model/words.js';
import { decodeText } from '../store/files-text.js';
import { findTargets, pathInTree, type Targets, workTree } from '../store/lint-paths.js';
import { type FileReading, type LintWorld, readTextForLint, unreadable } from '../store/lint-reading.js';
import { fileLimits } from '../store/port.js';
import { type Context, manyRecords } from './context.js';
import { sourcesFolder } from './evidence.js';
import type { Writers } from './formats.js';
import { lintAndMend } from './lint-mend.js';
import { sift } from './lint-sift.js';
import type { Options } from './options.js';

/** What stands for the file where there is none. */
const stdinName = '<stdin>';

/** Throws UsageError where an option names a rule that does not exist, or one that may not be left out. */
function checkRules({ rule, ignoreRule }: Partial<Options>): void {
  for (const [option, ids] of Object.entries({ '--rule': rule, '--ignore-rule': ignoreRule }))
    for (const id of ids ?? []) {
      const unknown = unknownRule(id);
      if (unknown !== undefined) throw new UsageError(`${unknown.message} (${option})`, unknown.hint);
    }
  for (const id of ignoreRule ?? []) {
    const refused = mustSpeak(id);
    if (refused !== undefined) throw new UsageError(refused, 'take it out of --ignore-rule');
  }
}

function worldOf(context: Context): LintWorld {
  const { ignoreRule: without, rule: only } = context.options;
  const today = latestDay(context.io.now());
  const chosen = given({ severities: context.config().rules, only, without });
  const settings = { lexicon: context.lexicon(), today, ...chosen };
  return { files: context.files, settings, ...given({ sources: sourcesFolder(context) }) };
}

function targetsOf(paths: readonly string[], context: Context): Targets {
  const { questions } = context.config();
  const own = questions === undefined ? [] : [questions];
  const asked = paths.length > 0 ? paths : [context.library().place.folder, ...own];
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

async function standardInput(world: LintWorld, context: Context): Promise<FileReading> {
  const name = context.options.stdinFilename ?? stdinName;
  const bytes = await context.io.stdin(fileLimits.text).catch(() => undefined);
  if (bytes === undefined)
    return unreadable({ code: 'failed', path: name, message: 'Standard input cannot be read.' });
  const read = decodeText(bytes, name);
  if (!read.ok) return unreadable(read.problem);
  return readTextForLint(name, read.text, world);
}

/** One run, from paths to a report, which is written in the format asked for. */
export async function lintOnce(paths: readonly string[], context: Context<'lint'>): Promise<LintReport> {
  const { options } = context;
  checkRules(options);
  const world = worldOf(context);
  const targets = targetsOf(paths, context);
  const known = [
    ...targets.problems.map(unreadable),
    ...(paths.includes('-') ? [await standardInput(world, context)] : []),
  ];
  if (targets.files.length > manyRecords) context.io.optimiseLater?.();
  const mended = await lintAndMend(targets.files, known, options.fix === true, world);
  const { result, fixed, unwritten, decisions } = mended;
  const unmended = unwritten.map(({ path, message }) => `privcmp: ${path} was not mended: ${message}`);
  await context.say(...decisions, ...unmended);
  const { files, ...leftOut } = result;
  const all = files.flatMap(({ findings }) => findings);
  const names = files.map(({ file }) => file);
  const findings = await sift(all, names, world, context);
  const counts = tally(findings.map(({ severity }) => severity));
  const report = {
    ...leftOut,
    findings: findings.map(reported),
    files: names,
    unread: all.filter(({ rule }) => rule === 'unreadable-file').length,
    errors: counts.get('error') ?? 0,
    warnings: counts.get('warning') ?? 0,
    infos: counts.get('info') ?? 0,
    hasSources: world.sources !== undefined,
    fixed,
    unwritten: unwritten.length,
    known: all.length - findings.filter(({ rule }) => rule !== 'stale-baseline').length,
  };
  const shown = report.findings.filter(({ severity }) => !options.quiet || severity === 'error');
  await context.write(await writers[options.format]({ ...report, findings: shown }, context));
  return report;
}

/**
 * The report with the paths that GitHub, GitLab and code scanning want, which look at the repository and not at the folder
 * where the tool ran.
 */
function inRepository(report: LintReport, { io, files }: Context): LintReport {
  const root = workTree(io.cwd, files) ?? (io.env.GITHUB_WORKSPACE || io.cwd);
  const named = (file: string) => (file === stdinName ? file : pathInTree(file, io.cwd, root));
  return {
    ...report,
    files: report.files.map(named),
    findings: report.findings.map((finding) => ({
      ...finding,
      file: named(finding.file),
      ...given({ also: finding.also && { ...finding.also, file: named(finding.also.file) } }),
    })),
  };
}

type Writer = (report: LintReport, context: Context) => Promise<string>;

const writers: Writers<'lint', Writer> = {
  json: async (report) => (await import('../render/lint-formats.js')).lintJson(report),
  sarif: async (report, context) =>
    (await import('../render/lint-formats.js')).lintSarif(inRepository(report, context), context.io.version),
  github: async (report, context) =>
    (await import('../render/lint-formats.js')).lintGithub(inRepository(report, context)),
  junit: async (report, context) =>
    (await import('../render/lint-formats.js')).lintJunit(inRepository(report, context)),
  pretty: async (report, context) =>
    (await import('../render/lint-pretty.js')).lintPretty(report, await context.style()),
};

/** `privcmp lint`. */
export async function runLint(paths: readonly string[], context: Context<'lint'>): Promise<ExitCode> {
  const { options } = context;
  if (options.updateBaseline && options.baseline === undefined)
    throw new UsageError('--update-baseline needs --baseline FILE');
  if (paths.includes('-') && options.fix)
    throw new UsageError('--fix cannot mend standard input', 'give it the file');
  if (options.stdinFilename !== undefined && !paths.includes('-'))
    throw new UsageError(
      '--stdin-filename goes with the path "-"',
      'write: privcmp lint - --stdin-filename FILE',
    );
  const { maxWarnings = Number.POSITIVE_INFINITY } = options;
  const { errors, warnings, unread, unwritten } = await lintOnce(paths, context);
  if (errors === 0 && warnings > maxWarnings)
    await context.say(`privcmp: ${count(warnings, 'warning')}, and --max-warnings allows ${maxWarnings}`);
  if (unwritten > 0 || unread > 0) return exit.failed;
  return errors > 0 || warnings > maxWarnings ? exit.found : exit.ok;
}
