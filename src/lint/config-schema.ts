import { given } from '../model/given.js';
import { closed, type Json, listOf } from '../model/json-schema-fields.js';
import { wordPattern } from '../model/patterns.js';
import { configShape, type Shape, termShape } from './config-shape.js';

const schemas = (shapes: Readonly<Record<string, Shape>>): Json =>
  Object.fromEntries(Object.entries(shapes).map(([key, shape]) => [key, schemaOf(shape)]));

function schemaOf(shape: Shape): Json {
  const { title, description } = shape;
  const told = given({ title, description });
  switch (shape.is) {
    case 'line':
      return { ...told, type: 'string', pattern: '^[^\\n\\r]+$' };
    case 'word':
      return { ...told, type: 'string', pattern: wordPattern };
    case 'choice':
      return { ...told, enum: shape.of };
    case 'one or several': {
      const one = schemaOf(shape.of);
      const several = listOf(one, { minItems: 1, uniqueItems: true });
      return { ...told, if: { type: 'array' }, then: several, else: one };
    }
    case 'mapping':
      return { ...told, ...closed(schemas(shape.keys), shape.required) };
    case 'terms':
      return {
        ...told,
        type: 'object',
        propertyNames: { pattern: wordPattern, not: { enum: shape.taken } },
        additionalProperties: { $ref: '#/$defs/term' },
      };
  }
}

/** The JSON Schema (2020-12) of `privcmp.config.yaml`, for editors. */
export const configSchema = (): Json => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://privcmp.example/schemas/config.schema.json',
  ...schemaOf(configShape()),
  $defs: { term: schemaOf(termShape('')) },
});
