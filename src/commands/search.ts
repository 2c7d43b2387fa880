import type { Command } from 'commander';
import { withDashWords } from './dash-words.js';
import { formatOption, type Run, sectionOption, splitNames } from './options.js';

const language = `
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

export function declareSearch(program: Command, run: Run): Command {
  const command = program
    .command('search')
    .argument('<query...>', 'words, "a phrase", field:value, is:denied …; -word for not (see below)')
    .description('find facts, silences, or passages of the source texts')
    .addOption(formatOption('search'))
    .addOption(sectionOption())
    .option('-p, --policy <policies>', 'only these policies, separated by commas', splitNames)
    .option('--text', 'search the source texts instead of the facts')
    .option('--count', 'print only how much was found in each policy')
    .option('--files', 'print only the files of the records in which something was found')
    .addHelpText('after', language)
    .action(run(async () => (await import('./search-run.js')).runSearch));
  return withDashWords(command);
}
