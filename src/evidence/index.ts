/** Evidence: finds what a record cites in the text it was made from, and tells what of that text is accounted for. */
export { type Anchor, type AnchorProblem, anchorProblems, longestSide, parseAnchor } from './anchor.js';
export type { Block } from './blocks.js';
export {
  type Cited,
  type Coverage,
  coverage,
  type Omitted,
  type Overlap,
  type UnitCoverage,
} from './coverage.js';
export { foldText } from './fold.js';
export type { HeadingOverrides } from './headings.js';
export type { Near } from './nearest.js';
export {
  type AnchorPart,
  type NotFoundReason,
  type Resolution,
  resolveAnchor,
  type Span,
} from './resolve.js';
export { shortestAnchor } from './shorten.js';
export { prepareText, type SourceText, type Unit, unitsBetween, unitsOnLines } from './text.js';
