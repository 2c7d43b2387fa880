import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countryCodes, countryName, inEea } from '../../src/model/country.js';
import { isAfter, parseDate } from '../../src/model/date.js';
import { formatDuration, parseDuration } from '../../src/model/duration.js';

describe('durations', () => {
  test.each([
    ['P3Y', { months: 36, days: 0, seconds: 0 }, '3 years'],
    ['P1Y6M', { months: 18, days: 0, seconds: 0 }, '1 year and 6 months'],
    ['P1Y2M3D', { months: 14, days: 3, seconds: 0 }, '1 year, 2 months and 3 days'],
    ['P90D', { months: 0, days: 90, seconds: 0 }, '90 days'],
    ['P4W', { months: 0, days: 28, seconds: 0 }, '4 weeks'],
    ['P1M2W', { months: 1, days: 14, seconds: 0 }, '1 month and 2 weeks'],
    ['PT24H', { months: 0, days: 1, seconds: 0 }, '24 hours'],
    ['PT36H', { months: 0, days: 1, seconds: 43_200 }, '36 hours'],
    ['PT90M', { months: 0, days: 0, seconds: 5400 }, '90 minutes'],
    ['P1DT1S', { months: 0, days: 1, seconds: 1 }, '1 day and 1 second'],
    ['P0D', { months: 0, days: 0, seconds: 0 }, '0 days'],
  ])('%s', (iso, duration, said) => {
    expect(parseDuration(iso)).toEqual(duration);
    expect(formatDuration(iso)).toBe(said);
  });

  test.each([
    '',
    'P',
    'PT',
    'P1',
    '1Y',
    'P1D1M',
    'P1.5Y',
    'P-1D',
    'p1y',
    'P1H',
    'PT1D',
    ' P1Y',
    'P1Y\n',
    'P1234567D',
    '90 days',
    'reasonable',
  ])('%j is none', (text) => {
    expect(parseDuration(text)).toBeUndefined();
    expect(formatDuration(text)).toBe(text);
  });

  test('what is written in parts adds up', () => {
    fc.assert(
      fc.property(
        fc.nat(50),
        fc.nat(50),
        fc.nat(50),
        fc.nat(50),
        fc.nat(99),
        (years, months, weeks, days, hours) => {
          expect(parseDuration(`P${years}Y${months}M${weeks}W${days}DT${hours}H`)).toEqual({
            months: years * 12 + months,
            days: weeks * 7 + days + Math.floor(hours / 24),
            seconds: (hours % 24) * 3600,
          });
        },
      ),
    );
  });
});

describe('dates', () => {
  test.each([
    ['2024', { year: 2024 }],
    ['2024-06', { year: 2024, month: 6 }],
    ['2024-02-29', { year: 2024, month: 2, day: 29 }],
  ])('%s', (iso, date) => {
    expect(parseDate(iso)).toEqual(date);
  });

  test.each([
    '2023-02-29',
    '2024-13',
    '2024-00',
    '2024-01-00',
    '2024-06-31',
    '24-06-03',
    '2024-6-3',
    '03-06-2024',
    '',
  ])('%j is none', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  test('a partial date is in the future only if all its days are', () => {
    expect(isAfter('2026-11', '2026-11-22')).toBe(false);
    expect(isAfter('2026-12', '2026-11-22')).toBe(true);
    expect(isAfter('2026', '2026-11-22')).toBe(false);
    expect(isAfter('2026-11-23', '2026-11-22')).toBe(true);
    expect(isAfter('2026-11-22', '2026-11-22')).toBe(false);
  });
});

describe('countries', () => {
  test('all assigned codes, and only those, have a name', () => {
    expect(countryCodes.size).toBe(249);
    for (const code of countryCodes) expect(countryName(code)).not.toBe(code);
    for (const code of ['UK', 'XK', 'EU', 'ZZ', 'nl', '']) {
      expect(countryCodes.has(code)).toBe(false);
      expect(countryName(code)).toBe(code);
    }
  });

  test('the EEA has thirty members', () => {
    expect([...countryCodes].filter(inEea)).toHaveLength(30);
    expect(['NL', 'NO', 'IS', 'LI'].every(inEea)).toBe(true);
    expect(['CH', 'GB', 'US'].some(inEea)).toBe(false);
  });
});
