import { barrier } from './folded-text.js';
import type { SourceText } from './text.js';
import { wordRanges } from './words.js';

/** A passage that resembles what was looked for. */
export interface Near {
  readonly text: string;
  readonly lines: [number, number];
}

/** So much of the weight of the words must be there before a passage is worth showing. */
const enough = 0.4;
const most = 3;

interface LooseIndex {
  readonly units: readonly ReadonlySet<string>[];
  /** In how many units a word stands. */
  readonly spread: ReadonlyMap<string, number>;
  /** The folded text without case, accents and barriers. */
  readonly folded: string;
}

/** A failing record asks for hundreds of passages of one text. */
const indexes = new WeakMap<SourceText, LooseIndex>();

/**
 * The units of a text that share most with the given words, best first; at most three. Rare words weigh more, case and
 * accents do not count: this is a hint for people and proves nothing.
 */
export function nearestPassages(text: SourceText, words: string): Near[] {
  const index = indexOf(text);
  const wanted = [...new Set(looseWords(words))];
  const weigh = (word: string) => Math.log(1 + text.units.length / (1 + (index.spread.get(word) ?? 0)));
  const total = wanted.reduce((sum, word) => sum + weigh(word), 0);
  return text.units
    .map((unit) => {
      const shared = wanted.filter((word) => index.units[unit.index]?.has(word));
      return { unit, score: shared.reduce((sum, word) => sum + weigh(word), 0) / total };
    })
    .filter(({ score }) => score >= enough)
    .sort((a, b) => b.score - a.score || a.unit.index - b.unit.index)
    .slice(0, most)
    .map(({ unit }) => ({ text: unit.text, lines: unit.lines }));
}

/** Does the text hold a phrase (both folded) if case, accents and headings are overlooked? */
export function holdsLoosely(text: SourceText, phrase: string): boolean {
  return indexOf(text).folded.includes(forgive(phrase));
}

function forgive(folded: string): string {
  return folded.normalize('NFD').replaceAll(barrier, '').replace(/\p{M}/gu, '').toLowerCase();
}

function indexOf(text: SourceText): LooseIndex {
  const known = indexes.get(text);
  if (known) return known;
  const units = text.units.map((unit) => new Set(looseWords(unit.text)));
  const spread = new Map<string, number>();
  for (const unit of units) for (const word of unit) spread.set(word, (spread.get(word) ?? 0) + 1);
  const index = { units, spread, folded: forgive(text.folded.text) };
  indexes.set(text, index);
  return index;
}

function looseWords(source: string): string[] {
  const plain = source
    .normalize('NFKD')
    .replace(/[\p{M}\u00AD]/gu, '')
    .toLowerCase();
  return wordRanges(plain).map(({ start, end }) => plain.slice(start, end));
}
