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
const lastToken = /(\S+)\s*$/u;
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
    const pieces = Array.from(segmenter.segment(flat), ({ segment }) => segment);
    return rejoin(pieces, months)
      .map((range) => trim(flat, range))
      .filter(({ start, end }) => end > start);
  };
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
  const ranges: Range[] = [];
  let start = 0;
  let text = '';
  pieces.forEach((piece, index) => {
    text += piece;
    const rest = pieces.slice(index + 1);
    if (rest.length > 0 && goesOn(text, rest, months)) return;
    ranges.push({ start, end: start + text.length });
    start += text.length;
    text = '';
  });
  return ranges;
}

function goesOn(sentence: string, rest: readonly string[], months: readonly string[]): boolean {
  const next = (rest[0] ?? '').replace(invisible, '');
  const closed = sentence.replace(invisible, '').trimEnd();
  const last = (lastToken.exec(closed)?.[1] ?? '').replace(/^[("'«“‘[]+/u, '').toLowerCase();
  return (
    !twoLetters.test(closed) ||
    !twoLetters.test(next) ||
    abbreviations.has(last) ||
    (beforeNumber.has(last) && /^\d/u.test(next)) ||
    initial.test(closed) ||
    compound.test(closed) ||
    (day.test(closed) && months.some((month) => next.startsWith(month))) ||
    (openBrackets(sentence) > 0 && closesLater(sentence, rest))
  );
}

/** A bracket that is never closed in the block is a slip, and must not swallow the block. */
function closesLater(sentence: string, rest: readonly string[]): boolean {
  let text = sentence;
  return rest.some((piece) => {
    text += piece;
    return openBrackets(text) <= 0;
  });
}

function openBrackets(text: string): number {
  let open = 0;
  for (const character of text) {
    if (character === '(') open++;
    else if (character === ')') open = Math.max(0, open - 1);
  }
  return open;
}

function trim(text: string, { start, end }: Range): Range {
  const piece = text.slice(start, end);
  return { start: start + piece.length - piece.trimStart().length, end: start + piece.trimEnd().length };
}
