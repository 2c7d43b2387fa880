import { fold as foldSpaces } from '../evidence/fold.js';
import type { SourceText, Unit } from '../evidence/index.js';
import { fold } from '../model/fold.js';
import type { Query } from '../query/index.js';
import type { Node, Words } from '../query/tree.js';
import { wordTest } from '../query/word.js';

/** A passage without white space, as anchors are compared, and where words may begin. */
interface Tight {
  readonly text: string;
  /** Does a word begin at this place? One more than the text has, for its end. */
  readonly edges: readonly boolean[];
}

/** Folds a passage for words that are broken by a line end or hold a soft hyphen. */
function tighten(passage: string): Tight {
  const { text, gaps } = foldSpaces(passage);
  let out = '';
  const edges: boolean[] = [];
  for (let i = 0; i < text.length; i++) {
    // A hyphen before a gap may be that of a word broken at the end of a line.
    if (text[i] === '-' && gaps[i + 1] === true) continue;
    const piece = fold(text[i] ?? '');
    for (let j = 0; j < piece.length; j++) edges.push(j === 0 && gaps[i] === true);
    out += piece;
  }
  return { text: out, edges: [...edges, true] };
}

const inWord = /[\p{L}\p{N}]/u;

function holdsBroken({ text, edges }: Tight, words: string): boolean {
  const isEdge = (at: number) =>
    edges[at] === true || !inWord.test(text[at] ?? '') || !inWord.test(text[at - 1] ?? '');
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (isEdge(at) && isEdge(at + words.length)) return true;
  return false;
}

/** A passage, folded when it is first needed in the one way or the other. */
function tester(passage: string): (words: Words) => boolean {
  const spaced = fold(passage);
  let tight: Tight | undefined;
  return (words) => {
    if (wordTest(words)(spaced) > 0) return true;
    tight ??= tighten(passage);
    return holdsBroken(tight, tighten(words.text).text);
  };
}

function satisfies(node: Node, has: (words: Words) => boolean): boolean {
  if (node.is === 'all') return node.of.every((part) => satisfies(part, has));
  if (node.is === 'any') return node.of.some((part) => satisfies(part, has));
  if (node.is === 'not') return !satisfies(node.of, has);
  return node.is === 'words' && has(node);
}

/** The passages of a text that satisfy a query of words: case and accents, soft hyphens and broken words do not matter. */
export const passagesIn = ({ units }: SourceText, query: Query): readonly Unit[] =>
  units.filter((unit) => satisfies(query.node, tester(unit.text)));
