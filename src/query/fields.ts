import { type Field, hedge, type Kind, key, manner, many, names, text } from '../model/field.js';
import { grouped, pushTo } from '../model/groups.js';
import { vocabularyOf } from '../model/key.js';
import { nearest } from '../model/nearest.js';
import { type Fact, type FactValue, factsIn, type Policy } from '../model/policy.js';
import { remembered } from '../model/remembered.js';
import { fieldsOf, type Section } from '../model/section.js';
import { everySection } from '../model/sections/index.js';
import { refuse, type Span } from './fault.js';
import { type Item, type Node, type Place, within } from './tree.js';

const date: Kind = { is: 'date' };

/** The document itself, described as a section with one fact, so that its fields are asked like any others. */
export const documentSection: Section = {
  name: 'document',
  title: 'Document',
  description: 'The policy as a document: its title, language and dates.',
  single: true,
  clause: {
    say: ({ policy, title, version }) => [policy, title, version].flat().filter(Boolean).join(' · '),
  },
  key: [key('title', 'Title of the document.', text)],
  fields: [
    manner('policy', 'Id, name or alias of the policy.', names),
    manner('language', 'Language of the text, such as nl or pt-BR.', text),
    manner('updated', 'When it was last changed.', date, 'updated {}'),
    manner('effective', 'From when it holds.', date, 'in force {}', { title: 'In force' }),
    manner('version', 'Its version, as the text names it.', text),
  ],
};

/** Everything that can be asked: the document, the parties and the sections. */
export const asked: readonly Section[] = [documentSection, ...everySection];

/** The fields of a section's facts that a query can name. */
export const askedFields = remembered((section: Section): readonly Field[] =>
  section === documentSection ? [...section.key, ...section.fields] : fieldsOf(section),
);

/** All facts of a policy, the document as the first. */
export const itemsOf = remembered((policy: Policy): readonly Item[] => {
  const { id, name, aliases, document } = policy;
  const fact = { ...document, policy: [name, id, ...aliases], denied: false, modality: ['will'] };
  const facts = (section: Section) =>
    factsIn(policy, section).map((fact, index) => ({ section, index, fact }));
  return [{ section: documentSection, index: 0, fact }, ...everySection.flatMap(facts)];
});

const bySection = remembered((policy: Policy) => grouped(itemsOf(policy), ({ section }) => section.name));

/** The facts of a policy among which are all that a condition finds, in the order of the record. */
export function candidates(node: Node, policy: Policy): readonly Item[] {
  const names = within(node);
  if (names === undefined) return itemsOf(policy);
  const groups = bySection(policy);
  const [only] = names;
  if (names.size === 1 && only !== undefined) return groups.get(only) ?? [];
  const found: Item[] = [];
  for (const [name, items] of groups) if (names.has(name)) found.push(...items);
  return found;
}

/** What a query may call a section besides its name. */
const otherNames: Readonly<Record<string, readonly string[]>> = { parties: ['party'] };
const namesOf = ({ name }: Section): readonly string[] => [name, ...(otherNames[name] ?? [])];

/** A section by what a query calls it. */
export const askedSection = (name: string): Section | undefined =>
  asked.find((section) => namesOf(section).includes(name));

/** The fields that a field holds, if any: its own, or for `hedges` how firmly the text speaks of each value. */
function inside({ kind }: Field): readonly Field[] {
  if (kind.is === 'nested') return kind.fields;
  return kind.is === 'hedges'
    ? kind.fields.map((name) => hedge(name, `How firmly the text speaks of ${name}.`, many('modality')))
    : [];
}

/** The name of a place that no other has: `retention.archive.period`. */
export const placeName = ({ section, steps }: Place): string =>
  [section, ...steps].map(({ name }) => name).join('.');

/** The places of a section by their path in it: `period`, `archive.period`. */
const placesIn = remembered((section: Section): ReadonlyMap<string, Place> => {
  const steps = askedFields(section).flatMap((outer) => [
    [outer],
    ...inside(outer).map((field) => [outer, field]),
  ]);
  return new Map(
    steps.map((path) => [
      path.map(({ name }) => name).join('.'),
      { section, steps: path, field: path.at(-1) as Field },
    ]),
  );
});

/** The place of such a name, always the same. Throws where there is none. */
export function placeNamed(called: string): Place {
  const [first = ''] = called.split('.', 1);
  const section = askedSection(first);
  const place = section && placesIn(section).get(called.slice(first.length + 1));
  if (place === undefined) throw new Error(`there is no place "${called}"`);
  return place;
}

let table: ReadonlyMap<string, readonly Place[]> | undefined;

/** What may stand before an operator, with the places it names: `period`, `retention.period`, `archive.period`. */
export function queryFields(): ReadonlyMap<string, readonly Place[]> {
  if (table !== undefined) return table;
  const made = new Map<string, Place[]>();
  // The document comes last: a field that facts have as well is theirs.
  for (const section of [...everySection, documentSection])
    for (const [path, place] of placesIn(section)) {
      if (section !== documentSection || !made.has(path)) pushTo(made, path, place);
      for (const name of namesOf(section)) pushTo(made, `${name}.${path}`, place);
    }
  table = made;
  return made;
}

/** The places a path names; refuses one that names none. */
export function placesOf(path: string, span: Span): readonly Place[] {
  const places = queryFields().get(path);
  if (places !== undefined) return places;
  const [first = '', ...rest] = path.split('.');
  const section = rest.length === 0 ? undefined : askedSection(first);
  const ofVocabulary = [...queryFields()].flatMap(([name, among]) =>
    !name.includes('.') && among.some(({ field }) => vocabularyOf(field) === path) ? [name] : [],
  );
  const within = section === undefined ? '' : `${first}.`;
  const known = [...queryFields().keys()].filter((name) => name.startsWith(within));
  const near = ofVocabulary.length > 0 ? ofVocabulary : nearest(path, known);
  if (section === undefined)
    return refuse(span, `no fact has a field "${path}"`, {
      nearest: near,
      hint: 'for words with a colon use quotes',
    });
  const own = [...section.key, ...section.fields].map(({ name }) => name).join(', ');
  return refuse(span, `facts of ${section.name} have no field "${rest.join('.')}"`, {
    nearest: near,
    hint: `${section.name} has ${own}`,
  });
}

/** The values of a fact at a place, one by one, and what holds them. */
export function valuesAt(
  fact: Fact,
  { steps, field }: Place,
): { readonly holder: Holder; readonly values: readonly FactValue[] } {
  let holder: Holder = fact;
  for (const step of steps) {
    if (step === field) break;
    const next = holder[step.name];
    if (typeof next !== 'object' || Array.isArray(next)) return { holder, values: none };
    holder = next as Holder;
  }
  const value = holder[field.name];
  if (value === undefined) return { holder, values: none };
  return { holder, values: Array.isArray(value) ? (value as readonly FactValue[]) : [value] };
}

type Holder = Readonly<Record<string, FactValue | undefined>>;
const none: readonly FactValue[] = [];
