import type { Lexicon } from '../model/lexicon.js';
import { eventText, periodText } from '../model/phrase-retention.js';
import { type Fact, list, textOf } from '../model/policy.js';
import { both, byCodePoint } from '../model/words.js';
import { ruleClause } from './clause.js';
import { differences, type FieldDifference, type Ground, present } from './facts.js';
import { comparePeriods, type Period, type PeriodComparison } from './period.js';
import { pairPoints } from './points.js';
import { obstacle, reserves, ruleFields } from './reserves.js';
import { onlyExample, rootEvent } from './rows.js';
import { A, B } from './sides.js';

export interface RuleComparison {
  readonly kind: PeriodComparison['kind'] | 'differs';
  /** What follows from the two rules, in clauses; `A` and `B` stand for the policies. */
  readonly because: readonly string[];
}

const unlike = (because: string): RuleComparison => ({
  kind: 'incomparable',
  because: [`neither is simply longer or shorter, because ${because}`],
});

/** The event a rule hangs on: the start of its period, else the end of storage. */
const anchor = (fact: Fact): string | undefined =>
  fact.period === undefined ? list(fact, 'until')[0] : textOf(fact, 'from');

/** Storage "until an event" ends there: a period of nothing from that event. */
const periodOf = (fact: Fact): Period =>
  fact.period === undefined ? { period: 'P0D', bound: 'exact' } : { period: fact.period, bound: fact.bound };

/** Do two events belong to one wider event? No two events outside the vocabulary are known to. */
function akin(a: string, b: string, lexicon: Lexicon): boolean {
  return a !== 'other' && b !== 'other' && rootEvent(a, lexicon) === rootEvent(b, lexicon);
}

/** Why lengths that count from these events cannot be compared; undefined where they can. */
function eventObstacle(a: Fact, b: Fact, lexicon: Lexicon): string | undefined {
  const [left, right] = [anchor(a), anchor(b)];
  if (left === undefined || right === undefined)
    return `${left === right ? 'neither' : `only ${left === undefined ? B : A}`} says from when the time counts`;
  if (!akin(left, right, lexicon)) return 'they hang on different events';
  // Akin events may lie far apart: a period may bridge that in the reader's mind, the bare event may not.
  if (left !== right && (a.period === undefined || b.period === undefined))
    return `they hang on different events, though on ${eventText(rootEvent(left, lexicon), lexicon)} in one way or another`;
  return undefined;
}

function compareLengths(
  a: Fact,
  b: Fact,
  differing: readonly FieldDifference[],
  { lexicon }: Ground,
): RuleComparison {
  const [eventA = '', eventB = ''] = [anchor(a), anchor(b)];
  const why = eventObstacle(a, b, lexicon);
  if (why !== undefined) return unlike(why);
  const found = comparePeriods(periodOf(a), periodOf(b));
  if (found.kind === 'incomparable') return unlike(found.claim);
  const same = eventA === eventB;
  const kind = same || found.kind !== 'equal' ? found.kind : 'about-equal';
  const claim = same ? found.claim : `${together(eventA, eventB, lexicon)}, ${found.claim}`;
  const held = kind === 'equal' ? [] : reserves(a, b, differing);
  if (held.length === 0) return { kind, because: [claim] };
  const reserve = `neither is simply longer or shorter, because ${both(held)}`;
  return { kind: 'incomparable', because: [`by the figures, ${claim}; but ${reserve}`] };
}

const together = (a: string, b: string, lexicon: Lexicon): string =>
  `if ${eventText(a, lexicon)} (${A}) and ${eventText(b, lexicon)} (${B}) fall together`;

/** Two rules that agree on what ends storage: what is left is what then follows, hedges and conditions. */
function sameRule(a: Fact, b: Fact, found: readonly FieldDifference[]): RuleComparison {
  if (found.length === 0) return { kind: 'equal', because: [] };
  if (a.kind === 'outcome') return { kind: 'differs', because: [] };
  const [first, ...rest] = pairPoints(a, b, found);
  return { kind: 'differs', because: [`the rule is the same, but ${first}`, ...rest] };
}

