import type { Block } from './blocks.js';
import { visibleText } from './fold.js';
import { isHeadingLike } from './headings.js';

/** "…;" and "…; or" announce another item. */
const goesOn = /;(?:\s+\p{L}{1,5})?$/u;
/** "Consent: we ask you first." */
const labelled = /^[^\s:][^.;:]{0,50}:\s/u;

/**
 * Finds the blocks whose last sentence introduces others: those that end in a colon, and list items of a few words
 * above deeper items.
 * @returns for each, the blocks it introduces (never empty)
 */
export function findLeadIns(
  raw: string,
  blocks: readonly Block[],
  heads: readonly boolean[],
): Map<number, number[]> {
  const texts = blocks.map((block) => visibleText(raw.slice(block.start, block.end)));
  const found = new Map<number, number[]>();
  blocks.forEach((block, index) => {
    const text = texts[index] ?? '';
    if (heads[index]) return;
    const colon = text.endsWith(':');
    if (!colon && (block.mark === undefined || !isHeadingLike(text))) return;
    const marked = markedItems(blocks, heads, index);
    const items = marked.length > 0 || !colon ? marked : plainItems(texts, blocks, heads, index);
    if (items.length > 0) found.set(index, items);
  });
  return found;
}

/**
 * The list below a block. An item introduces only deeper items; a paragraph introduces the whole list, also when
 * headings of one kind (all numbered, or none) divide it.
 */
function markedItems(blocks: readonly Block[], heads: readonly boolean[], at: number): number[] {
  const items: number[] = [];
  const parent = blocks[at];
  let divider: Block | undefined;
  for (let index = at + 1; index < blocks.length; index++) {
    const block = blocks[index] as Block;
    const marked = block.mark !== undefined;
    if (heads[index]) {
      if (parent?.mark !== undefined) break;
      if (divider === undefined ? items.length > 0 : (divider.mark !== undefined) !== marked) break;
      divider = block;
    } else if (marked && (parent?.mark === undefined || block.indent > parent.indent)) items.push(index);
    else break;
  }
  return items;
}

/** Without marks: the block below, and more as long as a block announces another or all of them carry a label. */
function plainItems(
  texts: readonly string[],
  blocks: readonly Block[],
  heads: readonly boolean[],
  at: number,
): number[] {
  const items: number[] = [];
  for (let index = at + 1; index < blocks.length; index++) {
    if (heads[index] || blocks[index]?.mark !== undefined) break;
    items.push(index);
    const labels = labelled.test(texts[index] ?? '') && labelled.test(texts[index + 1] ?? '');
    if (!labels && !goesOn.test(texts[index] ?? '')) break;
  }
  return items;
}
