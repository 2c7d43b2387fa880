import { countryName } from '../model/country.js';
import { formatDuration, type Range } from '../model/duration.js';
import { type Field, ledBy } from '../model/field.js';
import { vocabularyOf } from '../model/key.js';
import type { Lexicon } from '../model/lexicon.js';
import { type Fact, type FactValue, list, type Policy, partyName } from '../model/policy.js';
import { fieldsOf } from '../model/section.js';
import { inline } from '../model/words.js';
import type { Item } from '../query/index.js';

/** A typed value of a cell: a term, a duration, a country, an address … */
export interface Atom {
  readonly field: string;
  readonly kind: Field['kind']['is'] | 'words';
  /** Of a term. */
  readonly vocabulary?: string;
  readonly value: FactValue;
  /** Of a duration: `exact`, `max` or `min`. */
  readonly bound?: string;
  readonly text: string;
}

/** What weakens or qualifies a value, in the order of the marks before it. */
export const marks = ['flagged', 'denied', 'general', 'hedged', 'one-of', 'example', 'condition'] as const;
export type Mark = (typeof marks)[number];

/** One value of a cell: atoms that stand together, with what qualifies them and the facts behind. */
export interface Value {
  readonly atoms: readonly Atom[];
  readonly marks: readonly Mark[];
  readonly facts: readonly Item[];
  /** Own words or an open drawer: shown, and never judged. */
  readonly isFree: boolean;
}

/** The marks of a value that a fact gives, as far as they concern the fields shown. */
function marksOf(fact: Fact, fields: readonly string[], inExample: boolean): readonly Mark[] {
  const ofValues = Object.entries((fact.hedges ?? {}) as Record<string, readonly string[]>).flatMap(
    ([name, terms]) => (fields.includes(name) ? terms : []),
  );
  const firm = [...fact.modality, ...ofValues];
  const found: Record<Mark, boolean> = {
    flagged: fact.reading !== undefined,
    denied: fact.denied,
    general: false,
    hedged:
      firm.some((name) => !['will', 'for-example', 'one-of'].includes(name)) || fact.extent !== undefined,
    'one-of': firm.includes('one-of'),
    example: inExample || firm.includes('for-example'),
    condition: ['when', 'except', 'limits', 'requires'].some(
      (name) => fact[name] !== undefined && !fields.includes(name),
    ),
  };
  return marks.filter((mark) => found[mark]);
}

/** What names an `other` place: a town whose country the text does not name. */
const townIn = ({ place }: Fact, field: Field): string | undefined =>
  vocabularyOf(field) === 'region' && place !== undefined ? String(place) : undefined;

const signs: Readonly<Record<string, string>> = { max: '≤ ', min: '≥ ' };

/** What an atom reads like in a cell. */
function textOf(field: Field, value: FactValue, fact: Fact, lexicon: Lexicon, policy: Policy): string {
  const { kind } = field;
  const said = String(value);
  switch (kind.is) {
    case 'country':
      return countryName(said);
    case 'term':
    case 'place':
      if (said === 'other') return townIn(fact, field) ?? 'own words';
      if (kind.is === 'place' && /^[A-Z]{2}$/.test(said)) return countryName(said);
      return lexicon.short(kind.is === 'term' ? kind.vocabulary : 'region', said);
    case 'party':
      return partyName(policy)(said);
    case 'duration': {
      const { min = '', max = '' } = value as Range;
      if (typeof value === 'object') return `${formatDuration(min)} to ${formatDuration(max)}`;
      return `${signs[String(fact.bound)] ?? ''}${formatDuration(said)}`;
    }
    case 'date':
      return (ledBy(field, fact) ?? '{}').replace('{}', said);
    case 'flag':
      return `${value === true ? '' : 'not '}${ledBy(field, fact) ?? inline(field.title)}`;
    default:
      return said;
  }
}

/** What an atom reads like inside a value of several. */
const joined: Readonly<Record<string, (text: string, value: FactValue) => string>> = {
  from: (text) => `from ${text}`,
  until: (text) => `until ${text}`,
  then: (text) => `then ${text}`,
  issuer: (text) => `by ${text}`,
  bases: (text) => `on ${text}`,
  age: (text) => `under ${text}`,
  country: (_, code) => `(${code})`,
};

