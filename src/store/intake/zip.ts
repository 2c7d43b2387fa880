import { inflateRawSync } from 'node:zlib';
import { Refusal } from './refusal.js';

/** Bytes that the parts of a document may unpack to, all together, and how many parts there may be. */
const most = { bytes: 64 * 1024 * 1024, parts: 5_000 };

/** Bytes of the record at the end of an archive, without its comment (APPNOTE 4.3.16). */
const endLength = 22;
const longestComment = 0xffff;

/**
 * Unpacks what of an archive will be read, and throws Refusal where that is more than a document can need: what an archive
 * says of its own sizes need not be true. The layout is that of PKWARE's APPNOTE.
 */
export function checkZip(bytes: Buffer): void {
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (end < 0 || end < bytes.length - endLength - longestComment || end + endLength > bytes.length)
    throw new Refusal('the document is cut off or damaged');
  const parts = bytes.readUInt16LE(end + 10);
  if (parts > most.parts) throw new Refusal(`the document has ${parts} parts: this is no policy`);
  let left = most.bytes;
  let at = bytes.readUInt32LE(end + 16);
  for (let part = 0; part < parts; part += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50)
      throw new Refusal('the document is damaged');
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('latin1', at + 46, at + 46 + nameLength);
    if (/\.(?:xml|rels)$/iu.test(name)) left -= unpackedSize(bytes, at, left);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

function unpackedSize(bytes: Buffer, entry: number, left: number): number {
  const method = bytes.readUInt16LE(entry + 10);
  const packed = bytes.readUInt32LE(entry + 20);
  const head = bytes.readUInt32LE(entry + 42);
  if (head + 30 > bytes.length) throw new Refusal('the document is damaged');
  const start = head + 30 + bytes.readUInt16LE(head + 26) + bytes.readUInt16LE(head + 28);
  try {
    if (method === 8)
      return inflateRawSync(bytes.subarray(start, start + packed), { maxOutputLength: Math.max(1, left) })
        .length;
  } catch (error) {
    const isTooMuch = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new Refusal(
      isTooMuch
        ? `the document unpacks to more than ${most.bytes / 1024 / 1024} MiB: this is no policy`
        : 'the document is damaged',
    );
  }
  return packed;
}
