import { remembered } from '../model/remembered.js';
import { lineHyphen } from './fold.js';
import type { FoldedText } from './folded-text.js';
import type { Range } from './words.js';

/** A passage on one line: white space is single spaces, and a hyphen at a line end stays only behind a single letter. */
export function onOneLine(source: string): string {
  const joined =
    source.includes('-') || source.includes('\u2010') ? source.replace(lineHyphen, join) : source;
  return joined.replace(/\s+/gu, ' ');
}

const join = (_: string, at: number, whole: string): string =>
  /(?<!\p{L})\p{L}$/u.test(whole.slice(Math.max(0, at - 4), at)) ? '-' : '';

/** Where a folded phrase stands if hyphens at line ends may be left out; nothing that a plain search finds is missing. */
export function findHyphenated(folded: FoldedText, phrase: string): Range[] {
  const { text, at } = withoutHyphens(folded);
  const wanted = phrase.replaceAll('-', '');
  const found: Range[] = [];
  if (wanted === '') return found;
  for (let from = text.indexOf(wanted); from >= 0; from = text.indexOf(wanted, from + 1)) {
    const range = sameButLineEnds(folded, phrase, at[from] ?? 0);
    if (range !== undefined) found.push(range);
  }
  return found;
}

/** The folded text without any hyphen, with the way back. */
const withoutHyphens = remembered(({ text }: FoldedText) => {
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) if (text[i] !== '-') at.push(i);
  return { text: text.replaceAll('-', ''), at };
});

/** Reads the phrase and the text side by side from a letter they share; every other hyphen must stand in both. */
function sameButLineEnds({ text, soft }: FoldedText, phrase: string, start: number): Range | undefined {
  const lead = /^-*/u.exec(phrase)?.[0].length ?? 0;
  let at = start - lead;
  for (const sign of phrase) {
    if (sign !== '-' && text[at] === '-' && soft.has(at)) at++;
    if (sign === text[at]) at++;
    else if (sign !== '-' || !soft.has(at)) return undefined;
  }
  return { start: start - lead, end: at };
}
