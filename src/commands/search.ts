import type { Command } from 'commander';
import { UsageError } from '../errors.js';
import { type ExitCode, exit } from '../exit.js';
import type { Policy } from '../model/policy.js';
import { short } from '../model/words.js';
import type { TextHit } from '../render/search-text.js';
import type { Hit } from '../search/search.js';
import type { Context } from './context.js';
import { formatOption, sectionOption, splitNames, withSections } from './options.js';
import type { Run } from './run.js';

export interface SearchCommandOptions {
  readonly format: 'text' | 'json';
  readonly section?: readonly string[];
  readonly policy?: readonly string[];
  readonly text?: boolean;
}

export function declareSearch(program: Command, run: Run): Command {
  return program
    .command('search')
    .argument(
      '<query...>',
      'words that must all occur; "a phrase"; field:value; is:denied, is:silent, is:hedged …; -word for not',
    )
    .description('find facts, silences, or passages of the source texts')
    .addOption(formatOption(['text', 'json']))
    .addOption(sectionOption())
    .option('-p, --policy <policies>', 'only these policies, separated by commas', splitNames)
    .option('--text', 'search the source texts instead of the facts')
    .addHelpText(
      'after',
      '\nExamples:\n  privcmp search newsletter\n  privcmp search safeguard:standard-contractual-clauses\n  privcmp search is:silent right:complaint\n  privcmp search bewaren --section retention --policy james-pro',
    )
    .action((words: string[], options: SearchCommandOptions, command: Command) =>
      run(command, (context) => runSearch(words.join(' '), options, context)),
    );
}

async function* policiesOf(
  options: SearchCommandOptions,
  context: Context,
  fits?: (text: string) => boolean,
): AsyncGenerator<Policy> {
  if (options.policy === undefined) for await (const { policy } of context.records(fits)) yield policy;
  else for (const name of options.policy) yield (await context.library().open(name)).policy;
}

async function runSearch(text: string, asked: SearchCommandOptions, context: Context): Promise<ExitCode> {
  const options = await withSections(asked);
  const found = options.text
    ? await searchTexts(text, policiesOf(options, context), context)
    : await searchFacts(text, options, context);
  return found ? exit.ok : exit.found;
}

async function searchFacts(text: string, options: SearchCommandOptions, context: Context): Promise<boolean> {
  const [{ searchPolicy }, { prefilter }, { queryOf }] = await Promise.all([
    import('../search/search.js'),
    import('../search/prefilter.js'),
    import('./query.js'),
  ]);
  const query = queryOf(text, context.lexicon());
  const policies = policiesOf(options, context, prefilter(query, context.lexicon()));
  const hits: Hit[] = [];
  const scope = options.section === undefined ? {} : { sections: options.section };
  for await (const policy of policies) hits.push(...searchPolicy(policy, query, context.lexicon(), scope));
  if (options.format === 'json') await context.write((await import('../render/clean.js')).json(hits));
  else if (hits.length === 0) await context.say(`nothing found for ${short(text)}`);
  else
    await context.write((await import('../render/search-text.js')).searchText(hits, await context.style()));
  return hits.length > 0;
}

async function searchTexts(
  text: string,
  policies: AsyncIterable<Policy>,
  context: Context,
): Promise<boolean> {
  if (context.sources() === undefined)
    throw new UsageError(
      '--text needs the source texts',
      'name their folder with --sources DIR, PRIVCMP_SOURCES or the configuration file',
    );
  const [{ fold }, { wordsOf }, { proofOf }] = await Promise.all([
    import('../model/fold.js'),
    import('./query.js'),
    import('./evidence.js'),
  ]);
  const { conditions } = wordsOf(text);
  const hits: TextHit[] = [];
  for await (const policy of policies) {
    const { state, proof } = await proofOf(policy, context);
    if (proof === undefined) {
      context.leaveOut(`${policy.id}: source text ${state}`);
      continue;
    }
    for (const unit of proof.text.units) {
      const folded = fold(unit.text);
      if (!conditions.every((one) => folded.includes(one.text) !== one.not)) continue;
      const heading = unit.heading === undefined ? undefined : proof.text.units[unit.heading]?.text;
      hits.push({
        policy: policy.id,
        lines: unit.lines,
        quote: unit.text,
        ...(heading === undefined ? {} : { heading }),
      });
    }
  }
  if (hits.length === 0) await context.say(`nothing found for ${short(text)}`);
  else
    await context.write((await import('../render/search-text.js')).passagesText(hits, await context.style()));
  return hits.length > 0;
}
