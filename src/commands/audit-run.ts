import {
  type Audit,
  atLeast,
  audit,
  counts,
  findingsFrom,
  outcomes,
  placedFindings,
} from '../audit/audit.js';
import { bundledFramework, frameworkNames } from '../audit/bundled.js';
import type { Finding } from '../audit/finding.js';
import { DataError, UsageError } from '../errors.js';
import { type ExitCode, exit } from '../exit.js';
import { parseDate } from '../model/date.js';
import { given } from '../model/given.js';
import { nearest } from '../model/nearest.js';
import type { Policy } from '../model/policy.js';
import { didYouMean } from '../model/words.js';
import { type QuestionSet, sectionsOfSet } from '../questions/index.js';
import { auditCsv, auditXlsx } from '../render/audit/csv.js';
import { auditJson } from '../render/audit/json.js';
import { auditMarkdown } from '../render/audit/markdown.js';
import { auditTable } from '../render/audit/table.js';
import type { AuditView } from '../render/audit/view.js';
import type { Style } from '../render/style.js';
import { checkLetter, letterLanguage } from './audit-letter.js';
import type { Context } from './context.js';
import { passagesOf } from './evidence.js';
import type { Writers, Written } from './formats.js';
import { keepingOf, tellOfAll, tellOfEach } from './questions.js';
import { openNamed } from './revision.js';

type Writer = (view: AuditView, style: Style) => Written | Promise<Written>;

const writers: Writers<'audit', Writer> = {
  table: auditTable,
  json: auditJson,
  markdown: auditMarkdown,
  csv: auditCsv,
  xlsx: auditXlsx,
  html: async (view) => (await import('../render/audit/page.js')).auditPage(view),
  letter: async (view) => (await import('../render/audit/letter.js')).auditLetter(view),
};

/** The day asked about; throws UsageError for one that does not exist. */
function dayOf(written: string | undefined, context: Context): string {
  if (written === undefined) return context.today();
  if (parseDate(written)?.day === undefined)
    throw new UsageError(`there is no day ${written} (--date)`, 'days are written as 2024-06-03');
  return written;
}

/** A bundled framework by its name, or one in a file. Throws UsageError for what is neither, and for one that holds nothing on the day. */
async function frameworkOf(named: string, date: string, context: Context): Promise<QuestionSet> {
  const isFile = /[./\\]/.test(named);
  const found = isFile
    ? await (await import('../store/question-set.js')).openSet(named, context.files, context.lexicon(), date)
    : await bundledFramework(named, context.lexicon(), date);
  if (found === undefined)
    throw new UsageError(
      `there is no framework "${named}"`,
      didYouMean(
        nearest(named, frameworkNames),
        `frameworks are ${frameworkNames.join(', ')}; or name a YAML file`,
      ),
    );
  if (found.questions.length === 0)
    throw new UsageError(`nothing of ${named} holds on ${date}`, 'choose a later day with --date');
  return found;
}

/** An audit asks of five records what a list asks of a hundred. */
const optimiseLater = ({ io }: Context) => io.optimiseLater?.();

/** The policies named. */
async function named(names: readonly string[], context: Context): Promise<readonly Policy[]> {
  optimiseLater(context);
  if (names.length === 0) throw new UsageError('no policy is named', 'name one or more, or use --all');
  return Promise.all([...new Set(names)].map(async (name) => openNamed(name, context)));
}

/** Does what is written show more of a fact than its place: its words, or its passages? */
const showsFacts = (context: Context<'audit'>): boolean => {
  const { format } = context.options;
  return format === 'html' || (context.sources() !== undefined && format !== 'csv' && format !== 'xlsx');
};

