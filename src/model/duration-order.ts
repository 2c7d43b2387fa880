import type { Duration } from './duration.js';
import { remembered } from './remembered.js';

/** What two durations are to each other; `about-equal` where only a date could tell (one month, thirty days). */
export type Order = 'equal' | 'about-equal' | 'shorter' | 'longer';

/** The day on which each month of two cycles of the Gregorian calendar begins; one has 400 years. */
let starts: readonly number[] | undefined;

/** The least and the most days that so many months in a row can have, over the whole cycle. */
const monthSpan = remembered((months: number): readonly [number, number] => {
  starts ??= Array.from({ length: 9600 }, (_, month) => Date.UTC(2000, month) / 86_400_000);
  const days = starts;
  const [cycles, rest] = [Math.floor(months / 4800), months % 4800];
  const runs = days.slice(rest, rest + 4800).map((end, i) => cycles * 146_097 + end - (days[i] ?? 0));
  return [Math.min(...runs), Math.max(...runs)];
});

/** What is no month, in days. */
const restOf = ({ days, seconds }: Duration): number => days + seconds / 86_400;

/** Compares two durations without a date. Shorter and longer are claimed only where they hold in every calendar. */
export function compareDurations(a: Duration, b: Duration): Order {
  const months = a.months - b.months;
  const days = restOf(a) - restOf(b);
  if (months === 0 && days === 0) return 'equal';
  if (months <= 0 && days <= 0) return 'shorter';
  if (months >= 0 && days >= 0) return 'longer';
  const [aLeast, aMost] = monthSpan(a.months);
  const [bLeast, bMost] = monthSpan(b.months);
  if (aMost + days < bLeast) return 'shorter';
  return bMost < aLeast + days ? 'longer' : 'about-equal';
}
