import type { Lexicon } from '../model/lexicon.js';
import { phrase } from '../model/phrase.js';
import type { Fact } from '../model/policy.js';
import type { Section } from '../model/section.js';
import { byCodePoint } from '../model/words.js';
import { differences, type FieldDifference, pairFacts } from './facts.js';
import type { Comparison, Verdict } from './report.js';
import { compareRules } from './retention.js';
import { A, B } from './sides.js';

/** One side of a comparison: the facts a policy brings to a row, its own or those that cover it. */
export interface Side {
  readonly status: 'speaks' | 'silent' | 'not-applicable' | 'not-assessed';
  readonly facts: readonly Fact[];
  /** Label of the wider term the facts stand under, where they are not of the row itself. */
  readonly covers?: string;
  /** Label of the wider term whose facts bear on the row beside its own. */
  readonly also?: string;
  /** Labels of the narrower terms the policy speaks of instead. */
  readonly narrower?: readonly string[];
}

export interface Judgement extends Comparison {
  readonly verdict: Verdict;
}

const judged = (verdict: Verdict, reason: string, kind: string = verdict): Judgement => ({
  verdict,
  kind,
  reason,
});

const quiet: Readonly<Record<string, string>> = {
  silent: 'says nothing',
  'not-applicable': 'is not concerned',
  'not-assessed': 'has not been assessed',
};

/** Judges what two policies say in one row (`aspect`: of a retention row). In the reason `A` and `B` stand for the two. */
export function judge(section: Section, a: Side, b: Side, lexicon: Lexicon, aspect?: string): Judgement {
  if (a.status === 'not-assessed' || b.status === 'not-assessed') {
    const which =
      a.status === b.status ? 'neither has' : a.status === 'not-assessed' ? `${A} has not` : `${B} has not`;
    return judged('not-assessed', `${which} been assessed`);
  }
  if (a.status !== 'speaks' && b.status !== 'speaks') return judged('same', 'neither says anything');
  if (a.status !== 'speaks' || b.status !== 'speaks') return judgeOnly(a, b);
  if (isNarrower(a) !== isNarrower(b)) return judgeNarrower(a, b);
  const denial = judgeDenial(a, b);
  if (denial !== undefined) return denial;
  return section.name === 'retention'
    ? judgeRules(section, a, b, lexicon, aspect)
    : judgeFacts(section, a, b, lexicon);
}

const isNarrower = (side: Side) => (side.narrower ?? []).length > 0;
const allDenied = (side: Side) => side.facts.every((fact) => fact.denied);

function judgeOnly(a: Side, b: Side): Judgement {
  const [speaker, other, side] = a.status === 'speaks' ? [A, B, a] : [B, A, b];
  const silence = quiet[(side === a ? b : a).status] ?? '';
  return judged(
    'only',
    `only ${speaker} ${allDenied(side) ? 'speaks, and denies it' : 'says so'}; ${other} ${silence}`,
  );
}

function judgeNarrower(a: Side, b: Side): Judgement {
  const [narrow, wide, names] = isNarrower(a) ? [A, B, a.narrower] : [B, A, b.narrower];
  return judged(
    'differs',
    `${wide} speaks of it as such; ${narrow} only of narrower terms (${(names ?? []).join(', ')})`,
    'narrower',
  );
}

function judgeDenial(a: Side, b: Side): Judgement | undefined {
  const [left, right] = [allDenied(a), allDenied(b)];
  if (left === right) return undefined;
  const [denier, other, stated] = left ? [A, B, b] : [B, A, a];
  if (stated.facts.some((fact) => fact.denied))
    return judged('differs', `${denier} denies it; ${other} denies a part and states a part`);
  return judged('denied', `${denier} denies what ${other} states`);
}

/** "how: by e-mail (Jump), not said (JP.cars)". */
function describe(difference: FieldDifference): string {
  if (difference.field === 'modality') return firmness(difference);
  const say = (value: string | undefined, side: string) => `${value ?? 'not said'} (${side})`;
  return `${difference.label}: ${say(difference.a, A)}, ${say(difference.b, B)}`;
}

