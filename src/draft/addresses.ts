import { withAll } from '../evidence/values/languages/index.js';
import { alternatives } from '../evidence/values/patterns.js';
import { matchesIn, overlap, type Range } from '../evidence/words.js';
import { countryCodes } from '../model/country.js';
import type { Hit, Passage } from './passage.js';

/** Parts without hyphens, joined by one sign each: one way only to read it, so that no text makes it slow. */
const word = "\\p{Lu}[\\p{L}\\p{M}'’.]{1,30}(?!\\d)";
const joining =
  "(?:aan|de|den|der|het|van|la|le|les|en|da|das|do|dos|sur|am|an|auf|im|in|bei|del|di|du|des|of|the|upon|und|zur|zum|d['’]|l['’])";
const town = `${word}(?:[ -](?:${word}|${joining})){0,4}`;
/** The province or state behind a town: "Milano (MI)", "São Paulo/SP". */
const province = '(?: \\([A-Z]{2}\\)|/[A-Z]{2}(?![\\p{L}\\p{N}]))?';
const edge = '(?<![\\p{L}\\p{N}.,/+-])';

/** Postal codes that stand before their town. */
const codes = [
  // Netherlands: 1234 AB Town
  `[1-9]\\d{3} ?[A-Z]{2}(?![\\p{L}\\p{N}]),? {0,2}${town}`,
  // Portugal, Brazil, Poland, Sweden and Czechia: 1000-001 Town, 01310-100 Town/SP, 00-001 Town, 111 22 Town
  `(?:\\d{4,5}-\\d{3}|\\d{2}-\\d{3}|\\d{3} \\d{2}),? ${town}${province}`,
  // France, Germany, Spain, Italy, Belgium, Austria, Switzerland, Denmark: 75008 Town CEDEX 9, B-1000 Town, 6039 Town D4
  `(?:[A-Z]{1,2}-)?\\d{4,5},? ${town}(?: (?:CEDEX|Cedex|cedex)(?: \\d{1,2})?(?!\\d)| [A-Z]?\\d{1,2}(?![\\p{L}\\p{N}]))?${province}`,
].map((code) => new RegExp(`${edge}${code}`, 'gu'));
/**
 * Postal codes that stand behind their town, where a street begins with its number. United Kingdom, Ireland, Canada, United
 * States, Malta: SW1A 1AA, D02 X285, ON M5V 2T6, CA 94107, SLM 1600.
 */
