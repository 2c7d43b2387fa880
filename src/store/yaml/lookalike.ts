import { codePoint, type Found } from './problem.js';
import { wording } from './wording.js';

/** Blanks that are no space to YAML, and what takes no room; those that lint reports wherever they stand are left out. */
const blanks = '\u00a0\u00ad\u1680\u180e\u2000-\u200a\u200c\u200d\u202f\u205f\u2060\u3000';
const blank = new RegExp(`[${blanks}]+`, 'u');
const dashes = '\u2010-\u2015\u2212\u2022\u2023\u2043\u25aa\u25cf\u25e6\u00b7*';
const bullet = new RegExp(`[${dashes}](?=[ \\t${blanks}])`, 'u');
const key = '[A-Za-z][\\w-]*';
const item = `[ \\t]*(?:-[ \\t]+)*`;

const names: Readonly<Record<string, string>> = {
  '\u00a0': 'A no-break space',
  '\u00ad': 'A soft hyphen',
  '\u2007': 'A figure space',
  '\u202f': 'A narrow no-break space',
  '\u3000': 'A wide space of Chinese and Japanese',
};

type Say = (sign: string) => Pick<Found, 'code' | 'message'>;

const foreignBlank: Say = (sign) => {
  const [first = ''] = sign;
  const name = names[first] ?? 'An invisible blank';
  return { code: 'foreign-blank', message: wording.foreignBlank(name, codePoint(first)) };
};
const lookalike =
  (message: (sign: string, name: string) => string): Say =>
  (sign) => ({ code: 'lookalike', message: message(sign, codePoint(sign)) });
const reserved: Say = (sign) => ({ code: 'reserved-start', message: wording.reservedStart(sign) });

/** What may stand before the sign on its line, the sign, and what is said of it. */
const places: readonly (readonly [before: RegExp, sign: RegExp, say: Say])[] = [
  // Indentation, behind the dash of an item, around a key, behind its colon.
  [new RegExp(`^${item}`), blank, foreignBlank],
  [new RegExp(`^${item}-`), blank, foreignBlank],
  [new RegExp(`^${item}${key}`), new RegExp(`[${blanks}]+(?=[ \\t]*:)`, 'u'), foreignBlank],
  [new RegExp(`^${item}${key}:[ \\t]*`), blank, foreignBlank],
  [new RegExp(`^${item}`), bullet, lookalike(wording.noDash)],
  [new RegExp(`^${item}${key}[ \\t]*`), /[\uff1a\ufe55\ua789\u2236]/u, lookalike(wording.noColon)],
  [
    new RegExp(`^${item}${key}:[ \\t]+`),
    /[\u201c-\u201f\u2018-\u201b\u00ab\u00bb]/u,
    lookalike(wording.noQuote),
  ],
  [new RegExp(`^${item}${key}:[ \\t]+`), /[*?]/, reserved],
];

/** The first thing on a line that a word processor or a web page left, and that only looks like a sign of YAML. For a line that could not be read: text may hold them all. */
export function lookalikeOn(line: string): Found | undefined {
  for (const [before, sign, say] of places) {
    const start = before.exec(line)?.[0].length ?? line.length;
    const hit = new RegExp(`^${sign.source}`, 'u').exec(line.slice(start))?.[0];
    if (hit !== undefined) return { ...say(hit), start, end: start + hit.length };
  }
  return undefined;
}

/** The same in a key, which holds no such sign anywhere. */
export function lookalikeInKey(source: string): Found | undefined {
  const mark = bullet.exec(source);
  if (mark?.index === 0) return { ...lookalike(wording.noDash)(mark[0]), start: 0, end: 1 };
  const found = blank.exec(source);
  if (found === null) return undefined;
  return { ...foreignBlank(found[0]), start: found.index, end: found.index + found[0].length };
}
