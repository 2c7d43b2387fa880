import { parseDate } from '../../model/date.js';
import { formatDuration, parseDuration } from '../../model/duration.js';
import { compareDurations } from '../../model/duration-order.js';
import {
  datePattern,
  durationPattern,
  insidePattern,
  sha256Pattern,
  sourcePathPattern,
} from '../../model/patterns.js';
import { cited, document } from '../example.js';
import { nearly, rule } from '../rule.js';
import { datesOf, valuesOf } from '../walk.js';

/** Rules on the form of single values: sources, dates, durations, types. */
export const scalarRules = {
  'malformed-source': rule({
    title: 'A source that cannot be named so',
    reason:
      'The file is looked for inside the sources folder and may not leave it; the SHA-256 tells whether it is the text that was read.',
    wrong: 'source:\n  file: «../../etc/passwd|demo.txt»\n  sha256: SHA',
    messages: {
      path: '"{value}" is no file inside the sources folder: write a relative path without "..".',
      windows:
        '"{value}" is no name that a file can have on Windows: leave out < > " | ? *, a dot or blank at the end, and names of devices such as con and nul. Rename the file.',
      hash: 'A SHA-256 is 64 hexadecimal digits in small letters; this has {length} characters. Run: sha256sum FILE',
      case: 'A SHA-256 is written in small letters.',
    },
    fix: 'Writes the SHA-256 in small letters.',
    claim: ({ value, schema }) => {
      if (typeof value !== 'string') return false;
      if (schema.pattern === sourcePathPattern)
        return { message: new RegExp(insidePattern).test(value) ? 'windows' : 'path' };
      if (schema.pattern !== sha256Pattern) return false;
      const text = value.toLowerCase();
      return new RegExp(sha256Pattern).test(text)
        ? { message: 'case', fix: { is: 'value', text } }
        : { message: 'hash', args: { length: value.length } };
    },
  }),
  'too-long': rule({
    title: 'A text longer than its place',
    reason:
      'A record points into the text and says the rest in one line. Long prose is a copy, or several facts in one.',
    wrong: `document:\n  title: «${'x'.repeat(501)}|Privacy policy»\n  language: en\n  cite: "Privacy policy Demo"`,
    says: '"{key}" has {length} characters; the most is {limit}. Say it in one line.',
    claim: ({ keyword, params, value }) =>
      keyword === 'maxLength' && { args: { length: String(value).length, limit: Number(params.limit) } },
  }),
  'malformed-date': rule({
    title: 'A date that is not ISO 8601, or a day that does not exist',
    reason:
      '03/04/2024 is March or April, by the reader’s country. 2024-04-03 is one day everywhere; 2024-04 and 2024 are allowed where the text says no more.',
    wrong: 'normalised: { date: «2026-02-30|2026-02-28» }',
    messages: {
      near: '"{value}" is no date. Write {near}.',
      form: '"{value}" is no date. Write YYYY-MM-DD, or YYYY-MM or YYYY where the text says no more.',
      day: 'There is no day {value}.',
    },
    fix: 'Writes 2024-6-3, 2024/06/03 and 20240603 as 2024-06-03.',
    claim: ({ value, schema }) => {
      if (schema.pattern !== datePattern || !isWord(value)) return false;
      const written = String(value).trim();
      const [, year = '', month = '', day = ''] =
        /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:T.*)?$/.exec(written) ??
        /^(\d{4})(\d{2})(\d{2})$/.exec(written) ??
        [];
      const near = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
      if (parseDate(near) !== undefined && year !== '') return nearly(near);
      // Another number may be a year that only lacks its quotes.
      const isYear = typeof value === 'number' && written.length !== 8;
      return !isYear && { message: 'form', args: { value: written } };
    },
    check: ({ policy }) =>
      datesOf(policy)
        .filter(({ value }) => parseDate(value) === undefined)
        .map(({ path, value }) => ({ message: 'day', path, args: { value } })),
  }),
  'malformed-duration': rule({
    title: 'A duration that is not ISO 8601',
    reason:
      'Periods are compared by a program. ISO 8601 leaves no doubt: P3Y, P18M, P90D, PT24H, in the unit the text uses.',
    wrong: cited('retention', 'data: account', 'period: «3 years|P3Y»', 'bound: exact'),
    messages: {
      near: '"{value}" is no duration. Write {near} for {words}.',
      form: '"{value}" is no duration: P3Y is 3 years, P18M 18 months, P90D 90 days, PT24H 24 hours{other}.',
      zero: 'A period of nothing. For data that are not kept, leave the period out and write "kind: kept" and "denied: true".',
      range: 'The least of the range, {min}, is not shorter than the most, {max}.',
    },
    fix: 'Writes "3 years", "p3y" or "3Y" as P3Y.',
    claim: ({ value, schema }) => {
      if (schema.pattern !== durationPattern || !isWord(value)) return false;
      const near = guessDuration(String(value));
      if (near !== undefined) return nearly(near, { words: formatDuration(near) });
      const words = (schema['x-words'] ?? []) as string[];
      return { message: 'form', args: { other: words.length > 0 ? `; or ${words.join(', ')}` : '' } };
    },
    *check({ policy }) {
      for (const { path, value } of valuesOf(policy, 'duration')) {
        if (/^P[^1-9]*$/.test(String(value))) yield { message: 'zero', path };
        const { min = '', max = '' } = value as { min?: string; max?: string };
        const [least, most] = [parseDuration(min), parseDuration(max)];
        if (!least || !most || ['shorter', 'about-equal'].includes(compareDurations(least, most))) continue;
        const args = { min: formatDuration(min), max: formatDuration(max) };
        yield { message: 'range', path: [...path, 'min'], args };
      }
    },
  }),
  'wrong-type': rule({
    title: 'A value of the wrong kind',
    reason:
      'YAML reads 1.0 as a number, true as yes, and a word with a colon as a mapping. What was meant must be written so.',
    wrong: document('language: en', 'version: «1.0|"1.0"»'),
    messages: {
      quote: 'YAML reads this as {type}, and "{key}" is text. Put it in quotes.',
      list: '"{key}" takes one value, not a list.',
      needsList: '"{key}" is a list, even of one: [{value}].',
      mapping:
        '"{key}" is text, and this is read as a mapping: is a quote missing around a text with a colon?',
      other: '"{key}" is {expected}; here it stands as {type}.',
    },
    fix: 'Puts a number or a word like true in quotes where text is expected; puts brackets around the only item of a list.',
    claim: ({ value, keyword, schema }) => {
      if (keyword !== 'type' && typeof value === 'string') return false;
      if (!['type', 'enum', 'pattern', 'const'].includes(keyword)) return false;
      const expected = keyword === 'type' ? String(schema.type) : 'string';
      const args = { type: typeName(value), expected: typeWords[expected] ?? expected };
      if (expected === 'array' && typeof value === 'string')
        return { message: 'needsList', args, fix: { is: 'list' } };
      if (expected !== 'string') return { message: 'other', args };
      if (typeof value === 'number' || typeof value === 'boolean')
        return { message: 'quote', args, fix: { is: 'quote' } };
      return { message: Array.isArray(value) ? 'list' : 'mapping', args };
    },
  }),
};

/** Something in one word or line, as YAML reads it. */
const isWord = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

/** What a duration in plain words, or with its signs out of order, was meant to be. */
function guessDuration(written: string): string | undefined {
  const upper = written.toUpperCase().replace(/\s/g, '');
  const [, amount, unit = ''] = /^(\d{1,4})-?([YMWD]|(?:YEAR|MONTH|WEEK|DAY|HOUR)S?)$/.exec(upper) ?? [];
  const inWords = unit.startsWith('H') ? `PT${amount}H` : `P${amount}${unit.charAt(0)}`;
  return [upper, `P${upper}`, inWords].find((one) => parseDuration(one) !== undefined);
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a mapping, lines of "key: value"',
  boolean: 'true or false',
  integer: 'a whole number',
};

function typeName(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return typeof value === 'boolean' ? 'true or false' : typeof value === 'number' ? 'a number' : 'text';
}
