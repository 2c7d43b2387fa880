import { knownLanguage, type Language, languageOf } from './pauses.js';
import type { Range } from './words.js';

/** A word: two letters, or one sign of a script in which one is a word. */
const twoLetters = /\p{L}\p{M}*\p{L}|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u;
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
/** The segmenter must break at these; in a hard-wrapped block they are only white space. */
const lineEnds = /[\n\v\f\u0085\u2028\u2029]/gu;

/** To the segmenter `**` and `_` are words; a quote sign is what closes a sentence and belongs to it. */
const bold = '❞';
const emphasis = /[*_]+/gu;
const asBold = (signs: string): string => bold.repeat(signs.length);

/** Makes a function that cuts a block into sentences (ranges without white space around them). */
export function sentenceSplitter(tag: string): (block: string) => Range[] {
  const known = knownLanguage(tag);
  const segmenter = new Intl.Segmenter(known, { granularity: 'sentence' });
  const language = languageOf(known);
  return (block) => {
    const flat = maskAddresses(block.replace(lineEnds, ' '))
      .replace(emphasis, asBold)
      .replace(noteMark, asBold);
    const pieces = piecesOf(flat, segmenter).flatMap((piece) => piece.split(glue));
    return rejoin(pieces, language);
  };
}

/** The mark of a note behind a full stop, `[2]`, `[^2]`, `(2)`, `²`, `<sup>2</sup>`: it closes the sentence as a quote sign does. */
const noteMark =
  /(?<=[\p{L}\p{N})][.?!]["'”’»❞]?)(?:\[\^[\w-]{1,20}\]|\[(?:\d{1,2}|\p{Ll}|\*|†)\]|\(\d{1,2}\)|[⁰¹²³⁴-⁹]{1,3}|[†‡]{1,2}|<sup>[^<>]{1,8}<\/sup>)+(?=\s|$)/gu;

/**
 * Where a sentence may end although the segmenter sees no end: "data.We", "it!We"; behind the number of a note, "it.2 We";
 * before "'s Avonds"; behind a quote sign that white space sets off, "rien. » Nous"; and before one that opens, "です。「".
 */
const glue = new RegExp(
  '(?<=[\\p{Ll})]{2}[.?!]["\'”’»❞]{0,2})(?=["\'“«„¿¡]?\\p{Lu})' +
    '|(?<=\\p{Ll}{2}[.?!]\\d{1,2})(?=\\s+\\p{Lu})' +
    "|(?<=[.?!]\\s)(?=['’][nst]\\s+\\p{Lu})" +
    '|(?<=^[»”’)\\]❞]{1,3}\\s)(?=\\S)' +
    '|(?<=[。！？」』”）]\\s{0,9})(?=[「『（(〈《【〔“‘]+$)',
  'gu',
);

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

/** Joins neighbouring pieces that are one sentence; pieces follow each other without gaps. */
function rejoin(pieces: readonly string[], language: Language): Range[] {
  const text = pieces.join('');
  const steps = bracketSteps(text);
  const ranges: Range[] = [];
  let [start, end, depth, hasLetters] = [0, 0, 0, false];
  for (const [index, piece] of pieces.entries()) {
    for (const behind = end + piece.length; end < behind; end++) depth += steps.get(end) ?? 0;
    hasLetters ||= twoLetters.test(seen(piece));
    const next = pieces[index + 1];
    const tail = seen(text.slice(Math.max(start, end - longestTail), end));
    if (next !== undefined && (depth > 0 || !hasLetters || goesOn(tail, seen(next), language))) continue;
    const whole = text.slice(start, end);
    const from = end - whole.trimStart().length;
    if (from < end) ranges.push({ start: from, end: start + whole.trimEnd().length });
    start = end;
    hasLetters = false;
  }
  return ranges;
}

/** Longer than any abbreviation, and than a label. */
const longestTail = 200;

/** What a reader sees of a part of a text. */
const seen = (text: string): string => text.replace(invisible, '').replace(/\s+/gu, ' ');

/** Where brackets open (1) and close (-1); one without the other is a slip, and must not swallow the block. */
function bracketSteps(text: string): ReadonlyMap<number, number> {
  const open: number[] = [];
  const steps = new Map<number, number>();
  for (const { 0: sign, index } of text.matchAll(/[()]/g)) {
    if (sign === '(') open.push(index);
    else if (open.length > 0) steps.set(open.pop() ?? 0, 1).set(index, -1);
  }
  return steps;
}

/** Does a sentence, of which the last words are given with the space behind, go on in what follows? */
function goesOn(tail: string, next: string, language: Language): boolean {
  const shown = tail.trimEnd();
  const closed = shown.replace(/❞+$/u, '');
  return (
    (!twoLetters.test(next) && !initial.test(next) && !opening.test(shown + next)) ||
    opened.test(closed) ||
    isLabel(shown, language) ||
    (asked.test(closed) ? smallNext.test(next) : false) ||
    (quoted.test(closed) && particle.test(next)) ||
    (shown === tail ? isName(tail, next, language) : false) ||
    !language.endsBetween(closed, next)
  );
}

/** "M. Dupont", "A. Smith", "N.B. The": it begins the sentence that follows. */
const initial = /^["'“«„]?\p{Lu}\.(?:\p{L}\.){0,4}\s+$/u;
/** A bracket or quote that opens belongs to what follows. */
const opening = /[。！？」』”）][「『（(〈《【〔“‘]+$/u;
const opened = /[([{¿¡]$|(?:^|[\s(])[«“„‘]$/u;
/** "Yes!" or "really?" inside a sentence that goes on in small letters. */
const asked = /[!?]["'”“’»)\]❞]*$/u;
const smallNext = /^[^\p{L}\p{N}]*\p{Ll}/u;
/** A label in bold that runs into its sentence: "**Retention.** We keep …". A sentence in bold is none. */
const label = /^❞{2,3}([^❞]{1,60})(?:[.:?!]❞{2,3}|❞{2,3}[.:?!])$/u;

function isLabel(text: string, language: Language): boolean {
  const words = label.exec(text)?.[1]?.trim();
  return words !== undefined && !language.speaks(words) && !/[.;]\s/u.test(words);
}

/** 「…。」と: a quotation and the particle that belongs to it. */
const quoted = /[。！？][」』”]$/u;
const particle = /^(?:と(?!く)|って|など|の(?!ち)|を|が|的|等)/u;

/**
 * Without white space: is the full stop part of a name ("Node.JS") or of an abbreviation? A word that begins
 * sentences tells, else a small first letter: "data.Users" is glued, "Adobe.Sign" is not.
 */
function isName(tail: string, next: string, language: Language): boolean {
  if (!/[.?!]["'”’»]?$/u.test(tail)) return false;
  if (language.abbreviated(tail)) return true;
  return !language.begins(next) && !/(?:^|[\s("'“«„])\p{Ll}[^\s.]*[.?!]["'”’»]?$/u.test(tail);
}

/** The target of a Markdown link: `[label](https://…)`, `(<#1. Scope>)`, `(#1. Scope)`, with or without a title. */
const target = /(?<=\])\((?:<[^<>\n]{0,500}>|[^()\s]{1,2000}|#[^()\n]{0,300})(?:\s+"[^"\n]{0,300}")?\)/gu;
/** A run without white space; writing without spaces ends it. */
const unbroken = /[^\s\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]+/gu;
const addressStart =
  /(?:https?|ftp):\/\/|mailto:|www\.|(?<=^|[("'«“„<[])[^\s("'«“„<[]*(?:@|\p{L}\.\p{Ll}{2,}[/?:#])/iu;
/** Signs that close the sentence, not the address. */
const closingSigns = new Set('.,;:!?)]>"\'*_»”“’…');

/** The text with each sign of an address as a small letter: whatever points and question marks it holds, no sentence ends inside one. */
function maskAddresses(text: string): string {
  const hide = (address: string) => 'x'.repeat(address.length);
  return text.replace(target, hide).replace(unbroken, (token) => {
    const from = token.search(addressStart);
    if (from < 0) return token;
    let end = token.length;
    while (closingSigns.has(token[end - 1] ?? '')) end--;
    return end <= from ? token : token.slice(0, from) + hide(token.slice(from, end)) + token.slice(end);
  });
}