/** "only Jifeline hedges: may". */
function firmness({ a = 'will', b = 'will' }: FieldDifference): string {
  if (a === 'will') return `only ${B} hedges: ${b}`;
  if (b === 'will') return `only ${A} hedges: ${a}`;
  return `${A} hedges with "${a}", ${B} with "${b}"`;
}

function coverage(a: Side, b: Side): string[] {
  const also = (side: string, label: string | undefined) =>
    label === undefined ? [] : [`what ${side} says under "${label}" bears on it too`];
  return [
    ...(a.also === b.also ? [] : [...also(A, a.also), ...also(B, b.also)]),
    ...(a.covers === undefined ? [] : [`${A} speaks of it under "${a.covers}"`]),
    ...(b.covers === undefined ? [] : [`${B} speaks of it under "${b.covers}"`]),
  ];
}

function leftover(section: Section, side: string, facts: readonly Fact[], lexicon: Lexicon): string[] {
  return facts
    .map((fact) => {
      const said = phrase(section, fact, lexicon, { without: section.key.map((field) => field.name) });
      return `only ${side}: ${said === '' ? 'a further fact' : said}`;
    })
    .sort(byCodePoint);
}

function judgeFacts(section: Section, a: Side, b: Side, lexicon: Lexicon): Judgement {
  const { pairs, onlyA, onlyB } = pairFacts(section, a.facts, b.facts);
  const found = pairs
    .flatMap(([left, right]) => differences(section, left, right, lexicon))
    .map(describe)
    .sort(byCodePoint);
  const reasons = [
    ...found,
    ...leftover(section, A, onlyA, lexicon),
    ...leftover(section, B, onlyB, lexicon),
  ];
  const wide = a.covers === b.covers ? [] : coverage(a, b);
  if (reasons.length + wide.length === 0)
    return judged('same', a.facts.some((fact) => fact.denied) ? 'both deny it' : 'both say the same');
  return judged('differs', [...wide, ...reasons].join('; '));
}

/** Typed fields that say which rule it is, as against how firmly or under which condition it holds. */
const ruleFields = new Set(['from', 'period', 'bound', 'until', 'criteria', 'kind', 'archive', 'example']);

function judgeRules(
  section: Section,
  a: Side,
  b: Side,
  lexicon: Lexicon,
  aspect: string | undefined,
): Judgement {
  const { pairs, onlyA, onlyB } = pairFacts(section, a.facts, b.facts);
  const compared = pairs.map(([left, right]) => ({
    rule: compareRules(left, right, lexicon, aspect),
    hedges: differences(section, left, right, lexicon).filter((one) => !ruleFields.has(one.field)),
    same: differences(section, left, right, lexicon, true).length === 0,
  }));
  compared.sort((x, y) => byCodePoint(x.rule.reason, y.rule.reason));
  const reasons = [
    ...coverage(a, b),
    ...compared.map(({ rule }) => rule.reason),
    ...compared.flatMap(({ hedges }) => hedges.map(describe)),
    ...leftover(section, A, onlyA, lexicon),
    ...leftover(section, B, onlyB, lexicon),
  ];
  const reason = reasons.join('; ');
  if (onlyA.length + onlyB.length === 0) {
    if (
      compared.every(({ rule, hedges }) => rule.kind === 'equal' && hedges.length === 0) &&
      a.covers === b.covers
    )
      return judged('same', reason, 'equal');
    if (compared.every(({ rule }) => rule.kind === 'incomparable')) return judged('incomparable', reason);
  }
  const [only] = compared;
  const kind =
    compared.length === 1 && only !== undefined && only.rule.kind !== 'equal' ? only.rule.kind : 'differs';
  return judged(kind === 'incomparable' ? 'incomparable' : 'differs', reason, kind);
}
