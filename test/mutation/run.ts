/**
 * Makes single mistakes in the bundled records, hundreds of them, and counts which are reported: by the rule that is meant,
 * on the line, and with no second finding. Prints a table; exits with 1 if any is missed, or of a rule that rests on words more
 * than a fifth. Run: npm run mutants
 * With --rule=ID, only mistakes meant for that rule are made. With --peers, two general validators judge the same mutants (see peers.ts); with --show, what went wrong is printed.
 */

import { reported } from '../../src/lint/report.js';
import { lexicon } from '../../src/model/lexicon.js';
import { diskFiles } from '../../src/store/files.js';
import { lintFiles } from '../../src/store/lint-files.js';
import { memoryFiles } from '../setup/memory-files.js';
import { kinds } from './kinds.js';
import type { Mutant } from './make.js';
import { askPeers, type Case, type Peers } from './peers.js';
import { type Subject, subjectOf } from './subject.js';

const sources = process.env.PRIVCMP_SOURCES ?? '../shared/sources';
const folder = 'policies';
const print = (line: string) => process.stdout.write(`${line}\n`);
const words = lexicon();
const today = new Date().toISOString().slice(0, 10);

const text = (path: string): string | undefined => {
  const read = diskFiles.readText(path);
  return read.ok ? read.text : undefined;
};

const subjects = diskFiles.list(folder, { recursive: false }).files.map((file): Subject => {
  const record = text(file) ?? '';
  const source = text(`${sources}/${/^ {2}file: (.*)$/m.exec(record)?.[1] ?? ''}`);
  return subjectOf(file, record, source);
});

async function lint({ file, policy }: Subject, record: string) {
  const source = text(`${sources}/${policy.source.file}`);
  const files = memoryFiles({
    [file]: record,
    ...(source === undefined ? {} : { [`texts/${policy.source.file}`]: source }),
  });
  const settings = { lexicon: words, today };
  const result = await lintFiles([file], {
    files,
    settings,
    ...(source === undefined ? {} : { sources: 'texts' }),
  });
  return result.files.flatMap(({ findings }) => findings.map(reported));
}

interface Row {
  readonly kind: string;
  readonly rule: string;
  readonly also?: readonly string[];
  readonly least: number;
  mutants: number;
  found: number;
  onLine: number;
  alone: number;
  readonly cases: Case[];
}

type Finding = Awaited<ReturnType<typeof lint>>[number];
const same = ({ rule, message }: Finding) => `${rule} ${message}`;

const remarks = new Map<string, Promise<readonly string[]>>();
/** What lint says of the unchanged record: remarks of rules that rest on words. */
function remarksOn(subject: Subject): Promise<readonly string[]> {
  const known = remarks.get(subject.file) ?? lint(subject, subject.text).then((all) => all.map(same));
  remarks.set(subject.file, known);
  return known.then((all) => [...all]);
}

/** Takes a finding out of what was there before the change, if it was. */
function isBefore(finding: Finding, before: readonly string[]): boolean {
  const at = before.indexOf(same(finding));
  if (at >= 0) (before as string[]).splice(at, 1);
  return at >= 0;
}

async function judge(row: Row, subject: Subject, mutant: Mutant): Promise<void> {
  if (mutant.text === subject.text) return;
  const before = await remarksOn(subject);
  const findings = (await lint(subject, mutant.text)).filter(
    (finding) => !row.also?.includes(finding.rule) && !isBefore(finding, before),
  );
  const own = findings.filter(({ rule }) => rule === row.rule);
  const file = mutant.inSource ? `texts/${subject.policy.source.file}` : subject.file;
  const onLine = own.some(
    ({ file: at, range }) =>
      at === file && range.line >= mutant.line && range.line <= (mutant.lastLine ?? mutant.line),
  );
  row.mutants += 1;
  row.cases.push({ subject, mutant });
  if (own.length > 0) row.found += 1;
  if (onLine) row.onLine += 1;
  if (onLine && findings.length === 1) row.alone += 1;
  else if (process.argv.includes('--show')) {
    print(`${row.kind} (${row.rule}) in ${file}, expected at line ${mutant.line}:`);
    for (const { file: at, range, rule, message } of findings.slice(0, 4))
      print(`    ${at}:${range.line}:${range.column} ${rule}: ${message.slice(0, 200)}`);
  }
}

