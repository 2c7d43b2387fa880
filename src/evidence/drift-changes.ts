import { type Compared, pairAlike } from './pairs.js';
import { findShifts, type Shift } from './place.js';
import type { Resolution } from './resolve.js';
import type { Sentence, SentenceList } from './sentence-list.js';
import { shown } from './visible.js';
import { type WordRun, wordDiff } from './word-diff.js';

/** An anchor to follow; `ref` is whatever the caller knows its fact by. */
export interface Followed {
  readonly ref: string;
  readonly anchor: string;
}

/** An anchor and what it means in both versions, as far as they are at hand. */
export interface Cite extends Followed {
  readonly old: Resolution | undefined;
  readonly now: Resolution;
}

/** One or more neighbouring sentences as a reader sees them. */
export interface Passage {
  readonly lines: [number, number];
  readonly text: string;
  /** The heading it stands under, and the lead-in that introduces it. */
  readonly heading?: string;
  readonly leadIn?: string;
}

interface Told {
  /** Facts that cite what has changed, or inside whose passage something has come to stand. */
  readonly facts: readonly string[];
  /** Facts that cite the sentence right before or behind. */
  readonly beside: readonly string[];
}

/** A sentence that is not word for word where it was. */
export type Change = Told &
  (
    | {
        readonly kind: 'reworded';
        readonly old: Passage;
        readonly new: Passage;
        readonly words: readonly WordRun[];
      }
    | { readonly kind: 'moved'; readonly by: Shift; readonly old: Passage; readonly new: Passage }
    | { readonly kind: 'gone'; readonly old: Passage }
    | { readonly kind: 'new'; readonly new: Passage }
  );

/** A sentence with the same words, in which a link leads elsewhere. */
export interface LinkChange {
  readonly facts: readonly string[];
  readonly new: Passage;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** All that is not word for word where it was, in reading order of the new text; and the links that lead elsewhere. */
export function findChanges(compared: Compared, cites: readonly Cite[]) {
  const { before, after, pairs, known, origin } = compared;
  const { citing, across } = whoCites(compared, cites);
  const told = (old: readonly number[], now: readonly number[]): Told => {
    const facts = new Set([...old.flatMap(citing), ...now.flatMap(across)]);
    const around = (indices: readonly number[]) => indices.flatMap((index) => [index - 1, index + 1]);
    const beside = [...around(old), ...around(now).flatMap((at) => origin.get(at) ?? [])].flatMap(citing);
    return { facts: [...facts], beside: [...new Set(beside)].filter((ref) => !facts.has(ref)) };
  };
  const both = (old: readonly number[], now: readonly number[]) => ({
    old: passage(before, old),
    new: passage(after, now),
  });
  const rewordings = pairAlike(compared);
  const reworded = new Set(rewordings.flatMap(({ old }) => old));
  const fresh = new Set(rewordings.flatMap(({ now }) => now));
  let place = -1;
  const changes: readonly { readonly at: number; readonly change: Change }[] = [
    ...rewordings.map(({ old, now }) => {
      const words = wordDiff(wordsOf(before, old), wordsOf(after, now));
      const change = { kind: 'reworded', ...both(old, now), words, ...told(old, now) } as const;
      return { at: now[0] ?? 0, change };
    }),
    ...[...findShifts(compared)].map(([index, by]) => {
      const now = pairs[index] ?? [];
      const change = { kind: 'moved', by, ...both([index], now), ...told([index], now), beside: [] } as const;
      return { at: now[0] ?? 0, change };
    }),
    ...before.sentences.flatMap(({ index }) => {
      const partner = pairs[index]?.at(-1);
      place = partner ?? place;
      if (partner !== undefined || reworded.has(index)) return [];
      const change = { kind: 'gone', old: passage(before, [index]), ...told([index], []) } as const;
      return [{ at: place + 0.5, change }];
    }),
    ...after.sentences.flatMap(({ index }) => {
      if (known.has(index) || fresh.has(index)) return [];
      const change = { kind: 'new', new: passage(after, [index]), ...told([], [index]) } as const;
      return [{ at: index, change }];
    }),
  ];
  return {
    changes: changes.toSorted((a, b) => a.at - b.at).map(({ change }) => change),
    links: findLinkChanges(compared, citing),
  };
}

/** Sentences further apart than this are no passage any more. */
const widest = 50;

/** Facts that cite an old sentence, and those in whose passage a new sentence stands that was not in it. */
function whoCites({ before, pairs }: Compared, cites: readonly Cite[]) {
  const citing = new Map<number, Set<string>>();
  const across = new Map<number, Set<string>>();
  const add = (facts: Map<number, Set<string>>, index: number, ref: string) =>
    facts.set(index, (facts.get(index) ?? new Set()).add(ref));
  for (const { ref, old } of cites) {
    if (old?.state !== 'found') continue;
    const sentences = old.span.units.flatMap((unit) => before.ofUnit.get(unit)?.index ?? []);
    for (const index of sentences) add(citing, index, ref);
    const became = sentences.flatMap((index) => pairs[index] ?? []);
    for (const [i, to] of became.entries()) {
      const from = became[i - 1] ?? to;
      for (let at = from + 1; at < to && to - from <= widest; at++) add(across, at, ref);
    }
  }
  return {
    citing: (old: number) => [...(citing.get(old) ?? [])],
    across: (now: number) => [...(across.get(now) ?? [])],
  };
}

const wordsOf = ({ sentences, seen }: SentenceList, indices: readonly number[]) => ({
  seen,
  tokens: indices.flatMap((index) => sentences[index]?.tokens ?? []),
});

function passage({ sentences, seen, text }: SentenceList, indices: readonly number[]): Passage {
  const found = indices.flatMap((index) => sentences[index] ?? []);
  const [first, last] = [found[0], found.at(-1)];
  const words = ({ unit }: Sentence) => shown(seen, unit.start, unit.end);
  const title = sentences[first?.title ?? -1];
  // What heads a cell is its row, and above that the head of the table.
  const above = (one: Sentence | undefined): readonly string[] => {
    const next = sentences[one?.leadIn ?? -1];
    if (next === undefined) return [];
    return [...(next.unit.row === undefined ? [] : above(next)), words(next)];
  };
  const heads = above(first);
  return {
    lines: text.lines.span(first?.unit.start ?? 0, last?.unit.end ?? 0),
    text: found.map(words).join(' '),
    ...(title === undefined || title === first ? {} : { heading: words(title) }),
    ...(heads.length === 0 ? {} : { leadIn: heads.join(' · ') }),
  };
}

/** Sentences with the same words whose links lead elsewhere. */
function findLinkChanges(
  { before, after, pairs }: Compared,
  citing: (old: number) => readonly string[],
): readonly LinkChange[] {
  const targets = ({ seen }: SentenceList, { unit }: Sentence) =>
    seen.links.filter(({ start }) => start >= unit.start && start < unit.end).map(({ target }) => target);
  if (before.seen.links.length + after.seen.links.length === 0) return [];
  return before.sentences.flatMap((sentence): LinkChange[] => {
    const partner = after.sentences[pairs[sentence.index]?.[0] ?? -1];
    if (partner === undefined || partner.key !== sentence.key) return [];
    const [from, to] = [targets(before, sentence), targets(after, partner)];
    if (from.length === to.length && from.every((target, i) => target === to[i])) return [];
    return [{ facts: citing(sentence.index), new: passage(after, [partner.index]), from, to }];
  });
}
