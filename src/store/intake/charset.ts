import { isUtf8 } from 'node:buffer';

/** Where a page names its encoding; the HTML standard looks no further than this (13.2.3.2). */
const prescan = 1024;

/**
 * The text of a web page's bytes: by its byte order mark, by the encoding it names (`<meta charset>`, `http-equiv`, an XML
 * declaration), else as UTF-8 if it is, else as windows-1252, which the HTML standard prescribes for the rest.
 */
export function decodePage(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  const start = Buffer.from(bytes.subarray(0, prescan)).toString('latin1');
  const named =
    /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w:.-]+)/iu.exec(start)?.[1] ??
    /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w:.-]+)/iu.exec(start)?.[1];
  // A page that names UTF-16 in letters that can be read as ASCII is not written in it.
  if (named !== undefined && !/^utf-?16/iu.test(named) && isKnown(named)) return named;
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}
