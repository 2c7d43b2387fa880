import { type Command, Option } from 'commander';
import { formatOption, type Run } from './options.js';

export function declareAudit(program: Command, run: Run): Command {
  return program
    .command('audit')
    .argument('[policy...]', 'id, name, alias, unique beginning, path of a YAML file, or id@revision')
    .description('hold policies against what a framework asks them to state')
    .option(
      '--framework <framework>',
      'gdpr, transfers, uk, or a YAML file of your own (a set of questions)',
      'gdpr',
    )
    .addOption(formatOption('audit'))
    .option('--all', 'all policies')
    .option('--date <day>', 'what holds on that day, such as 2024-06-03 (else today)')
    .addOption(
      new Option('--min-severity <severity>', 'leave out items that weigh less').choices([
        'high',
        'medium',
        'low',
        'info',
      ]),
    )
    .option('--baseline <file>', 'tolerate the findings that the file knows')
    .option('--update-baseline', 'write the findings of this run to the file of --baseline')
    .option('--table', 'with --framework transfers: places, recipients and tools in one table')
    .addOption(
      new Option(
        '--language <language>',
        'with --format letter: else that of the policy, or English',
      ).choices(['en', 'nl', 'fr', 'de']),
    )
    .option('--bom', 'begin CSV with a byte order mark, by which Excel knows UTF-8')
    .option('--exit-code', 'exit with 1 if something is found')
    .addHelpText(
      'after',
      `
Says what a text states, states in part, puts off, denies or does not state. No judgement: whether that is lawful no
text can tell. An item may be met otherwise: a person who already has the information need not be told again
(Art. 13(4)), and Art. 14(5) has exemptions of its own.

With --exit-code, 1 means: a duty, or a question of yours, is not stated, only in part or put off; or a requirement is
not met or unclear. Guidance, what does not apply and what cannot be told never count, nor does what is left out by
--min-severity or known to --baseline.

A letter asks the company what its text does not state, or only in part: Markdown, to be edited before it is sent.

Examples:
  privcmp audit jump
  privcmp audit --all --min-severity high
  privcmp audit james-pro --framework transfers --date 2018-05-25
  privcmp audit --all --framework transfers --table
  privcmp audit --all --baseline audit.json --exit-code
  privcmp audit jump --format letter --language en -o letter.md`,
    )
    .action(run(async () => (await import('./audit-run.js')).runAudit));
}
