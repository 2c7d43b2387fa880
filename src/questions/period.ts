import { type Duration, parseDuration, type Range } from '../model/duration.js';
import { compareDurations } from '../model/duration-order.js';
import type { FactValue } from '../model/policy.js';

/** A period as written, with its bound: `exact`, as where there is none, `max` or `min`. */
export interface Period {
  readonly value: FactValue;
  readonly bound?: string;
}

/** How one value stands to another: `unlike` where that cannot be told. */
export interface Related {
  readonly relation: 'equal' | 'narrower' | 'wider' | 'other' | 'unlike';
  /** For an inference, and for what cannot be told: at most twelve words. */
  readonly reason?: string | undefined;
  /** Only the calendar could tell the two apart. */
  readonly isAbout?: boolean;
}

export const same: Related = { relation: 'equal' };
export const other: Related = { relation: 'other' };
const unlike = (reason: string): Related => ({ relation: 'unlike', reason });
const about: Related = {
  relation: 'equal',
  isAbout: true,
  reason: 'about equal: months and years vary in length',
};

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

const isAfter = (one: Interval, two: Interval) =>
  two.most !== undefined && compareDurations(one.least, two.most) === 'longer';

/**
 * Compares two periods that start at the same event. Bounds make intervals: "at most 2 years" excludes "3 years"; "at most
 * 7 years" neither is it nor excludes it.
 */
export function relatePeriods(a: Period, b: Period): Related {
  const word = [a.value, b.value].find(
    (value) => typeof value === 'string' && parseDuration(value) === undefined,
  );
  if (word !== undefined) return a.value === b.value ? same : unlike(`“${word}” names no length`);
  const [one, two] = [interval(a), interval(b)];
  if (one === undefined || two === undefined) return unlike('one of the periods cannot be read');
  if (equal(one.least, two.least) && equal(one.most, two.most)) return same;
  if (isAfter(one, two) || isAfter(two, one)) return other;
  if (exact(one) && exact(two)) return about;
  // Of two that overlap the other limits can be compared where they begin alike, or neither ends.
  const isEndless = one.most === undefined && two.most === undefined;
  const beginAlike = equal(one.least, two.least) && !exact(one) && !exact(two);
  const [first, second] = isEndless ? [one.least, two.least] : [one.most, two.most];
  if (first === undefined || second === undefined || !(isEndless || beginAlike))
    return unlike('a limit against a length: either may be longer');
  return compareDurations(first, second) === 'about-equal' ? about : other;
}
