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
  /** Equal for sentences that read the same, in both versions. */
  readonly key: number;
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
  /** Sentence of each unit of which anything is seen, by its index. */
  readonly ofUnit: ReadonlyMap<number, Sentence>;
}

type Bare = Pick<Sentence, 'unit' | 'tokens' | 'words' | 'key'>;

/** Reads two versions of a text as lists of sentences. */
export function sentenceLists(texts: readonly [SourceText, SourceText]): [SentenceList, SentenceList] {
  const numbers = new Map<string, number>();
  const titles = new Set<number>();
  const read = texts.map((text) => {
    const seen = visible(text.raw);
    const bare = text.units.flatMap((unit): Bare[] => {
      const tokens = tokensBetween(seen.tokens, unit.start, unit.end);
      const words = tokens.slice(0, tokens.findLastIndex((token) => !isClosing(token)) + 1);
      if (words.length === 0) return [];
      const said = words.map(({ key }) => key).join('');
      const key = numbers.get(said) ?? numbers.size;
      numbers.set(said, key);
      if (unit.kind === 'heading') titles.add(key);
      return [{ unit, tokens, words, key }];
    });
    return { text, seen, bare };
  });
  return read.map(({ text, seen, bare }): SentenceList => {
    const sentences = placed(bare, titles);
    return { text, seen, sentences, ofUnit: new Map(sentences.map((one) => [one.unit.index, one])) };
  }) as [SentenceList, SentenceList];
}

/** Signs that end a sentence or an item without saying anything. */
export const isClosing = (token: Token | undefined): boolean => /^[.,;]$/u.test(token?.key ?? '');

/** Tokens that begin between two offsets. */
export const tokensBetween = (tokens: readonly Token[], start: number, end: number): readonly Token[] =>
  tokens.slice(
    firstWhere(tokens, (one) => one.start >= start),
    firstWhere(tokens, (one) => one.start >= end),
  );

function placed(bare: readonly Bare[], titles: ReadonlySet<number>): Sentence[] {
  // A deeper lead-in stands behind the one around it, so the last to claim an item is the nearest.
  const leadIns = new Map(
    bare.flatMap(({ unit }, index) => unit.items?.map((item) => [item, index] as const) ?? []),
  );
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
    return {
      ...one,
      index,
      isTitle,
      title,
      chapter,
      leadIn: leadIns.get(one.unit.index) ?? heads[index] ?? -1,
    };
  });
}

/**
 * What introduces the cells of tables: the first cell of their row, that the head of the table, whose cells follow on each
 * other. So a cell has not stayed the same where its row or a column is called otherwise.
 */
function rowHeads(bare: readonly Bare[]): readonly (number | undefined)[] {
  let [head, last, first] = [-1, -1, -1];
  return bare.map(({ unit: { row } }, index) => {
    const above = bare[index - 1]?.unit.row;
    if (row === undefined) return undefined;
    const begins = row !== above;
    if (begins) first = index;
    if (begins && (above === undefined || row > above + 1)) head = row;
    if (row !== head) return begins ? last : first;
    last = index;
    return begins ? undefined : index - 1;
  });
}

/** How deep a heading stands, by its mark: `##` and `2.1` are 2; 0 where it has none. */
const levelOf = (mark = ''): number => (/^#+/u.exec(mark)?.[0] ?? mark.match(/\d+/gu) ?? '').length;
