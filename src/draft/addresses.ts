import type { Hit, Passage } from './passage.js';

const capital = "\\p{Lu}[\\p{L}\\p{M}'’.-]{0,30}";
/** Parts without hyphens, joined by one sign each: one way only to read it, so that no text makes it slow. */
const part = "\\p{Lu}[\\p{L}\\p{M}'’.]{0,30}";
const town = `${part}(?:[ -](?:${part}|aan|de|den|der|van|la|le|les|en|sur|am|an|im|bei|del|di|upon|of)){0,4}`;

/** Postal codes with the town beside them. */
const placed: readonly RegExp[] = [
  // Netherlands: 1234 AB Town
  new RegExp(`(?<![\\p{L}\\p{N}])[1-9]\\d{3} ?[A-Z]{2}(?![\\p{L}\\p{N}]),? {0,2}${town}`, 'gu'),
  // France, Germany, Spain, Italy: 75008 Town; Belgium, Austria, Switzerland, Denmark, Luxembourg: B-1000 Town
  new RegExp(`(?<![\\p{L}\\p{N}.,/+-])(?:[A-Z]{1,2}-)?\\d{4,5},? ${town}`, 'gu'),
  // United Kingdom and Ireland: Town, SW1A 1AA
  new RegExp(
    `${town},? {0,2}(?:[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|[A-Z]\\d[\\dW] [A-Z\\d]{4})(?![\\p{L}\\p{N}])`,
    'gu',
  ),
  // United States: Town, CA 94107
  new RegExp(`${town}, [A-Z]{2},? \\d{5}(?:-\\d{4})?(?!\\d)`, 'gu'),
];

/** Street and number, in either order. */
const number = '\\d{1,5}(?: ?[-/] ?\\d{1,4})?(?: ?[a-zA-Z](?![\\p{L}]))?';
const kind =
  '(?:rue|avenue|av\\.|boulevard|bd|place|quai|allée|chemin|cours|impasse|route|square|calle|c/|plaza|paseo|via|viale|piazza|corso)';
const street = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${capital}(?: [\\p{L}\\p{M}'’.-]{1,30}){0,5},? ${number}` +
    `|${number}(?: bis| ter)?,? ${kind} [^,;:()]{2,60}?` +
    `|${kind} [^,;:()\\d]{2,60},? ${number}` +
    `|${number},? (?:${capital} ){1,4}(?:St(?:reet|\\.)?|R(?:oad|d\\.?)|Ave(?:nue|\\.)?|Lane|Drive|Way|Square|Court|Place|Boulevard|Blvd\\.?|Quay|Park|Row|Terrace|House)(?![\\p{L}]))$`,
  'iu',
);
/** "1 January", "Article 6": what looks like a street and its number and is none. */
const notStreet =
  /^(?:article|artikel|art|section|hoofdstuk|chapter|version|versie|since|until|from|chapitre)[ .]/iu;
const between =
  /^(?:[ ,;·•|–-]|\(|floor|suite [\p{L}\d]+|unit [\p{L}\d]+|postbus|\d+(?:st|nd|rd|th) floor|cedex){0,6}$/iu;

export interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * Postal addresses: a street with a number, and a postal code with a town, in one unit or on lines that follow each other; with the
 * country behind it, where `countries` (their places in the text) has one there.
 */
export function findAddresses(
  passages: readonly Passage[],
  countries: readonly Place[],
): readonly Hit<string>[] {
  return passages.flatMap((passage, i) => {
    const here = countries.filter(
      ({ start }) => start >= passage.at && start < passage.at + passage.text.length,
    );
    return inPassage(passage, here).map((one) => {
      const next = passages[i + 1];
      const ends = one.end === passage.at + passage.text.trimEnd().length;
      if (next === undefined || !ends || next.unit.lines[0] - passage.unit.lines[1] > 2) return one;
      const below = countries.find(
        ({ start, end }) => start >= next.at && end === next.at + next.text.length,
      );
      const alone = below !== undefined && below.start - next.at <= 4;
      return alone ? { ...one, value: `${one.value}, ${next.text}`, end: below.end } : one;
    });
  });
}

function inPassage(passage: Passage, countries: readonly Place[]): readonly Hit<string>[] {
  const found: Hit<string>[] = [];
  for (const pattern of placed) {
    for (const match of passage.text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (found.some((one) => one.start < passage.at + to && one.end > passage.at + from)) continue;
      const start = streetBefore(passage, from);
      if (start === undefined) continue;
      const end = withCountry(passage, from + match[0].replace(/[.'’]+$/u, '').length, countries);
      const lead = start.passage === passage ? '' : `${start.passage.text.slice(start.index)}, `;
      const own = passage.text.slice(start.passage === passage ? start.index : from, end);
      const value = `${lead}${own}`.replace(/\s+/gu, ' ').trim();
      found.push({ value, passage, start: start.passage.at + start.index, end: passage.at + end });
    }
  }
  return found;
}

/** Where the street starts, in this passage or on the line right above it. */
function streetBefore(passage: Passage, index: number): { passage: Passage; index: number } | undefined {
  const here = passage.text.slice(Math.max(0, index - 120), index);
  const cut = here.replace(/[ ,;·•|–-]+$/u, '');
  const own = streetAt(cut, index - here.length);
  if (own !== undefined) return { passage, index: own };
  const { previous } = passage;
  if (!between.test(here) || previous === undefined || previous.unit.kind === 'heading') return undefined;
  if (previous.unit.lines[1] !== passage.unit.lines[0] - 1) return undefined;
  const line = previous.text.slice(-120).replace(/[ ,;]+$/u, '');
  const above = streetAt(line, Math.max(0, previous.text.length - 120));
  return above === undefined ? undefined : { passage: previous, index: above };
}

/** A street begins after the last sign that cannot be part of it. */
function streetAt(text: string, offset: number): number | undefined {
  const last = Math.max(
    ...[
      ...text.matchAll(
        /[:;(|]|, (?=\p{Lu}\p{Ll})| (?:at|at the|op|te|aan|in|sis|située? au|is|an der) (?=\p{Lu}|\d)/gu,
      ),
    ].map((sign) => sign.index + sign[0].length),
    0,
  );
  for (const from of [last, 0]) {
    const match = street.exec(text.slice(from));
    if (match && !notStreet.test(match[0])) return offset + from + match.index;
  }
  return undefined;
}

/** The end of a country's name that follows, with at most a region between: ", North Holland, Netherlands". */
function withCountry(passage: Passage, index: number, countries: readonly Place[]): number {
  let end = index;
  for (const { start, end: stop } of countries) {
    const [from, to] = [start - passage.at, stop - passage.at];
    if (to <= end || from - end > 40) continue;
    if (from < end || /^(?:, [\p{L} -]{2,30})?,? ?(?:the )?\(?$/iu.test(passage.text.slice(end, from)))
      end = to;
  }
  return end;
}
