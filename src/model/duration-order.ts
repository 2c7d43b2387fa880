import type { Duration } from './duration.js';

/** What two durations are to each other; `about-equal` where only a date could tell (one month, thirty days). */
export type Order = 'equal' | 'about-equal' | 'shorter' | 'longer';

/** The day on which each month of two cycles of the Gregorian calendar begins; one has 400 years. */
let starts: readonly number[] | undefined;
const spans = new Map<number, readonly [number, number]>();

/** The least and the most days that so many months in a row can have, over the whole cycle. */
function monthSpan(months: number): readonly [number, number] {
  const known = spans.get(months);
  if (known !== undefined) return known;
  starts ??= Array.from({ length: 9600 }, (_, month) => Date.UTC(2000, month) / 86_400_000);
  const days = starts;
  const [cycles, rest] = [Math.floor(months / 4800), months % 4800];
  const runs = days.slice(rest, rest + 4800).map((end, i) => cycles * 146_097 + end - (days[i] ?? 0));
  const span = [Math.min(...runs), Math.max(...runs)] as const;
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
