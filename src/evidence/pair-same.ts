import { pushTo } from '../model/groups.js';
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
  for (const traits of passes) {
    const waiting = new Map<string, number[]>();
    for (const sentence of now) {
      if (known.has(sentence.index)) continue;
      pushTo(waiting, nameOf(sentence, now, traits), sentence.index);
    }
    for (const queue of waiting.values()) queue.reverse();
    for (const sentence of old) {
      if (pairs[sentence.index]?.length !== 0) continue;
      const found = waiting.get(nameOf(sentence, old, traits))?.pop();
      if (found === undefined) continue;
      pairs[sentence.index] = [found];
      known.add(found);
    }
  }
  for (const gap of gapsBetween(pairs, now.length, known))
    for (const index of pairCutOtherwise(old, now, gap, pairs)) known.add(index);
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

type Trait = 'title' | 'chapter' | 'leadIn' | 'before' | 'behind';

/** From what is surely the same to what only has the same words. */
const passes: readonly (readonly Trait[])[] = [
  ['title', 'chapter', 'leadIn', 'before', 'behind'],
  ['title', 'chapter', 'leadIn', 'before'],
  ['title', 'chapter', 'leadIn', 'behind'],
  ['title', 'chapter', 'leadIn'],
  ['title'],
  ['before', 'behind'],
  ['before'],
  ['behind'],
  [],
];

/** The words of a sentence and of what stands around it. */
function nameOf(sentence: Sentence, all: readonly Sentence[], traits: readonly Trait[]): string {
  const around: Readonly<Record<Trait, number>> = {
    title: sentence.title,
    chapter: sentence.chapter,
    leadIn: sentence.leadIn,
    before: sentence.index - 1,
    behind: sentence.index + 1,
  };
  return [sentence.key, ...traits.map((trait) => all[around[trait]]?.key)].join();
}

/** Neighbouring sentences without a partner, old ones from `old[0]` up to `old[1]`, new ones likewise. */
interface Gap {
  readonly old: readonly [number, number];
  readonly now: readonly [number, number];
}

/** The runs of old sentences without a partner, with the new ones that stand where these stood. */
export function gapsBetween(pairs: Pairs, size: number, known: ReadonlySet<number>): Gap[] {
  const gaps: Gap[] = [];
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
    if (first < behind) gaps.push({ old: [from, to], now: [first, behind] });
    from = to;
  }
  return gaps;
}

/**
 * Pairs what has the same words and was cut into other sentences, because lines break elsewhere or a mark has changed. An
 * old sentence is the same if its words stand together, and begin and end as before or where a new sentence does.
 * @returns the new sentences that hold nothing else
 */
function pairCutOtherwise(
  old: readonly Sentence[],
  now: readonly Sentence[],
  { old: [from, to], now: [first, last] }: Gap,
  pairs: number[][],
): readonly number[] {
  const before = old.slice(from, to);
  const after = now.slice(first, last);
  const oldTokens = before.flatMap(({ tokens }) => tokens);
  const newTokens = after.flatMap(({ tokens, words }, owner) =>
    tokens.map((token, i) => ({ ...token, owner, begins: i === 0, ends: i === words.length - 1 })),
  );
  const became = followTokens(oldTokens, newTokens);
  const told = new Set<number>();
  let at = 0;
  for (const sentence of before) {
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
    pairs[sentence.index] = Array.from(
      { length: tail.owner - head.owner + 1 },
      (_, i) => first + head.owner + i,
    );
    for (let token = one; token <= other; token++) told.add(token);
  }
  const untold = new Set(
    newTokens.flatMap((token, i) => (told.has(i) || isClosing(token) ? [] : token.owner)),
  );
  return after.flatMap(({ index }, i) => (untold.has(i) ? [] : [index]));
}

/** Does the mark of a note stand behind the sentence whose last word is given? It may say otherwise. */
function notedBehind(tokens: readonly (Token & { readonly owner: number })[], last: number): boolean {
  let next = last + 1;
  while (isClosing(tokens[next])) next++;
  return tokens[next]?.owner === tokens[last]?.owner && /^[[^†‡*⁰¹²³⁴-⁹]/u.test(tokens[next]?.key ?? '');
}
