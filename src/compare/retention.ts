import { formatDuration } from '../model/duration.js';
import type { Lexicon } from '../model/lexicon.js';
import { retentionRule } from '../model/phrase-retention.js';
import { type Fact, list, textOf } from '../model/policy.js';
import { both, either } from '../model/words.js';
import { canonical } from './facts.js';
import { comparePeriods, type Period, type PeriodComparison } from './period.js';
import { A, B } from './sides.js';

export interface RuleComparison {
  readonly kind: PeriodComparison['kind'] | 'differs';
  /** In words, `A` and `B` standing for the two policies. */
  readonly reason: string;
}

const incomparable = (reason: string): RuleComparison => ({ kind: 'incomparable', reason });

const labels = (vocabulary: string, names: readonly string[], lexicon: Lexicon) =>
  names.map((name) => lexicon.label(vocabulary, name));

/** What else than a period decides the end of storage under a rule, in words; undefined where nothing does. */
function between(fact: Fact, lexicon: Lexicon): string | undefined {
  const events = list(fact, 'until');
  const said = [
    ...(events.length > 1 || (events.length > 0 && (fact.period !== undefined || fact.criteria !== undefined))
      ? [`${either(labels('event', events, lexicon))}`]
      : []),
    ...(fact.criteria === undefined
      ? []
      : [`need (${either(labels('criterion', list(fact, 'criteria'), lexicon))})`]),
  ];
  return said.length === 0 ? undefined : both(said);
}

/** "names 7 years only as an example". */
function exampleOnly(side: string, fact: Fact): string[] {
  const example = fact.example as { readonly period?: string } | undefined;
  return example?.period === undefined
    ? []
    : [`${side} names ${formatDuration(example.period)} only as an example`];
}

/** Why a rule that hangs on more than one thing has no length to compare. */
function openEnded(side: string, fact: Fact, mixed: string | undefined, lexicon: Lexicon): string[] {
  if (mixed === undefined) return [`${side} says ${retentionRule({ ...fact, then: undefined }, lexicon)}`];
  const limit = fact.period === undefined ? 'with no fixed length' : 'besides its period';
  return [`${side} ties storage to ${mixed}, ${limit}`, ...exampleOnly(side, fact)];
}

/** The event a rule hangs on: the start of a period, or the end of storage. */
function anchorEvent(fact: Fact): string | undefined {
  return textOf(fact, 'from') ?? list(fact, 'until')[0];
}

function sameEvent(a: string | undefined, b: string | undefined, lexicon: Lexicon): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  const wider = new Set(lexicon.lineage('event', a));
  return lexicon.lineage('event', b).some((event) => wider.has(event));
}

const eventName = (event: string | undefined, lexicon: Lexicon) =>
  event === undefined ? 'no event' : lexicon.label('event', event);

/** Storage "until an event" ends there: a period of nothing from that event. */
function periodOf(fact: Fact, lexicon: Lexicon): Period {
  const [event] = list(fact, 'until');
  return fact.period === undefined && event !== undefined
    ? { period: 'P0D', bound: 'exact', said: `until ${lexicon.label('event', event)}` }
    : { period: fact.period, bound: fact.bound };
}

function compareCriteria(a: Fact, b: Fact, lexicon: Lexicon): RuleComparison {
  const left = list(a, 'criteria');
  const right = list(b, 'criteria');
  const label = (names: readonly string[]) => both(names.map((name) => lexicon.label('criterion', name)));
  const onlyA = left.filter((name) => !right.includes(name));
  const onlyB = right.filter((name) => !left.includes(name));
  if (onlyA.length === 0 && onlyB.length === 0)
    return { kind: 'equal', reason: `the same criteria (${label(left)})` };
  const parts = [
    ...(onlyA.length === 0 ? [] : [`only ${A} names "${label(onlyA)}"`]),
    ...(onlyB.length === 0 ? [] : [`only ${B} names "${label(onlyB)}"`]),
  ];
  return { kind: 'differs', reason: parts.join('; ') };
}

const special: Readonly<Record<string, string>> = {
  indefinite: 'for ever',
  'no-end-stated': 'on, with no end stated',
  session: 'for the session',
  'not-retained': 'nothing',
  deferred: 'for a period it does not give',
};

/**
 * Compares two retention rules about the same data. Lengths are compared only between rules that hang on the same
 * event (or share a wider one) with no criterion in between; everything else is `incomparable`, with the reason. In a
 * row about criteria (`aspect`) only these are compared.
 */
export function compareRules(a: Fact, b: Fact, lexicon: Lexicon, aspect?: string): RuleComparison {
  const [kindA, kindB] = [String(a.kind), String(b.kind)];
  if (a.modality.includes('for-example') || b.modality.includes('for-example')) {
    if (canonical(a.modality) !== canonical(b.modality))
      return incomparable(`${a.modality.includes('for-example') ? A : B} gives its rule only as an example`);
  }
  if (special[kindA] !== undefined || special[kindB] !== undefined) {
    if (kindA === kindB) return { kind: 'equal', reason: `both keep ${special[kindA]}` };
    const say = (side: string, kind: string) =>
      special[kind] === undefined ? '' : `${side} keeps ${special[kind]}`;
    return incomparable([say(A, kindA), say(B, kindB)].filter(Boolean).join(', '));
  }
  if (aspect === 'criteria' || (kindA === 'criterion' && kindB === 'criterion'))
    return compareCriteria(a, b, lexicon);
  if (kindA === 'outcome' || kindB === 'outcome')
    return { kind: 'differs', reason: 'one says only what happens in the end' };
  const mixedA = between(a, lexicon);
  const mixedB = between(b, lexicon);
  if (mixedA !== undefined || mixedB !== undefined) {
    if (
      canonical(a.until) === canonical(b.until) &&
      canonical(a.criteria) === canonical(b.criteria) &&
      a.period === undefined &&
      b.period === undefined
    )
      return { kind: 'equal', reason: 'the same events and criteria' };
    return incomparable(
      [
        'neither is simply longer',
        ...openEnded(A, a, mixedA, lexicon),
        ...openEnded(B, b, mixedB, lexicon),
      ].join('; '),
    );
  }
  const [eventA, eventB] = [anchorEvent(a), anchorEvent(b)];
  if (!sameEvent(eventA, eventB, lexicon))
    return incomparable(
      `the periods hang on different events: ${A} on ${eventName(eventA, lexicon)}, ${B} on ${eventName(eventB, lexicon)}`,
    );
  const compared = comparePeriods(periodOf(a, lexicon), periodOf(b, lexicon));
  if (eventA === eventB) return compared;
  const nuance = `counted from ${eventName(eventA, lexicon)} (${A}) and ${eventName(eventB, lexicon)} (${B}), taken as the same kind of event`;
  return { ...compared, reason: `${compared.reason}; ${nuance}` };
}
