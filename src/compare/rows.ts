import { countryName } from '../model/country.js';
import { vocabularyOf } from '../model/key.js';
import type { Lexicon } from '../model/lexicon.js';
import { type Fact, list, textOf } from '../model/policy.js';
import type { Section } from '../model/section.js';

/** A row of a comparison: a term of a key field and, for retention, the aspect of the rule. */
export interface RowKey {
  readonly id: string;
  readonly label: string;
  readonly vocabulary: string;
  readonly term: string;
  readonly aspect?: string;
}

/** Subjects of retention that mean the same although one is a context, one a purpose and one a category of data. */
const sameSubject: Readonly<Record<string, readonly [string, string]>> = {
  'context:cookies': ['data', 'cookie-data'],
  'context:account': ['data', 'account'],
  'context:billing': ['data', 'billing'],
  'purpose:marketing': ['context', 'marketing'],
  'purpose:inquiries': ['context', 'inquiry'],
  'purpose:all': ['data', 'all'],
  'context:all': ['data', 'all'],
};

function rootEvent(event: string, lexicon: Lexicon): string {
  return lexicon.lineage('event', event).at(-1) ?? event;
}

/**
 * What a retention rule is about: a period or event (grouped by the widest event), criteria, or what happens then. A
 * rule with both a period and criteria stands under both.
 */
export function aspects(fact: Fact, lexicon: Lexicon): readonly (readonly [string, string])[] {
  const events = [
    ...new Set([...list(fact, 'from'), ...list(fact, 'until')].map((event) => rootEvent(event, lexicon))),
  ];
  const out: [string, string][] = events.map((event) => [`event:${event}`, lexicon.label('event', event)]);
  const timed =
    fact.period !== undefined ||
    ['indefinite', 'no-end-stated', 'session', 'not-retained'].includes(String(fact.kind));
  if (out.length === 0 && timed) out.push(['period', 'period']);
  if (fact.criteria !== undefined) out.push(['criteria', 'criteria']);
  if (out.length === 0)
    out.push(fact.then === undefined ? ['announced', 'announced only'] : ['then', 'what happens then']);
  return out;
}

function retentionRows(section: Section, fact: Fact, lexicon: Lexicon): readonly RowKey[] {
  const field = section.key.find((candidate) => list(fact, candidate.name).length > 0);
  if (field === undefined) return [];
  return list(fact, field.name).flatMap((written) => {
    const named = vocabularyOf(field) ?? '';
    const [vocabulary, term] = sameSubject[`${named}:${written}`] ?? [named, written];
    return aspects(fact, lexicon).map(([aspect, words]) => ({
      id: `${term}/${aspect}`,
      label: `${lexicon.label(vocabulary, term)} · ${words}`,
      vocabulary,
      term,
      aspect,
    }));
  });
}

/** The rows a fact stands in. `other` never shares a row with another policy: it is kept apart by the policy's id. */
export function rowsOf(section: Section, fact: Fact, lexicon: Lexicon, policy: string): readonly RowKey[] {
  if (section.name === 'retention') return retentionRows(section, fact, lexicon);
  return section.key.flatMap((field) => {
    const vocabulary = vocabularyOf(field);
    return list(fact, field.name).map((term): RowKey => {
      if (vocabulary === undefined) return { id: term, label: countryName(term), vocabulary: '', term };
      if (term === 'other')
        return { id: `other@${policy}`, label: `Other (${textOf(fact, 'id') ?? policy})`, vocabulary, term };
      return { id: term, label: lexicon.label(vocabulary, term), vocabulary, term };
    });
  });
}

/** Does a fact of row `wide` bear on row `row`? True for wider terms, and in retention for rules about all data. */
export function covers(wide: RowKey, row: RowKey, section: Section, lexicon: Lexicon): boolean {
  if (wide.id === row.id || wide.aspect !== row.aspect) return false;
  if (section.name === 'retention' && wide.term === 'all') return true;
  return (
    wide.vocabulary === row.vocabulary &&
    wide.vocabulary !== '' &&
    lexicon.includes(row.vocabulary, wide.term, row.term)
  );
}
