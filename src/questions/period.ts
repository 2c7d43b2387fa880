import { type Duration, parseDuration, type Range } from '../model/duration.js';
import { compareDurations, type Order } from '../model/duration-order.js';
import type { FactValue } from '../model/policy.js';

/** A period as written, with its bound: `exact`, as where there is none, `max` or `min`. */
export interface Period {
  readonly value: FactValue;
  readonly bound?: string;
}

export interface PeriodComparison {
  readonly kind: Order | 'limit-lower' | 'limit-higher' | 'incomparable';
  /** Why there is no order, in at most twelve words. */
  readonly reason?: string;
}

/** The shortest and longest time a period allows; `most` is undefined where it has no upper limit. */
interface Interval {
  readonly least: Duration;
  readonly most: Duration | undefined;
}

const none: Duration = { months: 0, days: 0, seconds: 0 };

function interval({ value, bound }: Period): Interval | undefined {
  if (typeof value === 'object') {
    const { min = '', max = '' } = value as Range;
    const [least, most] = [parseDuration(min), parseDuration(max)];
    // Limits written the wrong way round say nothing that could be compared.
    if (least === undefined || most === undefined || compareDurations(least, most) === 'longer')
      return undefined;
    return { least, most };
  }
  const duration = parseDuration(String(value));
  if (duration === undefined) return undefined;
  if (bound === 'max') return { least: none, most: duration };
  return { least: duration, most: bound === 'min' ? undefined : duration };
}

const equal = (a: Duration | undefined, b: Duration | undefined): boolean =>
  a === undefined || b === undefined ? a === b : compareDurations(a, b) === 'equal';

const exact = (one: Interval) => equal(one.least, one.most);

const calendar = 'about equal: months and years vary in length';

/**
 * Compares two periods that start at the same event. Bounds make intervals: "at most 7 years" against "3 years" is
 * neither longer nor shorter; "at most 2 years" against "3 years" is shorter.
 */
export function comparePeriods(a: Period, b: Period): PeriodComparison {
  const words = [a, b].flatMap(({ value }) =>
    typeof value === 'string' && parseDuration(value) === undefined ? [value] : [],
  );
  if (words.length === 2 && words[0] === words[1]) return { kind: 'equal' };
  if (words.length > 0) return { kind: 'incomparable', reason: `“${words[0]}” names no length` };
  const [one, two] = [interval(a), interval(b)];
  if (one === undefined || two === undefined)
    return { kind: 'incomparable', reason: 'one of the periods cannot be read' };
  if (equal(one.least, two.least) && equal(one.most, two.most)) return { kind: 'equal' };
  if (two.most !== undefined && compareDurations(one.least, two.most) === 'longer') return { kind: 'longer' };
  if (one.most !== undefined && compareDurations(one.most, two.least) === 'shorter')
    return { kind: 'shorter' };
  if (exact(one) && exact(two)) return { kind: 'about-equal', reason: calendar };
  return (
    compareLimits(one, two) ?? {
      kind: 'incomparable',
      reason: 'a limit against a length: either may be longer',
    }
  );
}

/** Two intervals that overlap: where they begin alike, or neither ends, their other limits can still be compared. */
function compareLimits(a: Interval, b: Interval): PeriodComparison | undefined {
  const isEndless = a.most === undefined && b.most === undefined;
  if (!isEndless && (!equal(a.least, b.least) || exact(a) || exact(b))) return undefined;
  const [one, two] = isEndless ? [a.least, b.least] : [a.most, b.most];
  if (one === undefined || two === undefined) return undefined;
  const order = compareDurations(one, two);
  if (order === 'about-equal') return { kind: order, reason: calendar };
  return { kind: order === 'longer' ? 'limit-higher' : 'limit-lower' };
}
