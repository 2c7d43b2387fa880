import { firstWhere } from './halving.js';
import type { SourceText, Unit } from './text.js';
import { type Token, type Visible, visible } from './visible.js';

/** A unit of one version, as it is compared with those of another. */
export interface Sentence {
  /** Position among the sentences of its version. */
  readonly index: number;
  readonly unit: Unit;
  /** All that a reader sees of it; the closing sign is left out of `words` and of `key`. */
  readonly tokens: readonly Token[];
  readonly words: readonly Token[];
  /** Equal for sentences that read the same. */
  readonly key: string;
  /** Is it a heading, here or in the other version? How a line is marked says nothing of its words. */
  readonly isTitle: boolean;
  /** Sentence that is the heading it stands under; -1 if there is none. A heading stands under itself. */
  readonly title: number;
  /** Heading of the chapter above that heading, where marks tell; -1 if there is none. */
  readonly chapter: number;
  /** The lead-in, or the head of its row or table, that introduces it; -1 if there is none. */
  readonly leadIn: number;
}

/** The sentences of a version, and what a reader sees of the whole. */
export interface SentenceList {
  readonly text: SourceText;
  readonly seen: Visible;
  readonly sentences: readonly Sentence[];
  /** Sentence of each unit; undefined for one of which nothing is seen. */
  readonly ofUnit: readonly (Sentence | undefined)[];
}

type Bare = Pick<Sentence, 'unit' | 'tokens' | 'words' | 'key'>;

/** Reads two versions of a text as lists of sentences. */
export function sentenceLists(texts: readonly [SourceText, SourceText]): [SentenceList, SentenceList] {
  const read = texts.map((text) => {
    const seen = visible(text.raw);
    return { text, seen, bare: bareSentences(text, seen.tokens) };
  });
  const titles = new Set(
    read.flatMap(({ bare }) => bare.flatMap(({ unit, key }) => (unit.kind === 'heading' ? [key] : []))),
  );
  const [before, after] = read.map(({ text, seen, bare }): SentenceList => {
    const sentences = placed(bare, titles);
    const ofUnit: (Sentence | undefined)[] = text.units.map(() => undefined);
    for (const sentence of sentences) ofUnit[sentence.unit.index] = sentence;
    return { text, seen, sentences, ofUnit };
  });
  return [before, after] as [SentenceList, SentenceList];
}

function bareSentences({ units }: SourceText, tokens: readonly Token[]): Bare[] {
  return units.flatMap((unit) => {
    const own = tokensBetween(tokens, unit.start, unit.end);
    let end = own.length;
    while (end > 0 && isClosing(own[end - 1])) end--;
    const words = own.slice(0, end);
    return words.length === 0 ? [] : [{ unit, tokens: own, words, key: keyOf(words) }];
  });
}

/** Signs that end a sentence or an item without saying anything. */
export const isClosing = (token: Token | undefined): boolean => /^[.,;]$/u.test(token?.key ?? '');

/** Tokens that begin between two offsets. */
export function tokensBetween(tokens: readonly Token[], start: number, end: number): readonly Token[] {
  const first = firstWhere(tokens, (one) => one.start >= start);
  const behind = firstWhere(tokens, (one) => one.start >= end);
  return tokens.slice(first, behind);
}

export const keyOf = (tokens: readonly Token[]): string => tokens.map(({ key }) => key).join('');

function placed(bare: readonly Bare[], titles: ReadonlySet<string>): Sentence[] {
  const indexOf = new Map(bare.map(({ unit }, index) => [unit.index, index]));
  const leadIns: (number | undefined)[] = bare.map(() => undefined);
  for (const [index, { unit }] of bare.entries())
    for (const item of unit.items ?? []) {
      const at = indexOf.get(item);
      // A deeper lead-in stands behind the one around it, so the last to claim an item is the nearest.
      if (at !== undefined) leadIns[at] = index;
    }
  const heads = rowHeads(bare);
  const chapters: { readonly level: number; readonly index: number }[] = [];
  let title = -1;
  let chapter = -1;
  return bare.map((one, index) => {
    const isTitle = titles.has(one.key);
    if (isTitle) {
      title = index;
      const level = levelOf(one.unit.mark);
      if (level > 0) {
        while ((chapters.at(-1)?.level ?? 0) >= level) chapters.pop();
        // The title of the whole document is above everything and tells nothing of a place.
        chapter = chapters.findLast((above) => above.index > 0)?.index ?? -1;
        chapters.push({ level, index });
      } else chapter = -1;
    }
    return { ...one, index, isTitle, title, chapter, leadIn: leadIns[index] ?? heads[index] ?? -1 };
  });
}

/**
 * What introduces the cells of tables: the first cell of their row, that the head of the table, whose cells follow on each
 * other. So a cell has not stayed the same where its row or a column is called otherwise.
 */
function rowHeads(bare: readonly Bare[]): readonly (number | undefined)[] {
  let first = -1;
  let head: { readonly row: number; last: number } | undefined;
  return bare.map(({ unit: { row } }, index) => {
    const above = bare[index - 1]?.unit.row;
    if (row === undefined) return undefined;
    if (row === above) {
      if (head?.row !== row) return first;
      head.last = index;
      return index - 1;
    }
    first = index;
    if (head === undefined || above === undefined || row > above + 1) {
      head = { row, last: index };
      return undefined;
    }
    return head.last;
  });
}

/** How deep a heading stands, by its mark: `##` and `2.1` are 2; 0 where it has none. */
function levelOf(mark: string | undefined): number {
  const [signs = ''] = /^#+/u.exec(mark ?? '') ?? [];
  return signs.length > 0 ? signs.length : (mark?.match(/\d+/gu)?.length ?? 0);
}
