import { type Command, InvalidArgumentError, Option } from 'commander';
import { declareAudit } from './audit.js';
import { withDashWords } from './dash-words.js';
import {
  formatOption,
  type Options,
  questionsOption,
  type Run,
  sectionOption,
  splitNames,
} from './options.js';

function parseCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('a whole number is expected, such as 0.');
  return Number(text);
}

const queryLanguage = `
A query:
  newsletter  "a phrase"  news*       words: anywhere, as they stand, at the beginning of a word
  right:access  rights.right:access   a field that holds a term or a narrower one; in one section
  right:klachtrecht section:rechten   the same in words of Dutch, French or German
  retention.period:*  has:period      a field that has any value
  bases:(consent OR contract)         one of several values
  period>P1Y  document.updated>=2024  < <= > >= for durations, dates and numbers
  country:non-EEA                     EEA, non-EEA and COUNTRY fit many countries
  section:rights  policy:jump         facts of a section; of a policy
  is:denied                           or stated, hedged, deferred, example, garbled, ambiguous, conflicting
  is:silent right:complaint           read in full, and nothing said of it
  a b    a OR b    -a    ( )          both in ONE fact; either; not; groups
  some(a) some(b)  none(a)            of the whole policy: a fact with a and one with b; no such fact
  each(a must b)  count(a) > 1        every fact with a has b; so many facts
A search shows what the text denies, marked as such. A condition of list --where or in some(…) holds
only by what the text states, unless it says is:denied.

Examples:
  privcmp search newsletter -marketing
  privcmp search 'transfers.safeguard:standard-contractual-clauses is:hedged'
  privcmp search is:silent right:complaint
  privcmp search bewaren --section retention --policy james-pro`;

/** Declares each verb, in the order of the help; what runs it is loaded when it is called. */
export const verbs: readonly ((program: Command, run: Run) => Command)[] = [
  (program, run) =>
    program
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
      .action(run(async () => (await import('./list-run.js')).runList)),
  (program, run) =>
    program
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
      .action(run(async () => (await import('./show-run.js')).runShow)),
  (program, run) =>
    program
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
      .action(run(async () => (await import('./diff-run.js')).runDiff)),
  declareAudit,
  (program, run) =>
    withDashWords(
      program
        .command('search')
        .argument('<query...>', 'words, "a phrase", field:value, is:denied …; -word for not (see below)')
        .description('find facts, silences, or passages of the source texts')
        .addOption(formatOption('search'))
        .addOption(sectionOption())
        .option('-p, --policy <policies>', 'only these policies, separated by commas', splitNames)
        .option('--text', 'search the source texts instead of the facts')
        .option('--count', 'print only how much was found in each policy')
        .option('--files', 'print only the files of the records in which something was found')
        .addHelpText('after', queryLanguage)
        .action(run(async () => (await import('./search-run.js')).runSearch)),
    ),
  (program, run) =>
    program
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
      ),
  (program, run) =>
    program
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
      .action(run(async () => (await import('./explain-run.js')).runExplain)),
  (program, run) =>
    program
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
      .action(run(async () => (await import('./verify-run.js')).runVerify)),
  (program, run) =>
    program
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
      .action(run(async () => (await import('./new-run.js')).runNew)),
  (program, run) =>
    program
      .command('schema')
      .description('print the JSON Schema of a record, with the terms of your configuration')
      .addHelpText(
        'after',
        '\nExamples:\n  privcmp schema -o policy.schema.json\n  privcmp schema | head -20',
      )
      .action(run(async () => (await import('./schema-run.js')).runSchema)),
];
