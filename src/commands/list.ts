import type { Command } from 'commander';
import { formatOption, questionsOption, type Run, splitNames } from './options.js';

export function declareList(program: Command, run: Run): Command {
  return program
    .command('list')
    .description('list the policies, one a line')
    .addOption(formatOption('list'))
    .option('--sort <column>', 'order by a column; -column for the reverse')
    .option(
      '--columns <columns>',
      'which columns, separated by commas: id, name, …, or questions such as fixed-period',
      splitNames,
    )
    .addOption(questionsOption())
    .option('-w, --where <query>', 'only policies of which the query holds (see privcmp search --help)')
    .addHelpText(
      'after',
      '\nExamples:\n  privcmp list\n  privcmp list --where "is:denied act:sell"\n  privcmp list --where "retention.period<=P2Y none(transfers.to:non-EEA)"\n  privcmp list --where "none($complaint)"\n  privcmp list --columns id,privacy-contact,fixed-period\n  privcmp list --sort -facts --columns id,language,facts',
    )
    .action(run(async () => (await import('./list-run.js')).runList));
}
