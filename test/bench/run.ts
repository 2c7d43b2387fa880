/**
 * `npm run bench`: what whole commands cost, as ratios to `node -e 0`, because seconds of different machines do not
 * compare. Every round runs the empty program and the command one after the other, so that a busy moment hits both;
 * printed is the median over the rounds. Nothing is asserted: timing that fails a build fails it at random.
 * `npm run bench -- 51` asks for 51 rounds.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { generateRecords } from './records.js';

const root = path.resolve(import.meta.dirname, '../..');
const entry = path.join(root, 'bin/privcmp.js');
const rounds = Number(process.argv[2] ?? 21);
/** A command that takes long is measured less often: what it loses in rounds it has in length. */
const budget = 20_000;

interface Case {
  readonly argv: readonly string[];
  /** Folder of the records, if not the bundled ones. */
  readonly policies?: string;
}

interface Timing {
  readonly ms: number;
  readonly status: number | null;
}

function time(args: readonly string[], policies?: string): Timing {
  const env = { ...process.env, ...(policies ? { PRIVCMP_POLICIES: policies } : {}) };
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1e9,
  });
  return { ms: performance.now() - start, status };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** One line of the table: the median ratio, the median in milliseconds, the rounds, the exit code if it is a failure. */
function measure({ argv, policies }: Case): string {
  const times: number[] = [];
  const ratios: number[] = [];
  const start = performance.now();
  let last: Timing;
  do {
    const empty = time(['-e', '0']);
    last = time([entry, ...argv], policies);
    times.push(last.ms);
    ratios.push(last.ms / empty.ms);
  } while (times.length < rounds && performance.now() - start < budget);
  const ok = last.status === 0 || last.status === 1;
  return [
    median(ratios).toFixed(2).padStart(8),
    `${median(times).toFixed(0)} ms`.padStart(10),
    String(times.length).padStart(7),
    `  ${argv.join(' ')}${ok ? '' : `  ← exit ${last.status}, not a measurement`}`,
  ].join('');
}

function section(title: string, cases: readonly Case[]): void {
  console.log(`\n${title}\n   ratio      time rounds  command`);
  for (const each of cases) console.log(measure(each));
}

console.log(
  `Node ${process.version}, ${process.platform}-${process.arch}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}`,
);
time([entry, '--help']); // Not counted: the files come from the disk the first time.
section('Bundled records', [
  { argv: ['--help'] },
  { argv: ['show', 'jp-cars'] },
  { argv: ['list'] },
  { argv: ['diff', 'jifeline', 'cartropic', '--section', 'retention'] },
  { argv: ['lint', 'policies/'] },
]);

for (const count of [1_000, 10_000]) {
  const policies = mkdtempSync(path.join(tmpdir(), `privcmp-bench-${count}-`));
  try {
    const id = generateRecords(path.join(root, 'policies'), policies, count);
    section(`${count} generated records`, [
      { argv: ['show', id], policies },
      { argv: ['list'], policies },
      { argv: ['search', 'retention'], policies },
      { argv: ['lint', policies] },
    ]);
  } finally {
    rmSync(policies, { recursive: true });
  }
}
