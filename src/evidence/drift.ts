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
      return { ...followed, ...outcome(now[index] as Resolution, before, newText) };
    }),
    newUnits: oldText ? unitsMissingIn(oldText, newText) : unitsNotCovered(newText, now),
  };
}

type Outcome = AnchorDrift extends infer Each
  ? Each extends Followed
    ? Omit<Each, keyof Followed>
    : never
  : never;

function outcome(now: Resolution, before: Resolution | undefined, text: SourceText): Outcome {
  if (now.state === 'not-found') return { state: 'gone', nearest: now.nearest };
  if (now.state === 'ambiguous') return { state: 'ambiguous', spans: now.spans };
  if (now.state === 'malformed') return { state: 'malformed' };
  const { lines, quote } = now.span;
  if (before?.state !== 'found') return { state: 'still', lines, quote, moved: false, reworded: false };
  const old = before.span;
  return {
    state: 'still',
    lines,
    quote,
    old: { lines: old.lines, quote: old.quote },
    moved: hasMoved(old, now.span, text),
    reworded: foldText(quote) !== foldText(old.quote),
  };
}

/**
 * Does a passage stand under another heading than before? A line that is a heading in one version and none in the other
 * has not moved, nor has what follows it: something near it has changed.
 */
function hasMoved(old: Span, now: Span, text: SourceText): boolean {
  const [before, after] = [foldText(old.heading ?? ''), foldText(now.heading ?? '')];
  if (before === after || before === foldText(old.quote) || after === foldText(now.quote)) return false;
  for (let index = (now.units[0] ?? 0) - 1; index >= 0; index -= 1) {
    const unit = text.units[index];
    if (unit === undefined || unit.kind === 'heading') break;
    if (foldText(unit.text) === before) return false;
  }
  return true;
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
