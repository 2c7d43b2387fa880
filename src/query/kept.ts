import type { Lexicon } from '../model/lexicon.js';
import { remembered } from '../model/remembered.js';
import { placeName, placeNamed } from './fields.js';
import { type Query, queryOf } from './parse.js';
import type { Node } from './tree.js';

/** A condition as JSON: places by name, sets as lists, and other conditions by their number. */
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

/** What becomes of the parts of a condition that JSON cannot hold as they are. */
interface Turn {
  readonly terms: (names: Written) => Written;
  readonly place: (place: Written) => Written;
  readonly node: (node: Written) => Written;
}

/** A condition, whose own parts are turned into what is kept, or back. */
function turned(node: Written, turn: Turn): Written {
  switch (node.is) {
    case 'words':
      return { ...node, terms: turn.terms(node.terms) };
    case 'section':
      return { ...node, names: turn.terms(node.names) };
    case 'field':
      return {
        ...node,
        of: node.of.map(({ place, test }: Written) => ({ place: turn.place(place), test })),
      };
    case 'each':
      return { ...node, of: turn.node(node.of), must: turn.node(node.must) };
    case 'all':
    case 'any':
      return { ...node, of: node.of.map(turn.node) };
    default:
      return node.of === undefined ? node : { ...node, of: turn.node(node.of) };
  }
}

/** Writes queries, by their text, as they are kept. */
export function keep(queries: ReadonlyMap<string, Query>): Kept {
  const numbers = new Map<string, number>();
  const numberOf = (node: Node): number => {
    const written = turned(node, { terms: (names) => [...names], place: placeName, node: numberOf });
    const text = JSON.stringify(written);
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
    const node: Node =
      known[number] ??
      turned(nodes[number], { terms: (names) => new Set(names), place: placeNamed, node: nodeOf });
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
