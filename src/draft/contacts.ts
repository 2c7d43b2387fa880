import { findPhoneNumbersInText, isSupportedCountry } from 'libphonenumber-js/min';
import { decoded as character } from '../evidence/entities.js';
import { withAll } from '../evidence/values/languages/index.js';
import { alternatives, lastNamed } from '../evidence/values/patterns.js';
import { matchesIn } from '../evidence/words.js';
import { type Hit, hit, type Passage, surroundings } from './passage.js';

/** Hyphens of any kind, apostrophes and Markdown's escapes belong to the name before the sign. */
const local = /(?:\\[_*.+-]|[\p{L}\p{N}.!#$&._%+'’\u2010-\u2015-]){1,80}$/u;
/** What may stand before an address: else it was cut, and a part of it is none. */
const border = /[\s<>()[\]{}:;,"“”„«»‘|=/*_~`]$/u;

/** Of a domain; Markdown escapes its hyphens. */
const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\u2010-\\u2015\\\\-]{0,61}[\\p{L}\\p{N}])?';
const inWords = (name: 'at' | 'dot') =>
  ` ?[[({] ?${alternatives(withAll(({ contacts }) => contacts?.[name]))} ?[\\])}] ?`;
const dotted = `(?:\\.|${inWords('dot')})`;
const sign = new RegExp(`[@＠]|${inWords('at')}`, 'giu');
const host = new RegExp(
  `^(?:${label}${dotted}){1,8}\\p{L}{2,24}(?![\\p{L}\\p{N}&\\\\-]|[.@][\\p{L}\\p{N}])`,
  'iu',
);
const point = new RegExp(dotted, 'giu');
const called = (name: 'phone' | 'number', first: string, more: string) =>
  new RegExp(
    `(?<!\\p{L})(?:${first}|${alternatives(withAll(({ contacts }) => contacts?.[name]))})(?!\\p{L})${more}`,
    'giu',
  );
/** "Tel./Fax" is a telephone too. */
const phoneWords = called(
  'phone',
  't[eé]l\\.? ?[/&] ?fax',
  '(?:[ .-]{0,2}(?:number|no|nr|nummer|numero|n°)(?!\\p{L}))?',
);
const numberWords = called('number', 'fax', '');

/**
 * What is hidden in an address: marks that nobody sees, and escapes of Markdown before signs that it needs; escapes of emphasis
 * tell that from a sign of the name, and stay. Or a character reference, or any sign.
 */
const pieces = /(\\(?=[@.+!#$%&-]))|&#?\w{1,8};|[\s\S]/gu;

/** The words with character references resolved, and without what is hidden; `at` are the offsets, its end's too. */
function unescaped(text: string): { readonly plain: string; readonly at: readonly number[] } {
  if (!/[\\&\p{Default_Ignorable_Code_Point}]/u.test(text)) return { plain: text, at: [] };
  let plain = '';
  const at: number[] = [];
  for (const { 0: piece, 1: hidden, index } of text.matchAll(pieces)) {
    const shown = (piece.length > 1 ? character(piece) : undefined) ?? piece;
    if (hidden !== undefined || /^\p{Default_Ignorable_Code_Point}/u.test(shown)) continue;
    for (let unit = 0; unit < shown.length; unit++) at.push(index);
    plain += shown;
  }
  return { plain, at: [...at, text.length] };
}

/** "%20" is a space; what is no such sign stays. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return text;
  }
}

/**
 * E-mail addresses whole, however they are written: escaped, emphasised, percent-encoded, with typographic signs, or with the
 * sign in words. Looks only around each sign: no text makes it slow.
 */
export function findEmails(passage: Passage): readonly Hit<string>[] {
  const { plain: text, at: offsets } = unescaped(passage.text);
  const whence = (index: number) => offsets[index] ?? index;
  return [...text.matchAll(sign)].flatMap(({ 0: at, index }) => {
    const left = text.slice(Math.max(0, index - 81), index);
    const from = index + at.length;
    const domain = host.exec(text.slice(from, from + 256))?.[0];
    const written = local.exec(left)?.[0] ?? '';
    const mark = /^[*_]{1,2}/u.exec(written)?.[0] ?? '';
    if (domain === undefined) return [];
    // `_name@host_` is emphasised; `\_name@host` begins with the sign.
    const emphasis = mark !== '' && text.startsWith(mark, from + domain.length) ? mark : '';
    const bare = written.slice(emphasis.length).replace(/^['’.\u2010-\u2015-]+/u, '');
    const start = index - bare.length;
    const name = decoded(
      bare
        .replace(/\\(.)/gu, '$1')
        .replace(/[\u2010-\u2015]/gu, '-')
        .replaceAll('’', "'"),
    );
    if (
      !/^[^\s@]{1,64}$/u.test(name) ||
      text.startsWith('://', start - 3) ||
      (start > 0 && !/['’]/u.test(text[start - 1] ?? '') && !border.test(text.slice(0, start)))
    )
      return [];
    const value = `${name}@${domain
      .replace(point, '.')
      .replaceAll('\\', '')
      .replace(/[\u2010-\u2015]/gu, '-')}`;
    return [hit(passage, { value, start: whence(start), end: whence(from + domain.length - 1) + 1 })];
  });
}

const link = /(?:https?:\/\/|(?<![\p{L}\p{N}@./])www\.)[^\s<>"“”«»|\\^`{}]{3,2000}/giu;

/** Web addresses with a scheme or `www.`, without the punctuation of the sentence. */
export function findLinks(passage: Passage): readonly Hit<string>[] {
  return matchesIn(passage.text, link).flatMap(({ match, start }) => {
    const written = trimLink(match[0]);
    const url = /^www\./iu.test(written) ? `https://${written}` : written;
    if (!/^https?:\/\/[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/iu.test(url)) return [];
    return [hit(passage, { value: url, start, end: start + written.length })];
  });
}

/** A closing bracket belongs to the link only if the link opened it; Markdown's `](` ends a link's label. */
function trimLink(written: string): string {
  let url = written.split('](', 1)[0] ?? '';
  for (;;) {
    const last = url.at(-1) ?? '';
    const unopened = (last === ')' && !url.includes('(')) || (last === ']' && !url.includes('['));
    if (!unopened && !/[.,;:!?'’*_…]/u.test(last)) return url;
    url = url.slice(0, -1);
  }
}

const dateLike = /^\d{1,4}([./-])\d{1,2}\1\d{1,4}$/u;

/** What the words before a number call it, since the number before: the last word tells. */
function nameOf(before: string): 'phone' | 'number' | undefined {
  const own = before.replace(/[*_]/gu, '').replace(/^.*\d[^\p{L}\d]*[;,|·]/u, '');
  return lastNamed(own, [
    ['phone', phoneWords],
    ['number', numberWords],
  ]);
}

/**
 * Telephone numbers in E.164. National numbers, written without a country, are read as those of `country`, and need a zero or a
 * bracket before them and gaps within, or a word such as "telephone". Numbers that the text calls something else are none.
 */
export function findPhones(passage: Passage, country: string | undefined) {
  const { text } = passage;
  if (!/(?:\d[\d ()./\u2010-\u2015-]{0,3}){6}\d/u.test(text)) return [];
  const home = country !== undefined && isSupportedCountry(country) ? { defaultCountry: country } : {};
  return findPhoneNumbersInText(text, home).flatMap(({ number, startsAt: start, endsAt: end }) => {
    const written = text.slice(start, end);
    const [before, after] = surroundings(passage, { start, end }, 60);
    const international = /^(?:\+|00)/u.test(written) || /\+\(?$/u.test(before);
    const name = nameOf(before);
    const dialled =
      name === 'phone' || international || (/^\(?0/u.test(written) && /[ ./()-]/u.test(written));
    const part = /[\p{L}\p{N}.-]$/u.test(before) || /^[.-]?[\p{L}\p{N}]/u.test(after);
    if (!dialled || name === 'number' || part || dateLike.test(written)) return [];
    const value = { number: number.number, national: !international };
    return [hit(passage, { value, start, end })];
  });
}
