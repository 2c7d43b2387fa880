import type { Block } from './blocks.js';
import { isHeadingLike } from './headings.js';

/** "…;" and "…; or" announce another item. */
const goesOn = /;(?:\s+\p{L}{1,5})?$/u;
/** "Consent: we ask you first." */
const labelled = /^[^\s:][^.;:]{0,50}:\s/u;

/**
 * The blocks that each block introduces (never none), where its last sentence introduces others: those that end in a colon, and
 * list items of a few words above deeper items.
 */
export function findLeadIns(parts: readonly Part[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const [index, { isHeading, mark, text }] of parts.entries()) {
    const colon = text.endsWith(':');
    if (isHeading || (!colon && (mark === undefined || !isHeadingLike(text)))) continue;
    const marked = markedItems(parts, index);
    const items = marked.length > 0 || !colon ? marked : plainItems(parts, index);
    if (items.length > 0) found.set(index, items);
  }
  return found;
}

/** A block, and whether it is a heading. */
export interface Part extends Block {
  readonly isHeading: boolean;
}

/** The list below a block: below an item only deeper items, below a paragraph all, also where headings of one kind divide them. */
function markedItems(parts: readonly Part[], at: number): number[] {
  const items: number[] = [];
  const parent = parts[at];
  let divider: Part | undefined;
  for (let index = at + 1; index < parts.length; index++) {
    const part = parts[index] as Part;
    const marked = part.mark !== undefined;
    if (part.isHeading) {
      if (parent?.mark !== undefined) break;
      if (divider === undefined ? items.length > 0 : (divider.mark !== undefined) !== marked) break;
      divider = part;
    } else if (marked && (parent?.mark === undefined || part.indent > parent.indent)) items.push(index);
    else break;
  }
  return items;
}

/** Without marks: the block below, and more as long as a block announces another or all of them carry a label. */
function plainItems(parts: readonly Part[], at: number): number[] {
  const items: number[] = [];
  for (let index = at + 1; index < parts.length; index++) {
    const { isHeading, mark, text } = parts[index] as Part;
    if (isHeading || mark !== undefined) break;
    items.push(index);
    const labels = labelled.test(text) && labelled.test(parts[index + 1]?.text ?? '');
    if (!labels && !goesOn.test(text)) break;
  }
  return items;
}
