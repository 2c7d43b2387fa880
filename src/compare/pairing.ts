import type { Fact, FactValue } from '../model/policy.js';
import type { Section } from '../model/section.js';
import { byCodePoint } from '../model/words.js';
import { canonical, compared, fieldsIn, type Ground } from './facts.js';

export interface Pairing {
  readonly pairs: readonly (readonly [Fact, Fact])[];
  readonly onlyA: readonly Fact[];
  readonly onlyB: readonly Fact[];
}

/** A fact as it is held against others, worked out once. */
interface Traits {
  readonly fact: Fact;
  /** What each field contributes. */
  readonly values: readonly string[];
  /** The fields' values, where they are lists. */
  readonly lists: readonly (ReadonlySet<string> | undefined)[];
  /** Place in an order that does not depend on that of the record; free words come last in it, to tell twins apart. */
  rank: number;
}

function traitsOf(section: Section, sides: readonly (readonly Fact[])[]): readonly (readonly Traits[])[] {
  const fields = fieldsIn(section);
  // Derived from the others, the kind of a rule would count them twice.
  const counted = fields.filter(({ name }) => name !== 'kind' || section.name !== 'retention');
  const traits = sides.map((facts) =>
    facts.map((fact) => ({
      fact,
      values: counted.map((field) => compared(field, fact)),
      lists: counted.map(({ name }) => listed(fact[name])),
      rank: 0,
    })),
  );
  const prints = new Map(
    traits.flat().map((one) => {
      const { fact } = one;
      const typed = fields.map((field) => compared(field, fact)).join('|');
      return [one, `${typed}||${fields.map(({ name }) => canonical(fact[name])).join('|')}`];
    }),
  );
  const order = [...new Set(prints.values())].sort(byCodePoint);
  const ranks = new Map(order.map((print, rank) => [print, rank]));
  for (const [one, print] of prints) one.rank = ranks.get(print) ?? 0;
  return traits;
}

const listed = (value: FactValue | undefined): ReadonlySet<string> | undefined =>
  Array.isArray(value) ? new Set(value as readonly string[]) : undefined;

/** How many typed fields two facts agree on, wholly or in part, less those they differ in: the higher the more alike. */
function similarity(a: Traits, b: Traits): number {
  let score = 0;
  for (let i = 0; i < a.values.length; i++) {
    const [left, right] = [a.values[i], b.values[i]];
    if (left === '' && right === '') continue;
    const shared = left === right ? 1 : overlap(a.lists[i], b.lists[i]);
    score += shared === 0 ? -1 : 1 + shared;
  }
  return score;
}

/** The share of values two lists have in common, from 0 to 1. */
function overlap(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): number {
  if (a === undefined || b === undefined) return 0;
  let shared = 0;
  for (const value of b) if (a.has(value)) shared += 1;
  return shared / Math.max(a.size, b.size, 1);
}

interface Pair {
  readonly left: Traits;
  readonly right: Traits;
  readonly score: number;
}

/** The most alike first; of pairs equally alike, by the ranks of the two, whichever side they are on. */
function mostAlikeFirst(x: Pair, y: Pair): number {
  const low = ({ left, right }: Pair) => Math.min(left.rank, right.rank);
  const high = ({ left, right }: Pair) => Math.max(left.rank, right.rank);
  return y.score - x.score || low(x) - low(y) || high(x) - high(y);
}

/** Pairs what has the same key on both sides, in the order of the ranks. */
function pairByKey(
  left: readonly Traits[],
  right: readonly Traits[],
  keyOf: (one: Traits) => string | undefined,
  score: (left: Traits, right: Traits) => number,
): readonly Pair[] {
  const waiting = new Map<string, Traits[]>();
  for (const one of right.toSorted((x, y) => x.rank - y.rank).reverse()) {
    const key = keyOf(one);
    if (key === undefined) continue;
    const before = waiting.get(key) ?? [];
    before.push(one);
    waiting.set(key, before);
  }
  return left
    .toSorted((x, y) => x.rank - y.rank)
    .flatMap((one) => {
      const other = waiting.get(keyOf(one) ?? '')?.pop();
      return other === undefined ? [] : [{ left: one, right: other, score: score(one, other) }];
    });
}

/** Facts of a side that are held against each of the other: a hundred times what real records have in a row. */
const heldAgainst = 2000;

/** Pairs what is left, each held against each, the most alike first. */
function pairByLikeness(left: readonly Traits[], right: readonly Traits[]): readonly Pair[] {
  const first = (side: readonly Traits[]) => side.toSorted((x, y) => x.rank - y.rank).slice(0, heldAgainst);
  const [a, b] = [first(left), first(right)];
  const byScore = new Map<number, number[]>();
  for (const [i, one] of a.entries()) {
    for (const [j, other] of b.entries()) {
      const score = similarity(one, other);
      if (score <= 0) continue;
      const alike = byScore.get(score);
      if (alike === undefined) byScore.set(score, [i * b.length + j]);
      else alike.push(i * b.length + j);
    }
  }
  const taken = new Set<Traits>();
  return [...byScore]
    .sort(([x], [y]) => y - x)
    .flatMap(([score, places]) =>
      places
        .map((at) => ({
          left: a[Math.floor(at / b.length)] as Traits,
          right: b[at % b.length] as Traits,
          score,
        }))
        .filter(({ left: one, right: other }) => !taken.has(one) && !taken.has(other))
        .sort(mostAlikeFirst)
        .filter(({ left: one, right: other }) => {
          if (taken.has(one) || taken.has(other)) return false;
          taken.add(one).add(other);
          return true;
        }),
    );
}

/**
 * Pairs the facts of two cells, the most alike first; between kin an `id` given on both sides decides. Facts with
 * nothing in common stay alone, unless each side has just one. The result does not depend on the order of the facts,
 * and swapping the sides swaps the pairs.
 */
export function pairFacts(a: readonly Fact[], b: readonly Fact[], { section, kin }: Ground): Pairing {
  if (a.length === 1 && b.length === 1)
    return { pairs: [[a[0] as Fact, b[0] as Fact]], onlyA: [], onlyB: [] };
  const [left = [], right = []] = traitsOf(section, [a, b]);
  const pairs: Pair[] = [];
  const open = (side: readonly Traits[]) => {
    const taken = new Set(pairs.flatMap((pair) => [pair.left, pair.right]));
    return side.filter((one) => !taken.has(one));
  };
  const idOf = ({ fact }: Traits) => (fact.id === undefined ? undefined : String(fact.id));
  if (kin) pairs.push(...pairByKey(left, right, idOf, () => Number.MAX_SAFE_INTEGER));
  // Nothing is more alike than what says the same, so this needs no looking at all the others.
  const content = ({ values }: Traits) => (values.some(Boolean) ? values.join('|') : undefined);
  pairs.push(...pairByKey(open(left), open(right), content, similarity));
  pairs.push(...pairByLikeness(open(left), open(right)));
  return {
    pairs: pairs.sort(mostAlikeFirst).map((pair) => [pair.left.fact, pair.right.fact] as const),
    onlyA: open(left).map(({ fact }) => fact),
    onlyB: open(right).map(({ fact }) => fact),
  };
}
