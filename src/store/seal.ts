import { crypto } from './crypto.js';
import { toolId } from './generated/tool-id.js';

/** SHA-256 of several texts, in lower-case hex. */
export function hash(...parts: readonly string[]): string {
  const made = crypto().createHash('sha256');
  // Lengths keep the end of one part from passing for the start of the next.
  for (const part of parts) made.update(`${part.length}:`).update(part);
  return made.digest('hex');
}

const length = 64;

/** A text to keep, under a seal that covers it, this version of the tool, and what it was made from. */
export const sealed = (text: string, ...from: readonly string[]): string =>
  hash(toolId, ...from, text) + text;

/** A text that was kept; undefined if another version kept it, if it was made from something else, or if any of it is another. */
export function unsealed(kept: string | undefined, ...from: readonly string[]): string | undefined {
  const text = kept?.slice(length);
  return text !== undefined && kept?.slice(0, length) === hash(toolId, ...from, text) ? text : undefined;
}
