import type { Lexicon } from '../model/lexicon.js';
import type { Cursor } from './cursor.js';
import type { Span } from './fault.js';
import type { Node } from './tree.js';

/** Terms that words name, in whatever language: `SCC`, `bewaartermijn`. The vocabulary `section` names sections. */
export type Meant = (words: string) => readonly { readonly vocabulary: string; readonly term: string }[];

/** What the words of a query are looked up in. */
export interface Grammar {
  readonly lexicon: Lexicon;
  readonly meant?: Meant | undefined;
  /** Queries that `$name` stands for. */
  readonly named: ReadonlyMap<string, Node>;
  /** Where each condition stands in the query. */
  readonly spans: WeakMap<object, Span>;
  /** Reads alternatives of conditions, up to what ends them. */
  readonly conditions: (cursor: Cursor) => Node;
}
