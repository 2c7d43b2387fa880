import { type Duration, formatParts, parseDuration } from '../model/duration.js';
import { compareDurations, type Order } from '../model/duration-order.js';
import type { FactValue } from '../model/policy.js';
import { A, B } from './sides.js';

/** Mean length of a Gregorian month in days. */
const meanMonth = 30.436875;

/** A period as written, with its bound. */
export interface Period {
  readonly period: FactValue | undefined;
  readonly bound: FactValue | undefined;
}

export interface PeriodComparison {
  readonly kind: Order | 'limit-lower' | 'limit-higher' | 'incomparable';
  /** In words, always of the longer one, so that both sides tell it alike. */
  readonly claim: string;
}

/** The shortest and longest time a period allows; `most` is undefined where it has no upper limit. */
interface Interval {
  readonly least: Duration;
  readonly most: Duration | undefined;
}

const none: Duration = { months: 0, days: 0, seconds: 0 };

function interval({ period, bound }: Period): Interval | undefined {
  if (typeof period === 'object' && !Array.isArray(period)) {
    const { min, max } = period as { min?: string; max?: string };
    const least = parseDuration(min ?? '');
    const most = parseDuration(max ?? '');
    // Limits written the wrong way round say nothing that could be compared.
    if (least === undefined || most === undefined || compareDurations(least, most) === 'longer')
      return undefined;
    return { least, most };
  }
  const duration = typeof period === 'string' ? parseDuration(period) : undefined;
  if (duration === undefined) return undefined;
  if (bound === 'max') return { least: none, most: duration };
  return { least: duration, most: bound === 'min' ? undefined : duration };
}

const mid = (duration: Duration) => duration.months * meanMonth + duration.days + duration.seconds / 86_400;

/** How far two durations are apart, in words; "about" where months are set against days. */
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

const equal = (a: Duration | undefined, b: Duration | undefined): boolean =>
  a === undefined || b === undefined ? a === b : compareDurations(a, b) === 'equal';

/**
 * Compares two periods that start at the same event. Bounds make intervals: "at most 7 years" against "3 years" is
 * neither longer nor shorter; "at most 2 years" against "3 years" is shorter.
 */
export function comparePeriods(a: Period, b: Period): PeriodComparison {
  if (a.period === 'reasonable' || b.period === 'reasonable')
    return { kind: 'incomparable', claim: '“a reasonable period” names no length' };
  const left = interval(a);
  const right = interval(b);
  if (left === undefined || right === undefined)
    return { kind: 'incomparable', claim: 'one of the periods cannot be read' };
  if (equal(left.least, right.least) && equal(left.most, right.most))
    return { kind: 'equal', claim: 'the periods are equal' };
  return compareIntervals(left, right);
}

const calendar = 'about equal, as the lengths of months and years vary';

function compareIntervals(a: Interval, b: Interval): PeriodComparison {
  if (b.most !== undefined && compareDurations(a.least, b.most) === 'longer')
    return { kind: 'longer', claim: `${A} keeps them ${apart(a, b, a.least, b.most)} longer` };
  if (a.most !== undefined && compareDurations(a.most, b.least) === 'shorter')
    return { kind: 'shorter', claim: `${B} keeps them ${apart(a, b, a.most, b.least)} longer` };
  if (exact(a) && exact(b)) return { kind: 'about-equal', claim: `the periods are ${calendar}` };
  if (equal(a.least, b.most)) return { kind: 'incomparable', claim: never(A) };
  if (equal(a.most, b.least)) return { kind: 'incomparable', claim: never(B) };
  return compareLimits(a, b) ?? { kind: 'incomparable', claim: 'either may turn out longer' };
}

const never = (side: string): string => `${side} never keeps them for less and may keep them longer`;

const exact = (one: Interval) => equal(one.least, one.most);

/** "at least 2 years", or just "2 years" where both periods are exact. */
const apart = (a: Interval, b: Interval, from: Duration, to: Duration): string =>
  exact(a) && exact(b) ? difference(from, to) : `at least ${difference(from, to)}`;

/** Two intervals that overlap: where they begin alike, or neither ends, their other limits can still be compared. */
function compareLimits(a: Interval, b: Interval): PeriodComparison | undefined {
  if (a.most === undefined && b.most === undefined)
    return limits('lower', a.least, b.least, 'neither has an upper limit');
  if (a.most === undefined || b.most === undefined || !equal(a.least, b.least) || exact(a) || exact(b))
    return undefined;
  return limits('upper', a.most, b.most, 'how long either keeps below it is not said');
}

function limits(which: string, a: Duration, b: Duration, rest: string): PeriodComparison {
  const order = compareDurations(a, b);
  if (order === 'about-equal')
    return { kind: order, claim: `the ${which} limits are ${calendar}, and ${rest}` };
  const [kind, side] = order === 'longer' ? (['limit-higher', A] as const) : (['limit-lower', B] as const);
  return { kind, claim: `the ${which} limit of ${side} is ${difference(a, b)} higher, and ${rest}` };
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
