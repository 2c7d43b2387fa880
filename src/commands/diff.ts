import { type Command, Option } from 'commander';
import type { Diff } from '../compare/report.js';
import { DataError, UsageError } from '../errors.js';
import { type ExitCode, exit } from '../exit.js';
import type { Policy } from '../model/policy.js';
import type { DiffView } from '../render/diff-table.js';
import type { Context } from './context.js';
import { formatOption, sectionOption, withSections } from './options.js';
import type { Run } from './run.js';

const formats = ['table', 'json', 'markdown', 'csv', 'html'] as const;

/** Policies that are compared each with each: pairs grow with the square, and nobody reads five thousand of them. */
const eachWithEach = 100;

export interface DiffCommandOptions {
  readonly format: (typeof formats)[number];
  readonly section?: readonly string[];
  readonly all?: boolean;
  readonly baseline?: string;
  readonly onlyDifferences?: boolean;
  readonly summary?: boolean;
  readonly exitCode?: boolean;
  readonly quotes?: boolean;
  readonly view?: 'auto' | 'columns' | 'blocks' | 'matrix';
}

export function declareDiff(program: Command, run: Run): Command {
  return program
    .command('diff')
    .argument('[policy...]', 'two or more: id, alias, unique beginning, path of a YAML file, or id@revision')
    .description('compare policies side by side, by meaning')
    .addOption(formatOption(formats))
    .addOption(sectionOption())
    .option('--all', 'compare all policies')
    .option('--baseline <policy>', 'compare each with this one only')
    .option('-d, --only-differences', 'leave out rows in which all say the same')
    .option('--summary', 'one line a section')
    .option('-q, --quotes', 'print the source passages (needs the source texts)')
    .addOption(
      new Option(
        '--view <view>',
        'auto: prose in columns where they can be read; else, for more than three policies, a matrix of symbols (retention, contacts and locations stay prose); else blocks',
      )
        .choices(['auto', 'columns', 'blocks', 'matrix'])
        .default('auto'),
    )
    .option('--exit-code', 'exit with 1 if there are differences')
    .addHelpText(
      'after',
      '\nExamples:\n  privcmp diff jifeline cartropic --section retention\n  privcmp diff --all --section transfers --only-differences\n  privcmp diff --all --summary\n  privcmp diff --all -s rights --view matrix\n  privcmp diff jp-cars jump -s rights --format markdown -o rights.md',
    )
    .action((names: string[], options: DiffCommandOptions, command: Command) =>
      run(command, (context) => runDiff(names, options, context)),
    );
}

async function openAll(
  names: readonly string[],
  options: DiffCommandOptions,
  context: Context,
): Promise<readonly Policy[]> {
  const wanted =
    options.baseline === undefined || names.includes(options.baseline) ? names : [options.baseline, ...names];
  if (!options.all) {
    if (wanted.length < 2)
      throw new UsageError(
        wanted.length === 0 ? 'nothing to compare' : `"${wanted[0]}" has nothing to be compared with`,
        'name two or more policies, or use --all',
      );
    const { openNamed } = await import('./revision.js');
    return Promise.all(wanted.map(async (name) => openNamed(name, context)));
  }
  const opened: Policy[] = [];
  for await (const { policy } of context.records()) opened.push(policy);
  if (opened.length < 2) {
    const { folder } = context.library().place;
    if (context.leftOut()) throw new DataError('fewer than two of the policies can be read', folder);
    throw new UsageError(`${folder} holds fewer than two policies`, 'choose another folder with --policies');
  }
  return opened;
}

/** Gives policies that share an id (a draft, an older revision) ids of their own, so that a cell knows whose it is. */
function distinct(policies: readonly Policy[], names: readonly string[]): readonly Policy[] {
  const seen = new Map<string, number>();
  for (const policy of policies) seen.set(policy.id, (seen.get(policy.id) ?? 0) + 1);
  return policies.map((policy, i) => {
    if (seen.get(policy.id) === 1) return policy;
    const said = names[i] ?? policy.id;
    const label = said === policy.id ? policy.id : said;
    const twice = names.indexOf(said) !== i ? `${label} (${i + 1})` : label;
    // Facts without a term of their own still meet their own: it is the same policy.
    const source = { ...policy.source, policy: policy.source.policy ?? policy.id };
    return { ...policy, id: twice, name: `${policy.name} (${twice})`, source };
  });
}

