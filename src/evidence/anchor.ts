import { countWords, hasWord } from './words.js';

/** A passage as an anchor describes it: a literal phrase, or what runs from one phrase to another. */
export interface Passage {
  readonly start: string;
  readonly end?: string;
}

/** An anchor taken apart: the passage it cites, and the context that must stand to its left. */
export interface Anchor extends Passage {
  readonly context?: Passage;
}

/** What is wrong with an anchor whatever the text says. Only `too-long` leaves it usable. */
export type AnchorProblem = 'empty' | 'empty-side' | 'too-many-separators' | 'too-many-contexts' | 'too-long';

/** Longest side of an anchor, in words: a pointer, not a copy. */
export const longestSide = 12;

/** Both need white space around them, so that "etc…" and "a>>b" can be cited as they stand. */
const separator = /\s(?:…|\.{3})(?=\s)/u;
const contextSign = /\s>>(?=\s)/u;

/** Everything that is wrong with an anchor, without looking at a text. Empty if it is well formed. */
export function anchorProblems(anchor: string): AnchorProblem[] {
  if (anchor.trim() === '') return ['empty'];
  const problems = new Set<AnchorProblem>();
  const parts = cut(anchor, contextSign);
  if (parts.length > 2) problems.add('too-many-contexts');
  for (const part of parts) {
    const sides = cut(part, separator);
    if (sides.length > 2) problems.add('too-many-separators');
    if (!sides.every(hasWord)) problems.add('empty-side');
    if (sides.some((side) => countWords(side) > longestSide)) problems.add('too-long');
  }
  return [...problems];
}

/** Takes an anchor apart; the problem if it is malformed. The separators are cut before any folding. */
export function parseAnchor(anchor: string): Anchor | Exclude<AnchorProblem, 'too-long'> {
  for (const problem of anchorProblems(anchor)) if (problem !== 'too-long') return problem;
  const [first = '', second] = cut(anchor, contextSign);
  return second === undefined
    ? parsePassage(first)
    : { ...parsePassage(second), context: parsePassage(first) };
}

function parsePassage(part: string): Passage {
  const [start = '', end] = cut(part, separator);
  return end === undefined ? { start } : { start, end };
}

/** Padding lets a separator at the very edge be seen as one with an empty side. */
function cut(source: string, sign: RegExp): string[] {
  return ` ${source} `.split(sign).map((side) => side.trim());
}
