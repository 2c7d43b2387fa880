import type { Block } from './blocks.js';
import { foldText } from './fold.js';
import type { Language } from './pauses.js';

/** Corrections to the mechanical search, each the whole text of a block (folded when compared). */
export interface HeadingOverrides {
  readonly add?: readonly string[];
  readonly not?: readonly string[];
}

const longest = { words: 14, characters: 100 };
/** More short lines in a row than this are a menu or a flattened table, whose content must not pass for headings. */
const longestRun = 3;
/** A sentence, or a part of one, has ended before the line does; in scripts with signs of their own no blank follows. */
const severalSentences = /[\p{Ll}\p{Nd})][.!?;]\s|(?![.!?？؟])\p{STerm}|[？؟]\s*\p{L}|[，；]/u;
/** Ends as a sentence or an item does: "…;" and "…; or" go on. A question may head what answers it. */
const closed = /[.;:,!…：、]["'”’»)\]*]*$|;\s+\p{L}{1,5}$/u;
const addressOrNumber = /[\p{Nd}@]|https?:|www\./u;
/** Numbers that name a year, a law, an article or a version and count nothing: "Data since 2020", "Rights (Art. 15)", "B2B". */
const naming =
  /\p{Nd}{1,4}\/\p{Nd}{1,4}|(?<![\p{Nd}.,])(?:19|20)\p{Nd}\p{Nd}(?![\p{Nd}.,])|(?:\bart(?:icle|ikel|icolo|ículo)?\.?|§+)\s*\p{Nd}+|(?<=\p{L}-?)\p{Nd}+|\p{Nd}+(?=\p{L}{1,2}(?!\p{L}))|\p{Nd}\.\p{Nd}(?!\p{Nd})/giu;
const numberedPart =
  /^(?:article|artikel|section|chapter|hoofdstuk|chapitre|part|deel|partie|annexe?|bijlage|anhang|§)\s*\d+\b/iu;
const company = /\b(?:GmbH|AG|Ltd|LLC|LLP|PLC|Inc|Corp|BV|NV|SAS?|SARL|SRL|SpA|AB|A\/S|ApS|AS|Oy)$/u;

/** A heading begins in a capital, except for names such as iPhone and e-Privacy. */
const smallLetter = /^["'“„«(]*\p{Ll}(?!-?\p{Lu})/u;

/**
 * Tells which blocks are headings. A heading is short, ends in no closing punctuation, holds no address, number or
 * colon, and a block follows it; above a line of text it does not begin as a sentence does ("We keep"). Taking a fact for a heading loses it from the count, and taking a heading for a fact only
 * costs its author a line, so every doubt is decided against the heading.
 */
export function findHeadings(
  blocks: readonly Block[],
  { speaks }: Pick<Language, 'speaks'>,
  overrides: HeadingOverrides = {},
): readonly Part[] {
  const added = new Set(overrides.add?.map(foldText));
  const refused = new Set(overrides.not?.map(foldText));
  const found = blocks.map((block, index) => looksLikeHeading(block, blocks[index + 1], speaks));
  demoteItems(blocks, found);
  demoteAddresses(blocks, found);
  const isCorrected = added.size + refused.size > 0;
  return blocks.map((block, index) => {
    const text = isCorrected ? foldText(block.text) : '';
    return { ...block, isHeading: added.has(text) || (found[index] === true && !refused.has(text)) };
  });
}

function looksLikeHeading(line: Block, next: Block | undefined, speaks: Language['speaks']): boolean {
  const { text, bold, mark, table, titled } = line;
  if (table || titled) return !table;
  if (next === undefined || (mark !== undefined && !/[\p{L}\p{Nd}]/u.test(mark))) return false;
  // The column broke a sentence where the line below goes on in small letters.
  const goesOn = next.mark === undefined && smallLetter.test(next.text);
  if (!bold && next.adjacent && (goesOn || speaks(text))) return false;
  // What stands in bold by itself is set as a heading; a number that may be a fact of its own keeps it from being one.
  return !smallLetter.test(text) && isHeadingLike(bold ? text.replace(naming, '') : text);
}

/** Could the words, as a reader sees them, be a heading, wherever they stand? */
function isHeadingLike(text: string): boolean {
  if (text.length > longest.characters) return false;
  const plain = text.replace(numberedPart, '');
  return (
    text.split(/\s+/u).length <= longest.words &&
    /\p{L}{2}/u.test(text) &&
    !closed.test(text) &&
    !severalSentences.test(plain) &&
    !addressOrNumber.test(plain) &&
    !/:\s|,.*,/u.test(text) &&
    !company.test(text)
  );
}

/** Short lines that a colon announces, numbered lists of short lines, and long runs of short lines are items. */
function demoteItems(lines: readonly Block[], found: boolean[]): void {
  for (let first = 0, behind = 0; first < lines.length; first = behind + 1) {
    for (behind = first; found[behind]; ) behind++;
    const announced = behind - first > 1 && lines[first - 1]?.text.endsWith(':');
    const inRow = announced || behind - first > longestRun;
    for (let index = first; index < behind; index++) {
      const [before, line] = [lines[index - 1], lines[index] as Block];
      // The last of a run heads what follows if a blank line sets it off, and none parts the lines before it.
      const isHead = index === behind - 1 && !line.adjacent && before?.adjacent === true;
      const isItem =
        line.mark === undefined ? inRow && !isHead : inNumberedList(before, line, lines[index + 1]);
      if (isItem && !line.titled) found[index] = false;
    }
  }
}

/**
 * "1. Name" beside "2. Address" is in a list. "1. Scope" above "1.1 Services" is not, nor is "3. Rights" that a blank line
 * sets off from a list that ended in "2."
 */
const inNumberedList = (before: Block | undefined, block: Block, after: Block | undefined): boolean =>
  (isNext(block, after) && (after?.adjacent === true || !block.adjacent)) ||
  (isNext(before, block) && (block.adjacent || before?.adjacent === false));

/** Does the number of `after` count on from that of `before`? Letters count on if they differ. */
function isNext(before: Block | undefined, after: Block | undefined): boolean {
  const parts = (block: Block | undefined) => block?.mark?.match(/\d+|[a-z]+/giu) ?? [];
  const [from, to] = [parts(before), parts(after)];
  const [one, other] = [from.pop(), to.pop()];
  if (one === undefined || other === undefined || from.join() !== to.join()) return false;
  return /\d/u.test(one) ? Number(other) === Number(one) + 1 : !/\d/u.test(other) && one !== other;
}

/** A line directly below the open lines of a postal address belongs to the address. */
function demoteAddresses(lines: readonly Block[], found: boolean[]): void {
  for (const [index, { adjacent, titled }] of lines.entries()) {
    const above = lines[index - 1];
    const isOpen = above !== undefined && above.mark === undefined && !/[.!?:;»”)]$/u.test(above.text);
    if (isOpen && adjacent && !titled && !found[index - 1]) found[index] = false;
  }
}

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
