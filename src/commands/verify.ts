import { type Command, Option } from 'commander';
import { formatOption, type Run } from './options.js';

export function declareVerify(program: Command, run: Run): Command {
  return program
    .command('verify')
    .argument('[policy...]', 'id, alias, unique beginning of an id, or path; all where none is named')
    .description('prove each fact against its source text, and account for every sentence')
    .addOption(formatOption('verify'))
    .option(
      '--against <file>',
      'a new version of the text of one policy (text, web page, PDF, DOCX, or -): which facts to read again, side by side',
    )
    .option(
      '--ota <dir>',
      'in its place: the last version of the text in a git checkout of versions by Open Terms Archive',
    )
    .option(
      '--update',
      'with --against: write the record for the new version to the file of -o; facts to read again stand under draft',
    )
    .addOption(
      new Option(
        '--view <view>',
        'what the text format shows: what needs a human, or the whole source with what cites it',
      )
        .choices(['findings', 'source'])
        .default('findings'),
    )
    .addHelpText(
      'after',
      '\nExits with 1 when something needs a human, with 3 when no text was at hand to verify anything.\n\nExamples:\n  privcmp verify --sources texts\n  privcmp verify jump --sources texts --view source\n  privcmp verify jump --sources texts --against jump-2027.txt\n  privcmp verify jump --sources texts --against jump-2027.txt --format markdown -o ticket.md\n  privcmp verify jump --sources texts --against jump-2027.txt --update -o policies/jump.yaml\n  privcmp verify jump --sources texts --format html -o coverage.html',
    )
    .action(run(async () => (await import('./verify-run.js')).runVerify));
}
