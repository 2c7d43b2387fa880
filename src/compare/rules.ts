import type { Fact } from '../model/policy.js';
import { ruleClause } from './clause.js';
import type { Ground } from './facts.js';
import { alsoText, coverage, type Judgement, judged, type Side, sameBeside } from './judgement.js';
import { pairFacts } from './pairing.js';
import { uncompared } from './points.js';
import { compareRules, criteriaOf, type RuleComparison, tellRules } from './retention.js';
import { A, B, paragraph, some } from './sides.js';

/** Rules of a side that are held each against each other one: ten times what real records have in a row. */
const first = (facts: readonly Fact[]): readonly Fact[] => facts.slice(0, 100);

/** Rules that are told before the rest is only counted. */
const limit = 3;

const claims = new Set<string>(['shorter', 'longer', 'limit-lower', 'limit-higher', 'about-equal']);

/** "X also keeps the data as long as needed": rules of one side that have no counterpart. */
function lonely(
  side: string,
  facts: readonly Fact[],
  ground: Ground,
  aspect: string | undefined,
  also: string,
): readonly string[] {
  const names = ground.names[side === A ? 0 : 1];
  return some(
    facts.map((fact) =>
      ruleClause(`${side}${also}`, aspect === 'criteria' ? criteriaOf(fact) : fact, ground, names),
    ),
    limit,
    (rest) => `${side} has ${rest} more rules`,
  );
}

/** What wider terms contribute, in words: a single rule is told, more are only named. */
function beside(a: Side, b: Side, ground: Ground): readonly string[] {
  const told = (side: string, { also }: Side) =>
    also?.facts.length === 1
      ? [
          `what ${side} says under “${also.label}” bears on it too: ${ruleClause('it', also.facts[0] as Fact, ground, ground.names[side === A ? 0 : 1])}`,
        ]
      : alsoText(side, also);
  return [...told(A, a), ...told(B, b)];
}

/** Judges the retention rules of two cells; `aspect` is that of the row. */
export function judgeRules(a: Side, b: Side, ground: Ground, aspect: string | undefined): Judgement {
  const { pairs, onlyA, onlyB } = pairFacts(a.facts, b.facts, ground);
  const unlike = (left: Fact, right: Fact) =>
    compareRules(left, right, ground, aspect).kind === 'incomparable';
  const compared = pairs.map(([left, right]) => {
    const rule = compareRules(left, right, ground, aspect);
    return { kind: rule.kind, told: paragraph(tellRules(left, right, rule, ground, aspect)) };
  });
  const alike = a.covers === b.covers && sameBeside(a, b, ground);
  const all = (kind: RuleComparison['kind']) => compared.every((one) => one.kind === kind);
  const also = pairs.length === 0 ? '' : ' also';
  const told = [
    ...some(
      compared.map((one) => one.told),
      limit,
      (rest) => `${rest} more pairs of rules differ or agree`,
    ),
    ...lonely(A, onlyA, ground, aspect, also),
    ...lonely(B, onlyB, ground, aspect, also),
  ];
  const paired = onlyA.length + onlyB.length === 0;
  if (paired && alike && all('equal'))
    return judged('same', [...told, ...uncompared(pairs, ground)], 'equal');
  const reason = [...(alike ? [] : coverage(a, b)), ...told, ...(alike ? [] : beside(a, b, ground))];
  const unlikeAll =
    compared.every(({ kind }) => kind === 'incomparable') &&
    first(a.facts).every((left) => first(b.facts).every((right) => unlike(left, right)));
  if (unlikeAll || (paired && all('incomparable')))
    return judged(
      'incomparable',
      pairs.length > 0 ? reason : [...reason, 'none of these rules can be set against another'],
    );
  const [only] = compared;
  if (!paired || compared.length > 1 || only === undefined || only.kind === 'equal')
    return judged('differs', reason);
  const general = a.also !== undefined || b.also !== undefined;
  if (general && claims.has(only.kind))
    return judged('incomparable', [
      ...reason,
      'neither is simply longer or shorter, because a more general rule bears on these data too',
    ]);
  return judged('differs', reason, only.kind);
}
