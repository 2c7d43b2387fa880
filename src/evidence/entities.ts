/** A character reference of HTML and Markdown (CommonMark 0.31, 2.5): `&amp;`, `&#8217;`, `&#x2019;`. */
export const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/iu;

/** Names that policies have; letters with accents are composed. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  shy: '\u00ad',
  zwnj: '\u200c',
  zwj: '\u200d',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  euro: '€',
  pound: '£',
  yen: '¥',
  cent: '¢',
  copy: '©',
  reg: '®',
  trade: '™',
  sect: '§',
  para: '¶',
  deg: '°',
  szlig: 'ß',
  oslash: 'ø',
  Oslash: 'Ø',
  aelig: 'æ',
  AElig: 'Æ',
  oelig: 'œ',
  OElig: 'Œ',
  eth: 'ð',
  ETH: 'Ð',
  thorn: 'þ',
  THORN: 'Þ',
};
const accents: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
};

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

const here = new RegExp(reference.source, 'iuy');

/** The reference at an offset, and its character. */
export function referenceAt(source: string, at: number): { length: number; character: string } | undefined {
  if (source[at] !== '&') return undefined;
  here.lastIndex = at;
  const written = here.exec(source)?.[0];
  const character = written === undefined ? undefined : decoded(written);
  return written === undefined || character === undefined ? undefined : { length: written.length, character };
}
