import { parseDuration } from '../model/duration.js';
import type { Field } from '../model/field.js';
import type { Lexicon } from '../model/lexicon.js';
import { valueText } from '../model/phrase.js';
import type { Fact, FactValue } from '../model/policy.js';
import { fieldsOf, type Section } from '../model/section.js';
import { byCodePoint, inline } from '../model/words.js';

/** One field in which two facts differ, with both values in words; undefined where a side does not say. */
export interface FieldDifference {
  readonly field: string;
  readonly label: string;
  readonly a: string | undefined;
  readonly b: string | undefined;
}

/** A text in which equal durations look equal: 12 months and 1 year, 24 hours and 1 day. */
function canonicalDuration(value: string): string {
  const duration = parseDuration(value);
  return duration === undefined ? value : `${duration.months}m${duration.days}d${duration.seconds}s`;
}

/** A text that is equal for values that mean the same: order of lists and spelling of durations do not matter. */
export function canonical(value: FactValue | undefined): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return [...(value as string[])].sort(byCodePoint).join(',');
  if (typeof value === 'object') {
    const entries = Object.entries(value as Record<string, FactValue>).sort(([a], [b]) => byCodePoint(a, b));
    return `{${entries.map(([key, inner]) => `${key}=${canonical(inner)}`).join(';')}}`;
  }
  return typeof value === 'string' ? canonicalDuration(value) : String(value);
}

/** Fields of free words that still count by their presence: a condition changes what was promised. */
const present = new Set(['when', 'consequence']);

/** What a field contributes to a comparison; "" where it says nothing. */
function compared(field: Field, fact: Fact): string {
  const value = fact[field.name];
  if (present.has(field.name)) return value === undefined ? '' : 'said';
  if (field.silent) return '';
  if (field.name === 'modality') return canonical(fact.modality);
  if (field.name === 'denied') return fact.denied ? 'denied' : '';
  if (field.kind.is === 'party') return value === undefined ? '' : 'named';
  return canonical(value);
}

function difference(field: Field, a: Fact, b: Fact, lexicon: Lexicon): FieldDifference | undefined {
  if (compared(field, a) === compared(field, b)) return undefined;
  const say = (fact: Fact) => {
    const value = fact[field.name];
    if (field.name === 'denied') return fact.denied ? 'denied' : 'stated';
    if (value === undefined) return undefined;
    if (field.kind.is === 'nested') return 'given';
    return valueText(field, value, lexicon, (party) => party);
  };
  return { field: field.name, label: inline(field.title), a: say(a), b: say(b) };
}

/** The typed fields in which two facts differ. Key fields count only if `key` says so; free words never do. */
export function differences(
  section: Section,
  a: Fact,
  b: Fact,
  lexicon: Lexicon,
  key = false,
): readonly FieldDifference[] {
  const keys = new Set(key ? [] : section.key.map((field) => field.name));
  return fieldsOf(section)
    .filter((field) => !keys.has(field.name))
    .flatMap((field) => difference(field, a, b, lexicon) ?? []);
}

/** How many typed fields two facts agree on, wholly or in part, less those they differ in: the higher the more alike. */
export function similarity(section: Section, a: Fact, b: Fact): number {
  let score = 0;
  for (const field of fieldsOf(section)) {
    // Derived from the others, it would count them twice.
    if (field.name === 'kind' && section.name === 'retention') continue;
    const left = compared(field, a);
    const right = compared(field, b);
    if (left === '' && right === '') continue;
    const shared = left === right ? 1 : overlap(a[field.name], b[field.name]);
    score += shared === 0 ? -1 : 1 + shared;
  }
  return score;
}

/** The share of values two lists have in common, from 0 to 1. */
function overlap(a: FactValue | undefined, b: FactValue | undefined): number {
  if (!Array.isArray(a) || !Array.isArray(b)) return 0;
  const left = new Set(a as string[]);
  const shared = (b as string[]).filter((value) => left.has(value)).length;
  return shared / Math.max(left.size, b.length, 1);
}

export interface Pairing {
  readonly pairs: readonly (readonly [Fact, Fact])[];
  readonly onlyA: readonly Fact[];
  readonly onlyB: readonly Fact[];
}

/** A text by which facts are ordered whatever order they were written in. */
const fingerprint = (section: Section, fact: Fact) =>
  fieldsOf(section)
    .map((field) => compared(field, fact))
    .join('|');

/**
 * Pairs the facts of two cells, the most alike first; an `id` given on both sides decides. The result does not depend
 * on the order of the facts, and swapping the sides swaps the pairs.
 */
export function pairFacts(section: Section, a: readonly Fact[], b: readonly Fact[]): Pairing {
  const candidates = a.flatMap((left) =>
    b.map((right) => {
      const named = left.id !== undefined && left.id === right.id;
      const prints = [fingerprint(section, left), fingerprint(section, right)].sort(byCodePoint).join('||');
      return {
        left,
        right,
        score: named ? Number.MAX_SAFE_INTEGER : similarity(section, left, right),
        prints,
      };
    }),
  );
  candidates.sort((x, y) => y.score - x.score || byCodePoint(x.prints, y.prints));
  const takenA = new Set<Fact>();
  const takenB = new Set<Fact>();
  const pairs: (readonly [Fact, Fact])[] = [];
  for (const { left, right } of candidates) {
    if (takenA.has(left) || takenB.has(right)) continue;
    takenA.add(left);
    takenB.add(right);
    pairs.push([left, right]);
  }
  return {
    pairs,
    onlyA: a.filter((fact) => !takenA.has(fact)),
    onlyB: b.filter((fact) => !takenB.has(fact)),
  };
}
