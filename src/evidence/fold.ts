import { decoded, referenceAt, references } from './entities.js';
import { matchAt } from './words.js';

/**
 * Folding: the form in which an anchor and a source text are compared. All white space goes, NFKC is applied,
 * character references of HTML become their characters, quote marks become one character and dashes another. Letters, accents, case and digits are never touched.
 */

/** A folded string with its way back: code unit `i` of `text` stems from `[starts[i], ends[i])` of the original. */
export interface Folded {
  text: string;
  readonly starts: number[];
  readonly ends: number[];
  /** Was there white space (or the start of the string) right before code unit `i`? */
  readonly gaps: boolean[];
  /** Code units of `text` before which a hyphen at a line end was left out: an anchor may have it. */
  readonly soft: Set<number>;
}

export const nothingFolded = (): Folded => ({ text: '', starts: [], ends: [], gaps: [], soft: new Set() });

/** Bullets are marks, never text, wherever they stand. The last two are what Word's symbol font leaves behind. */
export const bullets = '•‣◦▪▫●○■□▸►➢➤\uF0B7\uF0A7';

/** Tags of HTML around paragraphs, as they stand in Markdown too. */
const blockTag =
  '</?(?:div|p|section|article|main|center|ul|ol|li|dl|dt|dd|h[1-6]|hr)(?:\\s[^<>]{0,500})?/?>';
/** What a site's generator replaces: `{{ site.name }}`, `{% include x.html %}`, `<%= name %>`, `{:toc}`, `{#id}`. It is no word of the text. */
const tag = `\\{\\{[^{}\\n]{0,300}\\}\\}|\\{%[^\\n]{0,300}?%\\}|<%[^\\n]{0,300}?%>|\\{[:#][^{}\\n]{0,300}\\}|${blockTag}`;
/** Tags of HTML that part no words. */
export const inlineTags = 'a|abbr|b|code|em|font|i|mark|s|small|span|strong|sub|sup|u|wbr';
const inlineTag = `</?(?:${inlineTags})(?:\\s[^<>]{0,500})?/?>`;
/**
 * What vanishes. The first group separates words: white space, bullets, and what a Markdown table puts between or
 * inside cells. The rest may stand inside a word: soft hyphens, joiners, bold markers, escapes.
 */
