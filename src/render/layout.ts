import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import { clean } from './clean.js';
import type { Style } from './style.js';

/** Printable characters that are one cell wide each, and nothing else: no colour, no accents on their own. */
const plain =
  /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u2193\u2200-\u22ff\u2500-\u257f\u2691\u2713\u2715]*$/;

/** Width of a text in cells; wide characters count two, accents none. Asking the library costs, so only where it must be. */
export const cells = (text: string): number => (plain.test(text) ? text.length : stringWidth(text));

/** Breaks a text into lines of at most `width` cells, between words where that can be. Colour is kept. */
export function wrap(text: string, width: number): string {
  const wrapped = (line: string) =>
    plain.test(line) ? wrapPlain(line, width) : wrapAnsi(line, width, { hard: true, trim: true });
  return text.split('\n').map(wrapped).join('\n');
}

/** Wraps a line of one-cell characters: at blanks, and inside a word only where it is longer than a line. */
function wrapPlain(line: string, room: number): string {
  if (line.length <= room) return line.trim();
  const lines: string[] = [];
  let current = '';
  for (let word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length <= room) {
      current += ` ${word}`;
      continue;
    }
    if (current !== '') lines.push(current);
    for (; word.length > room; word = word.slice(room)) lines.push(word.slice(0, room));
    current = word;
  }
  return [...lines, current].join('\n');
}

/** Lines behind an indentation; `first` may lead with a mark of the same width. */
const behind = (lines: readonly string[], indent: number, first = ' '.repeat(indent)): readonly string[] =>
  lines.map((line, i) => (i === 0 ? first : ' '.repeat(indent)) + line);

/** Wraps and indents every line; `first` may lead with a mark of the same width. */
export const indented = (text: string, style: Style, indent: number, first?: string): string =>
  behind(wrap(text, style.width - indent).split('\n'), indent, first).join('\n');

/** The same, dim: what is good to know beside what was asked. */
export const quiet = (text: string, style: Style, indent = 0): string =>
  style.paint.dim(indented(text, style, indent));

/** A name and what it is: the head of a block. */
export const titled = (name: string, about: string, { paint }: Style): string =>
  `${paint.bold(clean(name))}  ${paint.dim(clean(about))}`;

/** A line below a heading: further lines of it hang. */
export const item = (text: string, style: Style): string => indented(text, style, 4, '  ');

/** Shortens to `width` cells with an ellipsis, between characters as people see them. */
export function clip(text: string, width: number): string {
  if (cells(text) <= width) return text;
  // To ask where a character ends takes a tenth of an audit, the first time.
  if (plain.test(text)) return `${text.slice(0, Math.max(0, width - 1)).trimEnd()}…`;
  let out = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (cells(out) + cells(segment) > width - 1) break;
    out += segment;
  }
  return `${out.trimEnd()}…`;
}

const longestPassage = 2000;

/** The beginning of a passage that is too long for any sentence. */
export const shortened = (text: string): string =>
  text.length > longestPassage ? `${text.slice(0, longestPassage).trimEnd()}…` : text;

/** "line 3", "lines 3–5". */
export const at = ([from, to]: readonly [number, number]): string =>
  from === to ? `line ${from}` : `lines ${from}–${to}`;

export const rule = (style: Style): string => style.paint.dim('─'.repeat(style.width));

/** Where a long address may be broken without cutting a word. */
const joint = /(?<=[/@._?&=:,;·–-])/;

/** Puts line breaks into words wider than `width`, after a slash or a sign like it where there is one. */
function breakWords(text: string, width: number): string {
  if (cells(text) <= width) return text;
  return text.replaceAll(/\S+/g, (word) => {
    if (word.length <= width / 2 || cells(word) <= width) return word;
    let line = '';
    let out = '';
    for (const part of word.split(joint)) {
      if (line !== '' && cells(line) + cells(part) > width) {
        out += `${line}\n`;
        line = '';
      }
      line += part;
    }
    return out + line;
  });
}

/** Lines of at most `width` cells, indented; `first` may lead with a mark of the same width. The text is made clean, and has no colour. */
export function lay(text: string, width: number, indent = 0, first?: string): readonly string[] {
  const room = Math.max(1, width - indent);
  return behind(wrap(breakWords(clean(text), room), room).split('\n'), indent, first);
}

/** The first lines, the last of which ends in an ellipsis where more would follow. */
export const cut = (lines: readonly string[], width: number, most: number): readonly string[] =>
  lines.length <= most ? lines : [...lines.slice(0, most - 1), clip(`${lines[most - 1]?.trimEnd()}…`, width)];

/** Blocks side by side, `gap` blanks between them. Lines may be coloured; none is wider than its column. */
export function beside(blocks: readonly (readonly string[])[], widths: readonly number[], gap = 2): string {
  const height = Math.max(0, ...blocks.map((block) => block.length));
  const padded = (line: string, width: number) => line + ' '.repeat(Math.max(0, width - cells(line)));
  return Array.from({ length: height }, (_, n) =>
    blocks
      .map((block, i) => padded(block[n] ?? '', widths[i] ?? 0))
      .join(' '.repeat(gap))
      .trimEnd(),
  ).join('\n');
}

/** Rows as aligned columns, each as wide as its widest cell; for long listings, one line a row. */
export function listing(rows: readonly (readonly string[])[]): string {
  const columns = (rows[0] ?? []).map((_, i) => rows.map((row) => row[i] ?? ''));
  const widths = columns.map((column) => column.reduce((most, cell) => Math.max(most, cells(cell)), 0));
  return beside(columns, widths);
}

export { clean };
