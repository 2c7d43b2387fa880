/** A line of a text without its line end. */
export interface Line {
  readonly start: number;
  readonly text: string;
}

/** Wider columns than this are not hand-wrapped prose; narrower ones are addresses and menus. */
const widest = 130;
const narrowest = 30;
/** Below this, as in a page of two columns, lists of short lines look like prose: more must speak for it. */
const narrow = 50;
/** Editors that balance lines stay this much below the column. */
const slack = 0.9;
/** So many wrapped lines, and so large a share of them, are needed before a text counts as wrapped. */
const enough = 4;
const share = 0.6;
/** So few lines are too few to measure a column by. */
const mostShort = 12;
/** A line that was broken goes on in small letters; lines of one length that each begin a sentence are items. */
const goingOn = 0.33;
const goingOnNarrow = 0.5;
/** A paragraph has a column of its own if that is so much narrower than the text's. */
const ownColumn = 0.75;
const sentenceInside = /[.?!]["'”’»)]*\s+\p{Lu}/u;

/** For each line the column at which it is hard-wrapped, if it is: that of the text, unless its paragraph has a narrower one. */
export function wrapWidths(lines: readonly Line[]): (number | undefined)[] {
  const whole = wrapWidth(lines);
  const widths: (number | undefined)[] = lines.map(() => whole);
  for (let from = 0; from < lines.length; from++) {
    let to = from;
    while (to < lines.length && !isBlank(lines[to] as Line)) to++;
    const own = to - from > enough ? wrapWidth(lines.slice(from, to)) : undefined;
    if (own !== undefined && own < ownColumn * (whole ?? widest)) widths.fill(own, from, to);
    else if (whole === undefined) widths.fill(shortProse(lines.slice(from, to)), from, to);
    from = to;
  }
  return widths;
}

/**
 * The column of lines that are hard-wrapped, or undefined if they are not. They are if nearly all stay within a column,
 * most lines with another below them end where its first word would no longer have fitted, and a good part of these are
 * broken in mid-sentence.
 */
function wrapWidth(lines: readonly Line[]): number | undefined {
  const lengths = lines.map((line) => line.text.trimEnd().length).filter((length) => length > 0);
  lengths.sort((a, b) => a - b);
  // A few lines may be longer: addresses of pages cannot be wrapped, and a table may stand between.
  const width = lengths[Math.floor((lengths.length - 1) * 0.97)] ?? 0;
  if (width > widest || width < narrowest) return undefined;
  const { all, full, broken } = jointsOf(lines, width);
  if (full < enough || full < all.length * share) return undefined;
  if (width >= narrow) return broken >= full * goingOn ? width : undefined;
  const prose = lines.some(({ text }) => sentenceInside.test(text));
  return prose && broken >= full * goingOnNarrow ? width : undefined;
}

/** The column of prose of too few lines to measure: all are full, half go on in small letters, and the last ends in a full stop. */
function shortProse(lines: readonly Line[]): number | undefined {
  if (lines.length > mostShort) return undefined;
  const width = Math.max(...lines.slice(0, -1).map(({ text }) => text.trimEnd().length), 0);
  const last = lines.at(-1)?.text.trimEnd() ?? '';
  if (width < narrowest || width > widest || !/[.!?]["'”’»)]*$/u.test(last)) return undefined;
  const { all, full, broken } = jointsOf(lines, width);
  const isFull = full === all.length && !all.some(([line]) => /[:;]\s*$/u.test(line.text));
  return isFull && broken * 2 >= full ? width : undefined;
}

/** Neighbouring lines; how many of them are parted because the column was full, and how many of these go on in small letters. */
function jointsOf(lines: readonly Line[], width: number) {
  const all = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next === undefined || isBlank(line) || isBlank(next) ? [] : [[line, next] as const];
  });
  const full = all.filter(([line, next]) => !wouldHaveFitted(line, next, width));
  const broken = full.filter(([, next]) => /^\s*\p{Ll}/u.test(next.text));
  return { all, full: full.length, broken: broken.length };
}

/** Would the first word of `next` have fitted at the end of `line`? */
export function wouldHaveFitted(line: Line, next: Line, width: number): boolean {
  const first = /\S+/u.exec(next.text)?.[0] ?? '';
  return line.text.trimEnd().length + 1 + first.length <= width * slack;
}

/** Is there nothing to be seen on the line? */
export function isBlank({ text }: Line): boolean {
  return /^[\s\p{Default_Ignorable_Code_Point}]*$/u.test(text);
}
