import { findPhoneNumbersInText, isSupportedCountry } from 'libphonenumber-js/min';
import { type Hit, hit, type Passage, surroundings } from './passage.js';

const local = /[\p{L}\p{N}._%+-]{1,64}$/u;
const domain = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}\p{L}{2,24}/u;
/** "name [at] example.nl": written so that programs do not find it. */
const hidden = /[[({] ?(?:at|apenstaartje|arobase|ät) ?[\])}]/giu;

/** E-mail addresses as they stand; one that hides its `@` is given with it. Looks only around each sign: no text makes it slow. */
export function findEmails(passage: Passage): readonly Hit<string>[] {
  const { text } = passage;
  const found: Hit<string>[] = [];
  const signs = [...text.matchAll(/@/gu), ...text.matchAll(hidden)];
  for (const sign of signs) {
    const before = text.slice(Math.max(0, sign.index - 65), sign.index).trimEnd();
    const rest = text.slice(sign.index + sign[0].length, sign.index + sign[0].length + 256);
    const name = local.exec(before)?.[0].replace(/^[.%+-]+/u, '');
    const host = domain.exec(rest.trimStart())?.[0];
    if (name === undefined || name === '' || host === undefined) continue;
    const open = sign[0] !== '@';
    if (!open && (before.length !== Math.min(65, sign.index) || /^\s/u.test(rest))) continue;
    const index = text.lastIndexOf(name, sign.index);
    const end = text.indexOf(host, sign.index) + host.length;
    found.push(hit(passage, { index, length: end - index }, `${name}@${host}`));
  }
  return found;
}

const link = /(?:https?:\/\/|(?<![\p{L}\p{N}@./])www\.)[^\s<>"“”«»|\\^`{}]{3,2000}/giu;

/** Web addresses with a scheme or `www.`, without the punctuation of the sentence. */
export function findLinks(passage: Passage): readonly Hit<string>[] {
  return [...passage.text.matchAll(link)].flatMap((match) => {
    const written = trimLink(match[0]);
    const url = /^www\./iu.test(written) ? `https://${written}` : written;
    if (!/^https?:\/\/[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/iu.test(url)) return [];
    return [hit(passage, { index: match.index, length: written.length }, url)];
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

/** Numbers of registers and banks, which have the length of a telephone number. */
const register =
  /(?:kvk|k\.v\.k|koophandel|chamber of commerce|coc|btw|vat|tva|ust|ust-id\p{L}*|hrb|hra|siren|siret|rcs|kbo|bce|rsin|iban|bic|fax|regist\p{L}*|ondernemings\p{L}*|nif|cif|p\.? ?iva)(?:[ .:-]|n(?:umm?er|o|r|°|um[eé]ro)?|und|code){0,4}[\p{Lu}]{0,2}\d{0,2} ?(?:\p{Lu}{4})? ?$/iu;
const dialled =
  /(?:tel|phone|telefo|télé?p|fon|call|bel(?:len)?|mobi|appel|anruf|whatsapp|gsm|ruf)\p{L}*[^\d]{0,20}$/iu;
const dateLike = /^\d{1,4}([./-])\d{1,2}\1\d{1,4}$/u;

export interface FoundPhone {
  /** E.164. */
  readonly number: string;
  /** Written without a country, and read as a number of the country assumed. */
  readonly national: boolean;
}

/**
 * Telephone numbers in E.164. National numbers are read as those of `country`, and must start with a zero or a bracket, or
 * follow a word such as "telephone".
 */
export function findPhones(passage: Passage, country: string | undefined): readonly Hit<FoundPhone>[] {
  const { text } = passage;
  if (!/(?:\d[\d ()./\u2010-\u2015-]{0,3}){6}\d/u.test(text)) return [];
  const home = country !== undefined && isSupportedCountry(country) ? { defaultCountry: country } : {};
  return findPhoneNumbersInText(text, home).flatMap(({ number, startsAt, endsAt }) => {
    const written = text.slice(startsAt, endsAt);
    const [before] = surroundings(passage, startsAt, written.length);
    const inNetwork = /^(?:\+|00|\(?0)/u.test(written) || dialled.test(before) || before.endsWith('+');
    if (!inNetwork || dateLike.test(written) || register.test(before)) return [];
    const national = !/^(?:\+|00)/u.test(written) && !before.endsWith('+');
    return [hit(passage, { index: startsAt, length: written.length }, { number: number.number, national })];
  });
}
