import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { main } from '../src/cli.js';
import type { Io } from '../src/io.js';
import type { Files } from '../src/store/port.js';

/** The checkout. */
export const root = resolve(import.meta.dirname, '..');

/** A new folder outside the checkout; the set-up of the tests removes it after the last of them. */
export const temporary = () => mkdtempSync(join(tmpdir(), 'test-'));

/** Such a folder with these files, and the folders that their names lead through. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporary();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A file of the fixtures, such as `policies/acorn.yaml`. */
export const fixture = (name: string) => readFileSync(resolve(root, 'test/fixtures', name), 'utf8');

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

/** An Io with buffers for streams and 22 November 2026 for today; `said` is what was written to it. */
export function testIo(
  world: Omit<World, 'files'> = {},
): Io & { readonly said: { out: string; err: string } } {
  const said = { out: '', err: '' };
  return {
    said,
    out: (content) => {
      said.out += typeof content === 'string' ? content : Buffer.from(content).toString('latin1');
    },
    err: (text) => {
      said.err += text;
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
}

/** Runs one call as a user would. */
export async function run(argv: readonly string[], { files, ...world }: World = {}): Promise<Outcome> {
  const io = testIo(world);
  const code = await main(argv, io, files === undefined ? {} : { files });
  return { code, ...io.said };
}

/** A run as it would look on a screen: the call, what it printed, and its exit code. */
export function transcript(argv: readonly string[], world: World, outcome: Outcome): string {
  const width = world.columns === undefined ? '' : `# ${world.columns} columns\n`;
  const quoted = argv.map((word) => (/[\s"]/.test(word) ? `'${word}'` : word)).join(' ');
  const err = outcome.err === '' ? '' : `--- standard error\n${outcome.err}`;
  return `${width}$ privcmp ${quoted}\n${outcome.out}${err}--- exit ${outcome.code}\n`;
}
