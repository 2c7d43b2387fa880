import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One temporary folder for all that the tests make, removed at the end: no test need remember to. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'privcmp-tests-'));
  chmodSync(folder, 0o755); // As the usual one: some tests read as another user.
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
