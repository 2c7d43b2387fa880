import { codePoint, type YamlProblemCode } from './problem.js';
import { wording } from './wording.js';

/** What a word processor or a web page left where YAML has a sign of its own; offsets from where the text begins. */
export interface Lookalike {
  readonly code: YamlProblemCode;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

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

type Found = (sign: string) => Pick<Lookalike, 'code' | 'message'>;

const foreignBlank: Found = (sign) => {
  const [first = ''] = sign;
  return {
    code: 'foreign-blank',
    message: wording.foreignBlank(names[first] ?? 'An invisible blank', codePoint(first)),
  };
};
const lookalike =
  (message: (sign: string, name: string) => string): Found =>
  (sign) => ({ code: 'lookalike', message: message(sign, codePoint(sign)) });
const reserved: Found = (sign) => ({ code: 'reserved-start', message: wording.reservedStart(sign) });

/** What may stand before the sign on its line, the sign, and what is said of it. */
const places: readonly (readonly [before: RegExp, sign: RegExp, found: Found])[] = [
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

/** The first thing on a line that only looks like a sign of YAML. For a line that could not be read: text may hold them all. */
export function lookalikeOn(line: string): Lookalike | undefined {
  for (const [before, sign, found] of places) {
    const start = before.exec(line)?.[0].length ?? -1;
    const match = start < 0 ? null : new RegExp(sign.source, 'uy');
    if (match === null) continue;
    match.lastIndex = start;
    const hit = match.exec(line)?.[0];
    if (hit !== undefined) return { ...found(hit), start, end: start + hit.length };
  }
  return undefined;
}

/** The same in a key, which holds no such sign anywhere. */
export function lookalikeInKey(source: string): Lookalike | undefined {
  const mark = bullet.exec(source);
  if (mark?.index === 0) return { ...lookalike(wording.noDash)(mark[0]), start: 0, end: 1 };
  const found = blank.exec(source);
  if (found === null) return undefined;
  return { ...foreignBlank(found[0]), start: found.index, end: found.index + found[0].length };
}
