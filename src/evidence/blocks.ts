import { bullets } from './fold.js';
import { isBlank, type Line, wouldHaveFitted, wrapWidth } from './wrapping.js';

/** A paragraph, a list item, a heading or a row of a table: what a sentence cannot leave. */
export interface Block {
  /** Offsets of the text without white space around it and without its mark. */
  readonly start: number;
  readonly end: number;
  /** The list mark or leading number that was cut, as it stands. */
  readonly mark?: string;
  /** Columns of white space before the mark. */
  readonly indent: number;
  /** A row of a Markdown table? */
  readonly table: boolean;
  /** Does it follow the line above it directly, without a blank line? */
  readonly adjacent: boolean;
}

/**
 * One mark: a bullet, a dash or star, a number or letter with a full stop or bracket, a number of sections
 * (`2.1 Scope`), a Markdown heading's `#`. A capital with a full stop is not a mark: it may be an initial.
 */
const mark = new RegExp(
  `^(?:[${bullets}]\\s*|[-–—*]\\s+|#{1,6}\\s+` +
    '|\\(?(?:[1-9]\\d?|[A-Za-z]|[ivx]{1,5}|[IVX]{1,5})\\)\\s+(?!\\d)' +
    '|(?:[1-9]\\d?|[a-z]|[ivx]{1,5}|[IVX]{1,5})\\.\\s+(?!\\d)' +
    '|[1-9]\\d?\\.(?=\\p{Lu})' +
    '|[1-9]\\d?(?:\\.\\d{1,2})+(?:\\.\\s+(?!\\d)|\\s+(?=\\p{Lu})))',
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
  const lines = splitLines(raw);
  const width = wrapWidth(lines);
  const blocks: Block[] = [];
  let open: { from: Line; to: Line; adjacent: boolean } | undefined;
  const close = () => {
    if (open) blocks.push(toBlock(raw, open.from, open.to, open.adjacent));
    open = undefined;
  };
  let previous: Line | undefined;
  for (const line of lines) {
    if (isBlank(line)) {
      close();
    } else if (open && width !== undefined && continues(open.to, line, width)) {
      open.to = line;
    } else {
      close();
      open = { from: line, to: line, adjacent: previous !== undefined && !isBlank(previous) };
    }
    previous = line;
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
function continues(before: Line, line: Line, width: number): boolean {
  if (isTableRow(before.text) || isTableRow(line.text)) return false;
  if (wouldHaveFitted(before, line, width)) return false;
  // A wrapped sentence may go on with "16. We" or "- that"; a list item follows a closed line.
  return markLength(line.text.trimStart()) === 0 || /[\p{L},]$/u.test(before.text.trimEnd());
}

function toBlock(raw: string, from: Line, to: Line, adjacent: boolean): Block {
  const whole = raw.slice(from.start, to.start + to.text.length);
  const indent = whole.length - whole.trimStart().length;
  const table = isTableRow(from.text);
  const cut = table ? 0 : markLength(whole.trimStart());
  const start = from.start + indent + cut;
  const end = from.start + whole.trimEnd().length;
  const marked = raw.slice(from.start + indent, start).trim();
  return { start, end, ...(marked === '' ? {} : { mark: marked }), indent, table, adjacent };
}
