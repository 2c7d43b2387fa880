import { UsageError } from '../errors.js';
import { type ExitCode, exit } from '../exit.js';
import { nearest } from '../model/nearest.js';
import type { Policy } from '../model/policy.js';
import { didYouMean } from '../model/words.js';
import { holds } from '../query/index.js';
import { answer, answerText, type Question } from '../questions/index.js';
import { json } from '../render/clean.js';
import { csv } from '../render/csv.js';
import { type Column, type ListEntry, type Listed, listColumns, listText } from '../render/list-text.js';
import type { Context } from './context.js';
import { proofOf } from './evidence.js';
import type { Writers } from './formats.js';
import { queryOf } from './query.js';
import { everyQuestion } from './questions.js';

/** What a listing says of one policy. */
function entryOf(policy: Policy): Omit<ListEntry, 'coverage' | 'file'> {
  const records = Object.values(policy.sections);
  const count = (status: string) => records.filter((record) => record.status === status).length;
  const facts = records.flatMap((record) => record.facts);
  return {
    id: policy.id,
    name: policy.name,
    language: policy.document.language,
    updated: policy.document.updated ?? null,
    effective: policy.document.effective ?? null,
    facts: facts.length,
    denials: facts.filter((fact) => fact.denied).length,
    stated: count('stated'),
    silent: count('silent'),
    notApplicable: count('not-applicable'),
    notAssessed: count('not-assessed'),
    normalised: policy.normalised.date,
  };
}

async function coverageOf(open: () => Promise<Policy>, context: Context): Promise<number | null> {
  if (context.sources() === undefined) return null;
  const { evidence } = await proofOf(await open(), context);
  if (evidence === undefined) return null;
  const { sentences, cited, omitted } = evidence.proof.coverage;
  return sentences === 0 ? 1 : (cited + omitted) / sentences;
}

function compare(a: Listed, b: Listed, { id }: Column): number {
  const [left = null, right = null] = [a[id], b[id]];
  if (left === right) return 0;
  if (left === null || right === null) return left === null ? 1 : -1;
  return left < right ? -1 : 1;
}

const fields = listColumns.map(({ id }) => id);

/** A column by its name: a field of the listing, or a question. */
async function columnNamed(
  name: string,
  context: Context,
): Promise<Column & { readonly question?: Question }> {
  const found = listColumns.find(({ id }) => id === name);
  if (found !== undefined) return found;
  const questions = await everyQuestion(context);
  const question = questions.get(name);
  if (question !== undefined)
    return { id: name, title: question.label.toUpperCase(), isAnswer: true, question };
  throw new UsageError(
    `there is no column "${name}"`,
    didYouMean(
      nearest(name, [...fields, ...questions.keys()]),
      `columns are: ${fields.join(', ')}; and every question that diff --row takes`,
    ),
  );
}

async function sortColumn(written: string, context: Context): Promise<Column> {
  const column = await columnNamed(written.replace(/^-/, ''), context);
  if (!column.isAnswer) return column;
  throw new UsageError(`answers to "${column.id}" have no order`, `sort by one of ${fields.join(', ')}`);
}

/** `privcmp list`. */
export async function runList(context: Context<'list'>): Promise<ExitCode> {
  const lexicon = context.lexicon();
  const { options } = context;
  const { where } = options;
  const query = where === undefined ? undefined : await queryOf(where, context);
  const columns =
    options.columns && (await Promise.all(options.columns.map((name) => columnNamed(name, context))));
  const sort = options.sort === undefined ? undefined : await sortColumn(options.sort, context);
  const entries: Listed[] = [];
  for await (const { note, file, open } of context.noted('list', entryOf)) {
    if (query !== undefined && !holds(query, await open())) continue;
    const { normalised, ...counts } = note.value();
    const answers: Record<string, string> = {};
    for (const { id, question } of columns ?? [])
      if (question !== undefined) answers[id] = answerText(answer(question, await open(), lexicon));
    const coverage = await coverageOf(open, context);
    entries.push({ ...answers, ...counts, coverage, normalised, file });
  }
  const descending = options.sort?.startsWith('-') === true;
  if (sort !== undefined) entries.sort((a, b) => (descending ? compare(b, a, sort) : compare(a, b, sort)));
  await context.write(await writers[options.format](entries, columns, context));
  return exit.ok;
}

/** The columns as a table: their names, then one row a policy. */
const tableOf = (entries: readonly Listed[], columns: readonly Column[] = listColumns) => [
  columns.map(({ id }) => id),
  ...entries.map((entry) => columns.map(({ id }) => entry[id] ?? '')),
];

type Writer = (
  entries: readonly Listed[],
  columns: readonly Column[] | undefined,
  context: Context,
) => string | Promise<string | Uint8Array>;

const writers: Writers<'list', Writer> = {
  table: async (entries, columns, context) => listText(entries, await context.style(), columns),
  json: (entries, columns = listColumns) =>
    json(entries.map((entry) => Object.fromEntries(columns.map(({ id }) => [id, entry[id]])))),
  csv: (entries, columns) => csv(tableOf(entries, columns).map((row) => row.map(String))),
  xlsx: async (entries, columns = listColumns) => {
    const { tableSheet, workbook } = await import('../render/workbook.js');
    const widths = columns.map(({ isAnswer }) => (isAnswer ? 28 : 16));
    return workbook([tableSheet('Policies', tableOf(entries, columns), widths)]);
  },
};
