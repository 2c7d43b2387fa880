import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { ReadResult, TextFile } from './port.js';

/** The text of a file's bytes; a problem, with its place, where they are not UTF-8. */
export function decodeText(bytes: Uint8Array, path: string): ReadResult {
  if (isUtf8(bytes))
    return textFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));
  const offset = firstInvalid(bytes);
  const line = bytes.subarray(0, offset).reduce((count, byte) => (byte === 0x0a ? count + 1 : count), 1);
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const message = isUtf16
    ? 'The file is written in UTF-16. Save it as UTF-8.'
    : `The file is not UTF-8: byte ${offset} (hex ${byte}), on line ${line}, does not belong there. Save the file as UTF-8.`;
  return { ok: false, problem: { code: 'not-utf8', path, message, offset, line } };
}

/** A file that holds `source`, which may start with a byte order mark. */
export function textFile(source: string): TextFile {
  const text = source.startsWith('\ufeff') ? source.slice(1) : source;
  let hash: string | undefined;
  return {
    ok: true,
    text,
    get sha256() {
      hash ??= createHash('sha256').update(text.replaceAll('\r\n', '\n'), 'utf8').digest('hex');
      return hash;
    },
  };
}

/** Offset of the first byte that is not part of a well-formed sequence (Unicode 15, table 3-7); the length if there is none. */
export function firstInvalid(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/** How many bytes the sequence at `at` has; 0 if it is not well formed. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  const [low, high] = secondByte[first] ?? [0x80, 0xbf];
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  if (!isBetween(bytes[at + 1], low, high)) return 0;
  for (let next = at + 2; next < at + length; next += 1) if (!isBetween(bytes[next], 0x80, 0xbf)) return 0;
  return length;
}

/** Where the second byte is bound further, against overlong forms, surrogates, and what lies past U+10FFFF. */
const secondByte: Readonly<Record<number, readonly [number, number]>> = {
  224: [0xa0, 0xbf],
  237: [0x80, 0x9f],
  240: [0x90, 0xbf],
  244: [0x80, 0x8f],
};

function isBetween(byte: number | undefined, low: number, high: number): boolean {
  return byte !== undefined && byte >= low && byte <= high;
}
