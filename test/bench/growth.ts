/**
 * How the time of a run grows with what it is given: each case is run with n and with 4 n of something, and the ratio of
 * the times is printed. 4 is as it should be, 16 means that each looks at all others. A case is worth as much as it
 * notices: with `--mistakes` it is run again in a copy of the source in which that mistake was made on purpose.
 * Run: npm run bench:growth -- [--mistakes] [words of a name]
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Case, cases } from './growth-cases.js';

const root = resolve(import.meta.dirname, '../..');
/** Between a run that grows with its size and one that grows with its square. */
const most = 8;
const rounds = 3;
/** A mistake that is not through after so many milliseconds is noticed. */
const patience = 40_000;
const print = (line: string) => process.stdout.write(`${line}\n`);

type RunCli = typeof import('../run-cli.js');
type Memory = typeof import('../setup/memory-files.js');

/** The processor time of a run on `n`, in milliseconds; the program is that of the checkout `at`. */
async function timer(one: Case, at: string): Promise<(n: number) => Promise<number>> {
  const load = (file: string) => import(pathToFileURL(join(at, file)).href);
  const { run }: RunCli = await load('test/run-cli.ts');
  const { memoryFiles }: Memory = await load('test/setup/memory-files.ts');
  return async (n) => {
    const files = memoryFiles(one.files(n));
    const before = process.cpuUsage();
    const { code, err } = await run(one.argv, { files, cwd: '/' });
    const { user, system } = process.cpuUsage(before);
    if (code > 1) throw new Error(`${one.name}: exit ${code}: ${err}`);
    return (user + system) / 1000;
  };
}

async function ratioOf(one: Case, at: string): Promise<{ ratio: number; ms: number }> {
  const time = await timer(one, at);
  await time(one.n);
  const least = { few: Number.POSITIVE_INFINITY, many: Number.POSITIVE_INFINITY };
  for (let round = 0; round < rounds; round += 1) {
    least.few = Math.min(least.few, await time(one.n));
    least.many = Math.min(least.many, await time(4 * one.n));
    if (least.many > 20 * least.few) break;
  }
  return { ratio: least.many / least.few, ms: least.many };
}

/** A copy of what a run needs, with the case's mistake made in it. */
function spoiled({ name, mistake: [file, right, wrong] }: Case): string {
  const copy = mkdtempSync(join(tmpdir(), 'privcmp-growth-'));
  for (const part of [
    'src',
    'test/run-cli.ts',
    'test/bench',
    'test/setup',
    'test/fixtures/policies',
    'package.json',
    'tsconfig.json',
    'policies',
  ])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const text = readFileSync(join(copy, file), 'utf8');
  if (!text.includes(right)) throw new Error(`${name}: ${file} no longer holds: ${right}`);
  writeFileSync(
    join(copy, file),
    text.replace(right, () => wrong),
  );
  return copy;
}

const [words, mistakes] = [
  process.argv
    .slice(2)
    .filter((word) => !word.startsWith('--'))
    .join(' '),
  process.argv.includes('--mistakes'),
];
let failed = 0;
for (const one of cases.filter(({ name }) => name.includes(words))) {
  const { ratio, ms } = await ratioOf(one, root);
  let line = `${ratio.toFixed(1).padStart(5)}  ${ms.toFixed(0).padStart(6)} ms  ${one.name}`;
  let bad = ratio > most;
  if (mistakes) {
    const copy = spoiled(one);
    try {
      const { stdout, stderr } = spawnSync(
        process.execPath,
        ['--import', 'tsx', join(copy, 'test/bench/growth.ts'), one.name],
        {
          cwd: copy,
          encoding: 'utf8',
          timeout: patience,
        },
      );
      if (stdout === '' && stderr !== '') throw new Error(stderr);
      const wrong = stdout === '' ? Number.POSITIVE_INFINITY : Number.parseFloat(stdout);
      bad ||= !(wrong > most);
      line += `, with the mistake ${wrong}`;
    } finally {
      rmSync(copy, { recursive: true });
    }
  }
  print(line + (bad ? `  ← ${ratio > most ? 'grows too fast' : 'not noticed'}` : ''));
  if (bad) failed += 1;
}
process.exitCode = failed > 0 ? 1 : 0;
