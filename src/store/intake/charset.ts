import { isUtf8 } from 'node:buffer';

/** Where a page names its encoding; the HTML standard looks no further than this (13.2.3.2). */
const prescan = 1024;

/**
 * The text of a web page's bytes: by its byte order mark, as UTF-8 if it is, by the encoding it names (`<meta charset>`,
 * `http-equiv`, an XML declaration), else as windows-1252, which the HTML standard prescribes for the rest. UTF-8 comes before
 * the name: a server may have named it over the page's head, and no other encoding looks like it by chance.
 */
export function decodePage(bytes: Uint8Array): string {
  const decoder = new TextDecoder(encodingOf(bytes));
  const text = decoder.decode(bytes);
  if (decoder.encoding !== 'windows-1252') return text;
  return text.replace(/[\u0080-\u009f]/gu, (sign) => from80[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** The signs of windows-1252 from 80 to 9F (Encoding standard, 9): some versions of Node decode them as ISO-8859-1. */
const from80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function encodingOf(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, prescan)).toString('latin1');
  if (/^(?:\u00fe\u00ff|\0<)/u.test(start)) return 'utf-16be';
  if (/^(?:\u00ff\u00fe|<\0)/u.test(start)) return 'utf-16le';
  if (start.startsWith('\u00ef\u00bb\u00bf')) return 'utf-8';
  const named =
    /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w:.-]+)/iu.exec(start)?.[1] ??
    /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w:.-]+)/iu.exec(start)?.[1];
  const known = named !== undefined && isKnown(named) ? named : undefined;
  // All its bytes are those of ASCII.
  if (known !== undefined && /^iso-2022-/iu.test(known)) return known;
  if (isUtf8(bytes)) return 'utf-8';
  // A page that names UTF-16 in letters that can be read as ASCII is not written in it.
  return known === undefined || /^utf-?16/iu.test(known) ? 'windows-1252' : known;
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}
