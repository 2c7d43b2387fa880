import { type Command, InvalidArgumentError, Option } from 'commander';
import { formatOption, type Options, type Run, splitNames } from './options.js';

function parseCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('a whole number is expected, such as 0.');
  return Number(text);
}

export function declareLint(program: Command, run: Run): Command {
  return program
    .command('lint')
    .argument(
      '[path...]',
      'files, folders, patterns such as "policies/**/*.yaml", or - for standard input; the folder of records if none',
    )
    .description('check records: syntax, schema, values, facts beside each other, and their source texts')
    .addOption(formatOption('lint'))
    .addOption(new Option('--rule <rules>', 'only these rules, separated by commas').argParser(splitNames))
    .addOption(
      new Option('--ignore-rule <rules>', 'not these rules, separated by commas').argParser(splitNames),
    )
    .option('--fix', 'mend what is mechanical; comments and layout stay')
    .option('--quiet', 'print errors only')
    .option('--max-warnings <n>', 'exit with 1 if there are more warnings', parseCount)
    .option('--baseline <file>', 'tolerate the findings that the file knows')
    .option('--update-baseline', 'write the findings of this run to the file of --baseline')
    .option('--stdin-filename <file>', 'the name that standard input goes by')
    .option('--watch', 'run again whenever a file changes')
    .addHelpText(
      'after',
      '\nExits with 0 if there is no error, 1 if there is one (or too many warnings), 3 if a file could not be read.\nprivcmp explain RULE tells why a rule is there.\n\nExamples:\n  privcmp lint policies/\n  privcmp lint policies/jump.yaml --sources texts --fix\n  privcmp lint "policies/j*.yaml" --format sarif -o lint.sarif',
    )
    .action(
      run(async (_paths: readonly string[], { watch }: Options) =>
        watch ? (await import('./lint-watch.js')).watchLint : (await import('./lint-run.js')).runLint,
      ),
    );
}
