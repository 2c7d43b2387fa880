import { remembered } from '../model/remembered.js';
import { type Folded, fold, nothingFolded } from './fold.js';
import { type Range, wordClass } from './words.js';

/** The folded text, and the one it was made of. */
export interface FoldedText extends Folded {
  readonly raw: string;
}

/** Stands in the folded text beside every heading. White space is folded away, so no anchor can match it. */
export const barrier = '\n';

/** Folds the units of a text one after the other: without list marks, and with a barrier around each heading. */
export function foldUnits(raw: string, units: readonly (Range & { readonly kind: string })[]): FoldedText {
  const out = nothingFolded();
  const wall = (offset: number) => {
    out.text += barrier;
    out.starts.push(offset);
    out.ends.push(offset);
    out.gaps.push(true);
  };
  for (const { kind, start, end } of units) {
    if (kind === 'heading') wall(start);
    fold(raw.slice(start, end), start, out);
    if (kind === 'heading') wall(end);
  }
  return { ...out, raw };
}

/**
 * May a match begin at a code unit, or end right before it: at the edge of a word? Two edges more than a plain word boundary
 * are refused, for they would change what is quoted: "can" in "can't" (yet "accès" may begin in "l'accès"), and "5" in "2.5".
 */
export function edgeAt({ text, raw, starts, gaps }: FoldedText, at: number) {
  if (at === 0 || at === text.length || gaps[at]) return { begins: true, ends: true };
  const classOf = (i: number) => wordClass(String.fromCodePoint(raw.codePointAt(starts[i] ?? -1) ?? 0));
  const isWord = (i: number) => classOf(i) !== 'none';
  const isDigit = (i: number) => classOf(i) === 'digit';
  if (starts[at] === starts[at - 1] || (isWord(at - 1) && isWord(at))) return { begins: false, ends: false };
  const isInside = (i: number) => !gaps[i] && !gaps[i + 1] && isWord(i - 1) && isWord(i + 1);
  const isDecimal = (i: number) =>
    /[.,]/.test(text[i] ?? '') && isInside(i) && isDigit(i - 1) && isDigit(i + 1);
  return { begins: !isDecimal(at - 1), ends: !isDecimal(at) && !(text[at] === "'" && isInside(at)) };
}

/** Where a folded phrase stands with whole words, as ranges of the folded text; it may have the hyphens that line ends lack. */
export const placesIn = remembered((folded: FoldedText) =>
  remembered((phrase: string): readonly Range[] => {
    const { text } = folded;
    const found: Range[] = [];
    const head = /^-*[^-]+/.exec(phrase)?.[0];
    if (head === undefined) return found;
    for (let start = text.indexOf(head); start >= 0; start = text.indexOf(head, start + 1)) {
      const end = endOf(folded, phrase, start);
      if (end !== undefined && edgeAt(folded, start).begins && edgeAt(folded, end).ends)
        found.push({ start, end });
    }
    return found;
  }),
);

/** Where a phrase that begins at a place ends, if it stands there: a hyphen of it may have stood at a line end. */
function endOf({ text, soft }: FoldedText, phrase: string, start: number): number | undefined {
  let at = start;
  for (let i = 0; i < phrase.length; i++)
    if (phrase[i] === text[at]) at++;
    else if (phrase[i] !== '-' || phrase[i - 1] === '-' || !soft.has(at)) return undefined;
  return at;
}