/** In a row about criteria only these are compared, with their examples and what hedges them. */
function compareCriteria(
  a: Fact,
  b: Fact,
  found: readonly FieldDifference[],
  { lexicon }: Ground,
): RuleComparison {
  const counted = found.filter((one) => !otherAspects.has(one.field));
  if (counted.length === 0) return { kind: 'equal', because: [] };
  const [left, right] = [list(a, 'criteria'), list(b, 'criteria')];
  const shared = left.filter((name) => right.includes(name));
  // Without anything in common the clauses say it all.
  if (shared.length === 0 && !counted.some((one) => one.open)) return { kind: 'differs', because: [] };
  const label = (names: readonly string[]) =>
    names.map((name) => lexicon.label('criterion', name)).join(', ');
  const only = (side: string, names: readonly string[]) => {
    const own = names.filter((name) => !shared.includes(name));
    return own.length === 0 ? [] : [`only ${side} names: ${label(own)}`];
  };
  const named = counted.filter((one) => one.field !== 'criteria' || one.open);
  return {
    kind: 'differs',
    because: [`both name: ${label(shared)}`, ...only(A, left), ...only(B, right), ...pairPoints(a, b, named)],
  };
}

/** What a rule says under another aspect than its criteria. */
const otherAspects = new Set(['from', 'period', 'bound', 'until', 'kind', 'archive']);

/** A rule without what is told in the rows of its other aspects. */
export const criteriaOf = (fact: Fact): Fact => ({
  ...fact,
  ...Object.fromEntries([...otherAspects].map((field) => [field, undefined])),
  kind: 'criterion',
});

/**
 * Compares two retention rules about the same data. Lengths are compared only between rules that hang on the same
 * event (or share a wider one) with no criterion in between; everything else is `incomparable`, with the reason. In a
 * row about criteria (`aspect`) only these are compared. Shorter and longer are never claimed over a hedge, a condition,
 * an exception of one side, or different persons, places or data.
 */
export function compareRules(a: Fact, b: Fact, ground: Ground, aspect?: string): RuleComparison {
  const found = differences(a, b, ground);
  const criteria = a.kind === 'criterion' && b.kind === 'criterion' && ![a, b].some(onlyExample);
  const deferred = a.deferred !== undefined || b.deferred !== undefined;
  if (!deferred && (aspect === 'criteria' || (criteria && found.length > 0)))
    return compareCriteria(a, b, found, ground);
  if (!found.some((one) => ruleFields.has(one.field)) && !(deferred && found.length > 0))
    return sameRule(a, b, found);
  const nothing = [a, b].filter((fact) => fact.kind === 'kept');
  if (nothing.length === 1 && ![a, b].some((fact) => fact.denied || onlyExample(fact)))
    return { kind: 'differs', because: [`only ${nothing[0] === a ? B : A} keeps the data at all`] };
  const why = obstacle(a, b);
  if (why !== undefined) return unlike(why);
  const lengths = compareLengths(a, b, found, ground);
  if (lengths.kind !== 'equal') return lengths;
  // Equal in length though written otherwise: whatever else differs decides.
  return sameRule(
    a,
    b,
    found.filter((one) => !['period', 'bound', 'kind'].includes(one.field)),
  );
}

/** Both rules as clauses, then what follows: one or two sentences. */
export function tellRules(
  a: Fact,
  b: Fact,
  { kind, because }: RuleComparison,
  ground: Ground,
  aspect?: string,
): readonly string[] {
  const [left, right] = aspect === 'criteria' ? [criteriaOf(a), criteriaOf(b)] : [a, b];
  if (kind === 'equal') return [agreed(left, right, ground)];
  if (because[0]?.startsWith('both name: ')) return because;
  const clauses = [
    ruleClause(A, left, ground, ground.names[0]),
    ruleClause(B, right, ground, ground.names[1]),
  ];
  return [clauses.join('; '), ...because];
}

/** "Both keep the data 1 year (also written “12 months”)"; words that were not compared are left out. */
function agreed(a: Fact, b: Fact, ground: Ground): string {
  const bare = (fact: Fact, other: Fact): Fact => ({
    ...fact,
    ...Object.fromEntries(
      [...present].filter((name) => fact[name] !== other[name]).map((name) => [name, undefined]),
    ),
  });
  const said = (fact: Fact, other: Fact, side: 0 | 1) => ({
    text: ruleClause('both', bare(fact, other), ground, ground.names[side], true),
    period: periodText(fact),
  });
  const [first, second] = [said(a, b, 0), said(b, a, 1)].sort((x, y) => byCodePoint(x.text, y.text));
  return first?.period === second?.period
    ? (first?.text ?? '')
    : `${first?.text} (also written “${second?.period}”)`;
}
