/**
 * `npm run bench`: what whole commands cost, as ratios of processor time (other jobs disturb that less than the clock). Every
 * round runs what is compared one after the other, so that a busy moment hits both; printed are medians, as the table of
 * the README. Nothing is asserted: timing that fails a build fails it at random. The children run without
 * NODE_EXTRA_CA_CERTS, which makes every start of Node slower and all of these ratios better.
 * `-- --records 10000` asks for other than 1,000 records, `--rounds 51` for more rounds, `--peers` installs ajv-cli,
 * Spectral and ripgrep into a temporary folder and works beside them.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readYaml } from '../../src/store/yaml.js';
import { installPeers } from '../setup/peers.js';
import { writeCorpus } from './corpus.js';

const { values: asked } = parseArgs({
  options: {
    records: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '21' },
    peers: { type: 'boolean', default: false },
  },
});
const count = Number(asked.records);
/** What takes long is measured less often: what it loses in rounds it has in length. */
const budget = 40_000;

const root = resolve(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'privcmp-bench-'));
const at = (name: string) => join(work, name);
const { NODE_EXTRA_CA_CERTS: _, PRIVCMP_POLICIES: __, PRIVCMP_SOURCES: ___, ...inherited } = process.env;
const env = { ...inherited, XDG_CACHE_HOME: at('cache'), PRIVCMP_BENCH_MEMORY: at('memory') };

type Call = readonly string[];
const node = process.execPath;
const privcmp = (...argv: string[]): Call => [node, join(root, 'bin/privcmp.js'), ...argv];
const onCorpus = (...argv: string[]) => privcmp(...argv, '--policies', at('corpus'));

