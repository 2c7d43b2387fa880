/**
 * Remembers what YAML and schema made of a record, for the next run. An entry counts only if its seal does, which covers how
 * records are read, the text of the record and the entry itself: what another version wrote, what belongs to another text,
 * and what was changed or cut off is read anew, and never believed.
 */
import { createHash } from 'node:crypto';
import type { Lexicon } from '../model/lexicon.js';
import { normalise } from '../model/normalise.js';
import { readingId } from './generated/reading-id.js';
import type { Files } from './port.js';
import type { RecordResult } from './record.js';

const hash = (...parts: readonly string[]): string => {
  const made = createHash('sha256');
  // Lengths keep the end of one part from passing for the start of the next.
  for (const part of parts) made.update(`${part.length}:`).update(part);
  return made.digest('hex');
};

const sealLength = 64;

/** The value of a record's text as an earlier run read it; undefined where none did. */
function remembered(name: string, text: string, files: Files): unknown {
  const entry = files.cache?.read(name);
  if (entry === undefined) return undefined;
  const kept = entry.slice(sealLength);
  return entry.slice(0, sealLength) === hash(readingId, text, kept) ? JSON.parse(kept) : undefined;
}

/** `readRecord` of a file's text, with the help of the cache where there is one. */
export async function readKnown(
  file: string,
  text: string,
  lexicon: Lexicon,
  files: Files,
): Promise<RecordResult> {
  // One entry a file: the next text of a record takes the place of the last.
  const name = files.cache === undefined ? '' : `${hash(files.realpath(file) ?? file)}.json`;
  const value = remembered(name, text, files);
  if (value !== undefined) return { ok: true, value, policy: normalise(value) };
  const { readRecord, isPlain } = await import('./record.js');
  const result = await readRecord(text, lexicon);
  // Terms of one's own may be other ones in the next run; of a record of version 1 the cache would hide that it is one.
  if (files.cache !== undefined && result.ok && result.old === undefined && isPlain(result.value)) {
    const kept = JSON.stringify(result.value);
    files.cache.write(name, hash(readingId, text, kept) + kept);
  }
  return result;
}