/** All policies, with what each comes to where the table of several shows no more. */
async function auditAll(framework: QuestionSet, date: string, context: Context<'audit'>): Promise<Audit> {
  const { format, table } = context.options;
  const lexicon = context.lexicon();
  const whole = (policies: readonly Policy[], told?: readonly (readonly Finding[])[]) =>
    policies.length === 0 ? noneFound(context) : audit(framework, policies, lexicon, date, told);
  if (format !== 'table' && !table) {
    optimiseLater(context);
    if (showsFacts(context))
      return whole(await context.policies(keepingOf(sectionsOfSet(framework), context)));
    const { policies, told } = await tellOfEach(framework, placedFindings(framework, lexicon, date), context);
    return whole(policies, told);
  }
  const tell = (policy: Policy) => {
    optimiseLater(context);
    return outcomes(framework, policy, lexicon, date);
  };
  const findings = findingsFrom(framework);
  const { policies, told, first } = await tellOfAll(framework, `audit ${date}`, tell, findings, context);
  // The only one that can be read is shown by itself.
  return policies.length === 1 && first !== undefined ? whole([await first()]) : whole(policies, told);
}

/** The same policies, each read when it is asked for. */
async function* oneByOne(names: readonly string[], context: Context<'audit'>): AsyncGenerator<Policy> {
  if (!context.options.all) return yield* await named(names, context);
  let isEmpty = true;
  for await (const { policy } of context.records()) {
    isEmpty = false;
    yield policy;
  }
  if (isEmpty) noneFound(context);
}

/** Throws: there are no policies. */
function noneFound(context: Context): never {
  const { folder } = context.library().place;
  if (context.leftOut()) throw new DataError('none of the policies can be read', folder);
  throw new UsageError(`${folder} holds no policies`, 'choose another folder with --policies');
}

/** What the policies come to, but for what is left out by `--min-severity` or known to `--baseline`. */
async function shown(
  names: readonly string[],
  framework: QuestionSet,
  date: string,
  context: Context<'audit'>,
): Promise<Audit> {
  const { all, baseline, minSeverity } = context.options;
  const whole = all
    ? await auditAll(framework, date, context)
    : audit(framework, await named(names, context), context.lexicon(), date);
  const chosen = minSeverity === undefined ? whole : atLeast(whole, minSeverity);
  if (baseline === undefined) return chosen;
  return (await import('./audit-baseline.js')).sifted(chosen, baseline, context);
}

async function write(made: Audit, context: Context<'audit'>): Promise<void> {
  const { format } = context.options;
  const language = format === 'letter' ? await letterLanguage(made, context) : undefined;
  // There is nothing to ask.
  if (format === 'letter' && language === undefined) return;
  const isShort = format === 'csv' || format === 'xlsx' || (format === 'table' && made.policies.length > 1);
  const view = {
    audit: made,
    lexicon: context.lexicon(),
    ...given({ language }),
    ...(isShort ? {} : await passagesOf(made.policies, context)),
  };
  await context.write(await writers[format](view, await context.style()));
}

/** `privcmp audit`. */
export async function runAudit(names: readonly string[], context: Context<'audit'>): Promise<ExitCode> {
  const { options } = context;
  const { all, format, framework: name = 'gdpr', table } = options;
  if (options.bom && format !== 'csv')
    throw new UsageError(`a ${format} has no byte order mark`, '--bom goes with --format csv');
  if (options.updateBaseline && options.baseline === undefined)
    throw new UsageError('--update-baseline needs --baseline FILE');
  checkLetter(options, names);
  const date = dayOf(options.date, context);
  const framework = await frameworkOf(name, date, context);
  if (all && names.length > 0)
    throw new UsageError('policies are named beside --all', 'leave one of them out');
  if (table) {
    const { tellPlaces } = await import('./audit-places.js');
    await tellPlaces(oneByOne(names, context), framework, date, context);
    if (!options.exitCode && options.baseline === undefined) return exit.ok;
  }
  const made = await shown(names, framework, date, context);
  if (!table) await write(made, context);
  const isOpen = made.rows.some(({ findings }) => findings.some(counts));
  return options.exitCode && isOpen ? exit.found : exit.ok;
}
