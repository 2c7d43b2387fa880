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
  const same = pairSame(before, after);
  const cites = citesOf(followed, before, after, same);
  const entries = findChanges(before, after, same, cites);
  const changes = entries.map(({ change }) => change);
  return {
    compared: true,
    facts: judgeFacts(cites, changes, before, after, same),
    changes,
    links: findLinkChanges(before, after, same, cites),
    newUnits: entries.flatMap(({ change: { kind }, now }) =>
      kind === 'new' || kind === 'reworded'
        ? now.flatMap((index) => {
            const sentence = after.sentences[index];
            return sentence === undefined || sentence.unit.kind === 'heading' ? [] : [sentence.unit.index];
          })
        : [],
    ),
  };
}

function uncompared(newText: SourceText, followed: readonly Followed[]): Drift {
  const anchors = followed.map(({ ref, anchor }) => ({ ref, anchor, now: resolveAnchor(newText, anchor) }));
  const spans = anchors.flatMap(({ now }) => (now.state === 'found' ? [now.span] : []));
  const refs = [...new Set(followed.map(({ ref }) => ref))];
  return {
    compared: false,
    facts: refs.map((ref) => ({
      ref,
      state: 'uncompared',
      anchors: anchors
        .filter((one) => one.ref === ref)
        .map(({ anchor, now }) => ({ anchor, state: now.state })),
    })),
    changes: [],
    links: [],
    newUnits: [...coverage(newText, [{ ref: '', spans }], []).unaccounted],
  };
}
