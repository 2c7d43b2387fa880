import { pushTo, tally } from '../model/groups.js';
import { type Compared, gapsBetween } from './pair-same.js';
import type { Sentence } from './sentence-list.js';

/** Share of words in common from which a sentence is the other one reworded: where it stood, and elsewhere. */
const alike = { here: 0.3, elsewhere: 0.6 };
/** Share of the words of the shorter one from which it is a part of the longer one that stands there. */
const part = 0.7;
/** So many of the rarest words of a sentence are looked up, and so many sentences with each. */
const looked = { words: 12, sentences: 30 };

/**
 * Pairs old sentences without a partner with new ones that nobody knows, the most alike first: usually one and one, or one that
 * was split, or several that were joined.
 */
export function pairAlike({ before, after, pairs, known }: Compared) {
  const old = before.sentences.filter(({ index }) => pairs[index]?.length === 0);
  const fresh = after.sentences.filter(({ index }) => !known.has(index));
  const place = new Map<number, number>();
  const stoodAt = new Map<number, number>();
  for (const [i, gap] of gapsBetween(pairs, after.sentences.length, known).entries()) {
    for (let at = gap.old[0]; at < gap.old[1]; at++) stoodAt.set(at, i);
    for (let at = gap.now[0]; at < gap.now[1]; at++) place.set(at, i);
  }
  const isHere = (one: Sentence, other: Sentence) =>
    stoodAt.has(one.index) && stoodAt.get(one.index) === place.get(other.index);
  const candidates = candidatesOf(old, fresh, isHere).sort((a, b) => b.score - a.score);
  const byOld = new Map<number, { old: number[]; now: number[] }>();
  const byNow = new Map<number, { old: number[]; now: number[] }>();
  for (const { one, other } of candidates) {
    if (byOld.has(one.index) || byNow.has(other.index)) continue;
    const found = { old: [one.index], now: [other.index] };
    byOld.set(one.index, found);
    byNow.set(other.index, found);
  }
  for (const { one, other, contained, here } of candidates) {
    if (!here || contained < part) continue;
    const [split, joined] = [byOld.get(one.index), byNow.get(other.index)];
    if (split && !joined && touches(split.now, other.index)) {
      split.now.push(other.index);
      byNow.set(other.index, split);
    } else if (joined && !split && touches(joined.old, one.index)) {
      joined.old.push(one.index);
      byOld.set(one.index, joined);
    }
  }
  const ordered = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);
  return [...new Set(byOld.values())].map((found) => ({ old: ordered(found.old), now: ordered(found.now) }));
}

const touches = (indices: readonly number[], index: number): boolean =>
  indices.includes(index - 1) || indices.includes(index + 1);

/** Pairs that are alike enough; `contained` is the share of the words of the shorter one that the other has. */
function candidatesOf(
  old: readonly Sentence[],
  fresh: readonly Sentence[],
  isHere: (one: Sentence, other: Sentence) => boolean,
) {
  const bags = new Map(fresh.map((sentence) => [sentence, bagOf(sentence)]));
  const holding = new Map<string, Sentence[]>();
  for (const [sentence, bag] of bags) for (const word of bag.keys()) pushTo(holding, word, sentence);
  return old.flatMap((one) => {
    const bag = bagOf(one);
    const rarest = [...bag.keys()]
      .filter((word) => holding.has(word))
      .sort((a, b) => (holding.get(a)?.length ?? 0) - (holding.get(b)?.length ?? 0))
      .slice(0, looked.words);
    const near = new Set(rarest.flatMap((word) => holding.get(word)?.slice(0, looked.sentences) ?? []));
    return [...near].flatMap((other) => {
      const sizes = [one.words.length, other.words.length] as const;
      const common = inCommon(bag, bags.get(other) ?? new Map());
      const contained = common / Math.min(...sizes);
      const share = (2 * common) / (sizes[0] + sizes[1]);
      const here = isHere(one, other);
      const enough = share >= (here ? alike.here : alike.elsewhere) || (here && contained >= part);
      return enough ? [{ one, other, contained, here, score: share + (here ? 1 : 0) }] : [];
    });
  });
}

/** How often each word stands in a sentence, whatever its case. */
const bagOf = ({ words }: Sentence) => tally(words.map(({ key }) => key.toLowerCase()));

function inCommon(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let common = 0;
  for (const [word, times] of one) common += Math.min(times, other.get(word) ?? 0);
  return common;
}
