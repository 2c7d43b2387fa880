import { grouped } from '../model/groups.js';
import type { Cite, Cites } from './cites.js';
import type { Change } from './drift-changes.js';
import type { Compared } from './pair-same.js';
import type { Resolution, Span } from './resolve.js';
import { type Sentence, type SentenceList, tokensBetween } from './sentence-list.js';
import { shortestAnchor } from './shorten.js';
import { keyBetween } from './visible.js';

/** What became of an anchor. */
export interface AnchorDrift {
  readonly anchor: string;
  /** Of the anchor in the new text, whatever passage it means there. */
  readonly state: Resolution['state'];
  /** Of an unchanged fact: the anchor that means the old passage in the new text, where the old anchor does not. */
  readonly offer?: string;
  /** Of an unchanged fact: the old anchor does not mean the old passage, and none can be offered. */
  readonly lost?: true;
}

/** What became of a fact. */
export interface FactDrift {
  readonly ref: string;
  /** `uncompared`: nobody can tell, since the old text or the passage in it is not at hand. */
  readonly state: 'unchanged' | 'again' | 'uncompared';
  readonly anchors: readonly AnchorDrift[];
}

/** Whoever needs more new anchors than this reads again anyway. */
const mostOffers = 200;

/** Says of each fact what became of it, in the order of its first anchor. */
export function judgeFacts(
  { before, after, pairs }: Compared,
  { list }: Cites,
  changes: readonly Change[],
): readonly FactDrift[] {
  const changed = new Set(changes.flatMap(({ facts }) => facts));
  let offers = mostOffers;
  const ofUnchanged = ({ anchor, old, now }: Cite): AnchorDrift => {
    const plain = { anchor, state: now.state };
    if (old.state !== 'found') return plain;
    const indices = old.span.units.flatMap((unit) => pairs[before.ofUnit.get(unit)?.index ?? -1] ?? []);
    const place = [...new Set(indices)].flatMap((index) => after.sentences[index] ?? []);
    const units = new Set(place.map(({ unit }) => unit.index));
    const isSame =
      now.state === 'found' &&
      now.span.units.every((unit) => units.has(unit) || !after.ofUnit.has(unit)) &&
      keyBetween(before.seen, old.span.start, old.span.end) ===
        keyBetween(after.seen, now.span.start, now.span.end);
    if (isSame) return plain;
    offers -= 1;
    const found = offers < 0 ? undefined : findPassage(old.span, before, place);
    const offer = found && shortestAnchor(after.text, ...found);
    return offer === undefined ? { ...plain, lost: true } : { ...plain, offer };
  };
  return [...grouped(list, ({ ref }) => ref)].map(([ref, cites]): FactDrift => {
    if (!changed.has(ref) && cites.every(({ old }) => old.state === 'found'))
      return { ref, state: 'unchanged', anchors: cites.map(ofUnchanged) };
    const anchors = cites.map(({ anchor, now }) => ({ anchor, state: now.state }));
    return { ref, state: changed.has(ref) ? 'again' : 'uncompared', anchors };
  });
}

/** Offsets in the new text of the words of an old passage; `place` are the new sentences that are those of the passage. */
function findPassage(
  old: Span,
  before: SentenceList,
  place: readonly Sentence[],
): [number, number] | undefined {
  const wanted = tokensBetween(before.seen.tokens, old.start, old.end);
  const tokens = place.flatMap((sentence) => sentence.tokens);
  const at = tokens.findIndex((_, i) => wanted.every(({ key }, j) => tokens[i + j]?.key === key));
  const [first, last] = [tokens[at], tokens[at + wanted.length - 1]];
  return first && last && [first.start, last.end];
}
