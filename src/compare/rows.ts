import type { Field } from '../model/field.js';
import { vocabularyOf } from '../model/key.js';
import { valueLabel } from '../model/label.js';
import type { Lexicon } from '../model/lexicon.js';
import { type Fact, list, type Policy } from '../model/policy.js';
import type { Section } from '../model/section.js';

/** A row of a comparison: a term of a key field and, for retention, the aspect of the rule. */
export interface RowKey {
  readonly id: string;
  readonly label: string;
  /** The label of the term alone. */
  readonly name: string;
  readonly vocabulary: string;
  readonly term: string;
  readonly aspect?: string;
}

/** Subjects of retention that mean the same although one is a context, one a purpose and one a category of data. */
const sameSubject: Readonly<Record<string, readonly [string, string]>> = {
  'context:cookies': ['data', 'cookie-data'],
  'context:account': ['data', 'account'],
  'context:billing': ['data', 'billing'],
  'context:communication': ['data', 'communication'],
  'context:testimonial': ['data', 'testimonials'],
  'purpose:billing': ['data', 'billing'],
  'purpose:testimonials': ['data', 'testimonials'],
  'purpose:registration': ['context', 'registration'],
  'purpose:marketing': ['context', 'marketing'],
  'purpose:inquiries': ['context', 'inquiry'],
  'purpose:recruitment': ['context', 'application'],
  'purpose:all': ['data', 'all'],
  'context:all': ['data', 'all'],
};

/** The widest event that includes an event; events with the same one meet in a row. */
export function rootEvent(event: string, lexicon: Lexicon): string {
  return lexicon.lineage('event', event).at(-1) ?? event;
}

/**
 * Versions and languages of one policy share a family: only inside it may an `other` be the same `other`, and ids pair
 * facts.
 */
export const familyOf = (policy: Policy): string => policy.source.policy ?? policy.id.replace(/@.*$/s, '');

/** Kinds of retention rule that have neither a length nor an event. */
export const endless: ReadonlySet<string> = new Set(['indefinite', 'open-ended', 'session', 'kept']);

/** Does a retention fact give its rule only as an example: the whole fact, or all it says of an end? */
export function onlyExample(fact: Fact): boolean {
  const own = ['from', 'until', 'period', 'criteria', 'then', 'deferred'].some(
    (field) => fact[field] !== undefined,
  );
  const bare = !own && !endless.has(String(fact.kind)) && fact.example !== undefined;
  return bare || fact.modality.includes('for-example');
}

/** The part of a retention fact that says how long: the fact itself, or its example where it gives nothing else. */
const ruleOf = (fact: Fact): Fact =>
  onlyExample(fact) && fact.example !== undefined ? { ...fact, ...(fact.example as object) } : fact;

/**
 * What a retention rule is about: a period or event (grouped by the widest event), criteria, or what happens then. A
 * rule with both a period and criteria stands under both.
 */
function aspects(written: Fact, lexicon: Lexicon, family: string): readonly (readonly [string, string])[] {
  const fact = ruleOf(written);
  const events = [
    ...new Set([...list(fact, 'from'), ...list(fact, 'until')].map((event) => rootEvent(event, lexicon))),
  ];
  const out: [string, string][] = events.map((event) => [
    event === 'other' ? `event:other@${family}` : `event:${event}`,
    event === 'other' ? 'another event' : lexicon.label('event', event),
  ]);
  const timed = fact.period !== undefined || endless.has(String(fact.kind));
  if (out.length === 0 && timed) out.push(['period', 'no event named']);
  if (fact.criteria !== undefined) out.push(['criteria', 'criteria']);
  if (out.length === 0)
    out.push(fact.then === undefined ? ['announced', 'announced only'] : ['then', 'what happens then']);
  return out;
}

/** The key field by which a retention fact stands in its rows: the first it has. The others narrow it. */
const leading = (section: Section, fact: Fact): Field | undefined =>
  section.key.find((candidate) => list(fact, candidate.name).length > 0);

function retentionRows(section: Section, fact: Fact, lexicon: Lexicon, family: string): readonly RowKey[] {
  const field = leading(section, fact);
  if (field === undefined) return [];
  const named = vocabularyOf(field) ?? '';
  return list(fact, field.name).flatMap((written) => {
    const [vocabulary, term] = sameSubject[`${named}:${written}`] ?? [named, written];
    const name = lexicon.label(vocabulary, term);
    const own = term === 'other' ? `other@${family}` : term;
    return aspects(fact, lexicon, family).map(([aspect, words]) => ({
      // Some purposes bear the name of a context or of data that they are not.
      id: `${vocabulary === 'purpose' ? 'purpose.' : ''}${own}/${aspect}`,
      label: `${name} · ${words}`,
      name,
      vocabulary,
      term,
      aspect,
    }));
  });
}

/** The rows a fact stands in. `other` never shares a row with another policy: it is kept apart by the policy's family. */
export function rowsOf(section: Section, fact: Fact, lexicon: Lexicon, family: string): readonly RowKey[] {
  if (section.name === 'retention') return retentionRows(section, fact, lexicon, family);
  return section.key.flatMap((field) => {
    const vocabulary = vocabularyOf(field) ?? '';
    return list(fact, field.name).map((term): RowKey => {
      const name = valueLabel(field, term, lexicon);
      return term === 'other'
        ? { id: `other@${family}`, label: `${name} (${family})`, name, vocabulary, term }
        : { id: term, label: name, name, vocabulary, term };
    });
  });
}

/** The key field by which a fact stands in a row: its values are the row's, while its other key fields narrow it. */
export function keyFieldIn(section: Section, row: RowKey, fact: Fact): string | undefined {
  if (section.name === 'retention') return leading(section, fact)?.name;
  return section.key.find((field) => (vocabularyOf(field) ?? '') === row.vocabulary)?.name;
}

/** Aspects that bear on a row of another one: a rule without an event on every event, an announcement on all there is. */
const reaches = (wide: string, aspect: string): boolean =>
  wide === aspect ||
  (wide === 'period' && aspect.startsWith('event:')) ||
  (wide === 'announced' && (aspect === 'period' || aspect === 'criteria' || aspect.startsWith('event:')));

/** Are the data, context or purpose of row `wide` those of `row`, or wider? In retention a rule about all data is. */
export function includesTerm(wide: RowKey, row: RowKey, lexicon: Lexicon): boolean {
  if (wide.aspect !== undefined && wide.term === 'all') return true;
  if (wide.vocabulary !== row.vocabulary || wide.vocabulary === '' || row.term === 'other') return false;
  return lexicon.includes(row.vocabulary, wide.term, row.term);
}

/** Is a retention row about a period or an event? */
export const isTimed = (row: RowKey): boolean => /^(?:event:|period$)/.test(row.aspect ?? '');

/** Does a fact of row `wide` bear on row `row`? True for wider terms, and in retention for rules about all data. */
export function covers(wide: RowKey, row: RowKey, lexicon: Lexicon): boolean {
  return (
    wide.id !== row.id && reaches(wide.aspect ?? '', row.aspect ?? '') && includesTerm(wide, row, lexicon)
  );
}
