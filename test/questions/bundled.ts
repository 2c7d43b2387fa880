import { readFile } from 'node:fs/promises';
import type { Policy } from '../../src/model/policy.js';
import { readRecord } from '../../src/store/record.js';
import { root } from '../run-cli.js';
import { words } from './records.js';

export { words };

/** A bundled record, read as the store reads it. */
export async function bundled(id: string): Promise<Policy> {
  const read = await readRecord(await readFile(`${root}/policies/${id}.yaml`, 'utf8'), words);
  if (!read.ok) throw new Error(`${id} is no valid record`);
  return read.policy;
}
