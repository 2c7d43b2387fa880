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

/** Writes queries, by their text, as they are kept. */
export function keep(queries: ReadonlyMap<string, Query>): Kept {
  const numbers = new Map<string, number>();
  const write = (written: Written): number => {
    const text = JSON.stringify(written);
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  const numberOf = (node: Node): number => {
    switch (node.is) {
      case 'words':
        return write({ ...node, terms: [...node.terms] });
      case 'section':
        return write({ ...node, names: [...node.names] });
      case 'field':
        return write({ ...node, of: node.of.map(({ place, test }) => ({ place: placeName(place), test })) });
      case 'distinct':
        return write({ ...node, of: node.of.map(placeName) });
      case 'each':
        return write({ ...node, of: numberOf(node.of), must: numberOf(node.must) });
      case 'all':
      case 'any':
        return write({ ...node, of: node.of.map(numberOf) });
      case 'state':
      case 'always':
        return write(node);
      default:
        return write(node.of === undefined ? node : { ...node, of: numberOf(node.of) });
    }
  };
  const kept = Object.fromEntries([...queries].map(([text, { node }]) => [text, numberOf(node)]));
  return { nodes: [...numbers.keys()].map((text) => JSON.parse(text)), queries: kept };
}

const nodesOf = remembered(({ nodes }: Kept) => {
  const known: Node[] = [];
  const nodeOf = (number: number): Node => {
    known[number] ??= made(nodes[number]);
    return known[number];
  };
  const made = (written: Written): Node => {
    switch (written.is) {
      case 'words':
        return { ...written, terms: new Set(written.terms) };
      case 'section':
        return { ...written, names: new Set(written.names) };
      case 'field':
        return {
          ...written,
          of: written.of.map(({ place, test }: Written) => ({ place: placeNamed(place), test })),
        };
      case 'distinct':
        return { ...written, of: written.of.map(placeNamed) };
      case 'each':
        return { ...written, of: nodeOf(written.of), must: nodeOf(written.must) };
      case 'all':
      case 'any':
        return { ...written, of: written.of.map(nodeOf) };
      case 'state':
      case 'always':
        return written;
      default:
        return written.of === undefined ? written : { ...written, of: nodeOf(written.of) };
    }
  };
  return nodeOf;
});

/** The query that was kept for a text, if any was. Whatever terms a user has added, it means what it says when read anew. */
export function queryKept(text: string, kept: Kept, lexicon: Lexicon): Query | undefined {
  const number = Object.hasOwn(kept.queries, text) ? kept.queries[text] : undefined;
  return number === undefined ? undefined : queryOf(text, lexicon, nodesOf(kept)(number));
}
