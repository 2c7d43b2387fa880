import { grouped } from '../model/groups.js';
import { citesOf, type Followed } from './cites.js';
import { coverage } from './coverage.js';
import { type Change, findChanges, findLinkChanges, type LinkChange } from './drift-changes.js';
import { type FactDrift, judgeFacts } from './drift-facts.js';
import { pairSame } from './pair-same.js';
import { resolveAnchor } from './resolve.js';
import { sentenceLists } from './sentence-list.js';
import type { SourceText } from './text.js';

export type { Followed } from './cites.js';
export type { Change, LinkChange, Passage } from './drift-changes.js';
export type { WordRun } from './word-diff.js';

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

/**
 * Follows facts from one version of a text to the next, sentence by sentence. A fact is unchanged only if every sentence that
 * it cites stands word for word in the new text, in the same surroundings and with nothing between.
 */
export function drift(
  oldText: SourceText | undefined,
  newText: SourceText,
  followed: readonly Followed[],
): Drift {
  if (oldText === undefined) return uncompared(newText, followed);
  const [before, after] = sentenceLists([oldText, newText]);
  const compared = pairSame(before, after);
  const cites = citesOf(followed, compared);
  const changes = findChanges(compared, cites);
  return {
    compared: true,
    facts: judgeFacts(compared, cites, changes),
    changes,
    links: findLinkChanges(compared, cites),
    newUnits: after.sentences
      .filter(({ index, unit }) => !compared.known.has(index) && unit.kind !== 'heading')
      .map(({ unit }) => unit.index),
  };
}

function uncompared(newText: SourceText, followed: readonly Followed[]): Drift {
  const anchors = followed.map((one) => ({ ...one, now: resolveAnchor(newText, one.anchor) }));
  const claims = anchors.flatMap(({ now }) => (now.state === 'found' ? [{ ...now.span, name: '' }] : []));
  return {
    compared: false,
    facts: [...grouped(anchors, ({ ref }) => ref)].map(([ref, own]) => ({
      ref,
      state: 'uncompared',
      anchors: own.map(({ anchor, now }) => ({ anchor, state: now.state })),
    })),
    changes: [],
    links: [],
    newUnits: coverage(newText, claims, []).unaccounted,
  };
}
