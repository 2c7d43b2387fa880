import type { Command } from 'commander';
import { UsageError } from '../errors.js';
import { type ExitCode, exit } from '../exit.js';
import type { Policy } from '../model/policy.js';
import type { ListColumn, ListEntry } from '../render/list-text.js';
import type { Opened } from '../store/library.js';
import type { Context } from './context.js';
import { formatOption, splitNames } from './options.js';
import type { Run } from './run.js';

export interface ListOptions {
  readonly format: 'table' | 'json' | 'csv';
  readonly sort?: string;
  readonly columns?: readonly string[];
  readonly where?: string;
}

export function declareList(program: Command, run: Run): Command {
  return program
    .command('list')
    .description('list the policies, one a line')
    .addOption(formatOption(['table', 'json', 'csv']))
    .option('--sort <column>', 'order by a column; -column for the reverse')
    .option('--columns <columns>', 'which columns, separated by commas', splitNames)
    .option('-w, --where <query>', 'only policies of which the query holds (see privcmp search --help)')
    .addHelpText(
      'after',
      '\nExamples:\n  privcmp list\n  privcmp list --where "is:denied act:sell"\n  privcmp list --where "retention.period<=P2Y none(transfers.to:non-EEA)"\n  privcmp list --sort -facts --columns id,language,facts',
    )
    .action((options: ListOptions, command: Command) => run(command, (context) => runList(options, context)));
}

/** What a listing says of one policy. */
function entryOf({ policy, file }: Opened, coverage: number | null): ListEntry {
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
    coverage,
    normalised: policy.normalised.date,
    file,
  };
}

async function coverageOf(policy: Policy, context: Context): Promise<number | null> {
  if (context.sources() === undefined) return null;
  const { proofOf } = await import('./evidence.js');
  const { proof } = await proofOf(policy, context);
  if (proof === undefined) return null;
  const { sentences, cited, omitted } = proof.coverage;
  return sentences === 0 ? 1 : (cited + omitted) / sentences;
}

async function filterOf(context: Context, text: string | undefined): Promise<(policy: Policy) => boolean> {
  if (text === undefined) return () => true;
  const [{ holds }, { queryOf }] = await Promise.all([import('../query/index.js'), import('./query.js')]);
  const query = await queryOf(text, context);
  return (policy) => holds(query, policy);
}

function compare(a: ListEntry, b: ListEntry, column: ListColumn): number {
  const [left, right] = [a[column], b[column]];
  if (left === right) return 0;
  if (left === null || right === null) return left === null ? 1 : -1;
  return left < right ? -1 : 1;
}

async function columnNamed(name: string): Promise<ListColumn> {
  const [{ listColumns }, { nearest }] = await Promise.all([
    import('../render/list-text.js'),
    import('../model/nearest.js'),
  ]);
  const found = listColumns.find((column) => column === name);
  if (found !== undefined) return found;
  const near = nearest(name, listColumns);
  throw new UsageError(
    `there is no column "${name}"`,
    near.length > 0 ? `did you mean ${near.join(' or ')}?` : `columns are: ${listColumns.join(', ')}`,
  );
}

async function runList(options: ListOptions, context: Context): Promise<ExitCode> {
  const fits = await filterOf(context, options.where);
  const columns =
    options.columns === undefined ? undefined : await Promise.all(options.columns.map(columnNamed));
  const descending = options.sort?.startsWith('-') === true;
  const sort = options.sort === undefined ? undefined : await columnNamed(options.sort.replace(/^-/, ''));
  const entries: ListEntry[] = [];
  for await (const one of context.records())
    if (fits(one.policy)) entries.push(entryOf(one, await coverageOf(one.policy, context)));
  if (sort !== undefined) entries.sort((a, b) => (descending ? compare(b, a, sort) : compare(a, b, sort)));
  await context.write(await print(entries, options, columns, context));
  return exit.ok;
}

async function print(
  entries: readonly ListEntry[],
  options: ListOptions,
  columns: readonly ListColumn[] | undefined,
  context: Context,
): Promise<string> {
  if (options.format === 'table') {
    const { listText } = await import('../render/list-text.js');
    return listText(entries, await context.style(), columns);
  }
  const chosen =
    columns === undefined
      ? entries
      : entries.map((entry) => Object.fromEntries(columns.map((column) => [column, entry[column]])));
  if (options.format === 'json') return (await import('../render/clean.js')).json(chosen);
  const { csv } = await import('../render/csv.js');
  const { listColumns } = await import('../render/list-text.js');
  const names = columns ?? listColumns;
  return csv([
    names,
    ...entries.map((entry) => names.map((name) => (entry[name] === null ? '' : String(entry[name])))),
  ]);
}
