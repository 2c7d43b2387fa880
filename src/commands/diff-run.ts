import { DataError, UsageError } from '../errors.js';
import { type ExitCode, exit } from '../exit.js';
import { tally } from '../model/groups.js';
import { nearest } from '../model/nearest.js';
import type { Policy } from '../model/policy.js';
import { sections as allSections } from '../model/sections/index.js';
import { didYouMean } from '../model/words.js';
import {
  type Answer,
  answer,
  bundledSet,
  compare,
  everyFact,
  type Matrix,
  onlyDifferences,
  onlyGaps,
  placed,
  plainAnswers,
  type QuestionSet,
  sectionsOfSet,
  sharedAnswers,
} from '../questions/index.js';
import { matrixCsv } from '../render/matrix/csv.js';
import { matrixJson } from '../render/matrix/json.js';
import { matrixMarkdown } from '../render/matrix/markdown.js';
import { rowText } from '../render/matrix/row.js';
import { matrixTable } from '../render/matrix/table.js';
import { type MatrixView, rowId } from '../render/matrix/view.js';
import type { Style } from '../render/style.js';
import type { Context } from './context.js';
import { passagesOf } from './evidence.js';
import type { Writers, Written } from './formats.js';
import type { Options } from './options.js';
import { everyQuestion, keepingOf, ownSet, tellOfAll, tellOfEach, withSections } from './questions.js';
import { openNamed } from './revision.js';

/** Policies that are compared each with each: pairs grow with the square, and nobody reads five thousand of them. */
const eachWithEach = 200;

/** Policies to compare, with what each answers where the table shows no more. */
interface Compared {
  readonly policies: readonly Policy[];
  readonly answers?: readonly (readonly Answer[])[];
}

/** Opens the policies named. */
async function openNames(names: readonly string[], context: Context): Promise<Compared> {
  if (names.length < 2)
    throw new UsageError(
      names.length === 0 ? 'nothing to compare' : `"${names[0]}" has nothing to be compared with`,
      'name two or more policies, or use --all',
    );
  return { policies: await Promise.all(names.map(async (name) => openNamed(name, context))) };
}

/** Opens all policies, as far as is needed of each; without a set of questions all of it is. */
async function openAll(set: QuestionSet | undefined, context: Context<'diff'>): Promise<Compared> {
  const { baseline } = context.options;
  const found = await readAll(set, context);
  const { length } = found.policies;
  if (length < 2) {
    const { folder } = context.library().place;
    if (context.leftOut()) throw new DataError('fewer than two of the policies can be read', folder);
    throw new UsageError(`${folder} holds fewer than two policies`, 'choose another folder with --policies');
  }
  if (baseline === undefined && length > eachWithEach)
    throw new UsageError(
      `${length} policies are too many to compare each with each`,
      `name at most ${eachWithEach}, or compare all with one: --baseline POLICY`,
    );
  return found;
}

/** Does what is written show facts: nothing of them, their places, or also their words and passages? */
function shownOf({ options: { format, row }, sources }: Context<'diff'>): 'nothing' | 'places' | 'facts' {
  if (row !== undefined || format === 'html' || format === 'xlsx') return 'facts';
  if (format === 'json') return sources() === undefined ? 'places' : 'facts';
  return 'nothing';
}

async function readAll(set: QuestionSet | undefined, context: Context<'diff'>): Promise<Compared> {
  if (set === undefined) return { policies: await context.policies() };
  const shown = shownOf(context);
  if (shown === 'facts') return { policies: await context.policies(keepingOf(sectionsOfSet(set), context)) };
  const lexicon = context.lexicon();
  if (shown === 'places') {
    const asked = set.questions.map((question) => [question, placed()] as const);
    const tell = (policy: Policy) =>
      asked.map(([question, place]) => place(answer(question, policy, lexicon)));
    const { policies, told } = await tellOfEach(set, tell, context);
    return { policies, answers: told };
  }
  const tell = (policy: Policy) => plainAnswers(set, policy, lexicon);
  const { policies, told } = await tellOfAll(set, 'diff', tell, sharedAnswers(set), context);
  return { policies, answers: told };
}

/** Gives policies that share an id (a draft, an older revision) ids of their own, so that a cell knows whose it is. */
function distinct(policies: readonly Policy[], names: readonly string[]): readonly Policy[] {
  const seen = tally(policies.map(({ id }) => id));
  return policies.map((policy, i) => {
    if (seen.get(policy.id) === 1) return policy;
    const said = names[i] ?? policy.id;
    const twice = names.indexOf(said) !== i ? `${said} (${i + 1})` : said;
    return { ...policy, id: twice, name: `${policy.name} (${twice})` };
  });
}

