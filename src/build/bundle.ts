/**
 * Builds `dist/`: the command's bundle with its code cache, the library, and the licences of what both contain.
 * Everything is bundled, so that installing privcmp installs no other package and a start reads one file.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { lexicon } from '../model/lexicon.js';
import { languages } from '../model/word-list.js';
import { diskFiles } from '../store/files.js';
import type { Compiled } from '../store/library.js';
import { readRecord } from '../store/record.js';
import { writeCodeCache } from './code-cache.js';
import { thirdPartyNotices } from './notices.js';
import { dist, packageRoot } from './paths.js';

/**
 * Modules that packages load at start-up for services not used here, with what stands in for each. Loading the real
 * ones brings in Node's network and stream code, about a tenth of the start-up.
 */
const standIns: Record<string, string> = {
  // commander starts subcommands that are programs of their own; ours are functions.
  'node:child_process': 'module.exports = {};',
  // chalk guesses the colour level of the process; ours is decided from `Io` and given to `new Chalk({ level })`.
  '#supports-color': 'export default { stdout: false, stderr: false };',
};

const leaveOut: Plugin = {
  name: 'leave-out',
  setup(builder) {
    const names = new RegExp(`^(${Object.keys(standIns).join('|')})$`);
    builder.onResolve({ filter: names }, ({ path: name, importer }) =>
      // Only for packages: our own code would have to mean it.
      importer.includes('node_modules') ? { path: name, namespace: 'stand-in' } : undefined,
    );
    builder.onLoad({ filter: /.*/, namespace: 'stand-in' }, ({ path: name }) => ({
      contents: standIns[name] ?? '',
    }));
  },
};

/**
 * What is large and few runs need, and the words of each language, each in a file of its own: the everyday start reads and
 * indexes a third of what it would. The validator is asked only of records that are not known yet. The path holds seen from
 * `bin/`, whose `require` the bundle is given, and from `dist/`.
 */
const apart: Record<string, string> = {
  './generated/validate-policy.cjs': 'validate-policy',
  tinyld: 'tinyld',
  'libphonenumber-js/min': 'libphonenumber-js',
  './write-excel.js': 'write-excel-file',
  './read-excel.js': 'read-excel-file',
  'ajv/dist/2020.js': 'ajv',
  yaml: 'yaml',
};

/** Where those of them lie that are no packages. */
const own: Record<string, string> = {
  './generated/validate-policy.cjs': 'src/store/generated/validate-policy.cjs',
  './write-excel.js': 'src/render/write-excel.ts',
  './read-excel.js': 'src/store/read-excel.ts',
};

const fileApart = (name: string) => ({ path: `../dist/apart/${name}.cjs`, external: true });

const keepWordsApart: Plugin = {
  name: 'keep-words-apart',
  setup(builder) {
    builder.onResolve({ filter: /\/generated\/(?:frameworks|letters)\.js$/ }, ({ path: name }) =>
      fileApart(path.basename(name, '.js')),
    );
    builder.onResolve({ filter: /\/generated\/words\/\w+\.js$/ }, ({ path: name }) =>
      fileApart(`words-${path.basename(name, '.js')}`),
    );
  },
};

const keepApart: Plugin = {
  name: 'keep-apart',
  setup(builder) {
    builder.onResolve({ filter: new RegExp(`^(${Object.keys(apart).join('|')})$`) }, ({ path: name }) =>
      fileApart(apart[name] ?? name),
    );
  },
};

/** `metafile` tells what went in. */
type Options = BuildOptions & { metafile: true };

const common: Options = {
  absWorkingDir: packageRoot,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  minifyWhitespace: true,
  minifySyntax: true,
  // Identifiers stay as written and lines short, so that the stack trace of a bug can be read.
  lineLimit: 160,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  // The ES module of js-yaml is two to three times slower on Node 20 than its CommonJS file, which `require` finds.
  alias: { 'js-yaml': createRequire(import.meta.url).resolve('js-yaml') },
  plugins: [leaveOut],
};

/** `import()` of a module inside the bundle stays lazy: its code runs only when the call is reached. */
const command: Options = {
  ...common,
  entryPoints: ['src/cli.ts'],
  format: 'cjs',
  outfile: 'dist/privcmp.cjs',
  plugins: [leaveOut, keepApart, keepWordsApart],
  // A native `import()` would need a loader that the cached script does not have.
  supported: { 'dynamic-import': false },
};

const packages: Options = {
  ...common,
  entryPoints: [
    ...Object.entries(apart).map(([name, out]) => ({ in: own[name] ?? name, out })),
    { in: 'src/audit/generated/frameworks.ts', out: 'frameworks' },
    { in: 'src/audit/generated/letters.ts', out: 'letters' },
    { in: 'src/store/intake/worker.ts', out: 'intake' },
    ...languages.map((name) => ({ in: `src/model/generated/words/${name}.ts`, out: `words-${name}` })),
  ],
  format: 'cjs',
  outdir: 'dist/apart',
  outExtension: { '.js': '.cjs' },
  // A copy of Node's own streams for browsers, of which a part comes without its licence.
  alias: { ...common.alias, 'readable-stream': 'stream' },
};

/** CommonJS packages inside an ES module still ask for what is built into Node through `require`. */
const requireForEsm =
  "import { createRequire as createRequireOfNode } from 'node:module';const require = createRequireOfNode(import.meta.url);";

const library: Options = {
  ...common,
  entryPoints: ['src/index.ts'],
  format: 'esm',
  outfile: 'dist/index.js',
  plugins: [leaveOut, keepWordsApart],
  banner: { js: requireForEsm },
};

/** Removes what an earlier build left. The caches go first: none may outlive the bundle that it was made from. */
async function clean(): Promise<void> {
  await mkdir(dist, { recursive: true });
  const old = await readdir(dist);
  const stale = old.filter((name) => name.endsWith('.cache') || name === 'types');
  for (const name of stale) await rm(path.join(dist, name), { recursive: true });
}

async function main(): Promise<void> {
  await clean();
  const built = await Promise.all([build(command), build(packages), build(library)]);
  const inputs: Metafile['inputs'] = Object.assign({}, ...built.map(({ metafile }) => metafile.inputs));
  await writeFile(path.join(dist, 'THIRD-PARTY-NOTICES.txt'), await thirdPartyNotices(Object.keys(inputs)));
  await inAscii(path.join(dist, 'privcmp.cjs'));
  await writeRecords();
  await writeCodeCache();
}

/**
 * Writes as escapes what esbuild leaves in regular expressions (in texts it does so itself): with a single letter past
 * Latin-1, V8 holds two bytes for each of the million characters, and a start spends a fifth on decoding them.
 */
async function inAscii(file: string): Promise<void> {
  const code = await readFile(file, 'utf8');
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  await writeFile(file, code.replace(/[^\0-\x7f]/g, escaped));
}

/** Keeps the bundled records as they are read, each with its text: a start then reads JSON where it can. */
async function writeRecords(): Promise<void> {
  const folder = path.join(packageRoot, 'policies');
  const target = path.join(dist, 'records');
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  for (const file of diskFiles.list(folder, { recursive: false }).files) {
    const read = diskFiles.readText(file);
    const record = read.ok ? await readRecord(read.text, lexicon()) : undefined;
    // A record that cannot be read is lint's business, not the build's.
    if (!read.ok || record?.ok !== true) continue;
    const kept: Compiled = { text: read.text, policy: record.policy };
    await writeFile(path.join(target, `${record.policy.id}.json`), JSON.stringify(kept));
  }
}

await main();
