import { cells, clip, wrap } from './layout.js';

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

/** Lines of at most `width` cells; all but the first of each paragraph hang by `hang` cells. The text has no colour. */
export function lay(text: string, width: number, first = '', hang = 0): readonly string[] {
  const room = Math.max(1, width - hang);
  const lines = text.split('\n').flatMap((paragraph) => {
    const fitted = breakWords(paragraph, room);
    return (room < 8 ? chop(fitted, room) : wrap(fitted, room)).split('\n');
  });
  return lines.map(
    (line, i) => (i === 0 ? first + ' '.repeat(Math.max(0, hang - cells(first))) : ' '.repeat(hang)) + line,
  );
}

/** `wrap` for columns narrower than it serves. */
function chop(text: string, width: number): string {
  let out = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    const size = cells(segment);
    if (used > 0 && used + size > width) {
      out += '\n';
      used = 0;
    }
    out += segment;
    used = segment === '\n' ? 0 : used + size;
  }
  return out;
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
