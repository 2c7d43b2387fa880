/** What a start reads and loads: exact where times are not. Needs a build (`npm test` makes one). */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, temporary } from './run-cli.js';

const { cachePath } = createRequire(import.meta.url)('../bin/load.js');
const folder = temporary();
const hook = path.join(folder, 'hook.cjs');
/**
 * Notes the files that are opened and the modules of Node that are asked for. The functions are those that Node itself calls by
 * these names, in 20 as in 24. A code cache counts where it lies beside its chunk: another Node than built it reads none.
 */
writeFileSync(
  hook,
  `const fs = require('node:fs');
  const Module = require('node:module');
  const seen = { files: [], modules: [] };
  const note = (list, name) => list.includes(name) || list.push(name);
  for (const name of ['readFileSync', 'openSync', 'readdirSync']) {
    const real = fs[name];
    fs[name] = (file, ...rest) => (note(seen.files, String(file)), real(file, ...rest));
  }
  const load = Module._load;
  Module._load = (name, ...rest) => (Module.isBuiltin(name) && note(seen.modules, name.replace('node:', '')), load(name, ...rest));
  process.on('exit', () => fs.writeSync(2, JSON.stringify(seen)));`,
);

/** What a call of the tool in `home` opens below it, and which modules of Node it asks for. */
function opened(home: string, argv: readonly string[]) {
  const env = { PATH: process.env.PATH, HOME: folder, XDG_CACHE_HOME: path.join(folder, 'cache') };
  const args = ['--require', hook, path.join(home, 'bin/privcmp.js'), ...argv];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' });
  const { files, modules } = JSON.parse(stderr) as { files: string[]; modules: string[] };
  const below = files.map((file) => path.relative(home, file)).filter((file) => !file.startsWith('..'));
  return { stdout, files: below.sort(), modules: modules.sort() };
}

const chunks = ['everyday', 'privcmp', 'rolldown-runtime', 'start'].map((name) => `${name}.cjs`);
const entry = ['load', 'privcmp', 'process-io', 'run'].map((name) => `bin/${name}.js`);
const builtIn = ['buffer', 'events', 'fs', 'module', 'os', 'path', 'process', 'vm'];
const ids = ['cartropic', 'james-pro', 'jifeline', 'jp-cars', 'jump'];
const recordOf = (id: string) => [`dist/records/${id}.json`, `policies/${id}.yaml`];

/** The tool as a Node finds it that has not built it: no code cache is its. */
const strange = path.join(folder, 'privcmp');
for (const part of ['bin', 'dist/command', 'dist/records', 'policies', 'package.json'])
  cpSync(path.join(root, part), path.join(strange, part), {
    recursive: true,
    filter: (file) => !file.endsWith('.cache'),
  });

it('loads no more than what an everyday verb is made of', () => {
  const source = (chunk: string) => readFileSync(path.join(root, 'dist/command', chunk), 'utf8');
  const length = chunks.reduce((sum, chunk) => sum + source(chunk).length, 0);
  // As much as it was when it was last looked at, and a twentieth: one import too many brings a quarter along.
  expect(length).toBeLessThan(560_000);
});

describe.each([
  ['without code cache', strange],
  ['with the code cache, if this Node built it', root],
])('%s', (_, home) => {
  const caches = chunks.map((name) => cachePath(home, `./${name}`)).filter((file) => existsSync(file));
  const command = [
    ...entry,
    ...chunks.map((name) => `dist/command/${name}`),
    ...caches.map((file) => path.relative(home, file)),
  ];

  it.each([
    ['show of one reads its record alone', ['show', 'jp-cars'], recordOf('jp-cars')],
    ['list reads the records and nothing else', ['list'], ['policies', ...ids.flatMap(recordOf)]],
  ])('%s', (_, argv, records) => {
    const { stdout, files, modules } = opened(home, argv);
    expect(stdout).toContain('JP.cars');
    expect(files).toEqual([...command, 'package.json', ...records].sort());
    expect(modules).toEqual(builtIn);
  });
});
