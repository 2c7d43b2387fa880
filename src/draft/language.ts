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

const byWords = new Map(
  Object.entries(marks).map(([language, list]) => [language, new Set(list.split(' '))]),
);

/** Of a text with fewer words no language is sure that its own small words do not show. */
const few = 40;
/** A title or a line of numbers makes no language sure. */
const fewest = 10;
/** So large a share of its words are the small ones that tell a language, wherever it is written as here. */
const telling = 0.12;

/**
 * The language of a text: what its front matter says, else what its words and its letters tell. Pages often name the language of
 * their maker's template, so that words which plainly tell another are believed instead, as a guess.
 */
export function detectLanguage(text: string): DetectedLanguage {
  const said = canonicalTag(declared.exec(text.slice(0, 4000))?.[1] ?? '');
  const told = fromWords(text);
  if (said === undefined) return told;
  const same = said.split('-', 1)[0] === told.language;
  return told.sure && !same ? { ...told, sure: false } : { language: said, sure: true };
}

function fromWords(text: string): DetectedLanguage {
  const middle = Math.max(0, Math.floor((text.length - sample) / 2));
  const starts = [...new Set([0, middle, Math.max(0, text.length - sample)])];
  const parts = starts.map((at) => text.slice(at, at + sample));
  const words =
    parts
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{M}’']+/gu) ?? [];
  const shareOf = (language: string) =>
    words.filter((word) => byWords.get(language)?.has(word)).length / Math.max(1, words.length);
  const shares = ranked([...byWords.keys()].map((language) => [language, shareOf(language)]));
  const [[marked, best] = ['en', 0], [, less] = ['', 0]] = shares;
  const latin = isLatin(parts);
  const [first, second] = byLetters(parts).filter(
    ([language]) =>
      isLatinScript(language) === latin && (marks[language] !== undefined || words.length >= few || !latin),
  );
  if (first === undefined) return { language: best > telling ? marked : 'en', sure: false };
  const [language, score] = first;
  // A language of the list needs its own words; one that is not on it only must not look like one that is.
  const isListed = marks[language] !== undefined;
  const own = shareOf(language);
  if (best > telling && marked !== language && best > 1.3 * own)
    return { language: marked, sure: best > 1.3 * less && words.length > 20 };
  const rival = marked === language ? less : best;
  const isClose = own > 0 && rival > own / 1.3;
  const shows = isListed ? own >= telling : best < telling / 2;
  return {
    language,
    sure: words.length >= fewest && score > 2 * (second?.[1] ?? 0) && !isClose && (shows || !latin),
  };
}

/** Is a language usually written in Latin letters? */
const isLatinScript = (language: string): boolean => new Intl.Locale(language).maximize().script === 'Latn';

/** Is a text written in Latin letters, as most languages are? Other writing tells the language, or nearly. */
const isLatin = (parts: readonly string[]): boolean =>
  parts.some(
    (part) => (part.match(/\p{sc=Latin}/gu)?.length ?? 0) * 2 >= (part.match(/\p{L}/gu)?.length ?? 0),
  );

type Ranked = readonly (readonly [language: string, score: number])[];

/** The best first. */
const ranked = (scores: Ranked): Ranked => scores.toSorted(([, a], [, b]) => b - a);

function byLetters(parts: readonly string[]): Ranked {
  const score = new Map<string, number>();
  for (const part of parts)
    for (const { lang, accuracy } of detectAll(part))
      if (canonicalTag(lang) !== undefined) score.set(lang, (score.get(lang) ?? 0) + accuracy);
  return ranked([...score]);
}
