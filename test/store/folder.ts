/** A folder of its own for each test of a file, and what the tests of the disk share. */
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';

let folder = '';

/** Makes the folder before each test of the file that calls this, and removes it after. */
export function useFolder(): void {
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'privcmp-files-'));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));
}

/** A path in the folder. */
export function at(name = ''): string {
  return path.join(folder, name);
}

/** Writes a file into the folder, and returns its path. */
export function put(name: string, content: string | Uint8Array = 'a: 1\n'): string {
  fs.mkdirSync(path.dirname(at(name)), { recursive: true });
  fs.writeFileSync(at(name), content);
  return at(name);
}

/** The problem of a result, or `ok`. */
export function code(result: { ok: true } | { ok: false; problem: { code: string } }): string {
  return result.ok ? 'ok' : result.problem.code;
}

/** The text that was read. */
export function text(
  result: { ok: true; text: string } | { ok: false; problem: { message: string } },
): string {
  if (!result.ok) throw new Error(result.problem.message);
  return result.text;
}

/** Does something as a user who may not do everything; root may. */
export function asNobody<T>(action: () => T): T {
  if (process.getuid?.() !== 0) return action();
  process.seteuid?.(65534);
  try {
    return action();
  } finally {
    process.seteuid?.(0);
  }
}
