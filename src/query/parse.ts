import type { Lexicon } from '../model/lexicon.js';
import { Cursor } from './cursor.js';
import { Fault, type QueryError, refuse, type Span } from './fault.js';
import type { Meant } from './grammar.js';
import { onlyExcludes, readAny } from './read.js';
import { tokensOf } from './token.js';
import { conditionsIn, finds, joinedIn, type Node, type Words, withoutDenied } from './tree.js';

/** A query that was understood. */
export interface Query {
  readonly text: string;
  readonly lexicon: Lexicon;
  /** What it finds, denied or not. */
  readonly node: Node;
  /** By what it holds: what the text denies does not count, unless the query asks for it. */
  readonly stated: Node;
  /** The words to find, for whoever marks them. */
  readonly words: readonly Words[];
  /** Its conditions that stand side by side, each as it is written. */
  readonly parts: readonly { readonly text: string; readonly node: Node }[];
}

export interface ParseOptions {
  /** Gives the terms that words name, in whatever language. */
  readonly meant?: Meant;
  /** Queries that `$name` stands for. */
  readonly named?: Readonly<Record<string, Query>>;
  /** `text`: for a text, which has no fields. `must`: a condition on facts that another query found; it may only exclude. */
  readonly as?: 'query' | 'text' | 'must';
}

/** Was a text understood? */
export const isQuery = (read: Query | QueryError): read is Query => 'node' in read;

function read(text: string, lexicon: Lexicon, { meant, named = {}, as = 'query' }: ParseOptions): Query {
  const cursor = new Cursor(text, tokensOf(text, as === 'text'));
  if (cursor.peek() === undefined)
    refuse({ at: 0, end: 0 }, 'the query is empty', {
      hint: 'write a word, "a phrase", field:value or is:denied',
    });
  const known = new Map(Object.entries(named).map(([name, { node }]) => [name, node]));
  const node = readAny(cursor, { lexicon, meant, named: known });
  if (cursor.peek() !== undefined) cursor.missing();
  if (as !== 'must' && !finds(node))
    refuse({ at: 0, end: text.trimEnd().length }, onlyExcludes, {
      hint: 'say also what to find, such as section:retention; for "no such fact" write none(…)',
    });
  return queryOf(text, lexicon, node, cursor.spans);
}

/** A query, from what it finds and, if known, where its conditions stand in the text. */
export function queryOf(
  text: string,
  lexicon: Lexicon,
  node: Node,
  spans = new WeakMap<object, Span>(),
): Query {
  const besides = node.is === 'all' ? node.of : [node];
  return {
    text,
    lexicon,
    node,
    stated: withoutDenied(node),
    words: conditionsIn(node).flatMap((one) => (one.is === 'words' ? [one] : [])),
    parts: besides.map((part) => {
      const { at, end } = spans.get(part) ?? { at: 0, end: text.length };
      return { text: text.slice(at, end), node: part };
    }),
  };
}

/**
 * Reads a query; says where and why a text is none.
 *
 * - Side by side, or with AND, conditions hold of one and the same fact. OR is weaker. `-` or NOT excludes. Brackets group.
 * - `some(…)`, `none(…)`, `silent(…)`, `each(… must …)` and `count(…) > 1` speak of the whole
 *   policy, and so do fields of the document: `a b` is about one fact, `some(a) some(b)` about two.
 * - `*` is any value, `news*` begins so; `EEA`, `non-EEA` and `COUNTRY` fit many countries; a term finds narrower ones.
 */
export function parseQuery(text: string, lexicon: Lexicon, options: ParseOptions = {}): Query | QueryError {
  try {
    return read(text, lexicon, options);
  } catch (thrown) {
    if (thrown instanceof Fault) return thrown.error;
    throw thrown;
  }
}

/** Names of policies behind `policy:`, as they are written. Whether there are such policies the records know. */
export const policiesNamed = ({ node }: Query): readonly string[] =>
  joinedIn(node)
    .flatMap((one) =>
      one.is === 'document' && /^(?:document\.)?policy$/.test(one.of.path) ? one.of.said : [],
    )
    .filter((name) => name !== '*');
