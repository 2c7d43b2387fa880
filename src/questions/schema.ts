import { wordPattern } from '../model/patterns.js';
import { marks } from './value.js';

const line = { type: 'string', minLength: 1, maxLength: 300 };
const query = { ...line, description: 'A query, as `privcmp search` takes it.' };
const show = {
  description:
    'The fields whose values make the answer; fields of one item stand together: `bound period from`.',
  type: 'array',
  items: line,
};

/** The JSON Schema (2020-12) of a set of questions. */
export const questionSetSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://privcmp.example/schemas/question-set.schema.json',
  title: 'privcmp question set',
  description: 'Questions that a reader asks of every policy.',
  type: 'object',
  properties: {
    set: { type: 'string', pattern: wordPattern, description: 'Name of the set.' },
    title: { ...line, description: 'Heading of the set.' },
    questions: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        properties: {
          id: { type: 'string', pattern: wordPattern, description: 'What `--row` and columns take.' },
          group: {
            type: 'string',
            pattern: wordPattern,
            description: 'A section, or a heading of your own.',
          },
          label: { type: 'string', minLength: 1, maxLength: 24, description: 'What the row is called.' },
          ask: { ...line, description: 'The question in words.' },
          facts: query,
          show,
          per: {
            description: 'Key fields by whose terms the answer is split into lines.',
            type: 'array',
            items: line,
          },
          general: { ...query, description: 'Facts that hold of every answer, such as those on all rights.' },
          else: {
            description: 'What is said where no fact answers; tried in order.',
            type: 'array',
            items: {
              type: 'object',
              properties: {
                facts: query,
                say: { type: 'string', minLength: 1, maxLength: 40, description: 'In two to four words.' },
                show,
              },
              required: ['facts', 'say'],
              additionalProperties: false,
            },
          },
          yes: {
            type: 'string',
            minLength: 1,
            maxLength: 40,
            description: 'What is said where facts answer and have none of the fields shown; else `yes`.',
          },
          quiet: {
            description: 'Marks that say nothing here, because they are in the question.',
            type: 'array',
            items: { enum: marks },
          },
          depth: { enum: [1, 2], description: '1: the first screen; 2: with the section.' },
        },
        required: ['id', 'group', 'label', 'ask', 'facts'],
        additionalProperties: false,
      },
    },
  },
  required: ['set', 'title', 'questions'],
  additionalProperties: false,
};
