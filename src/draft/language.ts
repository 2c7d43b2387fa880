import { detectAll } from 'tinyld';

export interface DetectedLanguage {
  /** BCP 47, two letters; `en` if nothing could be told. */
  readonly language: string;
  /** False where another language is nearly as likely. */
  readonly sure: boolean;
}

/** Enough to tell a language, taken from three places: a text may begin with a menu in another one. */
const sample = 3000;

/** The language of a text. */
export function detectLanguage(text: string): DetectedLanguage {
  const middle = Math.max(0, Math.floor((text.length - sample) / 2));
  const parts = [...new Set([0, middle, Math.max(0, text.length - sample)])].map((at) =>
    text.slice(at, at + sample),
  );
  const score = new Map<string, number>();
  for (const part of parts)
    for (const { lang, accuracy } of detectAll(part)) score.set(lang, (score.get(lang) ?? 0) + accuracy);
  const [first, second] = [...score].sort((a, b) => b[1] - a[1]);
  if (first === undefined) return { language: 'en', sure: false };
  return { language: first[0], sure: first[1] > 2 * (second?.[1] ?? 0) };
}
