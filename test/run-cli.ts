import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { main } from '../src/cli.js';
import type { Io } from '../src/io.js';
import type { Files } from '../src/store/port.js';

/** The checkout. */
export const root = resolve(import.meta.dirname, '..');

/** A new folder outside the checkout; the set-up of the tests removes it after the last of them. */
export const temporary = () => mkdtempSync(join(tmpdir(), 'test-'));

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface World {
  readonly columns?: number;
  readonly tty?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  readonly cwd?: string;
  readonly files?: Files;
}

/** Runs one call as a user would, with buffers for streams and 22 November 2026 for today. */
export async function run(argv: readonly string[], world: World = {}): Promise<Outcome> {
  let out = '';
  let err = '';
  const io: Io = {
    out: (content) => {
      out += typeof content === 'string' ? content : Buffer.from(content).toString('latin1');
    },
    err: (text) => {
      err += text;
    },
    stdin: async () => Buffer.from(world.stdin ?? ''),
    stdinIsTTY: world.stdin === undefined,
    isTTY: world.tty ?? false,
    columns: world.columns,
    cwd: world.cwd ?? root,
    env: world.env ?? {},
    packageRoot: root,
    version: '0.0.0',
    now: () => new Date('2026-11-22T12:00:00Z'),
  };
  const code = await main(argv, io, world.files === undefined ? {} : { files: world.files });
  return { code, out, err };
}

/** A run as it would look on a screen: the call, what it printed, and its exit code. */
export function transcript(argv: readonly string[], world: World, outcome: Outcome): string {
  const width = world.columns === undefined ? '' : `# ${world.columns} columns\n`;
  const quoted = argv.map((word) => (/[\s"]/.test(word) ? `'${word}'` : word)).join(' ');
  const err = outcome.err === '' ? '' : `--- standard error\n${outcome.err}`;
  return `${width}$ privcmp ${quoted}\n${outcome.out}${err}--- exit ${outcome.code}\n`;
}
