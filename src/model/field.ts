import { capital } from './words.js';

/**
 * What a field of a fact may hold. Everything else about a field (schema, type check, wording, comparison) follows
 * from this. A field marked `many` takes one value or a list in YAML and is a list in memory.
 */
export type Kind =
  /** Terms of a vocabulary, by its name. */
  | { readonly is: 'term'; readonly vocabulary: string; readonly many: boolean }
  /** One line of own words, or a proper name. */
  | { readonly is: 'text'; readonly many: boolean }
  | { readonly is: 'flag' }
  /** A whole number, such as an age in years. */
  | { readonly is: 'number' }
  /** An ISO 8601 duration, one of `words`, or (with `range`) `{ min, max }`. */
  | { readonly is: 'duration'; readonly words: readonly string[]; readonly range: boolean }
  /** A date, possibly partial: 2024, 2024-06, 2024-06-03. */
  | { readonly is: 'date' }
  /** ISO 3166-1 alpha-2, upper case. */
  | { readonly is: 'country'; readonly many: boolean }
  /** ISO 3166-1 or 3166-2 codes: BE, US-CA. */
  | { readonly is: 'territory'; readonly many: boolean }
  /** A country code or a term of the region vocabulary. */
  | { readonly is: 'place'; readonly many: boolean }
  /** Ids of parties of the same record. */
  | { readonly is: 'party'; readonly many: boolean }
  | { readonly is: 'url' }
  /** Some of the section's own fields, nested. */
  | { readonly is: 'nested'; readonly fields: readonly Field[] }
  /** For each of the named fields, how firmly the text speaks of its value: `{ notice: [may] }`. */
  | { readonly is: 'hedges'; readonly fields: readonly string[] };

/**
 * What a field does for its fact: it names what the fact is about (`key`), when, of what and for whom it holds
 * (`condition`), or how it is done (`manner`). `hedge` says how firmly the text speaks, `remark` where the fact comes from.
 */
export type Role = 'key' | 'condition' | 'manner' | 'hedge' | 'remark';

/** What a text field copies from the source, letter for letter, so that its passage can prove it. */
export type Verbatim = 'name' | 'reference' | 'link' | 'email' | 'phone' | 'address';

/** A fact, or the part of one that stands under `example` or `archive`, as far as a description looks into it. */
type Values = { readonly [field: string]: unknown };

export interface Field {
  readonly name: string;
  /** The name with a capital, if not given. */
  readonly title: string;
  /** Shown by editors while one types. */
  readonly description: string;
  readonly kind: Kind;
  readonly role: Role;
  /** How a value reads in one line, `{}` standing for it: `by {}`, by the fact if need be. Without it the field's title leads. */
  readonly phrase?: string | ((fact: Values) => string);
  /** Takes no part in comparison: notes, citations, free words. */
  readonly silent?: true;
  /** Several values are alternatives, "by e-mail or by post", where those of other fields hold together. */
  readonly joined?: 'or';
  /** Left out of a fact's line, always or where another field says it. */
  readonly unsaid?: true | ((fact: Values) => boolean);
  readonly verbatim?: Verbatim | ((fact: Values) => Verbatim | undefined);
}

/** How the value of a field reads in a fact, `{}` standing for it; undefined where the field's title leads. */
export const ledBy = ({ phrase }: Field, fact: Values): string | undefined =>
  typeof phrase === 'function' ? phrase(fact) : phrase;

export const one = (vocabulary: string): Kind => ({ is: 'term', vocabulary, many: false });
export const many = (vocabulary: string): Kind => ({ is: 'term', vocabulary, many: true });
export const text: Kind = { is: 'text', many: false };
export const names: Kind = { is: 'text', many: true };
export const flag: Kind = { is: 'flag' };
export const duration = (words: readonly string[] = [], range = false): Kind => ({
  is: 'duration',
  words,
  range,
});
export const parties: Kind = { is: 'party', many: true };
export const places: Kind = { is: 'place', many: true };
export const nested = (...fields: readonly Field[]): Kind => ({ is: 'nested', fields });

type More = Omit<Partial<Field>, 'name' | 'description' | 'kind' | 'phrase'>;
type Make = (name: string, description: string, kind: Kind, phrase?: Field['phrase'], more?: More) => Field;

const made =
  (role: Role): Make =>
  (name, description, kind, phrase, more) => ({
    name,
    title: capital(name.replaceAll('-', ' ')),
    description,
    kind,
    role,
    ...(phrase === undefined ? {} : { phrase }),
    ...more,
  });

/** A field whose terms align rows. */
export const key = made('key');
/** A field that says when, of what or for whom the fact holds: facts that differ in it do not contradict each other. */
export const condition = made('condition');
/** A field that says how. */
export const manner = made('manner');
/** A field that says how firmly the text speaks. */
export const hedge = made('hedge');

/** A field of free words, shown and never compared. */
export const words = (name: string, description: string, phrase?: string, more?: More): Field =>
  made('remark')(name, description, text, phrase, { silent: true, ...more });
