import { parseDate } from '../../model/date.js';
import { datePattern } from '../../model/patterns.js';
import { nearly, rule } from '../rule.js';
import { datesOf } from '../walk.js';

export const malformedDate = rule({
  id: 'malformed-date',
  severity: 'error',
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
});
