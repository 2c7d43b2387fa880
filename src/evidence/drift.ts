import { grouped } from '../model/groups.js';
import { coverage } from './coverage.js';
import { type Change, type Cite, type Followed, findChanges, type LinkChange } from './drift-changes.js';
import { type Compared, pairSame } from './pairs.js';
import { type Resolution, resolveAnchor } from './resolve.js';
import { sentenceLists, tokensBetween } from './sentence-list.js';
import { shortestAnchor } from './shorten.js';
import type { SourceText } from './text.js';
import { keyBetween } from './visible.js';

export type { Change, Followed, LinkChange, Passage } from './drift-changes.js';
export type { WordRun } from './word-diff.js';

/** What became of an anchor. */
interface AnchorDrift {
  readonly anchor: string;
  /** Of the anchor in the new text, whatever passage it means there. */
  readonly state: Resolution['state'];
  /** Of an unchanged fact: the anchor that means the old passage in the new text, where the old anchor does not. */
  readonly offer?: string;
  /** Of an unchanged fact: the old anchor does not mean the old passage, and none can be offered. */
  readonly lost?: true;
}

/** What became of a fact. */
interface FactDrift {
  readonly ref: string;
  /** `uncompared`: nobody can tell, since the old text or the passage in it is not at hand. */
  readonly state: 'unchanged' | 'again' | 'uncompared';
  readonly anchors: readonly AnchorDrift[];
}

/** What a new version of a text means for the facts of a record. */
export interface Drift {
  /** Was the old text at hand? Without it no fact is compared, and nothing is known of what changed. */
  readonly compared: boolean;
  /** In the order in which they were given. */
  readonly facts: readonly FactDrift[];
  /** In reading order of the new text. */
  readonly changes: readonly Change[];
  readonly links: readonly LinkChange[];
  /** Indices of the new text's units (headings apart) that are new or reworded; without the old text, that no anchor covers. */
  readonly newUnits: readonly number[];
}

/** Whoever needs more new anchors than this reads again anyway. */
const mostOffers = 200;

/**
 * Follows facts from one version of a text to the next, sentence by sentence. A fact is unchanged only if every sentence that
 * it cites stands word for word in the new text, in the same surroundings and with nothing between.
 */
export function drift(
  oldText: SourceText | undefined,
  newText: SourceText,
  followed: readonly Followed[],
): Drift {
  const cites = followed.map(
    (one): Cite => ({
      ...one,
      old: oldText && resolveAnchor(oldText, one.anchor),
      now: resolveAnchor(newText, one.anchor),
    }),
  );
  const facts = [...grouped(cites, ({ ref }) => ref)];
  if (oldText === undefined) {
    const claims = cites.flatMap(({ now }) => (now.state === 'found' ? [{ ...now.span, name: '' }] : []));
    return {
      compared: false,
      facts: facts.map(([ref, own]) => ({ ref, state: 'uncompared', anchors: own.map(stateOf) })),
      changes: [],
      links: [],
      newUnits: coverage(newText, claims, []).unaccounted,
    };
  }
  const compared = pairSame(...sentenceLists([oldText, newText]));
  const { changes, links } = findChanges(compared, cites);
  const changed = new Set(changes.flatMap((change) => change.facts));
  const follow = follower(compared);
  return {
    compared: true,
    facts: facts.map(([ref, own]): FactDrift => {
      if (!changed.has(ref) && own.every(({ old }) => old?.state === 'found'))
        return { ref, state: 'unchanged', anchors: own.map(follow) };
      return { ref, state: changed.has(ref) ? 'again' : 'uncompared', anchors: own.map(stateOf) };
    }),
    changes,
    links,
    newUnits: compared.after.sentences
      .filter(({ index, unit }) => !compared.known.has(index) && unit.kind !== 'heading')
      .map(({ unit }) => unit.index),
  };
}

const stateOf = ({ anchor, now }: Cite): AnchorDrift => ({ anchor, state: now.state });

/** Makes a function that tells of an anchor of an unchanged fact whether it still means its passage, or which one does. */
function follower({ before, after, pairs }: Compared) {
  let offers = mostOffers;
  return (cite: Cite): AnchorDrift => {
    const { old, now } = cite;
    const plain = stateOf(cite);
    if (old?.state !== 'found') return plain;
    const { start, end, units } = old.span;
    const indices = units.flatMap((unit) => pairs[before.ofUnit.get(unit)?.index ?? -1] ?? []);
    const place = new Set(indices.flatMap((index) => after.sentences[index] ?? []));
    const isThere = (unit: number) => {
      const sentence = after.ofUnit.get(unit);
      return sentence === undefined || place.has(sentence);
    };
    const isSame =
      now.state === 'found' &&
      now.span.units.every(isThere) &&
      keyBetween(before.seen, start, end) === keyBetween(after.seen, now.span.start, now.span.end);
    if (isSame) return plain;
    offers -= 1;
    if (offers < 0) return { ...plain, lost: true };
    const wanted = tokensBetween(before.seen.tokens, start, end);
    const tokens = [...place].flatMap((sentence) => sentence.tokens);
    const at = tokens.findIndex((_, i) => wanted.every(({ key }, j) => tokens[i + j]?.key === key));
    const [first, last] = [tokens[at], tokens[at + wanted.length - 1]];
    const offer = first && last && shortestAnchor(after.text, first.start, last.end);
    return offer === undefined ? { ...plain, lost: true } : { ...plain, offer };
  };
}
