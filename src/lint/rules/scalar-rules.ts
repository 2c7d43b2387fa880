import { parseDate } from '../../model/date.js';
import { formatDuration, parseDuration } from '../../model/duration.js';
import {
  datePattern,
  durationPattern,
  insidePattern,
  sha256Pattern,
  sourcePathPattern,
} from '../../model/patterns.js';
import { cited } from '../example.js';
import { nearly, type Rule, rule } from '../rule.js';
import { namedIn } from '../schema-context.js';
import { datesOf, valuesOf } from '../walk.js';

/** Rules on the form of single values: sources, dates, durations, types. */
export const scalarRules: readonly Rule[] = [
  rule({
    id: 'malformed-source',
    title: 'A source that cannot be named so',
    reason:
      'The file is looked for inside the sources folder and may not leave it; the SHA-256 tells whether it is the text that was read.',
    wrong: 'source:\n  file: ../../etc/passwd # ← ../../etc/passwd\n  sha256: SHA',
    right: 'source:\n  file: demo.txt\n  sha256: SHA',
    messages: {
      path: '"{value}" is no file inside the sources folder: write a relative path without "..".',
      windows:
        '"{value}" is no name that a file can have on Windows: leave out < > " | ? *, a dot or blank at the end, and names of devices such as con and nul. Rename the file.',
      hash: 'A SHA-256 is 64 hexadecimal digits in small letters; this has {length} characters. Run: sha256sum FILE',
      case: 'A SHA-256 is written in small letters.',
    },
    fix: 'Writes the SHA-256 in small letters.',
    claim: ({ path, value, schema }) => {
      if (typeof value !== 'string') return undefined;
      if (schema.pattern === sourcePathPattern) {
        const message = new RegExp(insidePattern).test(value) ? 'windows' : 'path';
        return { message, path, args: { value } };
      }
      if (schema.pattern !== sha256Pattern) return undefined;
      const lower = value.toLowerCase();
      if (/^[0-9a-f]{64}$/.test(lower))
        return { message: 'case', path, fix: { is: 'value', path, text: lower } };
      return { message: 'hash', path, args: { length: value.length } };
    },
  }),
  rule({
    id: 'too-long',
    title: 'A text longer than its place',
    reason:
      'A record points into the text and says the rest in one line. Long prose is a copy, or several facts in one.',
    wrong: `document:\n  title: ${'x'.repeat(501)} # ← ${'x'.repeat(501)}\n  language: en\n  cite: "Privacy policy Demo"`,
    right: 'document:\n  title: Privacy policy\n  language: en\n  cite: "Privacy policy Demo"',
    says: '"{key}" has {length} characters; the most is {limit}. Say it in one line.',
    claim: ({ path, keyword, params, value }) => {
      if (keyword !== 'maxLength') return undefined;
      const key = namedIn(path);
      return { path, args: { key, length: String(value).length, limit: Number(params.limit) } };
    },
  }),
  rule({
    id: 'malformed-date',
    title: 'A date that is not ISO 8601, or a day that does not exist',
    reason:
      '03/04/2024 is March or April, by the reader’s country. 2024-04-03 is one day everywhere; 2024-04 and 2024 are allowed where the text says no more.',
    wrong: 'normalised: { date: 2026-02-30 } # ← 2026-02-30',
    right: 'normalised: { date: 2026-02-28 }',
    messages: {
      near: '"{value}" is no date. Write {near}.',
      form: '"{value}" is no date. Write YYYY-MM-DD, or YYYY-MM or YYYY where the text says no more.',
      day: 'There is no day {value}.',
    },
    fix: 'Writes 2024-6-3, 2024/06/03 and 20240603 as 2024-06-03.',
    claim: ({ path, value, schema }) => {
      if (schema.pattern !== datePattern || (typeof value !== 'string' && typeof value !== 'number'))
        return undefined;
      const written = String(value).trim();
      const [, year = '', month = '', day = ''] =
        /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:T.*)?$/.exec(written) ??
        /^(\d{4})(\d{2})(\d{2})$/.exec(written) ??
        [];
      const near = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
      if (parseDate(near) === undefined || year === '')
        // Another number may be a year that only lacks its quotes.
        return typeof value === 'number' && written.length !== 8
          ? undefined
          : { message: 'form', path, args: { value: written } };
      return nearly(path, near, { value });
    },
    check: ({ policy }, report) => {
      for (const { path, value } of datesOf(policy))
        if (parseDate(value) === undefined) report({ message: 'day', path, args: { value } });
    },
  }),
  rule({
    id: 'malformed-duration',
    title: 'A duration that is not ISO 8601',
    reason:
      'Periods are compared by a program. ISO 8601 leaves no doubt: P3Y, P18M, P90D, PT24H, in the unit the text uses.',
    wrong: cited('retention', 'data: account', 'period: 3 years # ← 3 years', 'bound: exact'),
    right: cited('retention', 'data: account', 'period: P3Y', 'bound: exact'),
    messages: {
      near: '"{value}" is no duration. Write {near} for {words}.',
      form: '"{value}" is no duration: P3Y is 3 years, P18M 18 months, P90D 90 days, PT24H 24 hours{other}.',
      zero: 'A period of nothing. For data that are not kept, leave the period out and write "kind: kept" and "denied: true".',
      range: 'The least of the range, {min}, is not shorter than the most, {max}.',
    },
    fix: 'Writes "3 years", "p3y" or "3Y" as P3Y.',
    claim: ({ path, value, schema }) => {
      if (schema.pattern !== durationPattern || (typeof value !== 'string' && typeof value !== 'number'))
        return undefined;
      const near = guessDuration(String(value));
      if (near !== undefined) return nearly(path, near, { value, words: formatDuration(near) });
      const words = (schema['x-words'] ?? []) as string[];
      return {
        message: 'form',
        path,
        args: { value, other: words.length > 0 ? `; or ${words.join(', ')}` : '' },
      };
    },
    check: ({ policy }, report) => {
      for (const { path, value } of valuesOf(policy, 'duration')) {
        if (typeof value === 'string') {
          if (daysIn(value) === 0) report({ message: 'zero', path });
          continue;
        }
        const { min, max } = value as { min: string; max: string };
        if (daysIn(min) >= daysIn(max))
          report({
            message: 'range',
            path: [...path, 'min'],
            args: { min: formatDuration(min), max: formatDuration(max) },
          });
      }
    },
  }),
  rule({
    id: 'wrong-type',
    title: 'A value of the wrong kind',
    reason:
      'YAML reads 1.0 as a number, true as yes, and a word with a colon as a mapping. What was meant must be written so.',
    wrong:
      'document:\n  title: Privacy policy\n  language: en\n  version: 1.0 # ← 1.0\n  cite: "Privacy policy Demo"',
    right:
      'document:\n  title: Privacy policy\n  language: en\n  version: "1.0"\n  cite: "Privacy policy Demo"',
    messages: {
      quote: 'YAML reads this as {type}, and "{key}" is text. Put it in quotes.',
      list: '"{key}" takes one value, not a list.',
      needsList: '"{key}" is a list, even of one: [{written}].',
      mapping:
        '"{key}" is text, and this is read as a mapping: is a quote missing around a text with a colon?',
      other: '"{key}" is {expected}; here it stands as {type}.',
    },
    fix: 'Puts a number or a word like true in quotes where text is expected; puts brackets around the only item of a list.',
    claim: ({ path, value, keyword, schema }) => {
      if (keyword !== 'type' && typeof value === 'string') return undefined;
      if (!['type', 'enum', 'pattern', 'const'].includes(keyword)) return undefined;
      const expected = keyword === 'type' ? String(schema.type) : 'string';
      const args = {
        key: namedIn(path),
        written: typeof value === 'object' ? '' : String(value),
        type: typeName(value),
        expected: typeWords[expected] ?? expected,
      };
      if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
        return { message: 'quote', path, args, fix: { is: 'quote', path } };
      }
      if (expected === 'string' && Array.isArray(value)) return { message: 'list', path, args };
      if (expected === 'string') return { message: 'mapping', path, args };
      if (expected === 'array' && typeof value === 'string')
        return { message: 'needsList', path, args, fix: { is: 'list', path } };
      return { message: 'other', path, args };
    },
  }),
];

/** About how many days a duration lasts; NaN for what is none. */
function daysIn(text: string): number {
  const parsed = parseDuration(text);
  return parsed === undefined ? Number.NaN : parsed.months * 30.44 + parsed.days + parsed.seconds / 86_400;
}

/** What a duration in plain words, or with its signs out of order, was meant to be. */
function guessDuration(written: string): string | undefined {
  const upper = written.toUpperCase().replace(/\s/g, '');
  for (const candidate of [upper, `P${upper}`]) if (parseDuration(candidate) !== undefined) return candidate;
  const hit = /^(\d{1,4})[\s-]*(years?|months?|weeks?|days?|hours?|y|m|w|d)$/i.exec(written.trim());
  if (hit === null) return undefined;
  const unit = hit[2]?.charAt(0).toUpperCase();
  return unit === 'H' ? `PT${hit[1]}H` : `P${hit[1]}${unit}`;
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
