/**
 * Remembers what YAML and schema made of a record, for the next run. An entry counts only if its seal does, which covers the
 * version of the tool, the text of the record and the entry itself: what another version wrote, what belongs to another text,
 * and what was changed or cut off is read anew, and never believed.
 */
import type { Lexicon } from '../model/lexicon.js';
import { normalise } from '../model/normalise.js';
import type { Files } from './port.js';
import type { RecordResult } from './record.js';
import { hash, sealed, unsealed } from './seal.js';

/** `readRecord` of a file's text, with the help of the cache where there is one. */
export async function readKnown(
  file: string,
  text: string,
  lexicon: Lexicon,
  files: Files,
): Promise<RecordResult> {
  // One entry a file: the next text of a record takes the place of the last.
  const name = files.cache === undefined ? '' : `${hash(files.realpath(file) ?? file)}.json`;
  const kept = unsealed(files.cache?.read(name), text);
  if (kept !== undefined) {
    const value: unknown = JSON.parse(kept.toString());
    return { ok: true, value, policy: normalise(value) };
  }
  const { readRecord, isPlain } = await import('./record.js');
  const result = await readRecord(text, lexicon);
  // Terms of one's own may be other ones in the next run; of a record of version 1 the cache would hide that it is one.
  if (files.cache !== undefined && result.ok && result.old === undefined && isPlain(result.value))
    files.cache.write(name, sealed(JSON.stringify(result.value), text));
  return result;
}
