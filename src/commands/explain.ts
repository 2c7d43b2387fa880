import type { Command } from 'commander';
import { formatOption, type Run } from './options.js';

export function declareExplain(program: Command, run: Run): Command {
  return program
    .command('explain')
    .argument(
      '[word...]',
      'rules, terms, vocabularies, sections or questions; vocabulary.term where a term stands in several; all names if none',
    )
    .description('tell what a rule of lint, a term, a vocabulary, a section or a question means')
    .option(
      '--find',
      'take the words as a reader’s, in English, Dutch, French or German: list the terms they mean',
    )
    .addOption(formatOption('explain'))
    .addHelpText(
      'after',
      '\nExamples:\n  privcmp explain anchor-ambiguous\n  privcmp explain standard-contractual-clauses\n  privcmp explain retention\n  privcmp explain fixed-period\n  privcmp explain --find durée de conservation',
    )
    .action(run(async () => (await import('./explain-run.js')).runExplain));
}
