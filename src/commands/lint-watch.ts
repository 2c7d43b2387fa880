import { DataError, UsageError } from '../errors.js';
import { type ExitCode, exit } from '../exit.js';
import { faultLines } from '../render/fault.js';
import { notedFiles } from '../store/noted-files.js';
import { type Context, openContext } from './context.js';
import { lintOnce } from './lint-run.js';

/** Waits, then says whether to go on; tests hand in their own. */
export type Tick = () => Promise<boolean>;

const everySecond: Tick = () => new Promise((resolve) => setTimeout(() => resolve(true), 1000));

/**
 * Lints, and again after every change of what the run has looked at (records, texts, configuration, baseline), until it is
 * stopped or nobody reads any more. Looks at the files once a second: that works on every file system. A mistake of the call
 * ends it; one that comes later, such as in the configuration, is said, and mended by the next change.
 */
export async function watchLint(
  paths: readonly string[],
  { io, files, options, say }: Context<'lint'>,
  tick: Tick = everySecond,
): Promise<ExitCode> {
  if (paths.includes('-'))
    throw new UsageError('--watch cannot watch standard input', 'give it a file or a folder');
  const noted = notedFiles(files);
  const runOnce = async () => {
    noted.forget();
    const context = await openContext(io, options, noted.files);
    await lintOnce(paths, context);
  };
  await runOnce();
  for (;;) {
    await say(`${io.now().toTimeString().slice(0, 8)} waiting for changes (stop with Ctrl+C)`);
    for (let isFresh = true; isFresh || !noted.hasChanged(); isFresh = false) {
      if (!(await tick())) return exit.ok;
      // A blank line parts the reports in a pipe. Its reader has had time to go: the write tells.
      if (isFresh && !io.isTTY && options.output === undefined) await io.out('\n');
      if (io.hasReader?.() === false) return exit.ok;
    }
    await runOnce().catch((error: unknown) => {
      if (!(error instanceof DataError || error instanceof UsageError)) throw error;
      return say(...faultLines(error));
    });
  }
}