/** Processor time of a whole process with its children, in milliseconds, as the shell counts it. */
function cost(call: Call): number {
  const script = 'TIMEFORMAT="%U %S"; time "$@" >/dev/null 2>"$0"';
  const { stderr } = spawnSync('bash', ['-c', script, at('stderr'), ...call], {
    cwd: work,
    env,
    encoding: 'utf8',
  });
  const [user = 0, system = 0] = stderr.trim().split(' ').map(Number);
  return (user + system) * 1000;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Compares two calls; where they are given different numbers of records, `times` as many, what one record costs. */
function row(what: string, call: Call, than: string, other: Call, times = 1): void {
  for (const one of [call, other]) cost(one); // Not counted: files come from the disk, and caches are empty, the first time.
  const pairs: [number, number][] = [];
  const start = performance.now();
  do pairs.push([cost(call), cost(other)]);
  while (pairs.length < Number(asked.rounds) && performance.now() - start < budget);
  const ratio = median(pairs.map(([one, two]) => one / two / times));
  const ms = median(pairs.map(([one]) => one));
  print([what, than, ratio.toFixed(2), `${ms.toFixed(0)} ms`, pairs.length]);
}

const print = (cells: readonly (string | number)[]) => process.stdout.write(`| ${cells.join(' | ')} |\n`);

/** The most memory that a call held, in MiB: told by the process itself as it ends. */
function memory(call: Call): string {
  spawnSync(call[0] ?? '', ['--require', at('tell-memory.cjs'), ...call.slice(1)], {
    cwd: work,
    env,
    stdio: 'ignore',
  });
  return `${Math.round(Number(readFileSync(at('memory'), 'utf8')) / 1024)} MiB`;
}

function prepare(): void {
  for (const [folder, size] of Object.entries({ few: 5, hundred: 100 })) {
    mkdirSync(at(folder));
    for (const name of readdirSync(at('corpus')).slice(0, size))
      cpSync(at(`corpus/${name}`), at(`${folder}/${name}`));
  }
  writeFileSync(at('empty.js'), '');
  writeFileSync(
    at('tell-memory.cjs'),
    "process.on('exit', () => require('node:fs').writeFileSync(process.env.PRIVCMP_BENCH_MEMORY, String(process.resourceUsage().maxRSS)));",
  );
  mkdirSync(at('reference'));
  for (const name of readdirSync(at('corpus'))) {
    const read = readYaml(readFileSync(at(`corpus/${name}`), 'utf8'));
    if (read.ok) writeFileSync(at(`reference/${name}.json`), JSON.stringify(read.value));
  }
  writeFileSync(
    at('parse.cjs'),
    "const fs = require('node:fs'); for (const name of fs.readdirSync('reference').slice(0, process.argv[2])) JSON.parse(fs.readFileSync('reference/' + name, 'utf8'));",
  );
  // Of what was written a moment ago nothing is noted.
  spawnSync('sleep', ['3']);
}

function withPeers(): void {
  installPeers(work, ['ajv-cli@5', '@stoplight/spectral-cli@6', '@vscode/ripgrep@1']);
  const schema = join(root, 'schemas/policy.schema.json');
  const rules = {
    extends: [],
    rules: {
      schema: {
        given: '$',
        severity: 'error',
        then: { function: 'schema', functionOptions: { schema: JSON.parse(readFileSync(schema, 'utf8')) } },
      },
    },
  };
  writeFileSync(at('ruleset.json'), JSON.stringify(rules));
  const lint = (folder: string) => privcmp('lint', at(folder), '--no-cache');
  const ajv = ['--spec=draft2020', '--strict=false', '--all-errors', '-s', schema, '-d', at('corpus/*.yaml')];
  row(`lint of ${count} records, no cache`, lint('corpus'), 'ajv-cli', [
    node,
    at('node_modules/.bin/ajv'),
    'validate',
    ...ajv,
  ]);
  const spectral = ['lint', '--ruleset', at('ruleset.json'), at('few/*.yaml')];
  row('lint of 5 records', lint('few'), 'Spectral', [node, at('node_modules/.bin/spectral'), ...spectral]);
  const { rgPath } = createRequire(at('peers.cjs'))('@vscode/ripgrep') as { readonly rgPath: string };
  row('search nowhere, second run', onCorpus('search', 'nowhere'), '`rg -c nowhere; node -e 0`', [
    'bash',
    '-c',
    '"$0" -c nowhere "$1"; "$2" -e 0',
    rgPath,
    at('corpus'),
    node,
  ]);
}

try {
  await writeCorpus(at('corpus'), count);
  prepare();
  process.stdout.write(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${count} records\n\n`,
  );
  print(['call', 'against', 'ratio', 'processor time', 'rounds']);
  process.stdout.write('|---|---|--:|--:|--:|\n');
  const nothing: Call = [node, '-e', '0'];
  row('an empty script file', [node, at('empty.js')], '`node -e 0`', nothing);
  for (const argv of [['--help'], ['show', 'jp-cars'], ['list'], ['diff', 'jifeline', 'cartropic']])
    row(`\`${argv.join(' ')}\``, privcmp(...argv), '`node -e 0`', nothing);
  row('`audit --all` of the five', privcmp('audit', '--all'), '`list`', privcmp('list'));
  row(
    `show one of ${count}`,
    onCorpus('show', 'r00003'),
    'one of 5',
    privcmp('show', 'r00003', '--policies', at('few')),
  );
  const alias = privcmp('show', 'r00003-alias', '--policies', at('few'));
  row('the same by its alias', onCorpus('show', 'r00003-alias'), 'one of 5', alias);
  const parse: Call = [node, at('parse.cjs')];
  const verbs: Readonly<Record<string, (folder: string) => Call>> = {
    list: (folder) => privcmp('list', '--policies', at(folder)),
    'search nowhere': (folder) => privcmp('search', 'nowhere', '--policies', at(folder)),
    lint: (folder) => privcmp('lint', at(folder)),
  };
  const everyday = Object.entries(verbs).map(([name, on]) => ({
    name,
    call: on('corpus'),
    few: on('hundred'),
  }));
  for (const { name, call } of everyday) row(`${name}, second run`, call, '`JSON.parse` of the same', parse);
  const onHundred = (...argv: string[]) => privcmp(...argv, '--policies', at('hundred'));
  row(
    'diff --all --section retention of 100, second run',
    onHundred('diff', '--all', '--section', 'retention'),
    '`JSON.parse` of the same',
    [...parse, '100'],
  );
  // A condition that asks each record and leaves none.
  const load = onHundred('list', '--where', 'count(retention.period:*)>10000');
  for (const verb of ['audit', 'diff'])
    row(`${verb} --all of 100, second run`, onHundred(verb, '--all'), 'loading them', load);
  for (const { name, call } of everyday)
    row(`${name}, first run`, [...call, '--no-cache'], '`JSON.parse` of the same', parse);
  for (const { name, call, few } of everyday)
    row(
      `${name}: a record of ${count}`,
      [...call, '--no-cache'],
      'one of 100',
      [...few, '--no-cache'],
      count / 100,
    );
  const holding = [
    ...everyday,
    { name: 'diff --baseline', call: onCorpus('diff', '--all', '--baseline', 'r00003') },
    { name: 'audit --all', call: onCorpus('audit', '--all') },
    { name: 'verify', call: onCorpus('verify', '--sources', join(root, 'test/fixtures/texts')) },
  ];
  for (const { name, call } of holding)
    print([`${name}: memory`, '', '', memory([...call, '--no-cache']), 1]);
  if (asked.peers) withPeers();
} finally {
  rmSync(work, { recursive: true, force: true });
}
