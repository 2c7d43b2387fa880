import type { Command } from 'commander';
import type { ExitCode } from '../exit.js';
import type { Context } from './context.js';

/** Opens the context that a parsed command asks for, runs the body, and keeps its exit code. */
export type Run = (command: Command, body: (context: Context) => Promise<ExitCode>) => Promise<void>;
