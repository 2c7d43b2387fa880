import { decoded, references } from './entities.js';
import { foldText, inlineTags, lineHyphen } from './fold.js';
import { matchAt, type Range, unspaced } from './words.js';

/**
 * What a reader sees of a text: its words and signs, without Markdown and HTML. Two versions of a text are compared by
 * these. Targets of links, emphasis, white space and hyphens inside a word (which may be those of a line end) are no words.
 */
export interface Token extends Range {
  /** Equal for what reads the same; never empty. */
  readonly key: string;
}

/** A link of Markdown or HTML. */
export interface Link {
  readonly start: number;
  readonly target: string;
}

export interface Visible {
  /** As long as the raw text: markup is filled with what no reader sees, or with spaces where it parts words. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly links: readonly Link[];
}

/** Stands for markup inside a sentence: nobody sees it, and it parts no words. */
const filler = '\u00AD';
const fillers = /\u00AD+/gu;
const leading = /^\u00AD+/u;

/** `(target)`, `(<target>)` or `(target "title")`; what has spaces must begin as an address does. CommonMark 0.31, 6.3. */
const target =
  /\(\s*(?:<([^<>\n]*)>|((?:#|\.{0,2}\/|(?:https?|mailto|tel):)[^()\n"]*(?:\([^()\n"]*\)[^()\n"]*)*|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*))(?:\s+"[^"\n]*")?\s*\)/iuy;
/** `[label][name]`; the name is defined elsewhere. */
const reference = /\[[^[\]\n]{0,200}\]/uy;
const markup =
  /\\[!-/:-@[-`{-~]|<!--[^<>]*-->|<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|\*+|~~+|(?<![\p{L}\p{N}])[_`]+|[_`]+(?![\p{L}\p{N}])|^[ \t]*>+|\|/gimu;
const inline = new RegExp(`^</?(?:${inlineTags})\\b`, 'iu');
const address = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/iu;

const letters = `(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}${filler}])+`;
/** A word may go on behind one of these, and behind a hyphen at the end of a line. */
const joints = `${lineHyphen.source}|[-‐‑'’.,@&_/]`;
const token = new RegExp(`[${unspaced}]\\p{M}*|${letters}(?:(?:${joints})${letters})*|\\S`, 'gu');
const innerHyphen = /(?<=\p{L})-(?=\p{L})/gu;
const simple = /^[a-z0-9]+$/iu;

/** Reads the visible side of a raw text; in time that grows with its length. */
export function visible(raw: string): Visible {
  const masks = [...linksIn(raw), ...markupIn(raw)].sort((a, b) => a.start - b.start);
  let text = '';
  for (const { start, end, parts, shows = '' } of masks) {
    if (end <= text.length) continue;
    const seen = text.length <= start ? raw.slice(text.length, start) + shows : '';
    text = (text + seen).padEnd(end, parts ? ' ' : filler);
  }
  text += raw.slice(text.length);
  const tokens = Array.from(text.matchAll(token), ({ 0: word, index }) => ({
    // Markup before a word is not part of it: a unit may begin behind it.
    start: index + word.length - word.replace(leading, '').length,
    end: index + word.length,
    key: simple.test(word) ? word : foldText(word).replace(innerHyphen, ''),
  })).filter(({ key }) => key !== '');
  const links = masks.flatMap(({ start, link }) => (link === undefined ? [] : { start, target: link }));
  return { text, tokens, links };
}

/** A part of the visible text on one line. */
export const shown = ({ text }: Visible, start: number, end: number): string =>
  text.slice(start, end).replace(fillers, '').replace(lineHyphen, '').replace(/\s+/gu, ' ').trim();

/** What a reader sees of a text, on one line. */
export const readable = (raw: string): string => shown(visible(raw), 0, raw.length);

/** Equal for parts of two texts that read the same. */
export const keyBetween = (seen: Visible, start: number, end: number): string =>
  foldText(shown(seen, start, end)).replace(innerHyphen, '');

/** What a reader does not see as it is written. */
interface Mask extends Range {
  readonly parts?: boolean;
  /** What is seen in its place. */
  readonly shows?: string;
  /** Where the link that begins here leads. */
  readonly link?: string | undefined;
}

/** The signs of links, of each of which the label is seen. */
function* linksIn(raw: string): Generator<Mask> {
  const open: number[] = [];
  for (const { 0: bracket, index } of raw.matchAll(/\\.|[[\]]/gu)) {
    if (bracket === '[') open.push(index);
    const start = bracket === ']' ? open.pop() : undefined;
    if (start === undefined) continue;
    const found = matchAt(target, raw, index + 1);
    const tail = found ?? matchAt(reference, raw, index + 1);
    if (tail === null) continue;
    const link = found ? (found[1] ?? found[2] ?? '').trim() : undefined;
    yield { start: raw[start - 1] === '!' ? start - 1 : start, end: start + 1, link };
    yield { start: index, end: index + 1 + tail[0].length };
  }
}

/** References of characters, and markup other than that of links. */
function* markupIn(raw: string): Generator<Mask> {
  for (const { 0: written, index: start } of raw.matchAll(references)) {
    const shows = decoded(written);
    if (shows !== undefined) yield { start, end: start + written.length, shows };
  }
  for (const { 0: sign, index: start } of raw.matchAll(markup)) {
    if (sign === '*' && isNoteMark(raw, start)) continue;
    const parts = (sign === '|' || sign.endsWith('>')) && !inline.test(sign);
    const [, double, single, bare] = (sign.startsWith('<') && address.exec(sign)) || [];
    const end = start + (sign.startsWith('\\') ? 1 : sign.length);
    yield { start, end, parts, link: double ?? single ?? bare };
  }
}

/** So far back an emphasis may have begun. */
const farthest = 1000;

/** "data*.": a star behind a word that closes no emphasis. */
function isNoteMark(raw: string, at: number): boolean {
  if (!/[\p{L}\p{N})]/u.test(raw[at - 1] ?? '') || /[\p{L}\p{N}]/u.test(raw[at + 1] ?? '')) return false;
  const before = raw.slice(Math.max(0, at - farthest, raw.lastIndexOf('\n\n', at) + 1), at);
  return (before.replace(/^\s*\*\s/gmu, '').match(/(?<!\\)\*/gu)?.length ?? 0) % 2 === 0;
}
