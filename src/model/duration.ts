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

const pattern = new RegExp(durationPattern.replaceAll('\\d{1,6}', '(\\d{1,6})'));

/** Reads an ISO 8601 duration such as `P3Y`, `P90D`, `P1M2W`, `PT24H`. Undefined where it is malformed. */
export function parseDuration(iso: string): Duration | undefined {
  const found = pattern.exec(iso);
  if (found === null) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, rest = 0] = found
    .slice(1)
    .map((amount) => Number(amount ?? 0));
  const seconds = hours * 3600 + minutes * 60 + rest;
  return {
    months: years * 12 + months,
    days: weeks * 7 + days + Math.floor(seconds / 86_400),
    seconds: seconds % 86_400,
  };
}

const units = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];

/** The duration in words, in the units it was written in: `P12M` is "12 months", `P1Y` "1 year". Malformed text is returned as it is. */
export function formatDuration(iso: string): string {
  const found = pattern.exec(iso);
  if (found === null) return iso;
  return both(units.flatMap((unit, i) => (found[i + 1] ? count(Number(found[i + 1]), unit) : [])));
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
