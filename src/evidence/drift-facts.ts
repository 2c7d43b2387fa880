import { grouped } from '../model/groups.js';
import type { Cites } from './cites.js';
import type { Change } from './drift-changes.js';
import type { Same } from './pair-same.js';
import type { Resolution, Span } from './resolve.js';
import { keyOf, type SentenceList, tokensBetween } from './sentence-list.js';
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

/** Says of each fact what became of it, in the order of its first anchor. */
export function judgeFacts(
  { list }: Cites,
  changes: readonly Change[],
  before: SentenceList,
  after: SentenceList,
  same: Same,
): readonly FactDrift[] {
  const changed = new Set(changes.flatMap(({ facts }) => facts));
  let offers = mostOffers;
  return [...grouped(list, ({ ref }) => ref)].map(([ref, cites]): FactDrift => {
    const isKnown = cites.every(({ old }) => old.state === 'found');
    const state = changed.has(ref) ? 'again' : isKnown ? 'unchanged' : 'uncompared';
    const anchors = cites.map(({ anchor, old, now }): AnchorDrift => {
      const plain = { anchor, state: now.state };
      if (state !== 'unchanged' || old.state !== 'found') return plain;
      const place = placeOf(old.span, before, after, same);
      if (now.state === 'found' && isSame(old.span, now.span, before, after, place)) return plain;
      offers -= 1;
      const found = offers < 0 ? undefined : findPassage(old.span, before, place);
      const offer = found && shortestAnchor(after.text, ...found);
      return offer === undefined ? { ...plain, lost: true } : { ...plain, offer };
    });
    return { ref, state, anchors };
  });
}

/** Whoever needs more new anchors than this reads again anyway. */
const mostOffers = 200;

/** The new sentences that are those of an old passage. */
const placeOf = (span: Span, before: SentenceList, { sentences }: SentenceList, { pairs }: Same) =>
  [...new Set(span.units.flatMap((unit) => pairs[before.ofUnit[unit]?.index ?? -1] ?? []))].flatMap(
    (index) => sentences[index] ?? [],
  );

function isSame(
  old: Span,
  now: Span,
  before: SentenceList,
  after: SentenceList,
  place: ReturnType<typeof placeOf>,
): boolean {
  const units = new Set(place.map(({ unit }) => unit.index));
  return (
    now.units.every((unit) => units.has(unit) || after.ofUnit[unit] === undefined) &&
    keyBetween(before.seen, old.start, old.end) === keyBetween(after.seen, now.start, now.end)
  );
}

/** Offsets in the new text of the words of an old passage. */
function findPassage(
  old: Span,
  before: SentenceList,
  place: ReturnType<typeof placeOf>,
): [number, number] | undefined {
  const wanted = keyOf(tokensBetween(before.seen.tokens, old.start, old.end));
  const tokens = place.flatMap((sentence) => sentence.tokens);
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  let length = 0;
  for (const { key, start, end } of tokens) {
    starts.set(length, start);
    length += key.length;
    ends.set(length, end);
  }
  const at = keyOf(tokens).indexOf(wanted);
  const [start, end] = [starts.get(at), ends.get(at + wanted.length)];
  return start === undefined || end === undefined ? undefined : [start, end];
}
