import { countryName } from './country.js';
import { formatDuration } from './duration.js';
import type { Field } from './field.js';
import type { Lexicon } from './lexicon.js';
import { exampleRule, rangeText, retentionRule, ruleFields } from './phrase-retention.js';
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
      return typeof value === 'object' ? rangeText(value) : durationText(field, text);
    default:
      return field.name === 'when' ? clause(text) : text;
  }
}

/** "within 1 month" for a time to answer, "2 years" for anything else; words that stand for a duration as they read. */
function durationText(field: Field, text: string): string {
  if (text === 'session') return 'the session';
  if (text === 'promptly') return text;
  if (field.name !== 'response') return text === 'reasonable' ? 'a reasonable time' : formatDuration(text);
  return text === 'reasonable' ? 'within a reasonable time' : `within ${formatDuration(text)}`;
}

const opening =
  /^(?:An?|The|This|These|They|It|If|When|Where|Only|After|Before|Until|Unless|In|On|For|To|As|Data|Personal|Some|Someone|Somebody) /;

/** Own words as they stand inside a sentence: no full stop, and a small letter where the first word is no name. */
function clause(text: string): string {
  const bare = text
    .trim()
    .replace(/\.$/, '')
    .replace(/^(?:when|if) /i, '');
  return opening.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare;
}

/** Gives a party's name for its id. */
export type Names = (party: string) => string;

/** Fields that lead the sentence or are said elsewhere. */
const apart = new Set(['denied', 'modality', 'id', 'note', 'summary', 'reading', 'party', 'example']);

/** A contact's address says by which channel; without one, the channel is all that is said. */
const isApart = (field: Field, fact: Fact): boolean =>
  field.name === 'channel'
    ? fact.value !== undefined || fact.channel === 'unspecified'
    : apart.has(field.name);

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

/** A field of a fact in words, as `phrase` says it: "for analytics", "issuer: …"; empty where the fact lacks it. */
export function fieldText(
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

/** "for example 7 years": the values a text gives only as examples; empty where it gives none. */
export function exampleText(section: Section, fact: Fact, lexicon: Lexicon, names: Names): string[] {
  const example = fact.example as { readonly [name: string]: FactValue } | undefined;
  if (example === undefined) return [];
  if (section.name === 'retention') return [`for example ${exampleRule(example, lexicon)}`];
  const said = section.fields.flatMap((field) => fieldText(field, example, lexicon, names));
  return [`for example ${said.join(', ').replaceAll('namely ', '')}`];
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
  const led = rule !== '' && fact.only === true ? `only ${rule}` : rule;
  const ruled = new Set(retention ? [...ruleFields, ...(rule === '' ? [] : ['only'])] : []);
  const rest = fieldsOf(section)
    .filter((field) => !isApart(field, fact) && !without.has(field.name) && !ruled.has(field.name))
    .flatMap((field) => fieldText(field, fact, lexicon, names));
  const reading = fact.reading === undefined ? [] : [`[${String(fact.reading)} passage]`];
  const parts = [
    ...hedgeText(fact),
    ...(led === '' ? [] : [led]),
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
  // A contact without an address is told by its summary: to whom, for what.
  const unaddressed = section.name === 'contacts' && fact.value === undefined;
  const vague = unaddressed || section.key.some((field) => [fact[field.name]].flat().includes('other'));
  if (summary !== '' && (said === '' || vague)) return said === '' ? summary : `${summary} (${said})`;
  return said === '' ? 'stated' : said;
}