async function runDiff(
  names: readonly string[],
  asked: DiffCommandOptions,
  context: Context,
): Promise<ExitCode> {
  const options = await withSections(asked);
  const named =
    options.baseline === undefined || names.includes(options.baseline) || options.all
      ? names
      : [options.baseline, ...names];
  const policies = distinct(await openAll(names, options, context), options.all ? [] : named);
  const [{ diffPolicies }, { onlyDifferences, hasDifferences }] = await Promise.all([
    import('../compare/diff.js'),
    import('../compare/select.js'),
  ]);
  if (options.baseline === undefined && policies.length > eachWithEach)
    throw new UsageError(
      `${policies.length} policies are too many to compare each with each`,
      `name at most ${eachWithEach}, or compare all with one: --baseline POLICY`,
    );
  const baseline =
    options.baseline === undefined
      ? undefined
      : await baselineId(options.baseline, named, policies, options, context);
  const whole = diffPolicies(policies, context.lexicon(), {
    ...(options.section === undefined ? {} : { sections: options.section }),
    ...(baseline === undefined ? {} : { baseline }),
  });
  const shown = options.onlyDifferences ? onlyDifferences(whole) : whole;
  await context.write(await print(shown, policies, options, context));
  return options.exitCode && hasDifferences(whole) ? exit.found : exit.ok;
}

async function baselineId(
  name: string,
  named: readonly string[],
  policies: readonly Policy[],
  options: DiffCommandOptions,
  context: Context,
): Promise<string> {
  const at = options.all ? -1 : named.indexOf(name);
  const id = at >= 0 ? policies[at]?.id : (await context.library().open(name)).policy.id;
  if (id === undefined || !policies.some((policy) => policy.id === id))
    throw new UsageError(`the baseline "${name}" is not among the policies compared`, 'name it among them');
  return id;
}

type Passages = Pick<DiffView, 'quotes' | 'evidence'>;

/** The passages behind the facts: where they were asked for, and in a page, which shows them on demand, where they are at hand. */
async function passagesOf(
  policies: readonly Policy[],
  options: DiffCommandOptions,
  context: Context,
): Promise<Passages> {
  const atHand = context.sources() !== undefined;
  if (options.quotes && !atHand)
    throw new UsageError(
      '--quotes needs the source texts',
      'name their folder with --sources DIR, PRIVCMP_SOURCES or the configuration file',
    );
  if (!options.quotes && !(options.format === 'html' && atHand)) return {};
  const { evidenceLines, proofOf } = await import('./evidence.js');
  const lines = new Map(
    await Promise.all(
      policies.map(async (policy) => [policy.id, evidenceLines(await proofOf(policy, context))] as const),
    ),
  );
  const evidence = (policy: string, section: string, fact: number) =>
    lines.get(policy)?.(section, fact) ?? [];
  return {
    evidence,
    quotes: (policy, section, fact) =>
      evidence(policy, section, fact).map(({ quote, state }) => quote ?? `[${state}]`),
  };
}

async function print(
  diff: Diff,
  policies: readonly Policy[],
  options: DiffCommandOptions,
  context: Context,
): Promise<string> {
  const view: DiffView = {
    diff,
    policies,
    lexicon: context.lexicon(),
    ...(await passagesOf(policies, options, context)),
  };
  const summary = options.summary === true;
  if (options.format === 'json') return (await import('../render/diff-json.js')).diffJson(view, summary);
  if (options.format === 'csv') {
    const { diffCsv, summaryCsv } = await import('../render/diff-csv.js');
    return summary ? summaryCsv(view) : diffCsv(view);
  }
  if (options.format === 'markdown')
    return (await import('../render/diff-markdown.js')).diffMarkdown(view, summary);
  if (options.format === 'html') return (await import('../render/diff-html.js')).diffHtml(view, summary);
  const { diffSummary, diffTable } = await import('../render/diff-table.js');
  const style = await context.style();
  return summary ? diffSummary(view, style) : diffTable(view, style, options.view ?? 'auto');
}
