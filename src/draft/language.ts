import { detectAll } from 'tinyld';
import { marks } from '../evidence/generated/languages.js';
import { canonicalTag } from '../model/language-tag.js';

export interface DetectedLanguage {
  /** BCP 47, as the text itself says it, else two or three letters; `en` if nothing could be told. */
  readonly language: string;
  /** False where another language is nearly as likely. */
  readonly sure: boolean;
}

/** Enough to tell a language, taken from three places: a text may begin with a menu in another one. */
const sample = 3000;
/** What a page says of itself, in its front matter. */
const declared =
  /^\uFEFF?---\s*\n(?:[^\n]*\n){0,40}?lang(?:uage)?:\s*["']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)["']?\s*\n/u;

const byWords = Object.entries(marks).map(
  ([language, list]) => [language, new Set(list.split(' '))] as const,
);

/** The language of a text: what its front matter says, else what its words and its letters tell. */
export function detectLanguage(text: string): DetectedLanguage {
  const said = canonicalTag(declared.exec(text.slice(0, 4000))?.[1] ?? '');
  if (said !== undefined) return { language: said, sure: true };
  const middle = Math.max(0, Math.floor((text.length - sample) / 2));
  const starts = [...new Set([0, middle, Math.max(0, text.length - sample)])];
  const parts = starts.map((at) => text.slice(at, at + sample));
  const [first, second] = byLetters(parts);
  const words =
    parts
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{M}’']+/gu) ?? [];
  const [marked, next] = marksIn(words);
  if (first === undefined) return { language: 'en', sure: false };
  // A language of the list needs its own words; one that is not on it only must not look like one that is.
  const [own = 0, best = 0] = [
    marks[first.language] === undefined ? undefined : shareOf(words, first.language),
    marked?.share,
  ];
  if (best > 0.12 && marked !== undefined && marked.language !== first.language && best > 1.3 * own)
    return { language: marked.language, sure: best > 1.3 * (next?.share ?? 0) && words.length > 20 };
  const rival = [marked, next].find((one) => one?.language !== first.language);
  const close = own > 0 && (rival?.share ?? 0) > own / 1.3;
  return { language: first.language, sure: first.score > 2 * (second?.score ?? 0) && !close };
}

function byLetters(
  parts: readonly string[],
): readonly { readonly language: string; readonly score: number }[] {
  const score = new Map<string, number>();
  for (const part of parts)
    for (const { lang, accuracy } of detectAll(part))
      if (canonicalTag(lang) !== undefined) score.set(lang, (score.get(lang) ?? 0) + accuracy);
  return [...score].map(([language, sum]) => ({ language, score: sum })).sort((a, b) => b.score - a.score);
}

interface Marked {
  readonly language: string;
  /** Of all words. */
  readonly share: number;
}

const marksIn = (words: readonly string[]): readonly Marked[] =>
  byWords
    .map(([language]) => ({ language, share: shareOf(words, language) }))
    .sort((a, b) => b.share - a.share);

function shareOf(words: readonly string[], language: string): number {
  const own = byWords.find(([name]) => name === language)?.[1];
  return own === undefined || words.length === 0
    ? 0
    : words.filter((word) => own.has(word)).length / words.length;
}
