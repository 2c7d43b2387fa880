/** `bin/`: what stands between the process and `main`. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, cpSync, existsSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { root, temporary } from './run-cli.js';

const folder = temporary();

/** A program that does `body` with an Io made from its process, as `main` would. */
const program = (body: string) => `
  const io = require(${JSON.stringify(path.join(root, 'bin/process-io.js'))}).makeIo(process, 'root');
  (async () => { ${body} })();`;
const writeMuch = program("for (let i = 0; i < 1000; i++) await io.out('0123456789'.repeat(1000) + '\\n');");

function run(body: string, options: object = {}) {
  return spawnSync(process.execPath, ['-e', program(body)], { encoding: 'utf8', ...options });
}

describe('the output', () => {
  it('is whole when the exit code is set before it is read', () => {
    const { stdout, status } = spawnSync(process.execPath, ['-e', `${writeMuch} process.exitCode = 1;`], {
      encoding: 'utf8',
      maxBuffer: 2e7,
    });
    expect([stdout.length, status]).toEqual([10_001_000, 1]);
  });

  it('may lose its reader to head', () => {
    const pipe = 'set -o pipefail; "$0" -e "$1" | head -n 1 >/dev/null; echo $?';
    const { stdout, stderr } = spawnSync('bash', ['-c', pipe, process.execPath, writeMuch], {
      encoding: 'utf8',
    });
    expect([stdout, stderr]).toEqual(['0\n', '']);
  });

  it('ends a watch that has lost its reader', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of the shell.
    const watch = '"$0" "$1" lint --watch "$2" 2>/dev/null | head -n 1 >/dev/null; echo "${PIPESTATUS[0]}"';
    const args = [path.join(root, 'bin/privcmp.js'), path.join(root, 'policies')];
    const { stdout } = spawnSync('bash', ['-c', watch, process.execPath, ...args], {
      encoding: 'utf8',
      timeout: 60_000,
    });
    expect(stdout).toBe('0\n');
  });

  it('may lose a reader that is a program', async () => {
    const child = spawn(process.execPath, ['-e', writeMuch]);
    let complaint = '';
    child.stderr.on('data', (chunk) => (complaint += chunk));
    child.stdout.once('data', () => child.stdout.destroy());
    expect([await once(child, 'close'), complaint]).toEqual([[0, null], '']);
  });

  const fifo = path.join(folder, 'fifo');
  const withoutFifo = spawnSync('mkfifo', [fifo]).status !== 0; // Windows has none.
  it.skipIf(withoutFifo)('waits for a slow reader that made its pipe non-blocking', async () => {
    const reader = openSync(fifo, constants.O_RDONLY | constants.O_NONBLOCK);
    const pipe = openSync(fifo, constants.O_WRONLY | constants.O_NONBLOCK);
    const child = spawn('sh', ['-c', 'exec "$0" -e "$1" >&3', process.execPath, writeMuch], {
      stdio: ['ignore', 'ignore', 'pipe', pipe],
    });
    let complaint = '';
    child.stderr?.on('data', (part) => (complaint += part));
    const ended = once(child, 'close');
    closeSync(pipe);
    const chunk = Buffer.alloc(65_536);
    let total = 0;
    for (let running = true; running; ) {
      try {
        const count = readSync(reader, chunk);
        total += count;
        running = count > 0;
      } catch {
        await sleep(1);
      }
    }
    closeSync(reader);
    expect([total, await ended, complaint]).toEqual([10_001_000, [0, null], '']);
  });

  // Only Linux has a file that is always full.
  it.skipIf(!existsSync('/dev/full'))('that cannot be written is a failure', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = run("await io.out('text'); process.exitCode = 0;", {
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    expect([status, stderr]).toEqual([
      3,
      expect.stringMatching(/^privcmp: cannot write the output: ENOSPC.*\n$/),
    ]);
  });
});

describe('the input', () => {
  it('is read to its end as bytes', () => {
    const { stdout } = run('await io.out(String((await io.stdin(1e6)).length))', {
      input: 'é'.repeat(100_000),
    });
    expect(stdout).toBe('200000');
  });

  it('is left unread past the limit', () => {
    const { stdout } = run('await io.out(String((await io.stdin(1e5)).length))', { input: 'x'.repeat(5e6) });
    expect(Number(stdout)).toBeGreaterThan(1e5);
    expect(Number(stdout)).toBeLessThan(1e6);
  });
});

describe('the width', () => {
  it.each([
    ['57', '57 false'],
    ['0', 'undefined false'],
    ['-3', 'undefined false'],
    ['wide', 'undefined false'],
  ])('of COLUMNS=%s without a terminal', (COLUMNS, told) => {
    expect(run("await io.out(io.columns + ' ' + io.isTTY)", { env: { COLUMNS } }).stdout).toBe(told);
  });
});

describe('the entry', () => {
  it('tells how to build a fresh clone', () => {
    cpSync(path.join(root, 'bin'), path.join(folder, 'bin'), { recursive: true });
    const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/privcmp.js'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect([status, stdout, stderr]).toEqual([3, '', expect.stringContaining('npm ci')]);
  });
});
