import { fold } from '../model/fold.js';
import { pushTo } from '../model/groups.js';
import { remembered } from '../model/remembered.js';
import { barrier } from './folded-text.js';
import type { SourceText } from './text.js';
import { wordsIn } from './words.js';

/** A passage that resembles what was looked for. */
export interface Near {
  readonly text: string;
  readonly lines: [number, number];
}

/** So much of the weight of the words must be there before a passage is worth showing. */
const enough = 0.4;
const most = 3;

/**
 * The units of a text that share most with the given words, best first; at most three. Rare words weigh more, case and
 * accents do not count: this is a hint for people and proves nothing.
 */
export function nearestPassages(text: SourceText, words: string): Near[] {
  const { unitsWith } = indexOf(text);
  const wanted = [...new Set(looseWords(words))];
  const scores = new Float64Array(text.units.length);
  let total = 0;
  for (const word of wanted) {
    const holding = unitsWith.get(word) ?? [];
    const weight = Math.log(1 + text.units.length / (1 + holding.length));
    total += weight;
    for (const unit of holding) scores[unit] = (scores[unit] ?? 0) + weight;
  }
  return [...scores.entries()]
    .filter(([, score]) => score > 0 && score / total >= enough)
    .sort(([a, one], [b, other]) => other - one || a - b)
    .slice(0, most)
    .flatMap(([index]) => text.units[index] ?? [])
    .map((unit) => ({ text: unit.text, lines: unit.lines }));
}

/** Does the text hold a phrase (both folded) if headings are overlooked, and if case and accents are, too? */
export function holdsLoosely(text: SourceText, phrase: string) {
  const { bare, loose } = indexOf(text);
  return { acrossHeadings: bare.includes(phrase), otherwiseSpelt: loose.includes(fold(phrase)) };
}

/** A failing record asks for hundreds of passages of one text. */
const indexOf = remembered((text: SourceText) => {
  const unitsWith = new Map<string, number[]>();
  for (const unit of text.units)
    for (const word of new Set(looseWords(unit.text))) pushTo(unitsWith, word, unit.index);
  const bare = text.folded.text.replaceAll(barrier, '');
  return { unitsWith, bare, loose: fold(bare) };
});

const looseWords = (source: string) => wordsIn(fold(source.replaceAll('\u00AD', '')));