const vanishing = new RegExp(
  `([\\s|${bullets}]+|<br\\s*/?>|${tag})|${inlineTag}|\\p{Default_Ignorable_Code_Point}|\\*\\*|\\\\(?=[!-/:-@[-\`{-~])`,
  'iuy',
);
const hidden = new RegExp(`${tag}|${inlineTag}|\\*\\*|\\p{Default_Ignorable_Code_Point}`, 'giu');
/** What the first group holds besides white space. */
const markup = new RegExp(`[|${bullets}]|<br\\s*/?>|${tag}`, 'giu');
/** ASCII that neither vanishes nor folds: most of any text, so the slow tests are spared. */
const plain = /[^\s|<*\\"'`{&-]/;
const isPlain = Array.from({ length: 128 }, (_, code) => plain.test(String.fromCharCode(code)));

/** Between words that share a part: "Kunden- und Lieferantendaten", "pre- and post-sale". Such a hyphen is the word's own. */
const sharing = 'und|oder|bzw|sowie|en|of|and|or|to|et|ou|y|o|e|i|oraz|lub|och|og|eller';
/**
 * A hyphen at a line end, before a small letter. Only a reader knows whether it belongs to the word ("e-⏎mail") or was put
 * in by the typesetter ("infor-⏎mation"), so that an anchor may have it or not.
 */
export const lineHyphen = new RegExp(
  `(?<=\\p{L})[-\\u2010][^\\S\\n]*\\n[^\\S\\n]*(?=\\p{Ll})(?!(?:${sharing})(?!\\p{L}))`,
  'gu',
);
const hyphenHere = new RegExp(lineHyphen.source, 'uy');

const blank = /[\s\p{Default_Ignorable_Code_Point}]/gu;
const quotes = /["'`‘’‚‛“”„‟«»‹›ʼ]/gu;
const dashes = /[\p{Dash_Punctuation}−]/gu;
/** NFKC would make a space and a combining accent of it; writers mean an apostrophe. */
const looseAcute = /´/gu;
/** Marks, and the Hangul vowels and finals: what NFKC may join to the character before. */
const joining = /^[\p{M}\u1160-\u11FF]/u;

/** UAX #15 (Stream-Safe Text) knows no writing with more marks on one character, and to put thousands in order costs their square. */
const mostMarks = 30;

/** Removes a byte order mark and makes every line end a single LF: the text that offsets and hashes are about. */
export function canonical(raw: string): string {
  return raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** Puts spaces where a table, a line break or a bullet counts as white space; offsets stay what they are. */
export function blankMarkup(source: string): string {
  return source.replace(markup, (sign) => ' '.repeat(sign.length));
}

/** A string as a reader sees it: without invisible characters, markup, emphasis, escapes and ligatures, on one line. */
export const visibleText = (source: string): string =>
  blankMarkup(source)
    .replace(/\p{Default_Ignorable_Code_Point}|\*\*|__|\\(?=[!-/:-@[-`{-~])/gu, '')
    .replace(/[\ufb00-\ufb06]/gu, (sign) => sign.normalize('NFKC'))
    .replace(/\s+/gu, ' ')
    .trim();

/** A string without what folding drops and a reader does not see: tags, bold markers, invisible characters; with the characters of references. */
export const withoutMarkup = (source: string): string =>
  source.replace(references, (written) => decoded(written) ?? written).replace(hidden, '');

/** Folds a string behind what is folded already. Offsets count from `offset`, so that a slice can be folded in place. */
export function fold(source: string, offset = 0, out = nothingFolded()): Folded {
  for (const { written, start, end, gap, soft } of clustersOf(source)) {
    const piece = foldCluster(written);
    if (soft) out.soft.add(out.text.length);
    for (let i = 0; i < piece.length; i++) {
      out.starts.push(offset + start);
      out.ends.push(offset + end);
      out.gaps.push(gap && i === 0);
    }
    out.text += piece;
  }
  return out;
}

/** The characters of a string that do not vanish, each with the marks that join it; whether a gap is before it, or a hyphen at a line end. */
function clustersOf(source: string) {
  const clusters: { written: string; start: number; end: number; gap: boolean; soft: boolean }[] = [];
  let [gap, soft] = [true, false];
  for (let at = 0, end = 0; at < source.length; at = end) {
    const reference = referenceAt(source, at);
    const gone = reference === undefined ? vanishingAt(source, at) : vanishingAt(reference.character, 0);
    if (gone !== undefined) {
      gap ||= gone.separates;
      soft ||= gone.soft;
      end = at + (reference ?? gone).length;
      continue;
    }
    const character = reference?.character ?? String.fromCodePoint(source.codePointAt(at) ?? 0);
    end = at + (reference ?? character).length;
    const last = clusters.at(-1);
    if (last !== undefined && last.written.length <= mostMarks && joins(character)) {
      last.written += character;
      last.end = end;
    } else clusters.push({ written: character, start: at, end, gap, soft });
    [gap, soft] = [false, false];
  }
  return clusters;
}

/** What vanishes at an offset, if anything does. */
function vanishingAt(source: string, at: number) {
  if (isPlain[source.charCodeAt(at)]) return undefined;
  const hyphen = matchAt(hyphenHere, source, at);
  const gone = hyphen ?? matchAt(vanishing, source, at);
  const soft = hyphen !== null;
  return gone === null
    ? undefined
    : { length: gone[0].length, separates: soft || gone[1] !== undefined, soft };
}

/** The folded form alone, for comparing two strings. */
export const foldText = (source: string): string => fold(source).text;

const joins = (character: string): boolean =>
  character >= '\u0300' && joining.test(character.normalize('NFKD'));

function foldCluster(cluster: string): string {
  if (cluster.length === 1 && isPlain[cluster.charCodeAt(0)]) return cluster;
  const composed = cluster.replace(looseAcute, "'").normalize('NFKC').replace(blank, '');
  return composed.replace(quotes, "'").replace(dashes, '-');
}
