import type { Range } from './words.js';

/**
 * Abbreviations after which a capital does not begin a sentence. Those that often end one (etc., Inc., B.V.) are left
 * out: the segmenter itself does not break before a small letter.
 */
const abbreviations = new Set(
  (
    'e.g. i.e. cf. viz. vs. mr. mrs. ms. dr. prof. ' + // en
    'bijv. bv. d.w.z. m.b.t. o.a. o.g.v. i.v.m. t.a.v. t.b.v. resp. incl. excl. mw. dhr. mevr. tel. ' + // nl
    'p.ex. ex. mm. mme. mlle. réf. tél. ' + // fr
    'z.b. bzw. d.h. u.a. vgl. ca. gem. ggf.'
  ) // de
    .split(' '),
);
/** Words that are abbreviations only before a number: "no. 5", but "the answer is no." */
const beforeNumber = new Set('no. nos. nr. nrs. n°. art. arts. sec. para. abs. p. pp. s. fig.'.split(' '));
const lastToken = /\S+$/u;
/** A compound of capitals with points is no end: "the EU-U.S. Data Privacy Framework". */
const compound = /\p{L}-(?:\p{Lu}\.){2,}$/u;
/** A day as German and its neighbours write it: "am 3. Januar". */
const day = /(?:^|[\s(])[0-3]?\d\.$/u;
/** A single capital that stands alone: "John M." */
const initial = /(?:^|[\s(])\p{Lu}\.$/u;
const twoLetters = /\p{L}\p{M}*\p{L}/u;
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
/** The segmenter must break at these; in a hard-wrapped block they are only white space. */
const lineEnds = /[\n\v\f\u0085\u2028\u2029]/gu;

/** Makes a function that cuts a block into sentences (ranges without white space around them). */
export function sentenceSplitter(language: string): (block: string) => Range[] {
  const known = knownLanguage(language);
  const segmenter = new Intl.Segmenter(known, { granularity: 'sentence' });
  const months = monthsOf(known);
  return (block) => {
    const flat = block.replace(lineEnds, ' ');
    return rejoin(piecesOf(flat, segmenter), months)
      .map((range) => trim(flat, range))
      .filter(({ start, end }) => end > start);
  };
}

/** The segmenter takes time for each piece that grows with the text it is given. */
const firstWindow = 4000;

/**
 * The pieces of a text, found window by window. Of each window the last two count only in the next: a break is decided by
 * what follows, up to the end of the piece behind it and no further.
 */
function piecesOf(text: string, segmenter: Intl.Segmenter): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0, size = firstWindow; at < text.length; ) {
    const found = Array.from(segmenter.segment(text.slice(at, at + size)), ({ segment }) => segment);
    const sure = at + size < text.length ? found.slice(0, -2) : found;
    for (const piece of sure) at += piece.length;
    pieces.push(...sure);
    size = sure.length > 0 ? firstWindow : 2 * size;
  }
  return pieces;
}

function knownLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'und';
  } catch {
    return 'und';
  }
}

/** The names of the months as they stand in a date, in a language that writes a point behind the day; else none. */
function monthsOf(language: string): readonly string[] {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2024, month, 1));
    const at = parts.findIndex(({ type }) => type === 'day');
    return parts[at + 1]?.value.startsWith('.')
      ? (parts.find(({ type }) => type === 'month')?.value ?? '')
      : '';
  }).filter((name) => name !== '');
}

/** Joins neighbouring pieces that are one sentence; pieces follow each other without gaps. */
function rejoin(pieces: readonly string[], months: readonly string[]): Range[] {
  const closable = closableAfter(pieces);
  const ranges: Range[] = [];
  let start = 0;
  let end = 0;
  let so: Sentence = begun;
  pieces.forEach((piece, index) => {
    end += piece.length;
    so = extended(so, piece);
    const next = pieces[index + 1];
    if (
      next !== undefined &&
      (goesOn(so, next, months) || (so.open > 0 && so.open <= (closable[index] ?? 0)))
    )
      return;
    ranges.push({ start, end });
    start = end;
    so = begun;
  });
  return ranges;
}

/** What is known of a sentence so far: enough to judge it without reading it again for each of its pieces. */
interface Sentence {
  /** Its last words, as a reader sees them, and the space behind. */
  readonly tail: string;
  readonly hasLetters: boolean;
  /** Brackets that are open. */
  readonly open: number;
}

const begun: Sentence = { tail: '', hasLetters: false, open: 0 };
/** Longer than any abbreviation. */
const longestTail = 100;

function extended({ tail, hasLetters, open }: Sentence, piece: string): Sentence {
  const seen = piece.replace(invisible, '');
  const { net, left } = brackets(piece);
  return {
    tail: (tail + seen.replace(/\s+/gu, ' ')).slice(-longestTail),
    hasLetters: hasLetters || twoLetters.test(seen),
    open: Math.max(open + net, left),
  };
}

function goesOn({ tail, hasLetters }: Sentence, following: string, months: readonly string[]): boolean {
  const next = following.replace(invisible, '');
  const closed = tail.trimEnd();
  const last = (lastToken.exec(closed)?.[0] ?? '').replace(/^[("'«“‘[]+/u, '').toLowerCase();
  return (
    !hasLetters ||
    !twoLetters.test(next) ||
    abbreviations.has(last) ||
    (beforeNumber.has(last) && /^\d/u.test(next)) ||
    initial.test(closed) ||
    compound.test(closed) ||
    (day.test(closed) && months.some((month) => next.startsWith(month)))
  );
}

/**
 * For each piece, how many open brackets are all closed at the end of a later one. A bracket that is never closed in the
 * block is a slip, and must not swallow the block.
 */
function closableAfter(pieces: readonly string[]): number[] {
  const found = pieces.map(() => 0);
  for (let index = pieces.length - 2; index >= 0; index--) {
    const { net, left } = brackets(pieces[index + 1] ?? '');
    const later = found[index + 1] ?? 0;
    found[index] = left <= later ? Math.max(0, later - net) : 0;
  }
  return found;
}

/** How many more brackets a piece opens than it closes, and how many it leaves open itself. */
function brackets(piece: string): { readonly net: number; readonly left: number } {
  let net = 0;
  let left = 0;
  for (const [sign] of piece.matchAll(/[()]/g)) {
    net += sign === '(' ? 1 : -1;
    left = sign === '(' ? left + 1 : Math.max(0, left - 1);
  }
  return { net, left };
}

function trim(text: string, { start, end }: Range): Range {
  const piece = text.slice(start, end);
  return { start: start + piece.length - piece.trimStart().length, end: start + piece.trimEnd().length };
}
