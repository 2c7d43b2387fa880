import type { Field, Kind } from './field.js';
import { datePattern, durationPattern, territoryPattern, wordPattern } from './patterns.js';

/* The JSON Schema of what a field may hold. */

export type Json = { readonly [key: string]: unknown };

export const line: Json = { type: 'string', minLength: 1, maxLength: 500 };
export const dateSchema: Json = { type: 'string', pattern: datePattern };
const durationSchema: Json = { type: 'string', pattern: durationPattern };
export const word: Json = { type: 'string', pattern: wordPattern, maxLength: 80 };

/** What editors show of a value, and what it has to be. */
export const told = (title: string, description: string, schema: Json): Json => ({
  title,
  description,
  ...schema,
});

/** A mapping of these keys and no others. */
export const closed = (keys: Json, required: readonly (string | undefined)[] = []): Json => ({
  type: 'object',
  properties: keys,
  ...(required.length === 0 ? {} : { required }),
  additionalProperties: false,
});

export const listOf = (items: Json, more: Json = {}): Json => ({ type: 'array', items, ...more });

export const ref = (name: string): Json => ({ $ref: `#/$defs/${name}` });

/** One value or a list. Not a union: a mistake in either form yields one error, about that form. */
export function oneOrMany(item: Json): Json {
  return {
    if: { type: 'array' },
    then: listOf(item, { minItems: 1, uniqueItems: true }),
    else: item,
  };
}

function kindSchema(kind: Kind): Json {
  const listed = (item: Json, many: boolean): Json => (many ? oneOrMany(item) : item);
  switch (kind.is) {
    case 'term':
      return listed(ref(kind.vocabulary), kind.many);
    case 'text':
      return listed(line, kind.many);
    case 'flag':
      return { type: 'boolean' };
    case 'number':
      return { type: 'integer', minimum: 0, maximum: 130 };
    case 'date':
      return dateSchema;
    case 'country':
    case 'place':
      return listed(ref(kind.is), kind.many);
    case 'territory':
      return listed({ type: 'string', pattern: territoryPattern }, kind.many);
    case 'party':
      return listed(word, kind.many);
    case 'url':
      return { type: 'string', pattern: '^https?://\\S+$', maxLength: 2000 };
    case 'duration':
      return durationKind(kind.words, kind.range);
    case 'nested':
      return { ...closed(properties(kind.fields)), minProperties: 1 };
    case 'hedges': {
      const hedge = (name: string) =>
        told(`Hedges of ${name}`, 'How firmly the text speaks of it.', oneOrMany(ref('modality')));
      const keys = Object.fromEntries(kind.fields.map((name) => [name, hedge(name)]));
      return { ...closed(keys), minProperties: 1 };
    }
  }
}

function durationKind(words: readonly string[], range: boolean): Json {
  const single: Json =
    words.length === 0
      ? durationSchema
      : { if: { enum: words }, else: { ...durationSchema, 'x-words': words } };
  if (!range) return single;
  const limits = { min: durationSchema, max: durationSchema };
  return { if: { type: 'object' }, then: closed(limits, ['min', 'max']), else: single };
}

export function properties(fields: readonly Field[]): Json {
  return Object.fromEntries(
    fields.map(({ name, title, description, kind }) => [name, told(title, description, kindSchema(kind))]),
  );
}
