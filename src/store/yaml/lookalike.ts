import { codePoint, type Mistake, problem, type YamlProblem } from './problem.js';

/** Blanks that are no space to YAML, and what takes no room; those that lint reports wherever they stand are left out. */
const blanks = '\u00a0\u00ad\u1680\u180e\u2000-\u200a\u200c\u200d\u202f\u205f\u2060\u3000';
const blank = `[${blanks}]+`;
const bullet = `[\u2010-\u2015\u2212\u2022\u2023\u2043\u25aa\u25cf\u25e6\u00b7*](?=[ \\t${blanks}])`;
const key = '[A-Za-z][\\w-]*';

const names: Readonly<Record<string, string>> = {
  '\u00a0': 'A no-break space',
  '\u00ad': 'A soft hyphen',
  '\u2007': 'A figure space',
  '\u202f': 'A narrow no-break space',
  '\u3000': 'A wide space of Chinese and Japanese',
};

/** What may stand before the sign on its line, behind indentation and dashes of items; the sign, and what is said of it. */
const written: readonly (readonly [before: string, sign: string, mistake: Mistake])[] = [
  // Indentation, behind the dash of an item, around a key, behind its colon.
  ['', blank, 'foreign-blank'],
  ['-', blank, 'foreign-blank'],
  [key, `${blank}(?=[ \\t]*:)`, 'foreign-blank'],
  [`${key}:[ \\t]*`, blank, 'foreign-blank'],
  ['', bullet, 'lookalike/dash'],
  [`${key}[ \\t]*`, '[\uff1a\ufe55\ua789\u2236]', 'lookalike/colon'],
  [`${key}:[ \\t]+`, '[\u201c-\u201f\u2018-\u201b\u00ab\u00bb]', 'lookalike/quote'],
  [`${key}:[ \\t]+`, '[*?]', 'reserved-start'],
];

type Place = readonly [pattern: RegExp, mistake: Mistake];

const onLine = written.map(([before, sign, mistake]): Place => {
  return [new RegExp(`^([ \\t]*(?:-[ \\t]+)*${before})(${sign})`, 'u'), mistake];
});
/** A key holds no such sign anywhere. */
const inKey: readonly Place[] = [
  [new RegExp(`^()(${bullet})`, 'u'), 'lookalike/dash'],
  [new RegExp(`^(.*?)(${blank})`, 'su'), 'foreign-blank'],
];

function firstOf(places: readonly Place[], text: string): YamlProblem | undefined {
  for (const [pattern, mistake] of places) {
    const [all, before = '', sign = ''] = pattern.exec(text) ?? [];
    if (all === undefined) continue;
    const name = names[sign.charAt(0)] ?? 'An invisible blank';
    return problem(mistake, { start: before.length, end: all.length }, sign, codePoint(sign), name);
  }
  return undefined;
}

/** The first thing on a line that a word processor or a web page left, and that only looks like a sign of YAML. For a line that could not be read: text may hold them all. */
export const lookalikeOn = (line: string) => firstOf(onLine, line);

/** The same in a key. */
export const lookalikeInKey = (source: string) => firstOf(inKey, source);