const codeBehind =
  /(?<![\p{L}\p{N}])(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[\dW] ?[A-Z\d]{4}|[A-Z]{2},? [A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{2},? \d{5}(?:-\d{4})?|[A-Z]{3} \d{4})(?![\p{L}\p{N}-])/gu;

const words = (name: 'street' | 'box' | 'part') => alternatives(withAll(({ contacts }) => contacts?.[name]));
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
const numberLast = new RegExp(`(?<=^| )${number}$`, 'u');
/** The number of a street that stands behind it, with at most "au" before it. */
const numberAlone = new RegExp(`(?<=^(?:(?:.* )?(?:au|sise? au|situ[ée]e? au) )?)${number}$`, 'u');
/** "Article 6", "since 2018": what looks like a street and its number and is none. */
const notStreet =
  /^(?:article|artikel|art|section|hoofdstuk|chapter|version|versie|since|until|from|chapitre|fassung|tel|telefoon|fax|law|act|wet|loi|gesetz|ley|legge|lei|ustawa|decreto|décret|direttiva|directiva|n\.?[º°]?)[ .]/iu;
/** Signs between the parts of an address. */
const separator = /[,;:(·•|\n]| [–-] /gu;
const reach = 160;
/** Parts of an address, and lines above its last, that are looked at. */
const most = { parts: 8, lines: 4 };

/**
 * Postal addresses whole: from the part of the building or the street with its number, or the post box, to the postal code with
 * its town, and the country behind it, where `countries` (their places in the text) has one there or its code stands there. In
 * one unit, or on lines that follow each other.
 */
export function findAddresses(
  passages: readonly Passage[],
  countries: readonly Range[],
): readonly Hit<string>[] {
  const found = passages.flatMap((passage, i) => inPassage(passage, passages[i + 1], countries));
  return found.filter((one, i) => !holds(found.slice(0, i), one.start));
}

const holds = (found: readonly Range[], at: number) =>
  found.some((one) => overlap(one, { start: at, end: at + 1 }));

function inPassage(
  passage: Passage,
  next: Passage | undefined,
  all: readonly Range[],
): readonly Hit<string>[] {
  const above = linesAbove(passage, most.lines);
  const text = above + passage.lines + countryBelow(passage, next, all);
  const at = passage.at - above.length;
  const countries = all.filter(({ start }) => start >= at && start < at + text.length);
  const found: Hit<string>[] = [];
  for (const pattern of [...codes, codeBehind])
    for (const { match, start: index } of matchesIn(passage.lines, pattern)) {
      const from = above.length + index;
      const to = from + match[0].replace(/[.'’]+$/u, '').length;
      if (found.some((one) => overlap(one, { start: at + from, end: at + to }))) continue;
      const start = startOf(text, from, pattern === codeBehind);
      if (start === undefined || holds(found, at + start)) continue;
      const end = withCountry(text, at, to, countries);
      const value = text
        .slice(start, end)
        .replace(/[\s,;]*\n\s*|,?\s*(?:[·•|]| [–-](?= \d))\s*/gu, ', ')
        .replace(/\s+/gu, ' ');
      found.push({ value, passage, start: at + start, end: at + end });
    }
  return found;
}

/** The line below that is no more than a country, with as many line ends before it that offsets stay. */
function countryBelow(
  { at, lines, unit }: Passage,
  next: Passage | undefined,
  countries: readonly Range[],
): string {
  if (next === undefined || next.unit.lines[0] - unit.lines[1] > 2) return '';
  const end = next.at + next.text.length;
  const isAlone = countries.some(
    (one) => one.end === end && one.start >= next.at && one.start <= next.at + 4,
  );
  return isAlone ? next.text.padStart(end - at - lines.length, '\n') : '';
}

/** The short lines right above that are no headings, with as many line ends between that offsets stay. */
function linesAbove({ previous, unit, at }: Passage, most: number): string {
  if (previous === undefined || unit.lines[0] - previous.unit.lines[1] !== 1 || most === 0) return '';
  if (previous.unit.kind === 'heading' || previous.text.length >= 120) return '';
  return linesAbove(previous, most - 1) + previous.lines.padEnd(at - previous.at, '\n');
}

/** Where an address begins whose postal code stands at `end`: part by part to the left. */
function startOf(text: string, end: number, ahead: boolean): number | undefined {
  let start: number | undefined;
  let so: Left = 'nothing';
  for (let [to, parts] = [end, 0]; parts < most.parts; parts++) {
    const from = Math.max(0, to - reach);
    const left = text.slice(from, to).replace(/(?:[\s,;·•|()]|(?<= )[–-])+$/u, '');
    const part = left.slice(matchesIn(left, separator).at(-1)?.end).trimStart();
    const found = partAt(part, so, ahead);
    if (found === undefined) break;
    const [met, index] = found;
    so = met;
    to = from + left.length - part.length;
    if (index === undefined) continue;
    start = to + index;
    // Words before a street are those of the sentence; before a part of a building may stand its street.
    if (index > 0 && so !== 'nothing') break;
    to = start;
  }
  return so === 'street' || so === 'box' ? start : undefined;
}

/**
 * What of an address has been met, from the right: a post box may have a street before it, a street only parts of a building. A
 * number alone has its street before it ("Rua Direita, 5"), a street without one its number ("5, rue du Bac").
 */
type Left = 'nothing' | 'number' | 'name' | 'box' | 'street';

/**
 * A part of an address behind what has been met: what has then been met, and where in it the address begins, if that is known
 * yet. Undefined where it is none.
 */
function partAt(part: string, so: Left, ahead: boolean): readonly [so: Left, index?: number] | undefined {
  const inner = partOfBuilding.exec(part) ?? building.exec(part);
  if (inner !== null) return [so, inner.index + inner[0].search(/[^ :]/u)];
  const box = so === 'nothing' ? postBox.exec(part) : null;
  if (box !== null) return ['box', box.index + box[0].search(/\S/u)];
  if (so === 'street') return undefined;
  const number = numberAlone.exec(part)?.index;
  const named = rowAt(part, namedStreet);
  if (so === 'name') return number === undefined ? undefined : ['street', number];
  if (so === 'number') return named === undefined ? undefined : ['street', named];
  const index = streetIn(part, ahead);
  // "rue du 8 Mai 1945": what looks like a number belongs to the name.
  const isNameAlone = named === 0 && index !== 0;
  if (index !== undefined && !isNameAlone) return ['street', index];
  if (!ahead && number === 0) return ['number'];
  if (!ahead && isNameAlone) return ['name'];
  return so === 'nothing' && townOnly.test(part) ? [so] : undefined;
}

/** Where the street with its number starts that ends a part, without the words of the sentence before it. */
function streetIn(part: string, ahead: boolean): number | undefined {
  const number = ahead ? null : numberLast.exec(part);
  if (number === null) return rowAt(part, numberedStreet) ?? (ahead ? rowAt(part, shortStreet) : undefined);
  const index = rowAt(part.slice(0, number.index), nameOfStreet);
  return index === undefined || notStreet.test(part.slice(index)) ? undefined : index;
}

/** What a word is to a street, as one sign: the first that fits, small where the word is; `-` for anything else. */
const signs: readonly (readonly [sign: string, words: RegExp])[] = [
  // A kind of street, a small word of names, a capital one.
  ['K', new RegExp(`^${words('street')}$`, 'iu')],
  ['s', new RegExp(`^(?:${joining}$|[dl]['’])`, 'u')],
  ['C', /^\p{Lu}/u],
  // The number of a house, of a day, another; and what may stand behind the first.
  ['N', /^\d{1,5}(?:[-/–]\d{1,4})?[a-zA-Z]?,?$/u],
  ['D', /^\d{1,2}\.$/u],
  ['n', /^\d/u],
  ['b', /^(?:bis|ter)$/u],
];
/** "Rua Direita", "avenue de la Paix", "rue du 8 Mai 1945". */
const namedStreet = /[Kk](?=.*[KC])[^b-]*$/u;
/** What stands before a number: "Harbour Lane", "Straße des 17. Juni". */
const nameOfStreet = /[KkC](?:[KkCs]|(?<=s)D)*$/u;
/** "14 Harbour Lane", "12 bis rue du Bac". */
const numberedStreet = /N(?=.*[KC])[^-]*$/u;
/** "Harbour Lane". */
const shortStreet = /[KCNDn]{1,2}K$/u;

/** Where words of such signs begin in a part. */
function rowAt(part: string, pattern: RegExp): number | undefined {
  const words = matchesIn(part, /\S+/gu);
  const signOf = (word: string) => {
    const [sign = '-'] = signs.find(([, one]) => one.test(word)) ?? [];
    return /^\p{Ll}/u.test(word) ? sign.toLowerCase() : sign;
  };
  const row = words.map(({ match }) => signOf(match[0])).join('');
  return words[row.search(pattern)]?.start;
}

/** The end of a country's name or code that follows, with at most a region between; the text starts at `at` in the source. */
function withCountry(text: string, at: number, index: number, countries: readonly Range[]): number {
  let end = index;
  for (const country of countries) {
    const [from, to] = [country.start - at, country.end - at];
    if (to <= end || from - end > 40) continue;
    if (from < end || /^(?:, [\p{L} -]{2,30})?,?\s{0,3}(?:the |[–-] )?\(?$/iu.test(text.slice(end, from)))
      end = text[from - 1] === '(' && text[to] === ')' ? to + 1 : to;
  }
  const code = /^,?\s([A-Z]{2})(?![\p{L}\p{N}])/u.exec(text.slice(end));
  return code !== null && countryCodes.has(code[1] ?? '') ? end + code[0].length : end;
}
