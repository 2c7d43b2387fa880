import { bullets, visibleText } from './fold.js';
import { frontMatter, isFence, isUnderline } from './furniture.js';
import type { Range } from './words.js';
import { isBlank, type Line, wouldHaveFitted, wrapWidths } from './wrapping.js';

/** A paragraph, a list item, a heading or a row of a table, without white space around it and without its mark: what a sentence cannot leave. */
export interface Block extends Range {
  /** The list mark or leading number that was cut, as it stands. */
  readonly mark?: string;
  /** What a reader sees of it, on one line. */
  readonly text: string;
  /** Columns of white space before the mark. */
  readonly indent: number;
  /** A row of a Markdown table? */
  readonly table: boolean;
  /** Does the text itself mark it as a heading: by `#`, an underline, or as the title of its front matter? */
  readonly titled: boolean;
  /** Does all of it stand in bold? */
  readonly bold: boolean;
  /** Does it follow the line above it directly, without a blank line? */
  readonly adjacent: boolean;
}

/**
 * One mark: a bullet, a dash or star, a number or letter with a full stop or bracket, a number of sections
 * (`2.1 Scope`), a Markdown heading's `#`; also escaped (`1\.`) or in bold (`**1.**`). A capital with a full stop is not a mark: it may be an initial.
 */
const mark = new RegExp(
  `^(?:[${bullets}]\\s*|\\\\?[-–—*+]\\s+|#{1,6}\\s+` +
    '|\\\\?\\(?(?:[1-9]\\d?|[A-Za-z]|[ivx]{1,5}|[IVX]{1,5})\\\\?\\)\\s+(?!\\d)' +
    '|(?:[1-9]\\d?|[a-z]|[ivx]{1,5}|[IVX]{1,5})\\\\?\\.\\s+(?!\\d)' +
    '|[1-9]\\d?\\\\?\\.(?=\\p{Lu})' +
    '|[1-9]\\d?(?:\\\\?\\.\\d{1,2})+(?:\\\\?\\.\\s+(?!\\d)|\\s+(?=\\p{Lu}))' +
    '|(?:\\*\\*|__)[1-9]\\d?(?:\\\\?\\.\\d{1,2})*\\\\?[.)](?:\\*\\*|__)\\s+)',
  'u',
);
/** Length of the list marks and leading numbers at the start of a string; 0 if there is none. */
export function markLength(source: string): number {
  let length = 0;
  for (let hit = mark.exec(source); hit; hit = mark.exec(source.slice(length))) length += hit[0].length;
  return length < source.length ? length : 0;
}

/** Cuts a text with LF line ends into blocks: its non-blank lines, joined where the text is hard-wrapped. */
export function splitBlocks(raw: string): Block[] {
  const front = frontMatter(raw);
  const lines = splitLines(raw).filter(({ start }) => front === undefined || start > front.end);
  const widths = wrapWidths(lines);
  const blocks: Block[] = [];
  if (front?.title)
    blocks.push({ ...toBlock(raw, front.title, front.title, false, false), table: false, titled: true });
  let open: { from: Line; to: Line; adjacent: boolean } | undefined;
  const close = (underlined = false) => {
    if (open) blocks.push(toBlock(raw, open.from, open.to, open.adjacent, underlined));
    open = undefined;
  };
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    if (isBlank(line) || isFence(line.text)) close();
    else if (isUnderline(line.text)) close(true);
    else if (open && continues(open.to, line, widths[index])) open.to = line;
    else {
      close();
      open = { from: line, to: line, adjacent: previous !== undefined && !isBlank(previous) };
    }
  }
  close();
  return blocks;
}

/** Between pipes, or with pipes between at least three cells. */
function isTableRow(line: string): boolean {
  const cells = line.trim().split('|');
  return (
    cells.length > 2 &&
    (cells.filter((cell) => cell.trim() !== '').length > 2 || (cells[0] === '' && cells.at(-1) === ''))
  );
}

function splitLines(raw: string): Line[] {
  let start = 0;
  return raw.split('\n').map((text) => {
    const line = { start, text };
    start += text.length + 1;
    return line;
  });
}

/** Was `line` broken off `before` only because the column was full? */
function continues(before: Line, line: Line, width: number | undefined): boolean {
  if (isTableRow(before.text) || isTableRow(line.text)) return false;
  if (/\p{L}[-\u2010]\s*$/u.test(before.text) && /^\s*\p{Ll}/u.test(line.text)) return true;
  if (width === undefined || wouldHaveFitted(before, line, width)) return false;
  // A wrapped sentence may go on with "16. We" or "- that"; a list item follows a closed line.
  return markLength(line.text.trimStart()) === 0 || /[\p{L},]$/u.test(before.text.trimEnd());
}

/** Bold around a whole block is markup of the block, not of its words. */
const emphasised = /^(\*{2,3}|__)(?=\S)((?:(?!\*\*|__).)+)\1$/su;

function toBlock(raw: string, from: Line, to: Line, adjacent: boolean, underlined: boolean): Block {
  const whole = raw.slice(from.start, to.start + to.text.length);
  const indent = whole.length - whole.trimStart().length;
  const seen = whole.trim();
  const table = isTableRow(from.text);
  const cut = table ? 0 : markLength(seen);
  const emphasis = (table ? undefined : emphasised.exec(seen.slice(cut))?.[1]) ?? '';
  const inside = seen.slice(cut + emphasis.length, seen.length - emphasis.length);
  const again = emphasis === '' ? 0 : markLength(inside);
  const mark = `${seen.slice(0, cut).trim()} ${inside.slice(0, again).trim()}`.trim();
  const words = inside.slice(again);
  const start = from.start + indent + cut + emphasis.length + again;
  return {
    start,
    end: start + words.length,
    ...(mark === '' ? {} : { mark }),
    text: visibleText(words),
    indent,
    table,
    titled: mark.startsWith('#') || (underlined && !/[.;]["'”’»)]*$/u.test(words)),
    bold: emphasis !== '',
    adjacent,
  };
}