/** The place of the baseline among the policies. */
async function baselineOf(
  name: string | undefined,
  named: readonly string[],
  policies: readonly Policy[],
  context: Context,
): Promise<number | undefined> {
  if (name === undefined) return undefined;
  const at = named.indexOf(name);
  if (at >= 0) return at;
  const { policy } = await context.library().open(name);
  const found = policies.findIndex(({ id }) => id === policy.id);
  if (found < 0)
    throw new UsageError(`the baseline "${name}" is not among the policies compared`, 'name it among them');
  return found;
}

/** The questions to ask, where they do not hang on the facts. */
async function setFor(context: Context<'diff'>): Promise<QuestionSet> {
  const { section, row, questions } = context.options;
  const lexicon = context.lexicon();
  if (row !== undefined) {
    const all = await everyQuestion(context);
    // Of all that could be asked only this is: the others would be answered in vain.
    const asked = all.get(row.replace(/\/.*/s, ''));
    return { set: row, title: row, questions: asked === undefined ? [...all.values()] : [asked] };
  }
  const own = await ownSet(context);
  if (own === undefined || section === undefined) return own ?? bundledSet(lexicon, section);
  const about = own.questions.filter(({ group }) => section.includes(group));
  if (questions === undefined) {
    const bundled = bundledSet(lexicon, section);
    const ids = new Set(about.map(({ id }) => id));
    return { ...bundled, questions: [...about, ...bundled.questions.filter(({ id }) => !ids.has(id))] };
  }
  if (about.length > 0) return { ...own, questions: about };
  throw new UsageError(`${questions} asks nothing about ${section.join(', ')}`, 'leave out --section');
}

/** The sections of which every fact is asked. */
const sectionsOf = ({ section }: Options<'diff'>) =>
  allSections.filter(({ name }) => section === undefined || section.includes(name));

/** Leaves the rows of one question. */
function oneRow(matrix: Matrix, wanted: string): Matrix {
  const rows = matrix.rows.filter((row) => rowId(row) === wanted || row.question.id === wanted);
  if (rows.length > 0) return { ...matrix, rows };
  const known = [...new Set(matrix.set.questions.map(({ id }) => id))];
  throw new UsageError(
    `there is no question "${wanted}"`,
    didYouMean(nearest(wanted, known), `questions: ${known.join(', ')}`),
  );
}

type Writer = (view: MatrixView, style: Style, isRow: boolean) => Written | Promise<Written>;

const writers: Writers<'diff', Writer> = {
  table: (view, style, isRow) => (isRow ? rowText(view, style) : matrixTable(view, style)),
  json: matrixJson,
  markdown: matrixMarkdown,
  csv: matrixCsv,
  xlsx: async (view) => (await import('../render/matrix/xlsx.js')).matrixXlsx(view),
  html: async (view) => (await import('../render/page/index.js')).matrixPage(view),
};

/** `privcmp diff`. */
export async function runDiff(names: readonly string[], asked: Context<'diff'>): Promise<ExitCode> {
  const context = withSections(asked);
  const { options } = context;
  const { baseline, row, format } = options;
  if (options.bom && format !== 'csv')
    throw new UsageError(`a ${format} has no byte order mark`, '--bom goes with --format csv');
  const named =
    options.all || baseline === undefined || names.includes(baseline) ? names : [baseline, ...names];
  const lexicon = context.lexicon();
  const fixed = options.full ? undefined : await setFor(context);
  const { policies: opened, answers } = options.all
    ? await openAll(fixed, context)
    : await openNames(named, context);
  const policies = distinct(opened, options.all ? [] : named);
  const set = fixed ?? everyFact(policies, sectionsOf(options), lexicon);
  const at = await baselineOf(baseline, options.all ? [] : named, policies, context);
  const whole = compare(set, policies, lexicon, at, answers);
  const chosen = row === undefined ? whole : oneRow(whole, row);
  const different = options.onlyDifferences ? onlyDifferences(chosen) : chosen;
  const view = {
    matrix: options.gaps ? onlyGaps(different) : different,
    isBrief: set.set === 'overview',
    ...(shownOf(context) === 'nothing' ? {} : await passagesOf(policies, context)),
  };
  const written = await writers[format](view, await context.style(), row !== undefined);
  await context.write(written);
  return options.exitCode && onlyDifferences(chosen).rows.length > 0 ? exit.found : exit.ok;
}
