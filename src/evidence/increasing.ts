import { tally } from '../model/groups.js';
import { firstWhere } from './halving.js';

/**
 * Which of some different numbers are in order: those in every longest increasing run of them. Of two that have changed
 * places nobody can tell which one moved, so neither is in order. In time that grows as n log n.
 */
export function inOrder(values: readonly number[]): boolean[] {
  const before = runLengths(values);
  const behind = runLengths(values.toReversed().map((value) => -value)).reverse();
  const longest = before.reduce((most, length) => Math.max(most, length), 0);
  const on = values.map((_, i) => (before[i] ?? 0) + (behind[i] ?? 0) - 1 === longest);
  const rivals = tally(before.filter((_, i) => on[i]));
  return values.map((_, i) => on[i] === true && rivals.get(before[i] ?? 0) === 1);
}

/** For each value the length of the longest increasing run that ends with it. */
function runLengths(values: readonly number[]): number[] {
  const smallest: number[] = [];
  return values.map((value) => {
    const at = firstWhere(smallest, (one) => one >= value);
    smallest[at] = value;
    return at + 1;
  });
}
