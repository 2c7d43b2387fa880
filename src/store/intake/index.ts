/** Documents that are no plain text: a web page, a PDF, a Word document, read as Markdown. */
import { Worker } from 'node:worker_threads';
import type { Answer, Task } from './read.js';

/** What one document may take: milliseconds, and MiB of memory. */
const limits = { time: 30_000, memory: 1_024 } as const;

/**
 * The text of a document as Markdown, or why it cannot be read. `packageRoot` is the folder of this package, which holds the
 * reading code apart from the command's.
 */
export function readApart(task: Task, packageRoot: string): Promise<Answer> {
  return new Promise((resolve) => {
    const worker = new Worker(`${packageRoot}/dist/command/intake.cjs`, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: limits.memory },
      // What libraries have to say is for their developers.
      stdout: true,
      stderr: true,
    });
    const end = (answer: Answer) => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const timer = setTimeout(
      () => end({ refusal: `it was not read within ${limits.time / 1000} seconds` }),
      limits.time,
    );
    worker.once('message', end);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      end({
        refusal:
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? `it needs more than ${limits.memory} MiB of memory`
            : 'it is damaged and cannot be read',
      }),
    );
  });
}
