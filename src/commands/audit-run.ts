import { type Audit, atLeast, audit, counts, findingsFrom, outcomes } from '../audit/audit.js';
import { bundledFramework, frameworkNames } from '../audit/bundled.js';
import type { Finding } from '../audit/finding.js';
import { DataError, UsageError } from '../errors.js';
import { type ExitCode, exit } from '../exit.js';
import { parseDate } from '../model/date.js';
import { nearest } from '../model/nearest.js';
import type { Policy } from '../model/policy.js';
import { locations, transfers } from '../model/sections/flows.js';
import { didYouMean, either } from '../model/words.js';
import { type QuestionSet, sectionsOfSet } from '../questions/index.js';
import { auditCsv } from '../render/audit/csv.js';
import { auditJson } from '../render/audit/json.js';
import { auditMarkdown } from '../render/audit/markdown.js';
import { auditTable } from '../render/audit/table.js';
import type { AuditView } from '../render/audit/view.js';
import { csv } from '../render/csv.js';
import type { Style } from '../render/style.js';
import { checkLetter, letterLanguage } from './audit-letter.js';
import type { Context } from './context.js';
import { passagesOf } from './evidence.js';
import type { Writers } from './formats.js';
import type { Options } from './options.js';
import { keepingOf, tellOfAll } from './questions.js';
import { openNamed } from './revision.js';

type Writer = (view: AuditView, style: Style) => string | Promise<string | Uint8Array>;

const writers: Writers<'audit', Writer> = {
  table: auditTable,
  json: auditJson,
  markdown: auditMarkdown,
  csv: auditCsv,
  xlsx: async (view) => (await import('../render/audit/xlsx.js')).auditXlsx(view),
  html: async (view) => (await import('../render/audit/page.js')).auditPage(view),
  letter: async (view) => (await import('../render/audit/letter.js')).auditLetter(view),
};

const places = () => import('../render/audit/places.js');

/** The writers of `--table`. */
const placesWriters: Readonly<Partial<typeof writers>> = {
  table: async (view, style) => (await places()).placesTable(view, style),
  json: async (view) => (await places()).placesJson(view),
  markdown: async (view) => (await places()).placesMarkdown(view),
  csv: async (view) => csv((await places()).placesRows(view)),
  xlsx: async (view) => (await import('../render/audit/xlsx.js')).placesXlsx(view),
};

function writerFor({ format, table }: Options<'audit'>, framework: QuestionSet): Writer {
  if (!table) return writers[format];
  if (framework.adequate === undefined)
    throw new UsageError(
      `${framework.set} has no list of places`,
      '--table goes with --framework transfers, or one that has a list "adequate"',
    );
  const found = placesWriters[format];
  if (found === undefined)
    throw new UsageError(`--table is no ${format}`, `use --format ${either(Object.keys(placesWriters))}`);
  return found;
}

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

/** All policies, with what each comes to where the table of several shows no more. */
async function auditAll(framework: QuestionSet, date: string, context: Context<'audit'>): Promise<Audit> {
  const { format, table } = context.options;
  const lexicon = context.lexicon();
  const whole = (policies: readonly Policy[], told?: readonly (readonly Finding[])[]) =>
    audit(framework, someOf(policies, context), lexicon, date, told);
  if (table || format !== 'table') {
    optimiseLater(context);
    const needed = new Set([...sectionsOfSet(framework), locations.name, transfers.name]);
    return whole(await context.policies(keepingOf(needed, context)));
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

/** Throws where there are no policies. */
function someOf(policies: readonly Policy[], context: Context): readonly Policy[] {
  if (policies.length > 0) return policies;
  const { folder } = context.library().place;
  if (context.leftOut()) throw new DataError('none of the policies can be read', folder);
  throw new UsageError(`${folder} holds no policies`, 'choose another folder with --policies');
}

/** `privcmp audit`. */
export async function runAudit(names: readonly string[], context: Context<'audit'>): Promise<ExitCode> {
  const { options } = context;
  const { format, framework: name = 'gdpr', minSeverity } = options;
  if (options.bom && format !== 'csv')
    throw new UsageError(`a ${format} has no byte order mark`, '--bom goes with --format csv');
  if (options.updateBaseline && options.baseline === undefined)
    throw new UsageError('--update-baseline needs --baseline FILE');
  checkLetter(options, names);
  const date = dayOf(options.date, context);
  const framework = await frameworkOf(name, date, context);
  const writer = writerFor(options, framework);
  const lexicon = context.lexicon();
  if (options.all && names.length > 0)
    throw new UsageError('policies are named beside --all', 'leave one of them out');
  const isShort = format === 'table' && !options.table;
  const whole = options.all
    ? await auditAll(framework, date, context)
    : audit(framework, await named(names, context), lexicon, date);
  const chosen = minSeverity === undefined ? whole : atLeast(whole, minSeverity);
  const shown =
    options.baseline === undefined
      ? chosen
      : await (await import('./audit-baseline.js')).sifted(chosen, options.baseline, context);
  const language = format === 'letter' ? await letterLanguage(shown, context) : undefined;
  // There is nothing to ask.
  if (format === 'letter' && language === undefined) return exit.ok;
  const view = {
    audit: shown,
    lexicon,
    ...(language === undefined ? {} : { language }),
    ...(isShort && whole.policies.length > 1 ? {} : await passagesOf(whole.policies, context)),
  };
  const made = await writer(view, await context.style());
  await context.write(options.bom ? `\ufeff${made}` : made);
  const isOpen = shown.rows.some(({ findings }) => findings.some(counts));
  return options.exitCode && isOpen ? exit.found : exit.ok;
}
