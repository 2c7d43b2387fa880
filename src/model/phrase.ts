import { countryName } from './country.js';
import { formatDuration } from './duration.js';
import type { Field } from './field.js';
import type { Lexicon } from './lexicon.js';
import { retentionRule } from './phrase-retention.js';
import type { Fact, FactValue } from './policy.js';
import { fieldsOf, type Section } from './section.js';
import { either, inline } from './words.js';

const alternatives = new Set(['how', 'until', 'criteria', 'copy', 'where', 'bases']);

/** One value in words: labels for terms, names for countries, "3 years" for P3Y. */
export function valueText(field: Field, value: FactValue, lexicon: Lexicon, names: Names): string {
  const values = Array.isArray(value) ? (value as string[]) : [value];
  const said = values.map((single) => singleText(field, single as FactValue, lexicon, names));
  return alternatives.has(field.name) ? either(said) : said.join(', ');
}

function singleText(field: Field, value: FactValue, lexicon: Lexicon, names: Names): string {
  const text = String(value);
  switch (field.kind.is) {
    case 'term':
      return inline(lexicon.label(field.kind.vocabulary, text));
    case 'country':
      return countryName(text);
    case 'place':
      return /^[A-Z]{2}$/.test(text) ? countryName(text) : inline(lexicon.label('region', text));
    case 'party':
      return names(text);
    case 'duration':
      return typeof value === 'object'
        ? rangeText(value)
        : text === 'reasonable'
          ? 'within a reasonable time'
          : formatDuration(text);
    default:
      return text;
  }
}

function rangeText(value: FactValue): string {
  const range = value as { min?: string; max?: string };
  return `between ${formatDuration(range.min ?? '')} and ${formatDuration(range.max ?? '')}`;
}

/** Gives a party's name for its id. */
export type Names = (party: string) => string;

/** Fields that lead the sentence or are said elsewhere. */
const apart = new Set([
  'denied',
  'modality',
  'id',
  'note',
  'summary',
  'reading',
  'party',
  'channel',
  'example',
]);

const modal: Readonly<Record<string, string>> = {
  may: 'may',
  typically: 'typically',
  sometimes: 'sometimes',
  'one-of': 'as one of several alternatives',
  exceptional: 'exceptionally',
  'for-example': 'only as an example',
};

/** The hedges of a fact, in words: denied, may, typically, only as an example. */
export function hedgeText(fact: Fact): readonly string[] {
  const said = fact.modality.flatMap((name) => (modal[name] === undefined ? [] : [modal[name]]));
  return fact.denied ? ['denied', ...said] : said;
}

function fieldText(
  field: Field,
  fact: { readonly [name: string]: FactValue | undefined },
  lexicon: Lexicon,
  names: Names,
): string[] {
  const value = fact[field.name];
  if (value === undefined || value === '') return [];
  if (field.kind.is === 'flag') {
    const words = field.phrase ?? inline(field.title);
    return [value === true ? words : `not ${words}`];
  }
  const said = valueText(field, value, lexicon, names);
  return [
    field.phrase === undefined ? `${inline(field.title)}: ${said}` : field.phrase.replace('{}', () => said),
  ];
}

function exampleText(section: Section, fact: Fact, lexicon: Lexicon, names: Names): string[] {
  const example = fact.example as { readonly [name: string]: FactValue } | undefined;
  if (example === undefined) return [];
  if (section.name === 'retention') return [`for example ${retentionRule(example, lexicon)}`];
  const said = section.fields.flatMap((field) => fieldText(field, example, lexicon, names));
  return [`for example ${said.join(', ')}`];
}

export interface PhraseOptions {
  /** Key fields whose values stand beside the phrase already (the row's label). */
  readonly without?: readonly string[];
  readonly names?: Names;
}

/**
 * A fact as one line of text: hedges, then the typed values, then conditions. Empty where the fact says no more than
 * its key.
 */
export function phrase(section: Section, fact: Fact, lexicon: Lexicon, options: PhraseOptions = {}): string {
  const names = options.names ?? ((party) => party);
  const without = new Set(options.without ?? []);
  const retention = section.name === 'retention';
  const rule = retention ? retentionRule(fact, lexicon) : '';
  const ruled = new Set(
    retention ? ['from', 'period', 'bound', 'until', 'criteria', 'then', 'kind', 'archive', 'where'] : [],
  );
  const rest = fieldsOf(section)
    .filter((field) => !apart.has(field.name) && !without.has(field.name) && !ruled.has(field.name))
    .flatMap((field) => fieldText(field, fact, lexicon, names));
  const reading = fact.reading === undefined ? [] : [`[${String(fact.reading)} passage]`];
  const parts = [
    ...hedgeText(fact),
    ...(rule === '' ? [] : [rule]),
    ...rest,
    ...exampleText(section, fact, lexicon, names),
    ...reading,
  ];
  return parts.join('; ');
}

/** The one line for a cell: the phrase; where it is empty, or the key is `other`, the summary. */
export function cellText(
  section: Section,
  fact: Fact,
  lexicon: Lexicon,
  options: PhraseOptions = {},
): string {
  const said = phrase(section, fact, lexicon, options);
  const summary = typeof fact.summary === 'string' ? fact.summary : '';
  const vague = section.key.some((field) => [fact[field.name]].flat().includes('other'));
  if (summary !== '' && (said === '' || vague)) return said === '' ? summary : `${summary} (${said})`;
  return said === '' ? 'stated' : said;
}
