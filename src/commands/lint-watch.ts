import { UsageError } from '../errors.js';
import { type ExitCode, exit } from '../exit.js';
import { findTargets } from '../store/lint-paths.js';
import type { Context } from './context.js';
import type { LintOptions } from './lint-options.js';
import { lintOnce, printReport } from './lint-run.js';

/** Waits, then says whether to go on; tests hand in their own. */
export type Tick = () => Promise<boolean>;

const everySecond: Tick = () => new Promise((resolve) => setTimeout(() => resolve(true), 1000));

/** Everything a run depends on, as one text: whatever changes in it asks for another run. */
function stateOf(paths: readonly string[], context: Context): string {
  const { files } = findTargets(paths.length > 0 ? paths : [context.library().place.folder], context.files);
  return files
    .map((file) => {
      const read = context.files.readText(file);
      return `${file} ${read.ok ? read.sha256 : read.problem.code}`;
    })
    .join('\n');
}

/** Lints, and again after every change, until it is stopped. Looks at the files once a second: that works on every file system. */
export async function watchLint(
  paths: readonly string[],
  options: LintOptions,
  context: Context,
  tick: Tick = everySecond,
): Promise<ExitCode> {
  if (paths.includes('-'))
    throw new UsageError('--watch cannot watch standard input', 'give it a file or a folder');
  for (let before: string | undefined, going = true; going; going = await tick()) {
    const now = stateOf(paths, context);
    if (now === before) continue;
    await context.write(await printReport(await lintOnce(paths, options, context), options, context));
    await context.say(
      `${context.io.now().toTimeString().slice(0, 8)} waiting for changes (stop with Ctrl+C)`,
    );
    // What --fix wrote is no change to react to.
    before = stateOf(paths, context);
  }
  return exit.ok;
}
