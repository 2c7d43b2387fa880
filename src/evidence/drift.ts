import { coverage } from './coverage.js';
import { foldText } from './fold.js';
import type { Near } from './nearest.js';
import { type Resolution, resolveAnchor, type Span } from './resolve.js';
import type { SourceText } from './text.js';

/** An anchor to follow; `ref` is whatever the caller knows its fact by. */
export interface Followed {
  readonly ref: string;
  readonly anchor: string;
}

/** What became of one anchor in the new text. */
export type AnchorDrift = Followed &
  (
    | {
        readonly state: 'still';
        readonly lines: [number, number];
        readonly quote: string;
        /** What the anchor meant in the old text, where it was found there. */
        readonly old?: { readonly lines: [number, number]; readonly quote: string };
        /** It stands under a heading with other words. A heading that moves takes its passages along unmoved. */
        readonly moved: boolean;
        /** Both ends still stand, and the words between them have changed. */
        readonly reworded: boolean;
      }
    | { readonly state: 'gone'; readonly nearest: readonly Near[] }
    | { readonly state: 'ambiguous'; readonly spans: readonly Span[] }
    | { readonly state: 'malformed' }
  );

/** What a new version of a text means for the anchors of a record. */
export interface Drift {
  readonly anchors: readonly AnchorDrift[];
  /** Indices of the new text's units (headings apart) that are new. */
  readonly newUnits: readonly number[];
}

/**
 * Follows anchors from one version of a text to the next. A unit of the new text is new if the old text has no unit of
 * the same words; without the old text, if no anchor covers any of it.
 */
export function drift(
  oldText: SourceText | undefined,
  newText: SourceText,
  anchors: readonly Followed[],
): Drift {
  const now = anchors.map(({ anchor }) => resolveAnchor(newText, anchor));
  return {
    anchors: anchors.map((followed, index) => {
      const before = oldText && resolveAnchor(oldText, followed.anchor);
      return { ...followed, ...outcome(now[index] as Resolution, before) };
    }),
    newUnits: oldText ? unitsMissingIn(oldText, newText) : unitsNotCovered(newText, now),
  };
}

type Outcome = AnchorDrift extends infer Each
  ? Each extends Followed
    ? Omit<Each, keyof Followed>
    : never
  : never;

function outcome(now: Resolution, before: Resolution | undefined): Outcome {
  if (now.state === 'not-found') return { state: 'gone', nearest: now.nearest };
  if (now.state === 'ambiguous') return { state: 'ambiguous', spans: now.spans };
  if (now.state === 'malformed') return { state: 'malformed' };
  const { lines, quote, heading } = now.span;
  if (before?.state !== 'found') return { state: 'still', lines, quote, moved: false, reworded: false };
  const old = before.span;
  return {
    state: 'still',
    lines,
    quote,
    old: { lines: old.lines, quote: old.quote },
    moved: foldText(heading ?? '') !== foldText(old.heading ?? ''),
    reworded: foldText(quote) !== foldText(old.quote),
  };
}

function unitsMissingIn(oldText: SourceText, newText: SourceText): number[] {
  const known = new Set(oldText.units.map((unit) => foldText(unit.text)));
  return newText.units
    .filter((unit) => unit.kind !== 'heading' && !known.has(foldText(unit.text)))
    .map((unit) => unit.index);
}

function unitsNotCovered(newText: SourceText, resolutions: readonly Resolution[]): number[] {
  const spans = resolutions.flatMap((found) => (found.state === 'found' ? [found.span] : []));
  return [...coverage(newText, [{ ref: '', spans }], []).unaccounted];
}
