import type { Lexicon } from '../model/lexicon.js';
import { remembered } from '../model/remembered.js';
import { placeName, placeNamed } from './fields.js';
import { type Query, queryOf } from './parse.js';
import type { Node } from './tree.js';

/** A condition as JSON: places by name, and other conditions by their number. */
// biome-ignore lint/suspicious/noExplicitAny: what `keep` wrote is not checked again, for the sake of the start-up.
type Written = any;

/**
 * Queries that were understood, as JSON, so that the next run need not read them: the conditions of all, each once, so that
 * what is found out of one serves every query that asks it, and by its text which of them a query is.
 */
export interface Kept {
  readonly nodes: readonly Written[];
  readonly queries: Readonly<Record<string, number>>;
}

export const keptNothing: Kept = { nodes: [], queries: {} };

/** A condition with its places, and the conditions in it, turned into what is kept, or back. */
function turned(
  node: Written,
  place: (place: Written) => Written,
  inner: (node: Written) => Written,
): Written {
  switch (node.is) {
    case 'field':
      return { ...node, of: node.of.map((one: Written) => ({ ...one, place: place(one.place) })) };
    case 'each':
      return { ...node, of: inner(node.of), must: inner(node.must) };
    case 'all':
    case 'any':
      return { ...node, of: node.of.map(inner) };
    default:
      return node.of === undefined ? node : { ...node, of: inner(node.of) };
  }
}

/** Writes queries, by their text, as they are kept. */
export function keep(queries: ReadonlyMap<string, Query>): Kept {
  const numbers = new Map<string, number>();
  const numberOf = (node: Node): number => {
    const text = JSON.stringify(turned(node, placeName, numberOf));
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  const kept = Object.fromEntries([...queries].map(([text, { node }]) => [text, numberOf(node)]));
  return { nodes: [...numbers.keys()].map((text) => JSON.parse(text)), queries: kept };
}

const nodesOf = remembered(({ nodes }: Kept) => {
  const known: Node[] = [];
  const nodeOf = (number: number): Node => {
    const node: Node = known[number] ?? turned(nodes[number], placeNamed, nodeOf);
    known[number] = node;
    return node;
  };
  return nodeOf;
});

/** The query that was kept for a text, if any was. Whatever terms a user has added, it means what it says when read anew. */
export function queryKept(text: string, kept: Kept, lexicon: Lexicon): Query | undefined {
  const number = Object.hasOwn(kept.queries, text) ? kept.queries[text] : undefined;
  return number === undefined ? undefined : queryOf(text, lexicon, nodesOf(kept)(number));
}
