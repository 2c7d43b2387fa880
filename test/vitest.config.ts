import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;
/** Tests of properties: those that a random seed may find something with. */
const properties = () =>
  readdirSync(`${root}test`, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) =>
        file.endsWith('.test.ts') && readFileSync(`${root}test/${file}`, 'utf8').includes('fc.assert'),
    )
    .map((file) => `test/${file}`);

/**
 * `npm test` makes the same values each time, so that what is red was made red by a change. `npm run explore` (the mode)
 * makes others, and says with which seed; SEED=n makes those again. What it finds becomes a case of a test.
 */
export default defineConfig(({ mode }) => {
  const exploring = mode === 'explore';
  const seed = exploring ? Number(process.env.SEED ?? Date.now() % 2 ** 31) : 1;
  if (exploring) process.stderr.write(`SEED=${seed}\n`);
  return {
    root,
    test: {
      include: exploring ? properties() : ['test/**/*.test.ts'],
      testTimeout: 30_000,
      // Half the time went into loading the same modules anew for each file; no test changes them.
      isolate: false,
      maxWorkers: availableParallelism(),
      provide: { seed },
      setupFiles: 'test/setup/seed.ts',
      globalSetup: 'test/setup/folder.ts',
    },
  };
});
