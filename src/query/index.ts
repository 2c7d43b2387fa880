/** The query language over records: read by `parseQuery`, answered by `selectFacts`, `findFacts` and `holds`. */

export {
  type AskedTerm,
  askedTerms,
  asksOf,
  narrowable,
  sectionsBehind,
  sectionsOf,
  speaksOf,
  termsNamed,
} from './asked.js';
export { specialFields, states } from './condition.js';
export type { QueryError } from './fault.js';
export { documentSection, itemsOf, queryFields } from './fields.js';
export type { Meant } from './grammar.js';
export { haystackOf, mayFind } from './haystack.js';
export { type Kept, keep, keptNothing, queryKept } from './kept.js';
export { isQuery, type ParseOptions, parseQuery, policiesNamed, type Query } from './parse.js';
export { functionNames } from './read.js';
export {
  asksPolicy,
  findFacts,
  fits,
  holds,
  isSettled,
  satisfying,
  selectFacts,
  silences,
  standing,
} from './select.js';
export type { Item } from './tree.js';
export { computedPlaces } from './value-test.js';
