import { countryPhrase } from './country.js';
import { boundedText, formatDuration, type Range, rangeText } from './duration.js';
import { type Field, ledBy } from './field.js';
import { firmly, firmText, isAlternative, modalText } from './firm.js';
import type { Lexicon } from './lexicon.js';
import { type Fact, type FactValue, list } from './policy.js';
import { fieldsOf, type Part, type Section, type Wording } from './section.js';
import { either, inline, withArticle } from './words.js';

/** One value in words: labels for terms, names for countries, "3 years" for P3Y; `or` joins several as alternatives. */
export function valueText(
  field: Field,
  value: FactValue,
  lexicon: Lexicon,
  names: Names,
  or = field.joined === 'or',
): string {
  const values = Array.isArray(value) ? (value as string[]) : [value];
  const said = values.map((single) => singleText(field, single as FactValue, lexicon, names));
  return or ? either(said) : said.join(', ');
}

function singleText(field: Field, value: FactValue, lexicon: Lexicon, names: Names): string {
  const text = String(value);
  switch (field.kind.is) {
    case 'term':
      return lexicon.phrase(field.kind.vocabulary, text);
    case 'country':
    case 'territory':
      return countryPhrase(text);
    case 'place':
      return /^[A-Z]{2}$/.test(text) ? countryPhrase(text) : lexicon.phrase('region', text);
    case 'party':
      return withArticle(names(text));
    case 'duration':
      return typeof value === 'object' ? rangeText(value as Range) : durationText(field, text);
    default:
      if (field.name === 'law') return text.replace(regulation, 'GDPR');
      return field.name === 'when' ? clause(text) : text;
  }
}

/** What Dutch, French and German call the General Data Protection Regulation. */
const regulation = /\b(?:AVG|RGPD|DSGVO|DS-GVO)\b/g;

/** "within 1 month" for a time to answer, "2 years" for anything else; words that stand for a duration as they read. */
function durationText(field: Field, text: string): string {
  if (text === 'session') return 'the session';
  if (text === 'promptly') return text;
  if (field.name !== 'response') return text === 'reasonable' ? 'a reasonable time' : formatDuration(text);
  return text === 'reasonable' ? 'within a reasonable time' : `within ${formatDuration(text)}`;
}

const opening =
  /^(?:An?|The|This|These|They|It|If|When|Where|Only|After|Before|Until|Unless|In|On|For|To|As|Data|Personal|Some|Someone|Somebody) /;

/** Conditions that need no "when" before them. */
const leading =
  /^(?:where|unless|depending|after|before|until|during|once|while|only|as long|as soon|in (?:all|any|case|the)) /i;

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

/** Is a field left out of the line of a fact? What hedges it is said in words of its own. */
const isUnsaid = ({ unsaid, role }: Field, fact: Fact): boolean =>
  role === 'hedge' || (typeof unsaid === 'function' ? unsaid(fact) : unsaid === true);

/** How a section words something of a fact; undefined where it has no words of its own for it. */
function worded({ says = {} }: Section, what: keyof Wording, fact: Fact): string | undefined {
  const said = says[what];
  return typeof said === 'function' ? said(fact) : said;
}

/** Hedges that stand before what they weaken. */
const adverbs = ['typically', 'sometimes'];

/** The hedges of a fact in words, "may" with its verb: "typically not possible", "may be shared". */
function hedgeText(section: Section, fact: Fact, lexicon: Lexicon): readonly string[] {
  const may = fact.denied ? undefined : worded(section, 'may', fact);
  const several = section.key.flatMap(({ name }) => list(fact, name)).length > 1;
  const inWords = (terms: readonly string[]) =>
    terms.flatMap((term) => {
      if (term === 'may') return [may ?? 'may'];
      return term === 'one-of' && several ? ['one of these, not said which'] : modalText([term], lexicon);
    });
  if (!fact.denied) return inWords(fact.modality);
  const own = section.key.flatMap((field) =>
    list(fact, field.name).map((term) =>
      field.kind.is === 'term' ? lexicon.term(field.kind.vocabulary, term)?.denied : undefined,
    ),
  );
  // One word denies all keys of a fact, or the section's does.
  const single = own.length > 0 && own.every((said) => said === own[0]) ? own[0] : undefined;
  const denied = single ?? worded(section, 'denied', fact) ?? 'denied';
  const before = fact.modality.filter((term) => adverbs.includes(term));
  const after = fact.modality.filter((term) => !adverbs.includes(term));
  return [[...inWords(before), denied].join(' '), ...inWords(after)];
}

