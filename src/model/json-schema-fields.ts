import type { Field, Kind } from './field.js';
import { datePattern, durationPattern, territoryPattern, wordPattern } from './patterns.js';

/* The JSON Schema of what a field may hold. */

export type Json = { readonly [key: string]: unknown };

export const line: Json = { type: 'string', minLength: 1, maxLength: 500 };
export const dateSchema: Json = { type: 'string', pattern: datePattern };
const durationSchema: Json = { type: 'string', pattern: durationPattern };
export const word: Json = { type: 'string', pattern: wordPattern, maxLength: 80 };

export const ref = (name: string): Json => ({ $ref: `#/$defs/${name}` });

/** One value or a list. Not a union: a mistake in either form yields one error, about that form. */
export function oneOrMany(item: Json): Json {
  return {
    if: { type: 'array' },
    then: { type: 'array', items: item, minItems: 1, uniqueItems: true },
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
      return listed(ref('country'), kind.many);
    case 'place':
      return listed(ref('place'), kind.many);
    case 'territory':
      return listed({ type: 'string', pattern: territoryPattern }, kind.many);
    case 'party':
      return listed(word, kind.many);
    case 'url':
      return { type: 'string', pattern: '^https?://\\S+$', maxLength: 2000 };
    case 'duration':
      return durationKind(kind.words, kind.range);
    case 'nested':
      return {
        type: 'object',
        properties: properties(kind.fields),
        additionalProperties: false,
        minProperties: 1,
      };
    case 'hedges':
      return {
        type: 'object',
        properties: Object.fromEntries(
          kind.fields.map((name) => [
            name,
            {
              title: `Hedges of ${name}`,
              description: 'How firmly the text speaks of it.',
              ...oneOrMany(ref('modality')),
            },
          ]),
        ),
        additionalProperties: false,
        minProperties: 1,
      };
  }
}

function durationKind(words: readonly string[], range: boolean): Json {
  const single: Json =
    words.length === 0
      ? durationSchema
      : { if: { enum: words }, else: { ...durationSchema, 'x-words': words } };
  if (!range) return single;
  const limits = { min: durationSchema, max: durationSchema };
  return {
    if: { type: 'object' },
    then: { type: 'object', properties: limits, required: ['min', 'max'], additionalProperties: false },
    else: single,
  };
}

export function properties(fields: readonly Field[]): Json {
  return Object.fromEntries(
    fields.map((field) => [
      field.name,
      { title: field.title, description: field.description, ...kindSchema(field.kind) },
    ]),
  );
}
