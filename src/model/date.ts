import { given } from './given.js';
import { datePattern } from './patterns.js';

/** A date that may lack its day or month. */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

const pattern = new RegExp(datePattern);

/** Reads YYYY, YYYY-MM or YYYY-MM-DD. Undefined where the text is malformed or no such day exists. */
export function parseDate(iso: string): PartialDate | undefined {
  if (!pattern.test(iso)) return undefined;
  const [year = 0, month, day] = iso.split('-').map(Number);
  const date = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  // A month or a day that does not exist leads into another month.
  return date.getUTCMonth() === (month ?? 1) - 1 ? given({ year, month, day }) : undefined;
}

/** The latest day that it is anywhere (UTC+14), YYYY-MM-DD: whoever lives there has not written a day too early. */
export const latestDay = (now: Date): string =>
  new Date(now.getTime() + 14 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** Is all of a (partial) date before all of another? */
export const precedes = (a: string, b: string): boolean =>
  a < b.slice(0, a.length) && a.slice(0, b.length) < b;

/** Is the first day of `iso` after `today` (YYYY-MM-DD)? A partial date is in the future only if all its days are. */
export const isAfter = (iso: string, today: string): boolean => iso > today.slice(0, iso.length);
