import type { Field } from '../model/field.js';
import { fold } from '../model/fold.js';
import { vocabularyOf } from '../model/key.js';
import type { Lexicon } from '../model/lexicon.js';
import { type Names, phrase, valueText } from '../model/phrase.js';
import { type Fact, type FactValue, list, type Policy } from '../model/policy.js';
import { fieldsOf, type Section } from '../model/section.js';
import { sections } from '../model/sections/index.js';
import { spokenTerms } from '../model/silence.js';
import type { Condition, Query } from './query.js';

/** A fact, or a silence, that a query found. */
export interface Hit {
  readonly policy: string;
  readonly section: string;
  /** Index of the fact in its section; absent where the hit is a silence or stands outside the sections. */
  readonly fact?: number;
  /** Label of the row. */
  readonly label: string;
  readonly text: string;
  /** The part that matched, where it is not in `text`: an anchor, a note. */
  readonly matched?: string;
  readonly state: 'stated' | 'denied' | 'silent';
}

export interface SearchOptions {
  /** Sections by name; all where absent. */
  readonly sections?: readonly string[];
}

const hedged = (fact: Fact) =>
  fact.modality.some((one) => one !== 'will') ||
  fact.when !== undefined ||
  fact.except !== undefined ||
  fact.example !== undefined;

/** Folded names and labels of terms: there are hundreds of terms, and thousands of facts that use them. */
const foldedTerms = new WeakMap<Lexicon, Map<string, string>>();

function foldedTerm(vocabulary: string, name: string, lexicon: Lexicon): string {
  const known = foldedTerms.get(lexicon) ?? new Map<string, string>();
  foldedTerms.set(lexicon, known);
  const key = `${vocabulary}:${name}`;
  const folded = known.get(key) ?? fold(`${name} ${lexicon.label(vocabulary, name)}`);
  known.set(key, folded);
  return folded;
}

/** What words are looked for in: a folded text, and what to show for it where the hit's own line does not show it. */
interface Straw {
  readonly folded: string;
  readonly shown?: string;
}

function* valuesOf(
  fields: readonly Field[],
  values: { readonly [name: string]: FactValue | undefined },
  lexicon: Lexicon,
  names: Names,
): Generator<Straw> {
  for (const field of fields) {
    const value = values[field.name];
    if (value === undefined) continue;
    const vocabulary = vocabularyOf(field);
    if (field.kind.is === 'nested')
      yield* valuesOf(field.kind.fields, value as Record<string, FactValue>, lexicon, names);
    else if (vocabulary !== undefined && field.kind.is === 'term')
      for (const name of [value].flat()) yield { folded: foldedTerm(vocabulary, String(name), lexicon) };
    else if (field.name === 'note' || field.name === 'law')
      yield { folded: fold(String(value)), shown: String(value) };
    else yield { folded: fold(`${String(value)} ${valueText(field, value, lexicon, names)}`) };
  }
}

/** Everything of a fact that words are looked for in, the cheapest first. */
function* haystack(section: Section, fact: Fact, lexicon: Lexicon, names: Names): Generator<Straw> {
  yield { folded: fold(section.title) };
  yield* valuesOf(fieldsOf(section), fact, lexicon, names);
  for (const anchor of fact.cite) yield { folded: fold(anchor), shown: anchor };
}

const namesOf =
  (policy: Policy): Names =>
  (id) =>
    policy.parties.find((party) => party.id === id)?.name ?? id;

/** The hit's own line: its label and what the fact says. */
function lineOf(
  section: Section,
  fact: Fact,
  policy: Policy,
  lexicon: Lexicon,
): { readonly label: string; readonly text: string } {
  const label = section.key
    .flatMap((field) => list(fact, field.name).map((name) => lexicon.label(vocabularyOf(field) ?? '', name)))
    .join(', ');
  const said = phrase(section, fact, lexicon, {
    names: namesOf(policy),
    without: section.key.map((field) => field.name),
  });
  const summary = typeof fact.summary === 'string' ? fact.summary : '';
  return { label, text: [said, summary].filter((part) => part !== '').join(' — ') || 'stated' };
}

function matchesField(
  fact: Fact,
  section: Section,
  one: Condition & { is: 'field' },
  policy: Policy,
  lexicon: Lexicon,
): boolean {
  if (one.field === 'section') return section.name === one.value;
  if (one.field === 'policy') return policy.id === one.value || policy.aliases.includes(one.value);
  if (one.field === 'language') return policy.document.language === one.value;
  const field = fieldsOf(section).find((candidate) => candidate.name === one.field);
  if (field === undefined) return false;
  const vocabulary = vocabularyOf(field);
  const wanted = fold(one.value);
  const example = fact.example as Record<string, unknown> | undefined;
  const values = [...list(fact, one.field), ...[example?.[one.field] ?? []].flat().map(String)];
  if (typeof fact[one.field] === 'number' || typeof fact[one.field] === 'boolean')
    return String(fact[one.field]) === one.value;
  return values.some((value) =>
    vocabulary === undefined
      ? fold(value).includes(wanted)
      : fold(value) === wanted || lexicon.includes(vocabulary, one.value, value),
  );
}

function matchesState(fact: Fact, value: string): boolean {
  if (value === 'denied') return fact.denied;
  if (value === 'stated') return !fact.denied;
  if (value === 'hedged') return hedged(fact);
  if (value === 'example') return fact.example !== undefined || fact.modality.includes('for-example');
  if (value === 'deferred') return fact.deferred !== undefined;
  return fact.reading === value;
}

/** The first text that holds the words, or undefined. */
const found = (texts: readonly string[], words: string) => texts.find((text) => fold(text).includes(words));

