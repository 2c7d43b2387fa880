import { type Command, Option } from 'commander';
import { formatOption, questionsOption, type Run, sectionOption } from './options.js';

export function declareDiff(program: Command, run: Run): Command {
  return program
    .command('diff')
    .argument(
      '[policy...]',
      'two or more: id, name, alias, unique beginning, path of a YAML file, or id@revision',
    )
    .description('compare what policies answer to a reader’s questions')
    .addOption(formatOption('diff'))
    .addOption(sectionOption())
    .option('--all', 'compare all policies')
    .option('--baseline <policy>', 'compare each with this one only')
    .option('-d, --only-differences', 'leave out questions that all answer alike')
    .option('--gaps', 'leave questions that some policy does not answer, or only in part')
    .addOption(
      new Option('--full', 'every fact by its term, for who maintains records').conflicts('questions'),
    )
    .option('--row <question>', 'one question with passages, marks in words and the reasons')
    .addOption(questionsOption())
    .option('--bom', 'begin CSV with a byte order mark, by which Excel knows UTF-8')
    .option('--exit-code', 'exit with 1 if there are differences')
    .addHelpText(
      'after',
      '\nExamples:\n  privcmp diff jifeline cartropic --section retention\n  privcmp diff --all --section transfers --only-differences\n  privcmp diff jp-cars jump --row fixed-period\n  privcmp diff --all --format html -o answers.html\n  privcmp diff --all --format xlsx -o answers.xlsx',
    )
    .action(run(async () => (await import('./diff-run.js')).runDiff));
}
