import { fold as foldSpaces } from '../evidence/fold.js';
import type { SourceText, Unit } from '../evidence/text.js';
import { fold } from '../model/fold.js';
import { remembered } from '../model/remembered.js';
import type { Query } from '../query/index.js';
import type { Node, Words } from '../query/tree.js';
import { wordTest } from '../query/word.js';

/** A text as words are looked for in it: folded as anchors are, but with a blank wherever words are parted. */
function readable(written: string): string {
  const { text, gaps } = foldSpaces(written);
  return fold(Array.from(gaps, (gap, i) => `${gap ? ' ' : ''}${text[i]}`).join(''));
}

const testOf = remembered((words: Words) => wordTest({ ...words, text: readable(words.text).trim() }));

function tester(passage: string): (words: Words) => boolean {
  const whole = readable(passage);
  // A hyphen before a blank may be that of a word broken at the end of a line.
  const texts = whole.includes('- ') ? [whole, whole.replaceAll('- ', '')] : [whole];
  return (words) => texts.some((text) => testOf(words)(text) > 0);
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
