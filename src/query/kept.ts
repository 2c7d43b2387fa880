import type { Lexicon } from '../model/lexicon.js';
import { placeAt, placeName } from './fields.js';
import { type Query, queryOf } from './parse.js';
import type { Node } from './tree.js';

/** A tree as JSON: places by name, sets as lists. */
// biome-ignore lint/suspicious/noExplicitAny: what `keptQuery` wrote is not checked again, for the sake of the start-up.
type Written = any;

/** Writes a query that was understood as JSON, so that the next run need not read it. */
export const keptQuery = ({ node, parts }: Query): string =>
  JSON.stringify({ node, parts: parts.map(({ text }) => text) }, (name, value) => {
    if (value instanceof Set) return [...value];
    return name !== 'of' && value?.section !== undefined && value.steps !== undefined
      ? placeName(value)
      : value;
  });

function nodeOf(written: Written): Node {
  const node: Node = written;
  switch (node.is) {
    case 'words':
      return { ...node, terms: new Set(node.terms) };
    case 'section':
      return { ...node, names: new Set(node.names) };
    case 'field':
      return { ...node, of: written.of.map(({ place, test }: Written) => ({ place: placeAt(place), test })) };
    case 'distinct':
      return { ...node, of: written.of.map(placeAt) };
    case 'each':
      return { ...node, of: nodeOf(written.of), must: nodeOf(written.must) };
    case 'all':
    case 'any':
      return { ...node, of: written.of.map(nodeOf) };
    case 'state':
    case 'always':
      return node;
    default:
      return written.of === undefined ? node : { ...written, of: nodeOf(written.of) };
  }
}

/** The query that was kept. Whatever terms a user has added, it means what it says when read anew. */
export function queryKept(text: string, kept: string, lexicon: Lexicon): Query {
  const { node, parts } = JSON.parse(kept);
  return queryOf(text, lexicon, nodeOf(node), parts);
}
