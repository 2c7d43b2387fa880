/** The query language over records: read by `parseQuery`, answered by `selectFacts`, `findFacts` and `holds`. */
export type { QueryError } from './fault.js';
export { queryFields } from './fields.js';
export type { Meant } from './grammar.js';
export { isQuery, type ParseOptions, parseQuery, type Query } from './parse.js';
export { findFacts, fits, holds, selectFacts } from './select.js';
export type { Item } from './tree.js';
