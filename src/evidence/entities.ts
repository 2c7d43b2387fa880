import { matchAt } from './words.js';

/** Character references of HTML and Markdown (CommonMark 0.31, 2.5): `&amp;`, `&#8217;`, `&#x2019;`. */
export const references = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/giu;

/** Pairs of a name and what it stands for; a character that cannot be seen is given by its number. */
const table = (pairs: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from(pairs.matchAll(/(\w+) (?:U\+([\dA-F]{4})|(\S))/gu), ([, name, code, character]) => [
      name,
      character ?? String.fromCodePoint(Number.parseInt(code ?? '', 16)),
    ]),
  );

/** Names that policies have; letters with accents are composed. */
const named = table(`
  amp & lt < gt > quot " apos ' nbsp U+00A0 ensp U+2002 emsp U+2003 thinsp U+2009 shy U+00AD
  zwnj U+200C zwj U+200D ndash – mdash — hellip … lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „
  laquo « raquo » bull • middot · euro € pound £ yen ¥ cent ¢ copy © reg ® trade ™ sect § para ¶
  deg ° szlig ß oslash ø Oslash Ø aelig æ AElig Æ oelig œ OElig Œ eth ð ETH Ð thorn þ THORN Þ`);
const accents = table(`
  acute U+0301 grave U+0300 circ U+0302 uml U+0308 tilde U+0303 cedil U+0327 ring U+030A caron U+030C`);

/** The character that a reference stands for; undefined for a name that is not known, and for what is no character. */
export function decoded(written: string): string | undefined {
  const name = written.slice(1, -1);
  if (name.startsWith('#')) {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    const isCharacter = code > 0x1f && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : undefined;
  }
  if (Object.hasOwn(named, name)) return named[name];
  const [letter = '', accent = ''] = [name[0], name.slice(1)];
  return Object.hasOwn(accents, accent) ? `${letter}${accents[accent]}`.normalize('NFC') : undefined;
}

const here = new RegExp(references.source, 'iuy');

/** The reference at an offset, and its character. */
export function referenceAt(source: string, at: number): { length: number; character: string } | undefined {
  if (source[at] !== '&') return undefined;
  const [written = ''] = matchAt(here, source, at) ?? [];
  const character = decoded(written);
  return character === undefined ? undefined : { length: written.length, character };
}
