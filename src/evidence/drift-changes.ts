import type { Cites } from './cites.js';
import { pairAlike } from './pair-alike.js';
import type { Compared } from './pair-same.js';
import { findShifts, type Shift } from './place.js';
import type { Sentence, SentenceList } from './sentence-list.js';
import { shown } from './visible.js';
import { type WordRun, wordDiff } from './word-diff.js';

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

/** All that is not word for word where it was, in reading order of the new text. */
export function findChanges(compared: Compared, cites: Cites): readonly Change[] {
  const { before, after, pairs, known } = compared;
  const told = (old: readonly number[], now: readonly number[]): Told => {
    const facts = new Set([...old.flatMap(cites.citing), ...now.flatMap(cites.across)]);
    const beside = [
      ...old.flatMap((index) => [index - 1, index + 1]),
      ...now.flatMap((index) => [index - 1, index + 1].flatMap((at) => compared.origin.get(at) ?? [])),
    ].flatMap(cites.citing);
    return { facts: [...facts], beside: [...new Set(beside)].filter((ref) => !facts.has(ref)) };
  };
  const both = (old: readonly number[], now: readonly number[]) => ({
    old: passage(before, old),
    new: passage(after, now),
  });
  const changes: { readonly change: Change; readonly at: number }[] = [];
  const rewordings = pairAlike(compared);
  for (const { old, now } of rewordings) {
    const words = wordDiff(wordsOf(before, old), wordsOf(after, now));
    const change = { kind: 'reworded', ...both(old, now), words, ...told(old, now) } as const;
    changes.push({ change, at: now[0] ?? 0 });
  }
  for (const [index, by] of findShifts(compared)) {
    const now = pairs[index] ?? [];
    const change = { kind: 'moved', by, ...both([index], now), ...told([index], now), beside: [] } as const;
    changes.push({ change, at: now[0] ?? 0 });
  }
  const reworded = new Set(rewordings.flatMap(({ old }) => old));
  let place = -1;
  for (const { index } of before.sentences) {
    const partner = pairs[index]?.at(-1);
    if (partner !== undefined) place = partner;
    else if (!reworded.has(index))
      changes.push({
        change: { kind: 'gone', old: passage(before, [index]), ...told([index], []) },
        at: place + 0.5,
      });
  }
  const fresh = new Set(rewordings.flatMap(({ now }) => now));
  for (const { index } of after.sentences)
    if (!known.has(index) && !fresh.has(index))
      changes.push({
        change: { kind: 'new', new: passage(after, [index]), ...told([], [index]) },
        at: index,
      });
  return changes.sort((a, b) => a.at - b.at).map(({ change }) => change);
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
export function findLinkChanges({ before, after, pairs }: Compared, cites: Cites): readonly LinkChange[] {
  const targets = ({ seen }: SentenceList, { unit }: Sentence) =>
    seen.links.filter(({ start }) => start >= unit.start && start < unit.end).map(({ target }) => target);
  if (before.seen.links.length + after.seen.links.length === 0) return [];
  return before.sentences.flatMap((sentence): LinkChange[] => {
    const partner = after.sentences[pairs[sentence.index]?.[0] ?? -1];
    if (partner === undefined || partner.key !== sentence.key) return [];
    const [from, to] = [targets(before, sentence), targets(after, partner)];
    if (from.length === to.length && from.every((target, i) => target === to[i])) return [];
    return [{ facts: cites.citing(sentence.index), new: passage(after, [partner.index]), from, to }];
  });
}
