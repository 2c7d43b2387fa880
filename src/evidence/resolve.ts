import { type AnchorProblem, type Passage, parseAnchor } from './anchor.js';
import { markLength } from './blocks.js';
import { foldText } from './fold.js';
import { barrier, placesIn } from './folded-text.js';
import { firstWhere } from './halving.js';
import { holdsLoosely, type Near, nearestPassages } from './nearest.js';
import { type SourceText, unitsBetween, wordsBetween } from './text.js';
import type { Range } from './words.js';

/** A passage of a source text, by its half-open offsets in `SourceText.raw`. */
export interface Span extends Range {
  /** First and last line, 1-based. */
  readonly lines: [number, number];
  /** The heading it stands under, or is. */
  readonly heading?: string;
  /** Indices of the units it touches. */
  readonly units: readonly number[];
  /** The passage as the text has it, on one line and without list marks. */
  readonly quote: string;
}

/** Which part of an anchor an outcome is about. */
export type AnchorPart = 'phrase' | 'start' | 'end' | 'context';

/**
 * Why nothing was found. `absent`: the words are not there. `spelling`: only case or accents differ. `inside-word`: the
 * match would begin or end inside a word. `order`: both sides are there, never start before end. `heading`: only
 * across a heading. `before-context`: the passage is there, but not after its context.
 */
export type NotFoundReason = 'absent' | 'spelling' | 'inside-word' | 'order' | 'heading' | 'before-context';

/** What became of an anchor. */
export type Resolution =
  | { readonly state: 'found'; readonly span: Span }
  /** More than one passage fits; `part` is `context` if it is the context that is not unique. */
  | {
      readonly state: 'ambiguous';
      readonly part: AnchorPart;
      /** The first of them: nobody reads more than some dozen. */
      readonly spans: readonly Span[];
      readonly total: number;
    }
  | {
      readonly state: 'not-found';
      readonly reason: NotFoundReason;
      readonly part: AnchorPart;
      readonly nearest: readonly Near[];
    }
  | { readonly state: 'malformed'; readonly reason: Exclude<AnchorProblem, 'too-long'> };

/**
 * Finds the one passage that an anchor means. A pair `start … end` means a span that begins with start, ends with
 * end and holds no other such span; there must be exactly one. No span crosses a heading.
 */
export function resolveAnchor(text: SourceText, anchor: string): Resolution {
  const parsed = parseAnchor(anchor);
  if (typeof parsed === 'string') return { state: 'malformed', reason: parsed };
  const matches = [...placesOf(text, parsed)];
  const [only] = matches;
  if (parsed.context === undefined) {
    if (only === undefined) return notFound(text, parsed);
    if (matches.length === 1) return { state: 'found', span: toSpan(text, only) };
    return ambiguous(text, parsed.end === undefined ? 'phrase' : 'start', matches);
  }
  const contexts = findContext(text, parsed.context);
  if (contexts.length > 1) return ambiguous(text, 'context', contexts);
  const [context] = contexts;
  if (context === undefined) return notFound(text, parsed.context, 'context');
  const first = matches.find((match) => match.start >= context.end);
  if (first) return { state: 'found', span: toSpan(text, first) };
  if (only === undefined) return notFound(text, parsed);
  const elsewhere = matches.slice(0, 3).map((match) => toSpan(text, match));
  const nearest = elsewhere.map(({ quote, lines }) => ({ text: quote, lines }));
  return { state: 'not-found', reason: 'before-context', part: 'context', nearest };
}

/** Spans that are made of an ambiguous anchor; a hostile text may hold a hundred thousand. */
const shown = 50;

function ambiguous(text: SourceText, part: AnchorPart, matches: readonly Range[]): Resolution {
  const spans = matches.slice(0, shown).map((match) => toSpan(text, match));
  return { state: 'ambiguous', part, spans, total: matches.length };
}

const isHeading = ({ folded }: SourceText, { start, end }: Range): boolean =>
  folded.text[start - 1] === barrier && folded.text[end] === barrier;

