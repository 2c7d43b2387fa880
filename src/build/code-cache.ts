import { rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Script } from 'node:vm';
import type { Io } from '../io.js';
import { packageRoot } from './paths.js';

/** What `bin/load.js` offers: the build compiles exactly as the entry will, or V8 would reject the cache. */
interface Loader {
  cachePath(root: string, chunk: string): string;
  evaluate(
    root: string,
    scripts: Map<string, Script>,
  ): { main(argv: readonly string[], io: Io): Promise<number> };
}

/**
 * Calls made before the caches are taken, of which the first come first: V8 caches the functions that have run, so each call
 * makes the caches of the chunks that it comes to larger for all that load them.
 */
const warmUps = [
  [
    ['show', 'jp-cars'],
    ['diff', 'jifeline', 'cartropic', '--section', 'retention'],
  ],
  [
    ['audit', '--all'],
    ['search', 'retention'],
  ],
];

/** The world as a build has it: nobody reads, nobody types. */
export const silentIo: Io = {
  out: () => {},
  err: () => {},
  stdin: async () => new Uint8Array(),
  stdinIsTTY: false,
  isTTY: false,
  columns: undefined,
  cwd: packageRoot,
  env: {},
  now: () => new Date(),
  packageRoot,
  version: '0',
};

/** Writes V8's code caches of the chunks in `dist/command` that the everyday calls load, for the Node that runs this. */
export async function writeCodeCaches(): Promise<void> {
  const loader: Loader = createRequire(import.meta.url)(path.join(packageRoot, 'bin/load.js'));
  const scripts = new Map<string, Script>();
  const { main } = loader.evaluate(packageRoot, scripts);
  const written = new Set<string>();
  for (const calls of warmUps) {
    for (const argv of calls) await main(argv, silentIo);
    for (const [chunk, script] of scripts) {
      if (written.has(chunk)) continue;
      written.add(chunk);
      const target = loader.cachePath(packageRoot, chunk);
      // Renamed into place: a run at the same moment sees no cache or a whole one.
      await writeFile(`${target}.new`, script.createCachedData());
      await rename(`${target}.new`, target);
    }
  }
}
