import type { Command } from 'commander';
import { UsageError } from '../errors.js';
import type { Proof } from '../evidence/prove.js';
import { type ExitCode, exit } from '../exit.js';
import type { Policy } from '../model/policy.js';
import type { ShowView } from '../render/show-text.js';
import type { Context } from './context.js';
import { evidenceLines, type PolicyProof, proofOf } from './evidence.js';
import { formatOption, sectionOption, withSections } from './options.js';
import type { Run } from './run.js';

export interface ShowOptions {
  readonly format: 'text' | 'json';
  readonly section?: readonly string[];
  readonly quotes?: boolean;
  readonly silent?: boolean;
}

export function declareShow(program: Command, run: Run): Command {
  return program
    .command('show')
    .argument('<policy...>', 'id, alias, unique beginning of an id, or path of a YAML file')
    .description('show what a policy says, denies and does not say')
    .addOption(formatOption(['text', 'json']))
    .addOption(sectionOption())
    .option('-q, --quotes', 'print the source passage under each fact (needs the source texts)')
    .option('--silent', 'list what the policy does not say of what is asked of every policy')
    .addHelpText(
      'after',
      '\nExamples:\n  privcmp show jp-cars\n  privcmp show jump --section rights,retention --silent\n  privcmp show jifeline --section transfers --format json',
    )
    .action((names: string[], options: ShowOptions, command: Command) =>
      run(command, (context) => runShow(names, options, context)),
    );
}

function sourceLine(policy: Policy, { state }: PolicyProof): string {
  const { file } = policy.source;
  if (state === 'verified') return `${file} · verified`;
  if (state === 'changed') return `${file} · changed since the record was made`;
  if (state === 'missing') return `${file} · missing from the sources folder`;
  if (state === 'unreadable') return `${file} · cannot be read`;
  return `${file} · unchecked (name the folder of the source texts with --sources to check)`;
}

function coverageLine(proof: Proof): string {
  const { sentences, cited, omitted, partly, unaccounted } = proof.coverage;
  const rest = [
    ...(partly > 0 ? [`${partly} partly`] : []),
    ...(unaccounted.length > 0 ? [`${unaccounted.length} unaccounted for`] : []),
  ];
  return `${sentences} sentences: ${[`${cited} cited`, `${omitted} omitted with a reason`, ...rest].join(', ')}`;
}

async function runShow(names: readonly string[], asked: ShowOptions, context: Context): Promise<ExitCode> {
  const options = await withSections(asked);
  if (options.quotes && context.sources() === undefined && options.format === 'text')
    throw new UsageError(
      '--quotes needs the source texts',
      'name their folder with --sources DIR, PRIVCMP_SOURCES or the configuration file',
    );
  const parts: string[] = [];
  const values: unknown[] = [];
  for (const name of names) {
    const { policy } = await context.library().open(name);
    const evidence = await proofOf(policy, context);
    if (options.format === 'json') {
      const { policyJson } = await import('../render/show-json.js');
      values.push(policyJson(policy, evidence, options.section));
    } else parts.push(await text(policy, evidence, options, context));
  }
  if (options.format === 'json')
    await context.write((await import('../render/clean.js')).json(values.length === 1 ? values[0] : values));
  else await context.write(parts.join('\n'));
  return exit.ok;
}

async function text(
  policy: Policy,
  evidence: PolicyProof,
  options: ShowOptions,
  context: Context,
): Promise<string> {
  const { showText } = await import('../render/show-text.js');
  const view: ShowView = {
    policy,
    lexicon: context.lexicon(),
    ...(options.section === undefined ? {} : { sections: options.section }),
    silent: options.silent === true,
    ...(options.quotes ? { evidence: evidenceLines(evidence) } : {}),
    source: sourceLine(policy, evidence),
    ...(evidence.proof === undefined ? {} : { coverage: coverageLine(evidence.proof) }),
  };
  return showText(view, await context.style());
}