function straw(
  section: Section,
  fact: Fact,
  policy: Policy,
  words: string,
  lexicon: Lexicon,
): Straw | undefined {
  for (const one of haystack(section, fact, lexicon, namesOf(policy)))
    if (one.folded.includes(words)) return one;
  return undefined;
}

function hitFor(
  section: Section,
  fact: Fact,
  index: number,
  policy: Policy,
  query: Query,
  lexicon: Lexicon,
): Hit | undefined {
  let matched: string | undefined;
  for (const one of query.conditions) {
    if (one.is === 'words') {
      const where = straw(section, fact, policy, one.text, lexicon);
      if ((where === undefined) !== one.not) return undefined;
      matched ??= where?.shown;
    } else {
      const holds =
        one.is === 'field'
          ? matchesField(fact, section, one, policy, lexicon)
          : matchesState(fact, one.value);
      if (holds === one.not) return undefined;
    }
  }
  const { label, text } = lineOf(section, fact, policy, lexicon);
  return {
    policy: policy.id,
    section: section.name,
    fact: index,
    label,
    text,
    ...(matched === undefined ? {} : { matched }),
    state: fact.denied ? 'denied' : 'stated',
  };
}

/** Silences: whole sections, or terms named by `field:value` that an assessed section does not hold. */
function silences(section: Section, policy: Policy, query: Query, lexicon: Lexicon): readonly Hit[] {
  const record = policy.sections[section.name];
  if (record === undefined || record.status === 'not-assessed' || record.status === 'not-applicable')
    return [];
  const fields = query.conditions.filter((one): one is Condition & { is: 'field' } => one.is === 'field');
  const scoped = fields.filter((one) => !['section', 'policy', 'language'].includes(one.field));
  const outside = fields.filter((one) => ['section', 'policy', 'language'].includes(one.field));
  const blank: Fact = { denied: false, modality: ['will'], cite: [] };
  if (outside.some((one) => matchesField(blank, section, one, policy, lexicon) === one.not)) return [];
  const hit = (label: string, text: string): Hit => ({
    policy: policy.id,
    section: section.name,
    label,
    text,
    state: 'silent',
  });
  if (scoped.length === 0) {
    const words = query.conditions.filter((one) => one.is === 'words');
    const fits = words.every(
      (one) => one.is === 'words' && fold(`${section.name} ${section.title}`).includes(one.text) !== one.not,
    );
    return record.status === 'silent' && fits ? [hit(section.title, 'the policy says nothing')] : [];
  }
  const asked = scoped.flatMap((one) => {
    const vocabulary = keyVocabulary(section, one, lexicon);
    return vocabulary === undefined ? [] : [{ vocabulary, value: one.value }];
  });
  if (asked.length < scoped.length) return [];
  const silent = asked.every(
    ({ vocabulary, value }) => !spokenTerms(policy, section, vocabulary, lexicon).has(value),
  );
  if (!silent) return [];
  const labels = asked.map(({ vocabulary, value }) => lexicon.label(vocabulary, value));
  return [hit(labels.join(', '), 'the policy says nothing of it')];
}

/** The vocabulary of a section's key that holds the term a condition asks for: no section is silent on another's terms. */
function keyVocabulary(
  section: Section,
  one: Condition & { is: 'field' },
  lexicon: Lexicon,
): string | undefined {
  const key = section.key.find((field) => field.name === one.field);
  const vocabulary = key === undefined ? undefined : vocabularyOf(key);
  return vocabulary !== undefined && lexicon.term(vocabulary, one.value) !== undefined
    ? vocabulary
    : undefined;
}

/** Parties and the document itself are searched for words only: in what is shown of them, and in their anchors. */
function frontMatter(policy: Policy, query: Query): readonly Hit[] {
  const words = query.conditions.filter((one) => one.is === 'words');
  if (words.length < query.conditions.length || words.length === 0) return [];
  const { document } = policy;
  const entries = [
    {
      label: 'Document',
      text: [policy.name, policy.id, ...policy.aliases, document.title].join(' · '),
      cite: document.cite,
    },
    ...policy.parties.map(({ name, role, country = '', note = '', cite }) => ({
      label: 'Party',
      text: [name, role, country, note].filter(Boolean).join(' · '),
      cite,
    })),
  ];
  return entries.flatMap(({ label, text, cite }) => {
    const places = words.map((one) =>
      one.is === 'words' ? { not: one.not, where: found([text, ...cite], one.text) } : undefined,
    );
    if (places.some((place) => place !== undefined && (place.where === undefined) !== place.not)) return [];
    const matched = places.find((place) => place?.where !== undefined && place.where !== text)?.where;
    return [
      {
        policy: policy.id,
        section: 'record',
        label,
        text,
        ...(matched === undefined ? {} : { matched }),
        state: 'stated' as const,
      },
    ];
  });
}

/** All facts of a policy, in the order of its sections, that satisfy every condition of a query. */
export function searchPolicy(
  policy: Policy,
  query: Query,
  lexicon: Lexicon,
  options: SearchOptions = {},
): readonly Hit[] {
  const chosen =
    options.sections === undefined
      ? sections
      : sections.filter((section) => options.sections?.includes(section.name));
  const silent = query.conditions.some((one) => one.is === 'state' && one.value === 'silent' && !one.not);
  const front = options.sections === undefined ? frontMatter(policy, query) : [];
  const inside = chosen.flatMap((section) => {
    if (silent) return silences(section, policy, query, lexicon);
    const facts = policy.sections[section.name]?.facts ?? [];
    return facts.flatMap((fact, index) => hitFor(section, fact, index, policy, query, lexicon) ?? []);
  });
  return [...front, ...inside];
}
