/**
 * The library behind the command line. Importing it does nothing; every function reads only what it is told to read.
 * Policies are plain values: they can be kept, sent, and compared with `comparePolicies`.
 */

import { type Audit, audit } from './audit/audit.js';
import { bundledFramework, frameworkNames } from './audit/bundled.js';
import { UsageError } from './errors.js';
import { type Reported, reported } from './lint/report.js';
import { latestDay } from './model/date.js';
import type { Severity } from './model/finding.js';
import { given } from './model/given.js';
import { type Lexicon, lexicon, type OwnTerms } from './model/lexicon.js';
import type { Policy } from './model/policy.js';
import { isQuery, parseQuery } from './query/index.js';
import { bundledSet, compare, type Matrix, type QuestionSet } from './questions/index.js';
import { type Hit, type SearchOptions, searchPolicy } from './search/hits.js';
import { bundledFolder as folderFrom } from './store/bundled.js';
import { diskFiles } from './store/files.js';
import { openLibrary } from './store/library.js';
import { lintFiles } from './store/lint-files.js';

export type { Audit, AuditRow } from './audit/audit.js';
export type { AuditOutcome, Finding as AuditFinding } from './audit/finding.js';
export { DataError, UsageError } from './errors.js';
export type { Reported } from './lint/report.js';
export type { Finding, Range, Severity } from './model/finding.js';
export { policySchema } from './model/json-schema.js';
export type { Lexicon, OwnTerms } from './model/lexicon.js';
export type { Fact, Party, Policy, SectionRecord, SectionStatus } from './model/policy.js';
export type { Term, Vocabulary } from './model/term.js';
export type {
  Answer,
  Matrix,
  Outcome,
  Pair,
  Question,
  QuestionSet,
  Row,
  Value,
  Verdict,
} from './questions/index.js';
export type { Hit, SearchOptions } from './search/hits.js';

export interface LoadOptions {
  /** Folder of the records; the bundled ones where absent. */
  readonly folder?: string;
  /** Ids, aliases, unique beginnings or paths; all where absent. */
  readonly names?: readonly string[];
  /** Terms beyond the bundled vocabularies. */
  readonly vocabulary?: OwnTerms;
  /** Told of each record that cannot be read, which is then left out; without it the first one throws. */
  readonly onError?: (error: Error) => void;
}

/** The vocabularies in use: the bundled ones and one's own. */
export const vocabularies = (own: OwnTerms = {}): Lexicon => lexicon(own);

/** Folder of the records that come with the package. */
export const bundledFolder = (): string => folderFrom(import.meta.url);

/** Reads records. Throws DataError for one that cannot be read (unless `onError` is given) and UsageError for an unknown name. */
export async function loadPolicies(options: LoadOptions = {}): Promise<readonly Policy[]> {
  const folder = options.folder ?? bundledFolder();
  const library = openLibrary({ folder, because: 'the caller' }, diskFiles, lexicon(options.vocabulary));
  if (options.names !== undefined)
    return Promise.all(options.names.map(async (name) => (await library.open(name)).policy));
  const policies: Policy[] = [];
  const fail = (error: Error) => {
    if (options.onError === undefined) throw error;
    options.onError(error);
  };
  for await (const { policy } of library.all(fail)) policies.push(policy);
  return policies;
}

export interface CompareOptions {
  readonly lexicon?: Lexicon;
  /** Questions of your own; the bundled first screen, or those on `sections`, where absent. */
  readonly questions?: QuestionSet;
  readonly sections?: readonly string[];
  /** Place, among the policies, of the one all others are held against. */
  readonly baseline?: number;
}

/** Compares policies by what they answer to a reader's questions. */
export function comparePolicies(policies: readonly Policy[], options: CompareOptions = {}): Matrix {
  const words = options.lexicon ?? lexicon();
  return compare(options.questions ?? bundledSet(words, options.sections), policies, words, options.baseline);
}

export interface AuditOptions {
  readonly lexicon?: Lexicon;
  /** The day of which is asked what holds, YYYY-MM-DD; today where absent. */
  readonly date?: string;
}

/**
 * Holds policies against a bundled framework (`gdpr`, `transfers`, `uk`), as `privcmp audit` does. Throws UsageError for a framework
 * that does not exist.
 */
export async function auditPolicies(
  policies: readonly Policy[],
  framework: string,
  options: AuditOptions = {},
): Promise<Audit> {
  const words = options.lexicon ?? lexicon();
  const date = options.date ?? new Date().toISOString().slice(0, 10);
  const found = await bundledFramework(framework, words, date);
  if (found === undefined)
    throw new UsageError(
      `there is no framework "${framework}"`,
      `frameworks are ${frameworkNames.join(', ')}`,
    );
  return audit(found, policies, words, date);
}

/** Finds facts in policies; the query language is that of `privcmp search`. Throws UsageError for a text that is no query. */
export function searchPolicies(
  policies: readonly Policy[],
  query: string,
  options: SearchOptions & { readonly lexicon?: Lexicon } = {},
): readonly Hit[] {
  const read = parseQuery(query, options.lexicon ?? lexicon());
  if (!isQuery(read))
    throw new UsageError(`${read.message} (at character ${read.position + 1})`, read.nearest[0] ?? read.hint);
  return policies.flatMap((policy) => searchPolicy(policy, read, options));
}

export interface LintOptions {
  /** Files or folders; the bundled records where absent. */
  readonly paths?: readonly string[];
  /** Folder of the source texts; without it anchors and coverage are not checked. */
  readonly sources?: string;
  readonly vocabulary?: OwnTerms;
  /** Severities by rule id; others are those of the rules. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** The day by which dates are judged, YYYY-MM-DD; today where absent. */
  readonly today?: string;
}

/** Checks records as `privcmp lint` does. Never throws for what a file holds: a file that cannot be read is a finding. */
export async function lintPolicies(options: LintOptions = {}): Promise<readonly Reported[]> {
  const found = (options.paths ?? [bundledFolder()]).flatMap((path) =>
    diskFiles.kind(path) === 'folder' ? diskFiles.list(path, { recursive: true }).files : [path],
  );
  const settings = {
    lexicon: lexicon(options.vocabulary),
    today: options.today ?? latestDay(new Date()),
    ...given({ severities: options.severities }),
  };
  const world = { files: diskFiles, settings, ...given({ sources: options.sources }) };
  const { files } = await lintFiles(found, world);
  return files.flatMap(({ findings }) => findings.map(reported));
}
