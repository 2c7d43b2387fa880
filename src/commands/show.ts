import type { Command } from 'commander';
import { formatOption, questionsOption, type Run, sectionOption } from './options.js';

export function declareShow(program: Command, run: Run): Command {
  return program
    .command('show')
    .argument(
      '<policy...>',
      'id, name, alias, unique beginning, or path of a YAML file; then handles of facts, such as retention[2]',
    )
    .description('show what a policy answers to a reader’s questions, or its whole record')
    .addOption(formatOption('show'))
    .addOption(sectionOption())
    .addOption(questionsOption().conflicts(['full', 'section', 'quotes', 'silent', 'notes']))
    .option('--full', 'the whole record, fact by fact; so with --section')
    .option('-q, --quotes', 'print the source passage under each fact (needs the source texts)')
    .option('--silent', 'list what the policy does not say of what is asked of every policy')
    .option('--notes', 'print the remarks of the normaliser')
    .addHelpText(
      'after',
      '\nExamples:\n  privcmp show jp-cars\n  privcmp show jump --section rights,retention --silent\n  privcmp show jp-cars "retention[2]"\n  privcmp show jifeline --section transfers --format json',
    )
    .action(run(async () => (await import('./show-run.js')).runShow));
}
