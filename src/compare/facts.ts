import { parseDuration } from '../model/duration.js';
import type { Field } from '../model/field.js';
import type { Lexicon } from '../model/lexicon.js';
import { exampleText, fieldText, hedgeText, type Names, valueText } from '../model/phrase.js';
import type { Fact, FactValue } from '../model/policy.js';
import { fieldsOf, type Section } from '../model/section.js';
import { byCodePoint, inline } from '../model/words.js';

/** What two facts of one row are compared in the light of. */
export interface Ground {
  readonly section: Section;
  readonly lexicon: Lexicon;
  /** Two versions or languages of one policy: then an `id` pairs facts, and `other` may mean the same. */
  readonly kin: boolean;
  /** The key field by which a fact stands in the row; the others are compared. */
  readonly keyOf: (fact: Fact) => string | undefined;
  /** Names of parties, on each side. */
  readonly names: readonly [Names, Names];
}

/** One field in which two facts differ. */
export interface FieldDifference {
  readonly field: string;
  readonly label: string;
  /** Both values in words; undefined where a side does not say. */
  readonly a: string | undefined;
  readonly b: string | undefined;
  /** The same as they read alone: "for analytics", "issuer: …". */
  readonly alone: readonly [string, string];
  /** Both say the same, but with an `other`, which may be another on each side. */
  readonly open?: true;
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

/** Remarks of the normaliser on a passage: shown, and no part of what a policy says. */
const remarks = new Set(['reading']);

/** Fields of free words that still count by their presence: a condition changes what was promised. */
export const present: ReadonlySet<string> = new Set(['when', 'consequence']);

const known = new WeakMap<Section, readonly Field[]>();

/** A section's fields, put together once: facts are compared by the thousand. */
export function fieldsIn(section: Section): readonly Field[] {
  const fields = known.get(section) ?? fieldsOf(section);
  known.set(section, fields);
  return fields;
}

/** What a field contributes to a comparison; "" where it says nothing. */
export function compared(field: Field, fact: Fact): string {
  const value = fact[field.name];
  if (present.has(field.name)) return value === undefined ? '' : 'said';
  if (field.silent || remarks.has(field.name)) return '';
  if (field.name === 'modality') return canonical(fact.modality);
  if (field.name === 'denied') return fact.denied ? 'denied' : '';
  // Ids of parties mean nothing outside their record, and names are free words.
  if (field.kind.is === 'party') return value === undefined ? '' : 'named';
  return canonical(value);
}

/** The same within a row: the key that leads there is no difference, nor is "all data" about it. */
function comparedIn(ground: Ground, field: Field, fact: Fact): string {
  if (ground.keyOf(fact) === field.name) return '';
  const value = compared(field, fact);
  return value === 'all' && ground.section.key.includes(field) ? '' : value;
}

const holdsOther = (value: FactValue | undefined): boolean =>
  value === 'other' || (Array.isArray(value) && (value as readonly string[]).includes('other'));

function difference(field: Field, a: Fact, b: Fact, ground: Ground): FieldDifference | undefined {
  const [left, right] = [comparedIn(ground, field, a), comparedIn(ground, field, b)];
  const open = left === right && left !== '' && !ground.kin && holdsOther(a[field.name]);
  if (left === right && !open) return undefined;
  return {
    field: field.name,
    label: inline(field.title),
    a: left === '' && field.name !== 'denied' ? undefined : say(field, a, ground, 0),
    b: right === '' && field.name !== 'denied' ? undefined : say(field, b, ground, 1),
    alone: [alone(field, a, ground, 0), alone(field, b, ground, 1)],
    ...(open ? { open } : {}),
  };
}

function say(field: Field, fact: Fact, ground: Ground, side: 0 | 1): string | undefined {
  const value = fact[field.name];
  if (field.name === 'denied') return fact.denied ? 'denied' : 'stated';
  if (value === undefined) return undefined;
  if (field.name === 'example')
    return exampleText(ground.section, fact, ground.lexicon, ground.names[side])[0];
  if (field.kind.is === 'nested') return 'given';
  return valueText(field, value, ground.lexicon, ground.names[side]);
}

function alone(field: Field, fact: Fact, ground: Ground, side: 0 | 1): string {
  if (field.name === 'example') return say(field, fact, ground, side) ?? '';
  if (field.name === 'modality') return hedgeText({ ...fact, denied: false }).join(', ');
  return fieldText(field, fact, ground.lexicon, ground.names[side])[0] ?? '';
}

/** The typed fields in which two facts of a row differ; free words never count. */
export function differences(a: Fact, b: Fact, ground: Ground): readonly FieldDifference[] {
  return fieldsIn(ground.section).flatMap((field) => difference(field, a, b, ground) ?? []);
}

/** Labels of the typed fields in which cells vary: a value that some have and others have not. Keys and hedges apart. */
export function varying(
  section: Section,
  cells: readonly (readonly Fact[])[],
  keyOf: Ground['keyOf'],
): readonly string[] {
  const values = (field: Field, facts: readonly Fact[]) =>
    [...new Set(facts.map((fact) => (keyOf(fact) === field.name ? '' : compared(field, fact))))]
      .filter(Boolean)
      .sort(byCodePoint)
      .join('|');
  return fieldsIn(section)
    .filter((field) => !['modality', 'denied', 'kind'].includes(field.name))
    .filter((field) => new Set(cells.map((facts) => values(field, facts))).size > 1)
    .map((field) => inline(field.title));
}
