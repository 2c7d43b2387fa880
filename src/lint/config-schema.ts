import { vocabularies } from '../model/generated/vocabularies.js';
import { wordPattern } from '../model/patterns.js';
import { extensible } from './own-terms.js';
import { rules } from './rules/index.js';

type Json = { readonly [key: string]: unknown };

const text = (title: string, description: string): Json => ({
  title,
  description,
  type: 'string',
  minLength: 1,
});

function termsSchema(name: string): Json {
  const bundled = Object.keys(vocabularies[name]?.terms ?? {});
  return {
    title: vocabularies[name]?.title,
    description: `Terms to add to ${name}. Bundled terms cannot be changed.`,
    type: 'object',
    propertyNames: { pattern: wordPattern, not: { enum: bundled } },
    additionalProperties: { $ref: '#/$defs/term' },
  };
}

/** The JSON Schema (2020-12) of `privcmp.config.yaml`, for editors; `checkConfig` of the store says the same in words. */
export function configSchema(): Json {
  const settings = Object.fromEntries(
    rules.map(({ id, title, reason, severity, codes }) => [
      id,
      {
        title,
        description:
          codes === undefined ? `${reason} Without a setting: ${severity}.` : `${reason} Always an error.`,
        enum: codes === undefined ? ['off', 'info', 'warning', 'error'] : ['error'],
      },
    ]),
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://privcmp.example/schemas/config.schema.json',
    title: 'privcmp configuration',
    description: 'Where records and source texts are, how grave findings are, and terms of one’s own.',
    type: 'object',
    properties: {
      policies: text('Policies', 'Folder of the records, relative to this file.'),
      sources: text('Sources', 'Folder of the source texts, relative to this file.'),
      rules: {
        title: 'Rules',
        description: 'The severity of a rule of lint, or off.',
        type: 'object',
        properties: settings,
        additionalProperties: false,
      },
      vocabulary: {
        title: 'Vocabulary',
        description: 'Terms of one’s own, by vocabulary and id. They work everywhere a bundled term does.',
        type: 'object',
        properties: Object.fromEntries(extensible().map((name) => [name, termsSchema(name)])),
        additionalProperties: false,
      },
    },
    additionalProperties: false,
    $defs: {
      term: {
        title: 'Term',
        type: 'object',
        properties: {
          label: text('Label', 'How the term reads in a table.'),
          definition: text('Definition', 'One line that lets two careful readers choose the same term.'),
          broader: {
            title: 'Broader',
            description: 'The term that includes this one, or several.',
            if: { type: 'array' },
            then: {
              type: 'array',
              items: { type: 'string', pattern: wordPattern },
              minItems: 1,
              uniqueItems: true,
            },
            else: { type: 'string', pattern: wordPattern },
          },
        },
        required: ['label', 'definition'],
        additionalProperties: false,
      },
    },
  };
}
