/** Evidence: finds what a record cites in the text it was made from, and tells what of that text is accounted for. */
export { anchorProblems, longestSide, parseAnchor } from './anchor.js';
export { coverage, type UnitCoverage } from './coverage.js';
export { foldText } from './fold.js';
export {
  type AnchorPart,
  type NotFoundReason,
  resolveAnchor,
  type Span,
} from './resolve.js';
export { shortestAnchor } from './shorten.js';
export { prepareText, type SourceText, type Unit, unitsBetween } from './text.js';