/** Hedges of values that the line does not show: of what stands beside it as a label, or is said by other fields. */
function unshownHedges(
  section: Section,
  fact: Fact,
  shown: ReadonlySet<string>,
  lexicon: Lexicon,
): readonly string[] {
  const keys = section.key.filter(({ name }) => fact[name] !== undefined);
  const isLabel = ({ name }: Field) => keys.length === 1 && keys[0]?.name === name;
  return fieldsOf(section).flatMap((field) => {
    const words = shown.has(field.name) ? '' : firmText(field.name, fact, lexicon);
    if (words === '') return [];
    return [isLabel(field) ? words : `${inline(field.title)}: ${words}`];
  });
}

/** Fields that "only" limits, the nearest first; of any other, "only" means what the fact is about. */
const limiting = ['requires', 'where', 'purposes', 'bases', 'consent'];

/** A field of a fact in words, as `phrase` says it: "for analytics", "issuer: …"; empty where the fact lacks it. */
function fieldText(field: Field, fact: Part, lexicon: Lexicon, names: Names): string[] {
  const value = fact[field.name];
  if (value === undefined || value === '') return [];
  if (field.kind.is === 'flag') {
    const words = ledBy(field, fact) ?? inline(field.title);
    return [firmly(field.name, value === true ? words : `not ${words}`, fact, lexicon)];
  }
  const isBounded = field.kind.is === 'duration' && fact.bound !== undefined && String(value).startsWith('P');
  const said = isBounded
    ? boundedText(String(value), fact.bound)
    : valueText(field, value, lexicon, names, field.joined === 'or' || isAlternative(field.name, fact));
  const led = field.name === 'when' && leading.test(said) ? '{}' : ledBy(field, fact);
  const line = led === undefined ? `${inline(field.title)}: ${said}` : led.replace('{}', () => said);
  return [firmly(field.name, line, fact, lexicon)];
}

/** "for example 7 years": the values a text gives only as examples; empty where it gives none. */
function exampleText(section: Section, fact: Fact, lexicon: Lexicon, names: Names): string[] {
  const example = fact.example as Part | undefined;
  if (example === undefined) return [];
  if (section.clause?.example !== undefined)
    return [`for example ${section.clause.example(example, lexicon)}`];
  const said = section.fields.flatMap((field) => fieldText(field, example, lexicon, names));
  const bare = said.join(', ').replaceAll('namely ', '');
  return [`for example ${bare.replace(/^limits: /, '')}`];
}

/** "some of the data", "in most of the cases". */
const extentText = (section: Section, fact: Fact, extent: string): string =>
  ((fact.data === undefined ? worded(section, 'extent', fact) : undefined) ?? '{} of the data').replace(
    '{}',
    extent,
  );

const isOwn = (section: Section, field: Field): boolean =>
  section.key.includes(field) || section.fields.includes(field);

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
  const rule = section.clause?.say(fact, lexicon) ?? '';
  const led = rule !== '' && fact.only === true ? `only ${rule}` : rule;
  const limited = fact.only === true ? limiting.find((name) => fact[name] !== undefined) : undefined;
  const ruled = new Set<Field>(section.clause === undefined ? [] : section.fields);
  const said = (field: Field): readonly string[] => {
    const line = fieldText(field, fact, lexicon, names);
    if (field.name === 'open') return line.map((part) => worded(section, 'open', fact) ?? part);
    if (field.name === 'extent') return line.map((part) => extentText(section, fact, part));
    return field.name === limited && rule === '' ? line.map((part) => `only ${part}`) : line;
  };
  const fields = fieldsOf(section).filter(
    (field) => !isUnsaid(field, fact) && !without.has(field.name) && !ruled.has(field),
  );
  const own = fields.filter((field) => isOwn(section, field));
  const common = fields.filter((field) => !isOwn(section, field));
  const shown = new Set([...fields.map(({ name }) => name), ...(section.clause?.hedged ?? [])]);
  const alone = fact.only === true && rule === '' && limited === undefined;
  const parts = [
    ...hedgeText(section, fact, lexicon),
    ...unshownHedges(section, fact, shown, lexicon),
    led,
    ...own.flatMap(said),
    alone ? (worded(section, 'only', fact) ?? 'only this') : '',
    ...common.flatMap(said),
    ...exampleText(section, fact, lexicon, names),
    fact.reading === undefined ? '' : `[${String(fact.reading)} passage]`,
  ];
  return parts.filter((part) => part !== '').join('; ');
}

/** The one line for a cell: the phrase; where it is empty, or the key is `other`, the summary. */
export function cellText(section: Section, fact: Fact, lexicon: Lexicon, options?: PhraseOptions): string {
  const said = phrase(section, fact, lexicon, options);
  const summary = typeof fact.summary === 'string' ? fact.summary : '';
  const bare = section.carrier !== undefined && fact[section.carrier] === undefined;
  const vague = bare || section.key.some((field) => [fact[field.name]].flat().includes('other'));
  if (summary !== '' && (said === '' || vague)) return said === '' ? summary : `${summary} (${said})`;
  return said === '' ? 'stated' : said;
}
