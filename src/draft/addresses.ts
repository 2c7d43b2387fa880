import { withAll } from '../evidence/values/languages/index.js';
import { alternatives } from '../evidence/values/patterns.js';
import { countryCodes } from '../model/country.js';
import type { Hit, Passage } from './passage.js';

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Parts without hyphens, joined by one sign each: one way only to read it, so that no text makes it slow. */
const word = "\\p{Lu}[\\p{L}\\p{M}'’.]{1,30}(?!\\d)";
const joining =
  "(?:aan|de|den|der|het|van|la|le|les|en|sur|am|an|auf|im|in|bei|del|di|du|des|of|the|upon|und|zur|zum|d['’]|l['’])";
const town = `${word}(?:[ -](?:${word}|${joining})){0,4}`;
const edge = '(?<![\\p{L}\\p{N}.,/+-])';

/** Postal codes; `ahead` where the town stands before it, and a street begins with its number. */
const codes: readonly { readonly ahead: boolean; readonly pattern: RegExp }[] = [
  // Netherlands: 1234 AB Town
  {
    ahead: false,
    pattern: new RegExp(`${edge}[1-9]\\d{3} ?[A-Z]{2}(?![\\p{L}\\p{N}]),? {0,2}${town}`, 'gu'),
  },
  // Portugal, Poland, Sweden and Czechia: 1000-001 Town, 00-001 Town, 111 22 Town
  {
    ahead: false,
    pattern: new RegExp(`${edge}(?:\\d{4}-\\d{3}|\\d{2}-\\d{3}|\\d{3} \\d{2}),? ${town}`, 'gu'),
  },
  // France, Germany, Spain, Italy, Belgium, Austria, Switzerland, Denmark: 75008 Town CEDEX 9, B-1000 Town, 6039 Town D4
  {
    ahead: false,
    pattern: new RegExp(
      `${edge}(?:[A-Z]{1,2}-)?\\d{4,5},? ${town}(?: (?:CEDEX|Cedex|cedex)(?: \\d{1,2})?(?!\\d)| [A-Z]?\\d{1,2}(?![\\p{L}\\p{N}]))?`,
      'gu',
    ),
  },
  // United Kingdom, Ireland, Canada, United States, Malta: SW1A 1AA, D02 X285, ON M5V 2T6, CA 94107, SLM 1600
  {
    ahead: true,
    pattern:
      /(?<![\p{L}\p{N}])(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[\dW] ?[A-Z\d]{4}|[A-Z]{2},? [A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{2},? \d{5}(?:-\d{4})?|[A-Z]{3} \d{4})(?![\p{L}\p{N}-])/gu,
  },
];

const words = (name: 'street' | 'box' | 'part') => alternatives(withAll(({ contacts }) => contacts?.[name]));
const kindOfStreet = new RegExp(`^${words('street')}$`, 'iu');
const postBox = new RegExp(`(?:^| )${words('box')} ?\\d[\\d ]{0,8}$`, 'iu');
const partOfBuilding = new RegExp(`(?:^|[ :])${words('part')}$`, 'iu');

const building = new RegExp(
  `(?:${word} ){1,3}(?:House|Building|Tower|Court|Centre|Center|Hall|Hof|Gebouw)$`,
  'u',
);
const townOnly = new RegExp(`^${town}(?: \\d{1,2})?$`, 'u');
const numberLast = /(?:^| )(\d{1,5}(?: ?[-/–] ?\d{1,4})?(?: ?(?:[a-zA-Z]|bis|ter|hs|huis|[IVX]{1,4}))?)$/u;
const numberFirst = /^\d{1,5}(?:[-/–]\d{1,4})?[a-zA-Z]?,?$/u;
const capital = /^[\p{Lu}\d]/u;
const small = new RegExp(`^(?:${joining}$|[dl]['’])`, 'u');
/** "Article 6", "since 2018": what looks like a street and its number and is none. */
const notStreet =
  /^(?:article|artikel|art|section|hoofdstuk|chapter|version|versie|since|until|from|chapitre|fassung|tel|telefoon|fax)[ .]/iu;
/** Signs between the parts of an address. */
const separator = /[,;:(·•|\n]| [–-] /gu;
const reach = 160;

/**
 * Postal addresses whole: from the part of the building or the street with its number, or the post box, to the postal code with
 * its town, and the country behind it, where `countries` (their places in the text) has one there or its code stands there. In
 * one unit, or on lines that follow each other.
 */
export function findAddresses(
  passages: readonly Passage[],
  countries: readonly Place[],
): readonly Hit<string>[] {
  const found = passages.flatMap((passage, i) => {
    const here = countries.filter(
      ({ start }) => start >= passage.at && start < passage.at + passage.lines.length,
    );
    return inPassage(passage, here).map((one) => withNextLine(one, passage, passages[i + 1], countries));
  });
  return found.filter((one, i) => !overlaps(found.slice(0, i), one.start));
}

/** With the country that stands alone on the line below. */
function withNextLine(
  one: Hit<string>,
  passage: Passage,
  next: Passage | undefined,
  countries: readonly Place[],
): Hit<string> {
  const ends = one.end === passage.at + passage.lines.trimEnd().length;
  if (next === undefined || !ends || next.unit.lines[0] - passage.unit.lines[1] > 2) return one;
  const below = countries.find(({ start, end }) => start >= next.at && end === next.at + next.text.length);
  const alone = below !== undefined && below.start - next.at <= 4;
  return alone ? { ...one, value: `${one.value}, ${next.text}`, end: below.end } : one;
}

function inPassage(passage: Passage, countries: readonly Place[]): readonly Hit<string>[] {
  const found: Hit<string>[] = [];
  for (const { ahead, pattern } of codes) {
    for (const match of passage.lines.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].replace(/[.'’]+$/u, '').length];
      if (found.some((one) => one.start < passage.at + to && one.end > passage.at + from)) continue;
      const start = startOf(passage, from, ahead);
      if (start === undefined || overlaps(found, start.passage.at + start.index)) continue;
      const end = withCountry(passage, to, countries);
      const value = linesBetween(start, passage, end)
        .map((line) => line.replace(/[\s,;]+$/u, ''))
        .join(', ')
        .replace(/,?\s*(?:[·•|\n]| [–-](?= \d))\s*/gu, ', ')
        .replace(/\s+/gu, ' ');
      found.push({ value, passage, start: start.passage.at + start.index, end: passage.at + end });
    }
  }
  return found;
}

const overlaps = (found: readonly Hit<string>[], at: number) =>
  found.some(({ start, end }) => start <= at && at < end);

interface Start {
  readonly passage: Passage;
  readonly index: number;
}

function linesBetween(start: Start, last: Passage, end: number): readonly string[] {
  const lines: string[] = [];
  for (let at: Passage | undefined = last; at !== undefined; at = at.previous) {
    const own = at === last ? at.lines.slice(0, end) : at.lines;
    if (at === start.passage) return [own.slice(start.index), ...lines];
    lines.unshift(own);
  }
  return lines;
}

/** Where an address begins whose postal code stands at `end`: part by part to the left, over the lines right above too. */
function startOf(passage: Passage, end: number, ahead: boolean): Start | undefined {
  let [line, to]: [Passage, number] = [passage, end];
  let start: Start | undefined;
  let so: Left = 'nothing';
  for (let parts = 0; parts < 8; parts++) {
    const offset = Math.max(0, to - reach);
    const text = line.lines.slice(offset, to).replace(/(?:[\s,;·•|(]|(?<= )[–-])+$/u, '');
    if (text === '') {
      const above = offset === 0 ? lineAbove(line) : undefined;
      if (above === undefined) break;
      [line, to] = [above, above.lines.length];
      continue;
    }
    const cut = [...text.matchAll(separator)].at(-1);
    const begin = cut === undefined ? 0 : cut.index + cut[0].length;
    const part = text.slice(begin);
    const found = partAt(part, so, ahead);
    if (found === undefined) break;
    so = found.so;
    if (found.index !== undefined) {
      start = { passage: line, index: offset + begin + found.index };
      if (part.slice(0, found.index).trim() !== '') break;
    }
    to = offset + begin;
  }
  return so === 'nothing' ? undefined : start;
}

/** A short line right above, which is no heading. */
function lineAbove({ previous, unit }: Passage): Passage | undefined {
  const adjacent = previous !== undefined && unit.lines[0] - previous.unit.lines[1] === 1;
  return adjacent && previous.unit.kind !== 'heading' && previous.text.length < 120 ? previous : undefined;
}

/** What of an address has been met, from the right: a post box may have a street before it, a street only parts of a building. */
type Left = 'nothing' | 'box' | 'street';

/** Where in a part the address begins; without an index where the part is a town. Undefined where it is no part of an address. */
function partAt(
  part: string,
  so: Left,
  ahead: boolean,
): { readonly index?: number; readonly so: Left } | undefined {
  const lead = part.length - part.trimStart().length;
  const inner = partOfBuilding.exec(part) ?? building.exec(part);
  if (inner !== null) return { index: Math.max(lead, inner.index + (/^[ :]/u.test(inner[0]) ? 1 : 0)), so };
  if (so === 'street') return undefined;
  const box = postBox.exec(part);
  if (box !== null && so === 'nothing')
    return { index: box.index + (box[0].startsWith(' ') ? 1 : 0), so: 'box' };
  const index = streetIn(part, ahead);
  if (index !== undefined) return { index, so: 'street' };
  return so === 'nothing' && townOnly.test(part.trim()) ? { so } : undefined;
}

interface Token {
  readonly text: string;
  readonly index: number;
}

const isName = ({ text }: Token) => capital.test(text) || small.test(text) || kindOfStreet.test(text);

/** Where the street starts that ends a part, without the words of the sentence before it. */
function streetIn(part: string, ahead: boolean): number | undefined {
  const tokens = [...part.matchAll(/\S+/gu)].map((match): Token => ({ text: match[0], index: match.index }));
  const last = ahead ? null : numberLast.exec(part);
  if (last !== null) {
    const number = last.index + last[0].length - (last[1]?.length ?? 0);
    return nameBefore(
      tokens.filter(({ index }) => index < number),
      part,
    );
  }
  for (const [i, token] of tokens.entries()) {
    const rest = tokens.slice(i + 1).filter(({ text }) => !/^(?:bis|ter)$/u.test(text));
    const named = rest.every(isName) && rest.some(({ text }) => /^\p{Lu}/u.test(text));
    if (numberFirst.test(token.text) && named) return token.index;
  }
  const end = tokens.at(-1);
  if (!ahead || end === undefined || !kindOfStreet.test(end.text) || !capital.test(end.text))
    return undefined;
  const name = tokens.slice(-3, -1);
  return name[name.findLastIndex((token) => !capital.test(token.text)) + 1]?.index;
}

/** The capital words and small ones of names that end a row of words. */
function nameBefore(tokens: readonly Token[], part: string): number | undefined {
  const from = tokens.findLastIndex((token) => !isName(token) || /^\d/u.test(token.text)) + 1;
  const first = tokens.slice(from).find(({ text }) => kindOfStreet.test(text) || capital.test(text));
  return first === undefined || notStreet.test(part.slice(first.index)) ? undefined : first.index;
}

/** The end of a country's name or code that follows, with at most a region between: ", North Holland, Netherlands". */
function withCountry(passage: Passage, index: number, countries: readonly Place[]): number {
  const { lines: text } = passage;
  let end = index;
  for (const { start, end: stop } of countries) {
    const [from, to] = [start - passage.at, stop - passage.at];
    if (to <= end || from - end > 40) continue;
    if (from < end || /^(?:, [\p{L} -]{2,30})?,? ?(?:the |[–-] )?\s?\(?$/iu.test(text.slice(end, from)))
      end = to;
  }
  const code = /^,?\s([A-Z]{2})(?![\p{L}\p{N}])/u.exec(text.slice(end));
  return code !== null && countryCodes.has(code[1] ?? '') ? end + code[0].length : end;
}
