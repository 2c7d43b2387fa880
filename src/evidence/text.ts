import { type Block, splitBlocks } from './blocks.js';
import { blankMarkup, canonical, lineHyphen } from './fold.js';
import { type FoldedText, foldUnits } from './folded-text.js';
import { withoutComments } from './furniture.js';
import { firstWhere } from './halving.js';
import { findHeadings, findLeadIns, type HeadingOverrides, type Part } from './headings.js';
import { indexLines, type LineIndex } from './lines.js';
import { languageOf } from './pauses.js';
import { sentenceSplitter } from './sentences.js';
import { hasWord, matchesIn, moved, type Range, wordRanges } from './words.js';

/** What must be accounted for: a sentence, a lead-in or an item; or a heading, which is not counted. Its range is one of `SourceText.raw`. */
export interface Unit extends Range {
  readonly index: number;
  /** First and last line, 1-based. */
  readonly lines: [number, number];
  /** The unit on one line: white space is single spaces. */
  readonly text: string;
  readonly kind: 'heading' | 'sentence' | 'lead-in';
  /** Index of the heading unit it stands under. */
  readonly heading?: number;
  /** The list mark or leading number that was cut in front of it. */
  readonly mark?: string;
  /** Which row of a table it stands in, if it is (part of) a cell: units of one row have the same number. */
  readonly row?: number;
  /** Indices of the units that a lead-in introduces. */
  readonly items?: readonly number[];
  /** Its words, as offsets in `SourceText.raw`. */
  readonly words: readonly Range[];
}

/** A source text, read once: everything that anchors, coverage and drift ask of it. */
export interface SourceText {
  /** The text without byte order mark, with LF line ends and spaces for comments; all offsets count its UTF-16 code units. */
  readonly raw: string;
  readonly language: string;
  readonly blocks: readonly Block[];
  readonly units: readonly Unit[];
  /** The units that are headings. */
  readonly headings: readonly Unit[];
  readonly folded: FoldedText;
  readonly lines: LineIndex;
}

/** Reads a decoded text, with any line ends; a language (BCP 47) that is not known is read by the general rules. */
export function prepareText(raw: string, language: string, overrides?: HeadingOverrides): SourceText {
  const text = withoutComments(canonical(raw));
  const lines = indexLines(text);
  const blocks = splitBlocks(text).filter(isContent);
  const heads = findHeadings(blocks, languageOf(language), overrides);
  const parts = blocks.map((block, at) => ({ ...block, isHeading: heads[at] === true }));
  const units = findUnits(text, parts, sentenceSplitter(language), lines);
  const headings = units.filter((unit) => unit.kind === 'heading');
  return { raw: text, language, blocks, units, headings, folded: foldUnits(text, units), lines };
}

/** Where a site's generator puts a table of contents. */
const contents = /^\[{1,2}_?toc_?\]{1,2}$/iu;

/** A rule of dashes, or a mark that nothing follows, says nothing. */
const isContent = ({ text }: Block): boolean =>
  hasWord(text) && !contents.test(text) && !/^\(?(?:\d{1,2}|[a-z])[.)]$/u.test(text);

/** Cuts a block into sentences. */
type Split = (block: string) => Range[];

function findUnits(raw: string, parts: readonly Part[], split: Split, lines: LineIndex): Unit[] {
  const cuts = cutParts(raw, parts, split);
  const unitsOf = parts.map((): number[] => []);
  for (const [index, { part }] of cuts.entries()) unitsOf[part]?.push(index);
  const leadIns = findLeadIns(parts);
  let last: number | undefined;
  return cuts.map(({ start, end, words, part: at }, index) => {
    const { isHeading, table, mark } = parts[at] as Part;
    if (isHeading) last = index;
    const items = index === unitsOf[at]?.at(-1) ? leadIns.get(at) : undefined;
    return {
      index,
      start,
      end,
      lines: lines.span(start, end),
      text: onOneLine(raw.slice(start, end)),
      kind: isHeading ? 'heading' : items ? 'lead-in' : 'sentence',
      ...(last === undefined || isHeading ? {} : { heading: last }),
      ...(mark === undefined || index !== unitsOf[at]?.[0] ? {} : { mark }),
      ...(table ? { row: at } : {}),
      ...(items === undefined ? {} : { items: items.flatMap((item) => unitsOf[item] ?? []) }),
      words,
    };
  });
}

/** What parts the cells of a row, and the lines of a cell or paragraph. */
const cellEnd = /(?<!\\)\||<br\s*\/?>/giu;
const lineBreak = /<br\s*\/?>/giu;

/** Cuts blocks into what becomes units: headings whole, others into sentences; a piece without a word is none. */
function cutParts(raw: string, parts: readonly Part[], split: Split) {
  const visible = blankMarkup(raw);
  const piecesOf = (part: Part): Range[] =>
    cellsOf(raw, part).flatMap(({ start, end }) => moved(split(visible.slice(start, end)), start));
  return parts.flatMap((block, part) =>
    (block.isHeading ? [block] : piecesOf(block))
      .map(({ start, end }) => ({
        start,
        end,
        part,
        words: moved(wordRanges(visible.slice(start, end)), start),
      }))
      .filter(({ words }) => words.length > 0),
  );
}

/** The cells of a row and the lines that `<br>` makes; of most blocks there is one. */
function cellsOf(raw: string, block: Block): Range[] {
  const own = raw.slice(block.start, block.end);
  const signs = moved(matchesIn(own, block.table ? cellEnd : lineBreak), block.start);
  const starts = [block.start, ...signs.map(({ end }) => end)];
  return starts.map((start, i) => ({ start, end: signs[i]?.start ?? block.end }));
}

/** A passage on one line: white space is single spaces, and a hyphen at a line end stays only behind a single letter. */
const onOneLine = (source: string): string =>
  source
    .replace(lineHyphen, (_, at: number) =>
      /(?<!\p{L})\p{L}$/u.test(source.slice(Math.max(0, at - 4), at)) ? '-' : '',
    )
    .replace(/\s+/gu, ' ');

/** Units that touch a range. They are in order, so the first is found by halving. */
export function unitsBetween({ units }: SourceText, start: number, end: number): readonly Unit[] {
  const first = firstWhere(units, (one) => one.end > start);
  const behind = firstWhere(units, (one) => one.start >= end);
  return units.slice(first, Math.max(first, behind));
}

/** What each unit has of a range, on one line and without its list mark. */
export const wordsBetween = (text: SourceText, { start, end }: Range): string[] =>
  unitsBetween(text, start, end).map((unit) =>
    onOneLine(text.raw.slice(Math.max(start, unit.start), Math.min(end, unit.end))),
  );
