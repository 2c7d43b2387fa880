import { matchesIn, type Range } from '../words.js';
import { wordsOf } from './languages/index.js';
import type { NumberWords } from './languages/words.js';
import { perLanguage } from './patterns.js';

/** A value and where it stands, as offsets in the text that was given. */
export interface Found<Value> extends Range {
  readonly value: Value;
}

const plain = (words: string) =>
  words
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\s\u2010\u2011-]+/gu, ' ');
const forms = (list: string) => list.split(' ').map((item) => item.split('/'));

type Named = readonly [words: string, value: number];

/** Every number below a thousand that the words of a language can say, and the words by which they begin. */
const namesOf = perLanguage((language) => {
  const { numbers } = wordsOf(language);
  const values = new Map(
    numbers === undefined ? [] : named(numbers).map(([words, value]) => [plain(words), value]),
  );
  return { values, first: new Set([...values.keys()].map((words) => words.split(' ', 1)[0] ?? '')) };
});

/** The forms of a template such as `{ten}-{one}`. */
const made = (template: string, ten: string, one: string) =>
  template.replaceAll('{ten}', ten).replaceAll('{one}', one).split('/');

function named({ ones, tens, joined, hundred, hundreds, and, others = {} }: NumberWords): readonly Named[] {
  const small = forms(ones).flatMap((words, i) => words.map((word): Named => [word, i + 1]));
  const digits = small.filter(([, value]) => value < 10);
  const larger = forms(tens).flatMap((words, i) =>
    words.flatMap((ten): Named[] => [
      [ten, 10 * (i + 2)],
      ...digits.flatMap(([one, value]) =>
        made(joined, ten, one).map((word): Named => [word, 10 * (i + 2) + value]),
      ),
    ]),
  );
  const below = [...small, ...larger, ...Object.entries(others)];
  const whole = [
    ...hundred.split('/').map((word): Named => [word, 100]),
    ...digits.flatMap(([one, value]) =>
      value === 1 ? [] : made(hundreds, '', one).map((word): Named => [word, 100 * value]),
    ),
  ];
  const links = and.split('/');
  const more = whole.flatMap(([word, value]) =>
    below.flatMap(([rest, low]) => links.map((link): Named => [word + link + rest, value + low])),
  );
  return [...more, ...whole, ...below];
}

/** The number that digits or words of the language say; undefined for other words. */
export function readNumber(text: string, language: string): number | undefined {
  if (!/^\d/u.test(text)) return namesOf(language).values.get(plain(text));
  const whole = text.replace(/[.,'’\u00a0\u202f](?=\d{3}(?!\d))/gu, '').replace(',', '.');
  return /^\d+(?:\.\d+)?$/u.test(whole) ? Number(whole) : undefined;
}

/** Digits with their thousands and decimals, but no part of a date, a version or a reference; or a word. */
const piece =
  /(?<![\p{L}\p{N}]|\d[.,/])\d+(?:[.,'’\u00a0\u202f]\d+)*(?![\p{L}\p{N}]|\/\d)|\p{L}[\p{L}\p{M}]*/gu;
/** The most words that make a number: "deux cent quatre-vingt-dix-neuf". */
const mostWords = 6;

/**
 * Every number of a text that stands in digits or in words of the language (BCP 47), up to 999 in words. A language whose
 * words are not known has its digits only. Of words that hold a shorter number the longest counts.
 */
export function numbersIn(text: string, language: string): readonly Found<number>[] {
  const { first } = namesOf(language);
  const pieces = matchesIn(text, piece);
  const found: Found<number>[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const start = pieces[i]?.start ?? 0;
    const digits = /^\d/u.test(text[start] ?? '');
    if (!digits && !first.has(plain(text.slice(start, pieces[i]?.end)))) continue;
    for (let more = digits ? 0 : mostWords - 1; more >= 0; more--) {
      const end = pieces[i + more]?.end;
      if (end === undefined || end - start > 60) continue;
      const value = readNumber(text.slice(start, end), language);
      if (value === undefined) continue;
      found.push({ value, start, end });
      i += more;
      break;
    }
  }
  return found;
}
