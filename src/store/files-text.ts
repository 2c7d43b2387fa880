import { isUtf8 } from 'node:buffer';
import { kindOf } from '../evidence/not-a-text.js';
import { crypto } from './crypto.js';
import { fileFailure, fileLimits, type ReadResult, type TextFile, tooLarge } from './port.js';

/** The text of a file's bytes; a problem, with its place, where they are not UTF-8 or too many. */
export function decodeText(bytes: Uint8Array, path: string): ReadResult {
  if (bytes.length > fileLimits.text) return tooLarge(path);
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return fileFailure('not-utf8/wide', path, wide);
  if (isUtf8(bytes))
    return textFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));
  const kind = kindOf(startOf(bytes));
  if (kind !== undefined) return fileFailure('not-utf8/kind', path, kind.what);
  const offset = firstInvalid(bytes);
  const line = bytes.subarray(0, offset).reduce((count, byte) => (byte === 0x0a ? count + 1 : count), 1);
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const { problem } = fileFailure('not-utf8', path, offset, byte, line);
  return { ok: false, problem: { ...problem, line } };
}

/** The bytes by which a format is told, as Latin-1: names of the parts of an archive may stand late. */
export const startOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 65_536)).toString('latin1');

/** UTF-16 or UTF-32, told by the first four bytes as YAML 1.2.2, 5.2 has it: by a byte order mark, or by where zeros stand. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  if (bytes.length < 2) return undefined;
  const start = Array.from(bytes.subarray(0, 4), (byte) =>
    byte === 0 ? '0' : byte >= 0xfe ? 'm' : 'x',
  ).join('');
  if (/^(?:mm00|00mm|x000|000x)$/.test(start)) return 'UTF-32';
  return /^(?:mm|x0x0$|0x0x$)/.test(start) ? 'UTF-16' : undefined;
}

/** SHA-256 of bytes as they are, in lower-case hex. */
export const sha256Of = (bytes: Uint8Array): string =>
  crypto().createHash('sha256').update(bytes).digest('hex');

/** A file that holds `source`, which may start with a byte order mark. */
export function textFile(source: string): TextFile {
  const marked = source.startsWith('\ufeff');
  const text = marked ? source.slice(1) : source;
  let hash: string | undefined;
  return {
    ok: true,
    text,
    marked,
    get sha256() {
      hash ??= sha256Of(Buffer.from(text.replaceAll('\r\n', '\n')));
      return hash;
    },
  };
}

/** Offset of the first byte that is not part of a well-formed sequence; the length if there is none. */
export function firstInvalid(bytes: Uint8Array): number {
  const read = Buffer.from(Buffer.from(bytes).toString('utf8'));
  let at = read.findIndex((byte, i) => byte !== bytes[i]);
  // What is read in the place of a sequence may begin like it.
  while (((read[at] ?? 0) & 0xc0) === 0x80) at -= 1;
  return at < 0 ? bytes.length : at;
}