/** Is it a heading right below the same heading? The title of a page often stands above that of the text: both are one. */
const isRepeated = (text: SourceText, before: Range | undefined, match: Range): boolean =>
  before !== undefined &&
  isHeading(text, before) &&
  isHeading(text, match) &&
  !/[^\n]/u.test(text.folded.text.slice(before.end, match.start));

/** A context that several passages have is still one if exactly one heading consists of it. */
export function findContext(text: SourceText, context: Passage): readonly Range[] {
  const matches = [...placesOf(text, context)];
  if (matches.length < 2) return matches;
  const headings = matches.filter((match) => isHeading(text, match));
  return headings.length === 1 ? headings : matches;
}

/** Places that a passage may mean from an offset of the folded text on, as ranges of it, in order. */
export function* placesOf(text: SourceText, passage: Passage, from = 0): Generator<Range> {
  const starts = findSide(text, passage.start);
  const first = firstWhere(starts, (one) => one.start >= from);
  if (passage.end !== undefined) return yield* innermost(text, starts, first, findSide(text, passage.end));
  for (let i = first; i < starts.length; i++)
    if (!isRepeated(text, starts[i - 1], starts[i] as Range)) yield starts[i] as Range;
}

/** Places of one side. Marks are not part of the text, so one that was copied with it is cut; letter by letter first. */
function findSide({ folded }: SourceText, side: string): readonly Range[] {
  const find = placesIn(folded);
  const matches = find(foldText(side));
  const cut = markLength(side);
  return matches.length > 0 || cut === 0 ? matches : find(foldText(side.slice(cut)));
}

/** Pairs every end with the last start before it, and keeps for every start, from the one numbered `first` on, its first end. */
function* innermost(
  { folded }: SourceText,
  starts: readonly Range[],
  first: number,
  ends: readonly Range[],
): Generator<Range> {
  let last: Range | undefined;
  let next = 0;
  for (let i = first; i < starts.length; i++) {
    const start = starts[i] as Range;
    if ((ends[next]?.start ?? start.end) < start.end)
      next = firstWhere(ends, (one) => one.start >= start.end);
    const end = ends[next];
    if (end === undefined) break;
    const wall = folded.text.indexOf(barrier, start.start);
    if (wall >= 0 && wall < end.end) continue;
    if (last !== undefined && last.end !== end.end) yield last;
    last = { start: start.start, end: end.end };
  }
  if (last !== undefined) yield last;
}

function notFound(text: SourceText, passage: Passage, part?: 'context'): Resolution {
  const [reason, side] = explain(text, passage);
  const nearest = nearestPassages(text, `${passage.start} ${passage.end ?? ''}`);
  return { state: 'not-found', reason, part: part ?? side, nearest };
}

function explain(text: SourceText, { start, end }: Passage): [NotFoundReason, AnchorPart] {
  const [first] = findSide(text, start);
  if (first === undefined) return [missing(text, start), end === undefined ? 'phrase' : 'start'];
  const last = findSide(text, end ?? '').at(-1);
  if (last === undefined) return [missing(text, end ?? ''), 'end'];
  return [first.end <= last.start ? 'heading' : 'order', 'end'];
}

/** Why one side of an anchor is not found. */
function missing(text: SourceText, side: string): NotFoundReason {
  const folded = foldText(side);
  if (text.folded.text.includes(folded)) return 'inside-word';
  const { acrossHeadings, otherwiseSpelt } = holdsLoosely(text, folded);
  if (acrossHeadings) return 'heading';
  return otherwiseSpelt ? 'spelling' : 'absent';
}

function toSpan(text: SourceText, match: Range): Span {
  const start = text.folded.starts[match.start] ?? 0;
  const end = text.folded.ends[match.end - 1] ?? start;
  const units = unitsBetween(text, start, end);
  const first = units[0];
  const heading = first?.kind === 'heading' ? first : text.units[first?.heading ?? -1];
  return {
    start,
    end,
    lines: text.lines.span(start, end),
    ...(heading === undefined ? {} : { heading: heading.text }),
    units: units.map((unit) => unit.index),
    quote: wordsBetween(text, { start, end }).join(' '),
  };
}