/** Does a value follow from the others, so that it says nothing that they do not? */
const isDerived = ({ section, fact }: Item, name: string): boolean =>
  fact[name] !== undefined && section.derive?.({ ...fact, [name]: undefined })[name] === fact[name];

function atomsOf(item: Item, name: string, holder: Fact, lexicon: Lexicon, policy: Policy): readonly Atom[] {
  const field = fieldsOf(item.section).find((one) => one.name === name);
  if (field === undefined || holder[name] === undefined || isDerived(item, name)) return [];
  const written = holder[name] as FactValue;
  // This runs for every value, and flat() is slow.
  const values = Array.isArray(written) ? (written as readonly FactValue[]) : [written];
  const vocabulary = vocabularyOf(field);
  return values.map((value) => ({
    field: name,
    kind: field.kind.is === 'text' && field.silent && field.verbatim !== 'name' ? 'words' : field.kind.is,
    ...(vocabulary === undefined ? {} : { vocabulary }),
    ...(field.kind.is === 'duration' && holder.bound !== undefined ? { bound: String(holder.bound) } : {}),
    value: value === 'other' ? (townIn(holder, field) ?? value) : value,
    text: textOf(field, value, holder, lexicon, policy),
  }));
}

/**
 * The fields of a fact's key that hold a term which no two policies share: `other`, unless it is named, and a word that an
 * open vocabulary lacks.
 */
function drawers({ section, fact }: Item, lexicon: Lexicon): readonly string[] {
  const isOwn = (field: Field, term: string) =>
    field.kind.is === 'term' &&
    (term === 'other' ? !townIn(fact, field) : !lexicon.term(field.kind.vocabulary, term));
  const open = section.key.filter((field) => list(fact, field.name).some((term) => isOwn(field, term)));
  return open.map(({ name }) => name);
}

/** Each way to take one of several lists: `[[a, b], [c]]` gives `[a, c]` and `[b, c]`. */
const combined = (lists: readonly (readonly Atom[])[]): readonly (readonly Atom[])[] =>
  lists.reduce<readonly (readonly Atom[])[]>(
    (made, next) => (next.length === 0 ? made : made.flatMap((one) => next.map((atom) => [...one, atom]))),
    [[]],
  );

/** The values a fact gives for the fields that stand together; none where it has none of them. */
export function valuesOf(
  item: Item,
  together: readonly string[],
  lexicon: Lexicon,
  policy: Policy,
): readonly Value[] {
  const inExample = together.some((name) => name.startsWith('example.'));
  const fields = together.map((name) => name.replace(/^example\./, ''));
  const example = (item.fact.example ?? {}) as Fact;
  const found = fields.map((name, i) =>
    atomsOf(item, name, together[i]?.startsWith('example.') ? example : item.fact, lexicon, policy),
  );
  if (found.every((atoms) => atoms.length === 0)) return [];
  const isTuple = fields.length > 1;
  const lists = found.map((atoms) =>
    atoms
      .filter(({ field }) => field !== 'bound')
      .map((atom) =>
        isTuple ? { ...atom, text: joined[atom.field]?.(atom.text, atom.value) ?? atom.text } : atom,
      ),
  );
  const open = drawers(item, lexicon);
  return combined(lists).map((atoms) => ({
    atoms,
    marks: marksOf(item.fact, fields, inExample),
    facts: [item],
    isFree: atoms.some(({ field }) => open.includes(field)) || atoms.every(({ kind }) => kind === 'words'),
  }));
}

/** A fact that answers without a value to show: words of the question, with the marks of the fact. */
export const sayingOf = (item: Item, text: string, lexicon: Lexicon): Value => ({
  atoms: [{ field: 'says', kind: 'words', value: text, text }],
  marks: marksOf(item.fact, [], false),
  facts: [item],
  isFree: drawers(item, lexicon).length > 0,
});

/** What a value says without its marks: equal texts are equal values. */
export const bare = ({ atoms: [first, ...more] }: Value): string =>
  more.reduce((text, atom) => `${text} ${atom.text}`, first?.text ?? '');