const rows: Row[] = [];
const wanted = process.argv.find((one) => one.startsWith('--rule='))?.slice(7);
for (const kind of kinds.filter(({ rule }) => wanted === undefined || rule === wanted)) {
  const row: Row = {
    kind: kind.name,
    rule: kind.rule,
    least: kind.least ?? 1,
    ...(kind.also === undefined ? {} : { also: kind.also }),
    mutants: 0,
    found: 0,
    onLine: 0,
    alone: 0,
    cases: [],
  };
  for (const subject of subjects) {
    if (kind.needsText && subject.proof === undefined) continue;
    for (const mutant of kind.make(subject)) await judge(row, subject, mutant);
  }
  if (row.mutants > 0) rows.push(row);
}

const total = rows.reduce(
  (sum, row) => ({
    mutants: sum.mutants + row.mutants,
    found: sum.found + row.found,
    onLine: sum.onLine + row.onLine,
    alone: sum.alone + row.alone,
  }),
  { mutants: 0, found: 0, onLine: 0, alone: 0 },
);

const cases = rows.flatMap((row) => row.cases);
const { peers, missing }: Peers = process.argv.includes('--peers')
  ? await askPeers(cases)
  : { peers: [], missing: [] };
/** The columns of the peers for some of the mutants. */
const peerCells = (of: readonly Case[]): (string | number)[] =>
  peers.flatMap(({ verdicts }) => {
    const own = verdicts.filter((_, i) => of.includes(cases[i] as Case));
    return [own.filter(({ found }) => found).length, own.filter(({ onLine }) => onLine).length];
  });
const line = (cells: readonly (string | number)[]) => print(`| ${cells.join(' | ')} |`);
const bold = (cells: readonly (string | number)[]) => cells.map((cell) => (cell === '' ? '' : `**${cell}**`));

const heads = ['mutants', 'reported', 'on its line', 'no second finding'];
const peerHeads = peers.flatMap(({ name }) => [`${name}: reported`, 'on its line']);
line(['mistake', 'rule', ...heads, ...peerHeads]);
print(`|---|---|${'--:|'.repeat(heads.length + peerHeads.length)}`);
for (const { kind, rule, mutants, found, onLine, alone, cases: own } of rows)
  line([kind, `\`${rule}\``, mutants, found, onLine, alone, ...peerCells(own)]);
line(
  bold([
    `${rows.length} kinds`,
    '',
    total.mutants,
    total.found,
    total.onLine,
    total.alone,
    ...peerCells(cases),
  ]),
);
for (const { name, version, verdicts, before } of peers) {
  const paths = verdicts.filter(({ pathOnLine }) => pathOnLine).length;
  print(
    `\n${name} ${version}: ${before.join(', ')} errors in the unchanged records, not counted.` +
      (paths > 0 ? ` It names no lines; the path it gives leads to the line in ${paths}.` : ''),
  );
}
for (const reason of missing) print(`\nLeft out: ${reason}`);
if (subjects.some(({ proof }) => proof === undefined))
  print('\nThe source texts are not at hand: the kinds that need them were skipped.');
/** The share of the mutants meant for a rule that it reports. */
function shareOf(rule: string): number {
  const own = rows.filter((row) => row.rule === rule);
  const sum = (of: 'mutants' | 'found') => own.reduce((all, row) => all + row[of], 0);
  return sum('found') / sum('mutants');
}

const missed = rows.filter(({ rule, mutants, alone, least }) =>
  least === 1 ? alone < mutants : shareOf(rule) < least,
);
for (const { kind } of missed) print(`\nToo few are reported: ${kind}`);
process.exitCode = missed.length === 0 ? 0 : 1;
