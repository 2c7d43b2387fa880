import { tooLong } from '../evidence/limits.js';
import { notAText } from '../evidence/not-a-text.js';
import type { Files, TextFile } from './port.js';

/** The text that a record names, or why it is not at hand. */
export type StoredText =
  | TextFile
  | { readonly ok: false; readonly state: 'missing' | 'unreadable'; readonly reason: string };

/** Reads the text that a record names as `name`, from the folder of the source texts and from nowhere else. */
export function readSourceText(name: string, folder: string, files: Files): StoredText {
  const inside = files.realpathInside(folder, name);
  const read = inside.ok ? files.readText(inside.path) : inside;
  if (!read.ok) {
    const { code, message } = read.problem;
    return { ok: false, state: code === 'missing' ? 'missing' : 'unreadable', reason: message };
  }
  const reason = tooLong(read.text) ?? notAText(read.text);
  if (reason === undefined) return read;
  return { ok: false, state: 'unreadable', reason: `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.` };
}
