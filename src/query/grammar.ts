import type { Lexicon } from '../model/lexicon.js';
import type { Node } from './tree.js';

/** Somebody's own words, in whatever language: `SCC`, `bewaartermijn`. The vocabulary `section` names sections. */
export interface Meant {
  /** The terms they name; not `isSpelt` where they only begin like a word for it. */
  readonly terms: (
    words: string,
  ) => readonly { readonly vocabulary: string; readonly term: string; readonly isSpelt: boolean }[];
  /** Words for terms of a vocabulary that are spelt like them, nearest first. */
  readonly like: (words: string, vocabulary: string) => readonly string[];
}

/** The terms of a vocabulary that words name. Where a value must be understood, what only begins so is not. */
export function termsSpelt(words: string, vocabulary: string, meant: Meant | undefined): readonly string[] {
  const spelt = (meant?.terms(words) ?? []).filter((one) => one.vocabulary === vocabulary && one.isSpelt);
  return [...new Set(spelt.map(({ term }) => term))];
}

/** What may have been meant: names, else words for terms of the vocabulary in whatever language, such as a query takes. */
export function orLike(
  names: readonly string[],
  words: string,
  vocabulary: string,
  meant: Meant | undefined,
): readonly string[] {
  if (names.length > 0 || meant === undefined) return names;
  return meant.like(words, vocabulary).map((word) => (/[^\p{L}\p{N}-]/u.test(word) ? `"${word}"` : word));
}

/** What the words of a query are looked up in. */
export interface Grammar {
  readonly lexicon: Lexicon;
  readonly meant?: Meant | undefined;
  /** Queries that `$name` stands for. */
  readonly named: ReadonlyMap<string, Node>;
}
