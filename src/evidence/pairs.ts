import { grouped, pushTo, tally } from '../model/groups.js';
import { isClosing, type Sentence, type SentenceList } from './sentence-list.js';
import type { Token } from './visible.js';
import { followTokens } from './word-diff.js';

/** For each old sentence the new ones that say it word for word, together; empty if there is none. */
export type Pairs = readonly (readonly number[])[];

/** Two versions of a text, and what both say word for word. */
export type Compared = ReturnType<typeof pairSame>;

/**
 * Pairs the sentences that read the same in both versions. Of several with the same words those go together that share
 * their heading, lead-in and neighbours; the rest in their order.
 */
export function pairSame(before: SentenceList, after: SentenceList) {
  const [old, now] = [before.sentences, after.sentences];
  const pairs = old.map((): number[] => []);
  const known = new Set<number>();
  for (const around of passes) {
    const nameIn = (all: readonly Sentence[]) => (sentence: Sentence) =>
      [sentence.key, ...around(sentence).map((at) => all[at]?.key)].join();
    const waiting = grouped(now.filter(({ index }) => !known.has(index)).reverse(), nameIn(now));
    for (const sentence of old) {
      if (pairs[sentence.index]?.length !== 0) continue;
      const found = waiting.get(nameIn(old)(sentence))?.pop();
      if (found === undefined) continue;
      pairs[sentence.index] = [found.index];
      known.add(found.index);
    }
  }
  for (const gap of gapsBetween({ before, after, pairs, known }))
    for (const index of pairCutOtherwise(gap, pairs)) known.add(index);
  return {
    before,
    after,
    pairs: pairs as Pairs,
    /** The old sentence that a new one was, or was a part of. */
    origin: new Map(pairs.flatMap((partners, index) => partners.map((one) => [one, index]))),
    /** The new sentences of which every word was there before. */
    known: known as ReadonlySet<number>,
  };
}

/** What must have the same words around a sentence: from what is surely the same to what only has the same words itself. */
const passes: readonly ((sentence: Sentence) => readonly number[])[] = [
  ({ title, chapter, leadIn, index }) => [title, chapter, leadIn, index - 1, index + 1],
  ({ title, chapter, leadIn, index }) => [title, chapter, leadIn, index - 1],
  ({ title, chapter, leadIn, index }) => [title, chapter, leadIn, index + 1],
  ({ title, chapter, leadIn }) => [title, chapter, leadIn],
  ({ title }) => [title],
  ({ index }) => [index - 1, index + 1],
  ({ index }) => [index - 1],
  ({ index }) => [index + 1],
  () => [],
];

/** Neighbouring old sentences without a partner, and the new ones that stand where these stood. */
interface Gap {
  readonly old: readonly Sentence[];
  readonly now: readonly Sentence[];
}

/** The runs of old sentences without a partner, with the new ones that stand where these stood. */
function gapsBetween({ before, after, pairs, known }: Omit<Compared, 'origin'>): Gap[] {
  const gaps: Gap[] = [];
  const size = after.sentences.length;
  for (let from = 0; from < pairs.length; from++) {
    if (pairs[from]?.length !== 0) continue;
    let to = from;
    while (pairs[to]?.length === 0) to++;
    let [first, behind] = [(pairs[from - 1]?.at(-1) ?? -1) + 1, pairs[to]?.[0] ?? size];
    if (first < size && !known.has(first)) {
      behind = first;
      while (behind < size && !known.has(behind)) behind++;
    } else {
      first = behind;
      while (first > 0 && !known.has(first - 1)) first--;
    }
    gaps.push({ old: before.sentences.slice(from, to), now: after.sentences.slice(first, behind) });
    from = to;
  }
  return gaps;
}

/**
 * Pairs what has the same words and was cut into other sentences, because lines break elsewhere or a mark has changed. An
 * old sentence is the same if its words stand together, and begin and end as before or where a new sentence does.
 * @returns the new sentences that hold nothing else
 */
function pairCutOtherwise({ old, now }: Gap, pairs: number[][]): readonly number[] {
  const oldTokens = old.flatMap(({ tokens }) => tokens);
  const newTokens = now.flatMap(({ index: owner, tokens, words }) =>
    tokens.map((token, i) => ({ ...token, owner, begins: i === 0, ends: i === words.length - 1 })),
  );
  const became = followTokens(oldTokens, newTokens);
  const told = new Set<number>();
  let at = 0;
  for (const sentence of old) {
    const start = at;
    const end = start + sentence.words.length;
    at += sentence.tokens.length;
    const [one = -1, other = -1] = [became[start], became[end - 1]];
    const [head, tail] = [newTokens[one], newTokens[other]];
    if (head === undefined || tail === undefined || other - one !== end - 1 - start) continue;
    if (became.slice(start, end).includes(undefined)) continue;
    const startsSame = head.begins || (start > 0 && became[start - 1] === one - 1);
    const endsSame = tail.ends || (end < became.length && became[end] === other + 1);
    if (!startsSame || !endsSame || notedBehind(newTokens, other)) continue;
    pairs[sentence.index] = Array.from({ length: tail.owner - head.owner + 1 }, (_, i) => head.owner + i);
    for (let token = one; token <= other; token++) told.add(token);
  }
  const untold = new Set(
    newTokens.flatMap((token, i) => (told.has(i) || isClosing(token) ? [] : token.owner)),
  );
  return now.flatMap(({ index }) => (untold.has(index) ? [] : [index]));
}

/** Does the mark of a note stand behind the sentence whose last word is given? It may say otherwise. */
function notedBehind(tokens: readonly (Token & { readonly owner: number })[], last: number): boolean {
  let next = last + 1;
  while (isClosing(tokens[next])) next++;
  return tokens[next]?.owner === tokens[last]?.owner && /^[[^†‡*⁰¹²³⁴-⁹]/u.test(tokens[next]?.key ?? '');
}

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
export function pairAlike(compared: Compared) {
  const { before, after, pairs, known } = compared;
  const old = before.sentences.filter(({ index }) => pairs[index]?.length === 0);
  const fresh = after.sentences.filter(({ index }) => !known.has(index));
  const gapOf = new Map(
    gapsBetween(compared).flatMap((gap) =>
      [...gap.old, ...gap.now].map((sentence) => [sentence, gap] as const),
    ),
  );
  const isHere = (one: Sentence, other: Sentence) => gapOf.has(one) && gapOf.get(one) === gapOf.get(other);
  const candidates = candidatesOf(old, fresh, isHere).sort((a, b) => b.score - a.score);
  const pairOf = new Map<Sentence, { old: number[]; now: number[] }>();
  for (const { one, other } of candidates) {
    if (pairOf.has(one) || pairOf.has(other)) continue;
    const found = { old: [one.index], now: [other.index] };
    pairOf.set(one, found).set(other, found);
  }
  for (const { one, other, contained, here } of candidates) {
    if (!here || contained < part) continue;
    const [split, joined] = [pairOf.get(one), pairOf.get(other)];
    if (split && !joined && touches(split.now, other.index)) {
      split.now.push(other.index);
      pairOf.set(other, split);
    } else if (joined && !split && touches(joined.old, one.index)) {
      joined.old.push(one.index);
      pairOf.set(one, joined);
    }
  }
  const ordered = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);
  return [...new Set(pairOf.values())].map((found) => ({ old: ordered(found.old), now: ordered(found.now) }));
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
      const common = [...bag].reduce(
        (sum, [word, n]) => sum + Math.min(n, bags.get(other)?.get(word) ?? 0),
        0,
      );
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
