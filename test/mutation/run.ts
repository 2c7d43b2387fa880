/**
 * Makes single mistakes in the bundled records, hundreds of them, and counts which are reported: by the rule that is meant,
 * on the line, and with no second finding. Prints a table; exits with 1 if any is missed, or of a rule that rests on words more
 * than a fifth. Run: npm run mutants
 * With --rule=ID, only mistakes meant for that rule are made. With --peers, two general validators judge the same mutants (see peers.ts); with --show, what went wrong is printed.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Reported, reported } from '../../src/lint/report.js';
import { lintFiles } from '../../src/store/lint-files.js';
import { recordsIn, sources } from '../records/texts.js';
import { markdownTable } from '../setup/markdown.js';
import { memoryFiles } from '../setup/memory-files.js';
import { kinds } from './kinds.js';
import { type Kind, type Mutant, words } from './make.js';
import { askPeers, type Case, type Peers } from './peers.js';
import { type Subject, subjectOf } from './subject.js';

const print = (line: string) => process.stdout.write(`${line}\n`);
const today = new Date().toISOString().slice(0, 10);

const textOf = ({ source }: Subject['policy']): string | undefined =>
  sources === undefined ? undefined : readFileSync(join(sources, source.file), 'utf8');

async function lint({ file, policy }: Subject, record: string): Promise<readonly Reported[]> {
  const source = textOf(policy);
  const texts = source === undefined ? {} : { [`texts/${policy.source.file}`]: source };
  const { files } = await lintFiles([file], {
    files: memoryFiles({ [file]: record, ...texts }),
    settings: { lexicon: words, today },
    ...(source === undefined ? {} : { sources: 'texts' }),
  });
  return files.flatMap(({ findings }) => findings.map(reported));
}

/** A mutant, and whether the rule meant for it has reported it, on its line, and with no finding beside. */
interface Judged extends Case {
  readonly found: boolean;
  readonly onLine: boolean;
  readonly alone: boolean;
}

const same = ({ rule, message }: Reported) => `${rule} ${message}`;

async function judge(
  kind: Kind,
  subject: Subject,
  mutant: Mutant,
  before: readonly string[],
): Promise<Judged> {
  // Remarks on the unchanged record, of rules that rest on words, are no findings.
  const remarks = [...before];
  const findings = (await lint(subject, mutant.text)).filter((finding) => {
    if (kind.also?.includes(finding.rule)) return false;
    const at = remarks.indexOf(same(finding));
    if (at >= 0) remarks.splice(at, 1);
    return at < 0;
  });
  const own = findings.filter(({ rule }) => rule === kind.rule);
  const file = mutant.inSource ? `texts/${subject.policy.source.file}` : subject.file;
  const { line, lastLine = line } = mutant;
  const onLine = own.some((one) => one.file === file && one.range.line >= line && one.range.line <= lastLine);
  const alone = onLine && findings.length === 1;
  if (!alone && process.argv.includes('--show')) {
    print(`${kind.name} (${kind.rule}) in ${file}, expected at line ${line}:`);
    for (const { file: at, range, rule, message } of findings.slice(0, 4))
      print(`    ${at}:${range.line}:${range.column} ${rule}: ${message.slice(0, 200)}`);
  }
  return { subject, mutant, found: own.length > 0, onLine, alone };
}

const subjects = recordsIn('policies').map(({ name, text, policy }) =>
  subjectOf(`policies/${name}`, text, textOf(policy)),
);
const remarks = await Promise.all(subjects.map(async (one) => (await lint(one, one.text)).map(same)));

const wanted = process.argv.find((one) => one.startsWith('--rule='))?.slice(7);
const rows: { readonly kind: Kind; readonly judged: readonly Judged[] }[] = [];
for (const kind of kinds.filter(({ rule }) => wanted === undefined || rule === wanted)) {
  const judged: Judged[] = [];
  for (const [i, subject] of subjects.entries()) {
    if (kind.needsText && subject.proof === undefined) continue;
    for (const mutant of kind.make(subject))
      if (mutant.text !== subject.text) judged.push(await judge(kind, subject, mutant, remarks[i] ?? []));
  }
  if (judged.length > 0) rows.push({ kind, judged });
}

const all = rows.flatMap(({ judged }) => judged);
const none: Peers = { peers: [], missing: [] };
const { peers, missing } = process.argv.includes('--peers') ? askPeers(all) : none;
const counts = (of: readonly Judged[]): readonly number[] => [
  of.length,
  ...(['found', 'onLine', 'alone'] as const).map((what) => of.filter((one) => one[what]).length),
  ...peers.flatMap(({ verdicts }) => {
    const own = verdicts.filter((_, i) => of.includes(all[i] as Judged));
    return [own.filter(({ found }) => found).length, own.filter(({ onLine }) => onLine).length];
  }),
];
const head = [
  ...['mistake', 'rule', 'mutants', 'reported', 'on its line', 'no second finding'],
  ...peers.flatMap(({ name }) => [`${name}: reported`, 'on its line']),
];
const table = [
  ...rows.map(({ kind, judged }) => [kind.name, `\`${kind.rule}\``, ...counts(judged)]),
  [`**${rows.length} kinds**`, '', ...counts(all).map((count) => `**${count}**`)],
];
print(markdownTable(head, table, 2));
for (const { name, version, verdicts, before } of peers) {
  const paths = verdicts.filter(({ pathOnLine }) => pathOnLine).length;
  print(
    `\n${name} ${version}: ${before.join(', ')} errors in the unchanged records, not counted.` +
      (paths > 0 ? ` It names no lines; the path it gives leads to the line in ${paths}.` : ''),
  );
}
for (const reason of missing) print(`\nLeft out: ${reason}`);
if (sources === undefined)
  print('\nThe source texts are not at hand: the kinds that need them were skipped.');

/** The share of the mutants meant for a rule that it reports. */
function shareOf(rule: string): number {
  const own = rows.flatMap(({ kind, judged }) => (kind.rule === rule ? judged : []));
  return own.filter(({ found }) => found).length / own.length;
}

const missed = rows.filter(({ kind: { rule, least }, judged }) =>
  least === undefined ? judged.some(({ alone }) => !alone) : shareOf(rule) < least,
);
for (const { kind } of missed) print(`\nToo few are reported: ${kind.name}`);
process.exitCode = missed.length === 0 ? 0 : 1;
