import { pushTo } from '../model/groups.js';
import type { Compared } from './pair-same.js';
import { type Resolution, resolveAnchor } from './resolve.js';

/** An anchor to follow; `ref` is whatever the caller knows its fact by. */
export interface Followed {
  readonly ref: string;
  readonly anchor: string;
}

/** An anchor and what it means in both versions. */
export interface Cite extends Followed {
  readonly old: Resolution;
  readonly now: Resolution;
}

/** Which facts cite which sentences. */
export type Cites = ReturnType<typeof citesOf>;

/** Looks up every anchor in both versions. */
export function citesOf(followed: readonly Followed[], { before, after, pairs }: Compared) {
  const list = followed.map(
    ({ ref, anchor }): Cite => ({
      ref,
      anchor,
      old: resolveAnchor(before.text, anchor),
      now: resolveAnchor(after.text, anchor),
    }),
  );
  const citing = new Map<number, string[]>();
  const across = new Map<number, string[]>();
  for (const { ref, old } of list) {
    if (old.state !== 'found') continue;
    const sentences = old.span.units.flatMap((unit) => before.ofUnit.get(unit)?.index ?? []);
    for (const index of sentences) pushTo(citing, index, ref);
    for (const index of between(sentences.map((one) => pairs[one] ?? []))) pushTo(across, index, ref);
  }
  return {
    list,
    /** Facts that cite an old sentence. */
    citing: (old: number) => [...new Set(citing.get(old))],
    /** Facts in whose passage a new sentence stands that was not in it. */
    across: (now: number) => [...new Set(across.get(now))],
  };
}

/** Sentences further apart than this are no passage any more. */
const widest = 50;

/** The new sentences that have come to stand between those of a passage. */
function between(partners: readonly (readonly number[])[]): number[] {
  return partners.flatMap((partner, i) => {
    const [from, to] = [partner.at(-1), partners[i + 1]?.[0]];
    if (from === undefined || to === undefined || to <= from || to - from > widest) return [];
    return Array.from({ length: to - from - 1 }, (_, step) => from + 1 + step);
  });
}
