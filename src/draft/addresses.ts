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
  const found = passages.flatMap((passage, i) => {
    const here = countries.filter(
      ({ start }) => start >= passage.at && start < passage.at + passage.lines.length,
    );
    return inPassage(passage, here).map((one) => withNextLine(one, passage, passages[i + 1], countries));
  });
  return found.filter((one, i) => !holds(found.slice(0, i), one.start));
}

const holds = (found: readonly Range[], at: number) =>
  found.some((one) => overlap(one, { start: at, end: at + 1 }));

/** With the country that stands alone on the line below. */
function withNextLine(
  one: Hit<string>,
  passage: Passage,
  next: Passage | undefined,
  countries: readonly Range[],
): Hit<string> {
  const ends = one.end === passage.at + passage.lines.trimEnd().length;
  if (next === undefined || !ends || next.unit.lines[0] - passage.unit.lines[1] > 2) return one;
  const below = countries.find(({ start, end }) => start >= next.at && end === next.at + next.text.length);
  const alone = below !== undefined && below.start - next.at <= 4;
  return alone ? { ...one, value: `${one.value}, ${next.text}`, end: below.end } : one;
}

function inPassage(passage: Passage, countries: readonly Range[]): readonly Hit<string>[] {
  const above = linesAbove(passage, most.lines);
  const text = above + passage.lines;
  const at = passage.at - above.length;
  const found: Hit<string>[] = [];
  for (const pattern of [...codes, codeBehind]) {
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
  }
  return found;
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
    const begin = matchesIn(left, separator).at(-1)?.end ?? 0;
    const part = left.slice(begin);
    const found = partAt(part, so, ahead);
    if (found === undefined) break;
    const [met, index] = found;
    so = met;
    to = from + begin;
    if (index === undefined) continue;
    start = to + index;
    if (part.slice(0, index).trim() === '') continue;
    // Words before a street are those of the sentence; before a part of a building may stand its street.
    if (so !== 'nothing') break;
    to = start;
  }
  return so === 'street' || so === 'box' ? start : undefined;
}

/**
 * What of an address has been met, from the right: a post box may have a street before it, a street only parts of a building. A
 * number alone has its street before it ("Rua Direita, 5"), a street without one its number ("5, rue du Bac").
 */
type Left = 'nothing' | 'number' | 'name' | 'box' | 'street';

/** What has then been met, and where the address begins; no place where that is not known yet. */
type PartOfAddress = readonly [so: Left, index?: number];

/** A part as one of an address, behind what has been met; undefined where it is none. */
function partAt(part: string, so: Left, ahead: boolean): PartOfAddress | undefined {
  const inner = partOfBuilding.exec(part) ?? building.exec(part);
  if (inner !== null) return [so, Math.max(part.search(/\S/u), inner.index + inner[0].search(/[^ :]/u))];
  const box = so === 'nothing' ? postBox.exec(part) : null;
  if (box !== null) return ['box', box.index + box[0].search(/\S/u)];
  const isTown = so === 'nothing' && townOnly.test(part.trim());
  return so === 'street' ? undefined : (streetAt(part, so, ahead) ?? (isTown ? [so] : undefined));
}

/** The street of a part, or what of one it holds. */
function streetAt(part: string, so: Left, ahead: boolean): PartOfAddress | undefined {
  const lead = part.search(/\S/u);
  const bare = part.trim();
  const alone = numberAlone.exec(bare)?.[1];
  const named = streetNamed(part);
  if (so === 'name') return alone === undefined ? undefined : ['street', lead + bare.length - alone.length];
  if (so === 'number') return named === undefined ? undefined : ['street', named];
  const index = streetIn(part, ahead);
  // "rue du 8 Mai 1945": what looks like a number belongs to the name.
  const isNameAlone = index !== named && named === lead;
  if (index !== undefined && !isNameAlone) return ['street', index];
  if (ahead || !(alone === bare || isNameAlone)) return undefined;
  return [alone === bare ? 'number' : 'name'];
}

const tokensOf = (part: string) =>
  matchesIn(part, /\S+/gu).map(({ match, start }) => ({ text: match[0], index: start }));
type Token = ReturnType<typeof tokensOf>[number];

const isCapital = ({ text }: Token) => /^\p{Lu}/u.test(text);
const isName = ({ text }: Token) => capital.test(text) || small.test(text) || kindOfStreet.test(text);

/** Where the street starts that ends a part, without the words of the sentence before it. */
function streetIn(part: string, ahead: boolean): number | undefined {
  const tokens = tokensOf(part);
  const last = ahead ? null : numberLast.exec(part);
  if (last !== null) {
    const number = part.length - (last[1]?.length ?? 0);
    return nameBefore(
      tokens.filter(({ index }) => index < number),
      part,
    );
  }
  const first = tokens.find(({ text }, i) => {
    const rest = tokens.slice(i + 1).filter((token) => !/^(?:bis|ter)$/u.test(token.text));
    return numberFirst.test(text) && rest.every(isName) && rest.some(isCapital);
  });
  const end = tokens.at(-1);
  if (first !== undefined || !ahead || end === undefined) return first?.index;
  if (!kindOfStreet.test(end.text) || !capital.test(end.text)) return undefined;
  const name = tokens.slice(-3, -1);
  return name[name.findLastIndex((token) => !capital.test(token.text)) + 1]?.index;
}

/** Of "rue du 8 Mai 1945", "Straße des 17. Juni". */
const dayOrYear = /^(?:\d{1,2}\.?|1[89]\d\d)$/u;

/** Where the street starts that ends a part and begins with what it is: "Rua Direita", "avenue de la Paix". */
const streetNamed = (part: string): number | undefined =>
  tokensOf(part).find(({ text }, i, tokens) => {
    const rest = tokens.slice(i + 1);
    const isNamed = rest.every((one) => isName(one) || dayOrYear.test(one.text));
    return kindOfStreet.test(text) && isNamed && rest.some(isCapital);
  })?.index;

/** The capital words and small ones of names that end a row of words. */
function nameBefore(tokens: readonly Token[], part: string): number | undefined {
  const isDay = (token: Token, i: number) =>
    /^\d{1,2}\.$/u.test(token.text) && small.test(tokens[i - 1]?.text ?? '');
  const from =
    tokens.findLastIndex((token, i) => !isDay(token, i) && (!isName(token) || /^\d/u.test(token.text))) + 1;
  const first = tokens.slice(from).find(({ text }) => kindOfStreet.test(text) || capital.test(text));
  return first === undefined || notStreet.test(part.slice(first.index)) ? undefined : first.index;
}

/** The end of a country's name or code that follows, with at most a region between; the text starts at `at` in the source. */
function withCountry(text: string, at: number, index: number, countries: readonly Range[]): number {
  let end = index;
  for (const country of countries) {
    const [from, to] = [country.start - at, country.end - at];
    if (to <= end || from - end > 40) continue;
    if (from < end || /^(?:, [\p{L} -]{2,30})?,? ?(?:the |[–-] )?\s?\(?$/iu.test(text.slice(end, from)))
      end = text[from - 1] === '(' && text[to] === ')' ? to + 1 : to;
  }
  const code = /^,?\s([A-Z]{2})(?![\p{L}\p{N}])/u.exec(text.slice(end));
  return code !== null && countryCodes.has(code[1] ?? '') ? end + code[0].length : end;
}
