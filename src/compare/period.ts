import { type Duration, formatDuration, formatParts, parseDuration } from '../model/duration.js';
import type { FactValue } from '../model/policy.js';
import { A, B } from './sides.js';

/** What two durations are to each other; `about-equal` where only a date could tell (one month, thirty days). */
export type Order = 'equal' | 'about-equal' | 'shorter' | 'longer';

/** Mean length of a Gregorian month in days. */
const meanMonth = 30.436875;

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

/** A period as written, with its bound. */
export interface Period {
  readonly period: FactValue | undefined;
  readonly bound: FactValue | undefined;
  /** How to say it, where the period does not say it itself. */
  readonly said?: string;
}

export interface PeriodComparison {
  readonly kind: Order | 'limit-lower' | 'limit-higher' | 'incomparable';
  /** In words, `A` and `B` standing for the two. */
  readonly reason: string;
}

/** The shortest and longest time a period allows; `most` is undefined where it has no upper limit. */
interface Interval {
  readonly least: Duration;
  readonly most: Duration | undefined;
  readonly said: string;
}

const none: Duration = { months: 0, days: 0, seconds: 0 };

function interval({ period, bound, said: given }: Period): Interval | undefined {
  if (typeof period === 'object' && !Array.isArray(period)) {
    const { min, max } = period as { min?: string; max?: string };
    const least = parseDuration(min ?? '');
    const most = parseDuration(max ?? '');
    if (least === undefined || most === undefined) return undefined;
    return { least, most, said: `between ${formatDuration(min ?? '')} and ${formatDuration(max ?? '')}` };
  }
  if (typeof period !== 'string') return undefined;
  const duration = parseDuration(period);
  if (duration === undefined) return undefined;
  const said = given ?? formatDuration(period);
  if (bound === 'max') return { least: none, most: duration, said: `at most ${said}` };
  if (bound === 'min') return { least: duration, most: undefined, said: `at least ${said}` };
  return { least: duration, most: duration, said };
}

function difference(a: Duration, b: Duration): string {
  const months = Math.abs(a.months - b.months);
  const days = a.days - b.days;
  const seconds = a.seconds - b.seconds;
  if (a.months === b.months || (days === 0 && seconds === 0)) {
    const total = Math.abs(days * 86_400 + seconds);
    return formatParts({ months, days: Math.floor(total / 86_400), seconds: total % 86_400 });
  }
  const apart = Math.round(Math.abs(mid(a) - mid(b)));
  return apart > 60
    ? `about ${formatParts({ months: Math.round(apart / meanMonth), days: 0, seconds: 0 })}`
    : `about ${formatParts({ months: 0, days: apart, seconds: 0 })}`;
}

const mid = (duration: Duration) => duration.months * meanMonth + duration.days + duration.seconds / 86_400;

const exact = (one: Interval) => one.most !== undefined && compareDurations(one.least, one.most) === 'equal';

/**
 * Compares two periods that start at the same event. Bounds make intervals: "at most 7 years" against "3 years" is
 * neither longer nor shorter; "at most 2 years" against "3 years" is shorter.
 */
export function comparePeriods(a: Period, b: Period): PeriodComparison {
  if (a.period === 'reasonable' || b.period === 'reasonable') {
    const both = a.period === b.period;
    return {
      kind: 'incomparable',
      reason: both
        ? 'both keep for "a reasonable period", which names no length'
        : 'a "reasonable period" names no length',
    };
  }
  const left = interval(a);
  const right = interval(b);
  if (left === undefined || right === undefined)
    return { kind: 'incomparable', reason: 'one of the periods cannot be read' };
  return compareIntervals(left, right);
}

function compareIntervals(a: Interval, b: Interval): PeriodComparison {
  const words = `${A} ${a.said}, ${B} ${b.said}`;
  if (exact(a) && exact(b)) {
    const order = compareDurations(a.least, b.least);
    if (order === 'equal')
      return { kind: 'equal', reason: `both ${a.said}${a.said === b.said ? '' : ` (${b.said})`}` };
    if (order === 'about-equal')
      return { kind: 'about-equal', reason: `${words}: about equal, the calendar decides` };
    return { kind: order, reason: `${words}: ${A} is ${difference(a.least, b.least)} ${order}` };
  }
  if (b.most !== undefined && compareDurations(a.least, b.most) === 'longer')
    return { kind: 'longer', reason: `${words}: ${A} is longer by at least ${difference(a.least, b.most)}` };
  if (a.most !== undefined && compareDurations(a.most, b.least) === 'shorter')
    return {
      kind: 'shorter',
      reason: `${words}: ${A} is shorter by at least ${difference(b.least, a.most)}`,
    };
  return compareLimits(a, b, words);
}

/** Two intervals that overlap: equal, of one kind with different limits, or not comparable. */
function compareLimits(a: Interval, b: Interval, words: string): PeriodComparison {
  const least = compareDurations(a.least, b.least);
  const most = a.most === undefined || b.most === undefined ? undefined : compareDurations(a.most, b.most);
  const open = a.most === undefined && b.most === undefined;
  if (least === 'equal' && (most === 'equal' || open))
    return { kind: 'equal', reason: `both ${a.said}${a.said === b.said ? '' : ` (${b.said})`}` };
  if (
    least === 'equal' &&
    most !== undefined &&
    most !== 'about-equal' &&
    a.most !== undefined &&
    b.most !== undefined &&
    !exact(a) &&
    !exact(b)
  ) {
    const higher = most === 'longer';
    return {
      kind: higher ? 'limit-higher' : 'limit-lower',
      reason: `${words}: the upper limit of ${A} is ${difference(a.most, b.most)} ${higher ? 'higher' : 'lower'}; how long either keeps below it is not said`,
    };
  }
  if (open && least !== 'about-equal') {
    const higher = least === 'longer';
    return {
      kind: higher ? 'limit-higher' : 'limit-lower',
      reason: `${words}: the lower limit of ${A} is ${difference(a.least, b.least)} ${higher ? 'higher' : 'lower'}; neither has an upper limit`,
    };
  }
  if (most !== undefined && a.most !== undefined && b.most !== undefined) {
    if (compareDurations(a.most, b.least) === 'equal')
      return { kind: 'incomparable', reason: `${words}: ${A} is never longer and may be shorter` };
    if (compareDurations(b.most, a.least) === 'equal')
      return { kind: 'incomparable', reason: `${words}: ${A} is never shorter and may be longer` };
  }
  return { kind: 'incomparable', reason: `${words}: either may turn out longer` };
}

/** The kind seen from the other side. */
export const mirrored: Readonly<Record<PeriodComparison['kind'], PeriodComparison['kind']>> = {
  equal: 'equal',
  'about-equal': 'about-equal',
  shorter: 'longer',
  longer: 'shorter',
  'limit-lower': 'limit-higher',
  'limit-higher': 'limit-lower',
  incomparable: 'incomparable',
};
