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
  "(?:aan|de|den|der|het|van|la|le|les|en|da|das|do|dos|sur|am|an|auf|im|in|bei|del|di|du|des|of|the|upon|und|zur|zum|d['’]|l['’])";
const town = `${word}(?:[ -](?:${word}|${joining})){0,4}`;
/** The province or state behind a town: "Milano (MI)", "São Paulo/SP". */
const province = '(?: \\([A-Z]{2}\\)|/[A-Z]{2}(?![\\p{L}\\p{N}]))?';
const edge = '(?<![\\p{L}\\p{N}.,/+-])';

/** Postal codes; `ahead` where the town stands before it, and a street begins with its number. */
const codes: readonly { readonly ahead: boolean; readonly pattern: RegExp }[] = [
  // Netherlands: 1234 AB Town
  {
    ahead: false,
    pattern: new RegExp(`${edge}[1-9]\\d{3} ?[A-Z]{2}(?![\\p{L}\\p{N}]),? {0,2}${town}`, 'gu'),
  },
  // Portugal, Brazil, Poland, Sweden and Czechia: 1000-001 Town, 01310-100 Town/SP, 00-001 Town, 111 22 Town
  {
    ahead: false,
    pattern: new RegExp(`${edge}(?:\\d{4,5}-\\d{3}|\\d{2}-\\d{3}|\\d{3} \\d{2}),? ${town}${province}`, 'gu'),
  },
  // France, Germany, Spain, Italy, Belgium, Austria, Switzerland, Denmark: 75008 Town CEDEX 9, B-1000 Town, 6039 Town D4
  {
    ahead: false,
    pattern: new RegExp(
      `${edge}(?:[A-Z]{1,2}-)?\\d{4,5},? ${town}(?: (?:CEDEX|Cedex|cedex)(?: \\d{1,2})?(?!\\d)| [A-Z]?\\d{1,2}(?![\\p{L}\\p{N}]))?${province}`,
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
/** 12, 12a, 12 bis, 12-14, 3/A, 12-III, n. 5, n.º 5, s/n, 12 m. 3 */
const number =
  '(?:(?:n(?:\\.|r\\.?)? ?[º°]?\\.? ?)?\\d{1,5}(?: ?[-/–] ?(?:\\d{1,4}|bis|ter|[IVX]{1,4}|[a-zA-Z]))?(?: ?(?:[a-zA-Z]|bis|ter|hs|huis|[IVX]{1,4}))?(?: (?:m|lok)\\. ?\\d{1,4})?|s/n)';
const numberLast = new RegExp(`(?:^| )(${number})$`, 'u');
/** The number of a street that stands behind it, with at most "au" before it. */
const numberAlone = new RegExp(`^(?:(?:.* )?(?:au|sise? au|situ[ée]e? au) )?(${number})$`, 'u');
const numberFirst = /^\d{1,5}(?:[-/–]\d{1,4})?[a-zA-Z]?,?$/u;
const capital = /^[\p{Lu}\d]/u;
const small = new RegExp(`^(?:${joining}$|[dl]['’])`, 'u');
/** "Article 6", "since 2018": what looks like a street and its number and is none. */
const notStreet =
  /^(?:article|artikel|art|section|hoofdstuk|chapter|version|versie|since|until|from|chapitre|fassung|tel|telefoon|fax|law|act|wet|loi|gesetz|ley|legge|lei|ustawa|decreto|décret|direttiva|directiva|n\.?[º°]?)[ .]/iu;
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
    const text = line.lines.slice(offset, to).replace(/(?:[\s,;·•|()]|(?<= )[–-])+$/u, '');
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
    const rest = found.index === undefined ? '' : part.slice(0, found.index).trim();
    if (found.index !== undefined) start = { passage: line, index: offset + begin + found.index };
    // Words before a street are those of the sentence; before a part of a building may stand its street.
    if (rest !== '' && so !== 'nothing') break;
    to = offset + begin + (rest === '' ? 0 : (found.index ?? 0));
  }
  return so === 'street' || so === 'box' ? start : undefined;
}

/** A short line right above, which is no heading. */
function lineAbove({ previous, unit }: Passage): Passage | undefined {
  const adjacent = previous !== undefined && unit.lines[0] - previous.unit.lines[1] === 1;
  return adjacent && previous.unit.kind !== 'heading' && previous.text.length < 120 ? previous : undefined;
}

/**
 * What of an address has been met, from the right: a post box may have a street before it, a street only parts of a building. A
 * number alone has its street before it ("Rua Direita, 5"), a street without one its number ("5, rue du Bac").
 */
type Left = 'nothing' | 'number' | 'name' | 'box' | 'street';

interface PartOfAddress {
  readonly index?: number;
  readonly so: Left;
}

/** Where in a part the address begins; without an index where the part is a town. Undefined where it is no part of an address. */
function partAt(part: string, so: Left, ahead: boolean): PartOfAddress | undefined {
  const lead = part.length - part.trimStart().length;
  const inner = partOfBuilding.exec(part) ?? building.exec(part);
  if (inner !== null) return { index: Math.max(lead, inner.index + (/^[ :]/u.test(inner[0]) ? 1 : 0)), so };
  if (so === 'street') return undefined;
  const bare = part.trim();
  const alone = numberAlone.exec(bare)?.[1];
  if (so === 'name')
    return alone === undefined ? undefined : { index: lead + bare.length - alone.length, so: 'street' };
  const named = streetNamed(part);
  if (so === 'number') return named === undefined ? undefined : { index: named, so: 'street' };
  const box = postBox.exec(part);
  if (box !== null && so === 'nothing')
    return { index: box.index + (box[0].startsWith(' ') ? 1 : 0), so: 'box' };
  const street = streetAt(part, ahead, alone === bare);
  if (street !== undefined) return street;
  return so === 'nothing' && townOnly.test(bare) ? { so } : undefined;
}

/** The street of a part, or what of one it holds: its number alone, or its name alone. */
function streetAt(part: string, ahead: boolean, isNumber: boolean): PartOfAddress | undefined {
  const [index, named] = [streetIn(part, ahead), streetNamed(part)];
  // "rue du 8 Mai 1945": what looks like a number belongs to the name.
  const isNameAlone = index !== named && named === part.length - part.trimStart().length;
  if (index !== undefined && !isNameAlone) return { index, so: 'street' };
  if (ahead) return undefined;
  if (isNumber) return { so: 'number' };
  return isNameAlone ? { so: 'name' } : undefined;
}

interface Token {
  readonly text: string;
  readonly index: number;
}

const tokensOf = (part: string): readonly Token[] =>
  [...part.matchAll(/\S+/gu)].map((match) => ({ text: match[0], index: match.index }));

const isName = ({ text }: Token) => capital.test(text) || small.test(text) || kindOfStreet.test(text);

/** Where the street starts that ends a part, without the words of the sentence before it. */
function streetIn(part: string, ahead: boolean): number | undefined {
  const tokens = tokensOf(part);
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

/** Of "rue du 8 Mai 1945", "Straße des 17. Juni". */
const dayOrYear = /^(?:\d{1,2}\.?|1[89]\d\d)$/u;

/** Where the street starts that ends a part and begins with what it is: "Rua Direita", "avenue de la Paix". */
function streetNamed(part: string): number | undefined {
  const tokens = tokensOf(part);
  return tokens.find((token, i) => {
    const rest = tokens.slice(i + 1);
    const isNamed = rest.every((one) => isName(one) || dayOrYear.test(one.text));
    return kindOfStreet.test(token.text) && isNamed && rest.some(({ text }) => /^\p{Lu}/u.test(text));
  })?.index;
}

/** The capital words and small ones of names that end a row of words. */
function nameBefore(tokens: readonly Token[], part: string): number | undefined {
  const isDay = (token: Token, i: number) =>
    /^\d{1,2}\.$/u.test(token.text) && small.test(tokens[i - 1]?.text ?? '');
  const from =
    tokens.findLastIndex((token, i) => !isDay(token, i) && (!isName(token) || /^\d/u.test(token.text))) + 1;
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
      end = text[from - 1] === '(' && text[to] === ')' ? to + 1 : to;
  }
  const code = /^,?\s([A-Z]{2})(?![\p{L}\p{N}])/u.exec(text.slice(end));
  return code !== null && countryCodes.has(code[1] ?? '') ? end + code[0].length : end;
}
