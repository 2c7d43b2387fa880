import { fold } from '../model/fold.js';

/** Words as somebody looks for them. */
export interface Sought {
  readonly is: 'words';
  /** Folded. */
  readonly text: string;
  /** Anywhere in a word, at the beginning of one, or as whole words. */
  readonly as: 'part' | 'beginning' | 'whole';
}

/** Shorter words stand inside so many others ("AI" in "email") that they count only as whole words. */
const shortest = 4;

/**
 * What somebody looks for who writes this: a word of four letters or more is found inside other words too, a shorter
 * one and a quoted phrase only as it stands, `news*` at the beginning of words. Undefined where no letter or digit is left.
 */
export function wordsOf(written: string, quoted: boolean): Sought | undefined {
  const text = fold(quoted ? written : written.replace(/^[,;.!?]+|[,;.!?]+$/g, ''))
    .replace(/\s+/gu, ' ')
    .trim();
  const bare = quoted ? text : text.replace(/^\*+|\*+$/g, '');
  if (!/[\p{L}\p{N}]/u.test(bare)) return undefined;
  if (!quoted && text.endsWith('*'))
    return { is: 'words', text: bare, as: text.startsWith('*') ? 'part' : 'beginning' };
  return { is: 'words', text: bare, as: quoted || bare.length < shortest ? 'whole' : 'part' };
}

const inWord = /[\p{L}\p{N}]/u;

/**
 * How well words stand in a folded text: 3 as whole words, 2 at the beginning of a word, 1 inside one, 0 not at all or
 * not as they are asked for.
 */
export function wordTest({ text, as }: Sought): (folded: string) => number {
  const opens = inWord.test(text[0] ?? '');
  const closes = inWord.test(text.at(-1) ?? '');
  return (folded) => {
    let best = 0;
    for (let at = folded.indexOf(text); at >= 0 && best < 3; at = folded.indexOf(text, at + 1)) {
      const starts = !opens || at === 0 || !inWord.test(folded[at - 1] ?? '');
      const end = at + text.length;
      const ends = !closes || end === folded.length || !inWord.test(folded[end] ?? '');
      best = Math.max(best, starts ? (ends ? 3 : 2) : 1);
    }
    return best >= { part: 1, beginning: 2, whole: 3 }[as] ? best : 0;
  };
}
