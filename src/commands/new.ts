import type { Command } from 'commander';
import type { Run } from './options.js';

export function declareNew(program: Command, run: Run): Command {
  return program
    .command('new')
    .argument('<id>', 'id of the new record: lower-case words joined by hyphens, also the name of its file')
    .description(
      'start a record from a text: what can be found mechanically, and every sentence still to read',
    )
    .option(
      '--source <file>',
      'the policy: a text (UTF-8), a web page, a PDF or a DOCX; - reads standard input',
    )
    .option('--ota <dir>', 'in its place: a git checkout of versions by Open Terms Archive')
    .option('--service <service>', 'with --ota: the service, as its folder is called')
    .option('--terms <terms>', 'with --ota: the terms, "Privacy Policy" if not given')
    .option('--date <day>', 'with --ota: the last version of this day or before')
    .option('--name <name>', 'name of the company, for people (else found in the text)')
    .option('--language <tag>', 'language of the text, such as nl or fr-BE (else detected)')
    .option('--force', 'replace the record if there is one')
    .addHelpText(
      'after',
      '\nThe draft holds suggestions as comments; nothing of it counts before you say so, and lint says what is left.' +
        '\nIt goes to the folder of the records, or where -o says (-o - prints it). What is read of a web page, a PDF, a DOCX or' +
        '\nstandard input is kept as ID.md, in the folder of the source texts (beside a record elsewhere), and is what the record cites.' +
        '\n\nExamples:\n  privcmp new example --source sources/example.txt\n  privcmp new example --source example.txt --name "Example" -o drafts/example.yaml\n  privcmp new example --source privacy.html\n  privcmp new example --source example.txt -o - | less',
    )
    .action(run(async () => (await import('./new-run.js')).runNew));
}
