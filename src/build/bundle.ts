/**
 * Builds `dist/`: the command in chunks, some with V8's code cache, the library, and the licences of what both contain.
 * Everything is bundled, so that installing privcmp installs no other package. An `import()` in the code is what makes a
 * chunk: a run reads the chunks that it comes to.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type InputOptions, type OutputOptions, type Plugin, rolldown } from 'rolldown';
import { lexicon } from '../model/lexicon.js';
import { diskFiles } from '../store/files.js';
import type { Compiled } from '../store/library.js';
import { readRecord } from '../store/record.js';
import { writeCodeCaches } from './code-cache.js';
import { thirdPartyNotices } from './notices.js';
import { dist, packageRoot } from './paths.js';

/**
 * Modules that packages load at start-up for services not used here, with what stands in for each. Loading the real
 * ones brings in Node's network and stream code, about a tenth of the start-up.
 */
const standIns: Record<string, string> = {
  // commander starts subcommands that are programs of their own; ours are functions.
  'node:child_process': 'export default {};',
  // chalk guesses the colour level of the process; ours is decided from `Io` and given to `new Chalk({ level })`.
  '#supports-color': 'export default { stdout: false, stderr: false };',
};

const leaveOut: Plugin = {
  name: 'leave-out',
  resolveId(name, importer) {
    // Only for packages: our own code would have to mean it.
    return Object.hasOwn(standIns, name) && importer?.includes('node_modules') ? `\0${name}` : undefined;
  },
  load: (id) => standIns[id.slice(1)],
};

const input: InputOptions = {
  cwd: packageRoot,
  platform: 'node',
  resolve: {
    alias: {
      // The ES module of js-yaml is two to three times slower on Node 20 than its CommonJS file, which `require` finds.
      'js-yaml': createRequire(import.meta.url).resolve('js-yaml'),
      // A copy of Node's own streams for browsers, of which a part comes without its licence.
      'readable-stream': 'stream',
    },
  },
  plugins: [leaveOut],
  checks: { ineffectiveDynamicImport: false, emptyImportMeta: false },
};

/** Names stay as written, so that the stack trace of a bug can be read. */
const minify = { compress: false, mangle: false, codegen: { removeWhitespace: true } } as const;

/** The modules that the everyday verbs come to, with all that these import: one file is read faster than thirty. */
const everyday =
  /src\/(?:audit\/bundled|commands\/(?:context|diff-run|list-run|query|show-run)|query\/index|questions\/question|render\/(?:clean|layout|style)|store\/(?:files|library))\.ts$/;

const command: OutputOptions = {
  dir: path.join(dist, 'command'),
  format: 'cjs',
  minify,
  // With a single letter past Latin-1, V8 holds two bytes for each character of a chunk, and a start spends a fifth on decoding them.
  charset: 'ascii',
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name].cjs',
  codeSplitting: {
    groups: [
      { name: 'start', test: /rolldown\/runtime|src\/cli\.ts$/, priority: 2 },
      { name: 'everyday', test: everyday, priority: 1 },
      { name: 'audit', test: /src\/commands\/audit-run\.ts$/ },
    ],
  },
};

const library: OutputOptions = { dir: path.join(dist, 'library'), format: 'esm', minify };

/** Bundles, and returns the names of the chunks and of the files that went in. */
async function bundle(entries: Record<string, string>, into: OutputOptions) {
  const build = await rolldown({ ...input, input: entries });
  const { output } = await build.write(into);
  await build.close();
  const chunks = output.filter((file) => file.type === 'chunk');
  return {
    chunks: chunks.map(({ fileName }) => fileName),
    modules: chunks.flatMap(({ moduleIds }) => moduleIds.map((file) => path.relative(packageRoot, file))),
  };
}

async function main(): Promise<void> {
  // Nothing that an earlier build left, above all no code cache, may outlive the chunk that it was made from.
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  const [run, used] = await Promise.all([
    bundle({ privcmp: 'src/cli.ts', intake: 'src/store/intake/worker.ts' }, command),
    bundle({ index: 'src/index.ts' }, library),
  ]);
  const notices = await thirdPartyNotices([...run.modules, ...used.modules]);
  await writeFile(path.join(dist, 'THIRD-PARTY-NOTICES.txt'), notices);
  await writeRecords();
  await writeCodeCaches();
}

/** Keeps the bundled records as they are read, each with its text: a start then reads JSON where it can. */
async function writeRecords(): Promise<void> {
  const folder = path.join(packageRoot, 'policies');
  const target = path.join(dist, 'records');
  await mkdir(target);
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
