import { openContext } from '../../src/commands/context.js';
import { runLint } from '../../src/commands/lint-run.js';
import type { Options } from '../../src/commands/options.js';
import type { LintReport } from '../../src/lint/report.js';
import { testIo } from '../run-cli.js';
import { type MemoryFiles, memoryFiles } from '../setup/memory-files.js';
import { demoRecord, demoText } from './demo.js';

/** What lint reports of two files. */
export const lintReport = (findings: LintReport['findings']): LintReport => ({
  findings,
  files: ['policies/a b.yaml', 'policies/c.yaml'],
  errors: findings.length,
  warnings: 0,
  infos: 0,
  sets: 0,
  unchecked: 0,
  unknownValues: 0,
  unknownLanguages: [],
  hasSources: true,
  fixed: 0,
  unread: 0,
  unwritten: 0,
  known: 0,
});

export const demoIo = (stdin = '') => testIo({ stdin, cwd: '/srv', columns: 100 });

export const demoFiles = (more: Readonly<Record<string, string | Uint8Array>> = {}): MemoryFiles =>
  memoryFiles({ 'policies/demo.yaml': demoRecord(), 'texts/demo.txt': demoText, ...more });

/** Runs `lint` on files in memory. */
export async function lintRun(
  paths: readonly string[],
  options: Partial<Options<'lint'>> = {},
  files = demoFiles(),
  input = '',
): Promise<{
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly files: MemoryFiles;
}> {
  const io = demoIo(input);
  const code = await runLint(paths, await openContext(io, { format: 'pretty', ...options }, files));
  return { code, ...io.said, files };
}
