import { durationPattern } from './patterns.js';
import { both, count } from './words.js';

/** A duration in the three units that cannot be turned into each other without a date. */
export interface Duration {
  /** Years count as twelve months. */
  readonly months: number;
  /** Weeks count as seven days, 24 hours as one day. */
  readonly days: number;
  /** What is left below a day. */
  readonly seconds: number;
}

const pattern = new RegExp(durationPattern);

/** Reads an ISO 8601 duration such as `P3Y`, `P90D`, `P1M2W`, `PT24H`. Undefined where it is malformed. */
export function parseDuration(iso: string): Duration | undefined {
  if (!pattern.test(iso)) return undefined;
  const [date = '', time = ''] = iso.slice(1).split('T');
  const amount = (part: string, unit: string) => Number(new RegExp(`(\\d+)${unit}`).exec(part)?.[1] ?? 0);
  const seconds = amount(time, 'H') * 3600 + amount(time, 'M') * 60 + amount(time, 'S');
  return {
    months: amount(date, 'Y') * 12 + amount(date, 'M'),
    days: amount(date, 'W') * 7 + amount(date, 'D') + Math.floor(seconds / 86_400),
    seconds: seconds % 86_400,
  };
}

/** The duration in words, in the units it was written in: `P12M` is "12 months", `P1Y` "1 year". Malformed text is returned as it is. */
export function formatDuration(iso: string): string {
  if (!pattern.test(iso)) return iso;
  const [date = '', time = ''] = iso.slice(1).split('T');
  const units: readonly (readonly [string, string, string])[] = [
    [date, 'Y', 'year'],
    [date, 'M', 'month'],
    [date, 'W', 'week'],
    [date, 'D', 'day'],
    [time, 'H', 'hour'],
    [time, 'M', 'minute'],
    [time, 'S', 'second'],
  ];
  const parts = units.flatMap(([part, unit, word]) => {
    const found = new RegExp(`(\\d+)${unit}`).exec(part)?.[1];
    return found === undefined ? [] : [count(Number(found), word)];
  });
  return both(parts);
}

/** A duration with its bound in words: "at most 90 days"; `exact`, or none, adds no word. */
export const boundedText = (iso: string, bound: unknown): string =>
  `${bound === 'max' ? 'at most ' : bound === 'min' ? 'at least ' : ''}${formatDuration(iso)}`;

/** A period between two durations. */
export interface Range {
  readonly min?: string;
  readonly max?: string;
}

/** "between 3 months and 1 year". */
export const rangeText = ({ min = '', max = '' }: Range): string =>
  `between ${formatDuration(min)} and ${formatDuration(max)}`;
