import { type Fact, list } from '../model/policy.js';
import { undecided } from './clause.js';
import type { FieldDifference } from './facts.js';
import { endless, onlyExample } from './rows.js';
import { A, B } from './sides.js';

/** Typed fields that say which rule it is, as against how firmly, where or under which condition it holds. */
export const ruleFields: ReadonlySet<string> = new Set([
  ...['from', 'period', 'bound', 'until', 'criteria', 'kind', 'archive', 'example'],
]);

/** Something that may hold of a rule, and how it is told of one side or of "each". */
type Trait = readonly [holds: (fact: Fact) => boolean, tell: (side: string) => string];

function told([holds, tell]: Trait, a: Fact, b: Fact): string | undefined {
  if (holds(a)) return tell(holds(b) ? 'each' : A);
  return holds(b) ? tell(B) : undefined;
}

const depends = (what: string): Trait => [
  (fact) => undecided(fact) === what,
  (side) => `how long ${side === 'each' ? 'each of them' : side} keeps depends on ${what}`,
];

const obstacles: readonly Trait[] = [
  [(fact) => fact.denied, (side) => `${side} denies a rule and gives none instead`],
  [(fact) => fact.deferred !== undefined, (side) => `${side} leaves open how long`],
  [onlyExample, (side) => `${side} gives its rule only as an example, which is no commitment`],
  [(fact) => endless.has(String(fact.kind)), (side) => `${side} names no length`],
  [(fact) => fact.period === 'reasonable', () => '“a reasonable period” names no length'],
  [(fact) => fact.archive !== undefined, (side) => `${side} adds a second phase in an archive`],
  ...['need', 'which event comes last', 'need and which event comes last'].map(depends),
  [(fact) => fact.kind === 'outcome', (side) => `${side} says only what becomes of the data`],
];

/** Why two rules have no lengths that could be set against each other; undefined where they have. */
export function obstacle(a: Fact, b: Fact): string | undefined {
  for (const trait of obstacles) {
    const found = told(trait, a, b);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Outcomes after which the data are still there: the period before is not how long they are kept. */
const remaining = new Set(['isolated', 'archived', 'visible', 'de-identified']);

const traits: readonly Trait[] = [
  [(fact) => fact.modality.some((name) => name !== 'will'), (side) => `${side} hedges`],
  [(fact) => fact.when !== undefined, (side) => `${side} sets a condition`],
  [(fact) => fact.extent !== undefined, (side) => `${side} speaks of a part only`],
  [(fact) => fact.reading !== undefined, (side) => `the passage of ${side} is not clear`],
  [
    (fact) => list(fact, 'then').some((name) => remaining.has(name)),
    (side) => `${side} keeps the data on in another way`,
  ],
];

/** Differences that are no matter of which data, persons or places a rule is about. */
const elsewhere = new Set([
  ...[...ruleFields, 'set-by', 'then', 'modality', 'denied', 'deferred'],
  ...['except', 'when', 'extent', 'reading', 'only', 'consequence'],
]);

/** Why a claim about the figures would say more than the texts do; `found` are the fields in which the rules differ. */
export function reserves(a: Fact, b: Fact, found: readonly FieldDifference[]): readonly string[] {
  return [
    ...traits.flatMap((trait) => told(trait, a, b) ?? []),
    ...(found.some((one) => one.field === 'except') ? ['they do not make the same exceptions'] : []),
    ...(found.every((one) => elsewhere.has(one.field))
      ? []
      : ['they do not speak of the same data, persons or places']),
  ];
}
