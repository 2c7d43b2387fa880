import type { Duration } from './duration.js';

/** What two durations are to each other; `about-equal` where only a date could tell (one month, thirty days). */
export type Order = 'equal' | 'about-equal' | 'shorter' | 'longer';

/** Days elapsed at the start of each month of the Gregorian calendar's cycle of 400 years. */
let elapsed: readonly number[] | undefined;

function cycle(): readonly number[] {
  if (elapsed !== undefined) return elapsed;
  const days = [0];
  for (let month = 0; month < 4800; month++) {
    const length = new Date(Date.UTC(2000 + Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
    days.push((days.at(-1) ?? 0) + length);
  }
  elapsed = days;
  return days;
}

const spans = new Map<number, readonly [number, number]>();

/** The least and the most days that so many months in a row can have, over the whole cycle. */
function monthSpan(months: number): readonly [number, number] {
  const known = spans.get(months);
  if (known !== undefined) return known;
  const days = cycle();
  const whole = Math.floor(months / 4800) * 146_097;
  const part = months % 4800;
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (let start = 0; start < 4800; start++) {
    const end = start + part;
    const run = (days[end % 4800] ?? 0) + (end >= 4800 ? 146_097 : 0) - (days[start] ?? 0);
    least = Math.min(least, run);
    most = Math.max(most, run);
  }
  const span = [whole + least, whole + most] as const;
  spans.set(months, span);
  return span;
}

/** The least and the most days a duration can last, by the calendar it falls in. */
function daySpan(duration: Duration): readonly [number, number] {
  const rest = duration.days + duration.seconds / 86_400;
  const [least, most] = duration.months === 0 ? [0, 0] : monthSpan(duration.months);
  return [least + rest, most + rest];
}

/** Compares two durations without a date. Shorter and longer are claimed only where they hold in every calendar. */
export function compareDurations(a: Duration, b: Duration): Order {
  if (a.months === b.months && a.days === b.days && a.seconds === b.seconds) return 'equal';
  if (a.months === b.months)
    return a.days < b.days || (a.days === b.days && a.seconds < b.seconds) ? 'shorter' : 'longer';
  if (a.days === b.days && a.seconds === b.seconds) return a.months < b.months ? 'shorter' : 'longer';
  const [aLeast, aMost] = daySpan(a);
  const [bLeast, bMost] = daySpan(b);
  if (aMost < bLeast) return 'shorter';
  return bMost < aLeast ? 'longer' : 'about-equal';
}
