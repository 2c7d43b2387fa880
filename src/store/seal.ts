import { crypto } from './crypto.js';
import { toolId } from './generated/tool-id.js';

type Part = string | Uint8Array;

/** SHA-256 of several texts, in lower-case hex. */
export function hash(...parts: readonly Part[]): string {
  const made = crypto().createHash('sha256');
  // Lengths keep the end of one part from passing for the start of the next.
  for (const part of parts) made.update(`${Buffer.byteLength(part)}:`).update(part);
  return made.digest('hex');
}

const length = 64;

/** What is to be kept, under a seal that covers it, this version of the tool, and what it was made from. */
export const sealed = (kept: Part, ...from: readonly string[]): Buffer =>
  Buffer.concat([Buffer.from(hash(toolId, ...from, kept)), Buffer.from(kept)]);

/** What was kept; undefined if another version kept it, if it was made from something else, or if any of it is another. */
export function unsealed(bytes: Buffer | undefined, ...from: readonly string[]): Buffer | undefined {
  const kept = bytes?.subarray(length);
  return kept !== undefined && bytes?.toString('latin1', 0, length) === hash(toolId, ...from, kept)
    ? kept
    : undefined;
}
