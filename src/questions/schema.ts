import { countryPattern, wordPattern } from '../model/patterns.js';
import { languages } from '../model/word-list.js';
import { severities } from './question.js';
import { marks } from './value.js';

const line = { type: 'string', minLength: 1, maxLength: 500 };
const query = { ...line, description: 'A query, as `privcmp search` takes it.' };
const show = {
  description:
    'The fields whose values make the answer; fields of one item stand together: `bound period from`.',
  type: 'array',
  items: line,
};

const day = (description: string) => ({ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', description });
const span = { since: day('First day on which it holds.'), until: day('Last day on which it holds.') };
const valid = { from: day('First day.'), until: day('Last day.') };

/** What makes a question an item of a framework. */
const audited = {
  reference: { ...line, description: 'The article or the guidance, as it is cited.' },
  kind: { enum: ['duty', 'guidance'], description: 'A duty of the law, or what guidance recommends.' },
  severity: { enum: severities, description: 'How much the lack of an answer weighs; else `medium`.' },
  applies: {
    description: 'When the question arises; always where this is absent.',
    type: 'object',
    properties: {
      when: { ...query, description: 'The policy shows that it arises. Else nobody can tell.' },
      if: { ...line, description: 'The condition in words: `processing rests on consent`.' },
      never: { ...query, description: 'The policy shows that it does not arise.' },
      because: { ...line, description: 'Why not, in words.' },
    },
    dependentRequired: { when: ['if'], never: ['because'] },
    additionalProperties: false,
  },
  remarks: {
    description: 'What is worth knowing beside the answer; never changes it.',
    type: 'array',
    items: {
      type: 'object',
      properties: { when: query, say: line },
      required: ['when', 'say'],
      additionalProperties: false,
    },
  },
  require: {
    ...query,
    description:
      'What is required of each fact that answers: `retention.period<=P2Y`; or of the policy: `none(act:sell)`.',
  },
  valid: {
    description: 'The days on which the tool that `facts` finds could be relied on.',
    type: 'object',
    properties: { ...valid, ended: { ...line, description: 'What ended it.' }, act: line },
    required: ['from'],
    additionalProperties: false,
  },
  letter: {
    description: 'How a letter puts the question to the company, by language; else `ask` as it is written.',
    type: 'object',
    properties: Object.fromEntries(languages.map((language) => [language, line])),
    additionalProperties: false,
  },
  ...span,
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
    extends: { type: 'string', description: 'The bundled framework whose questions these are added to.' },
    without: { description: 'Questions of it that are left out.', type: 'array', items: line },
    source: {
      description: 'What a framework is taken from.',
      type: 'object',
      properties: { celex: line, eli: line, act: line },
      additionalProperties: false,
    },
    checked: day('When it was last held against its source.'),
    ...span,
    let: {
      description: 'Queries that `$name` stands for in the others; one may use those before it.',
      type: 'object',
      propertyNames: { pattern: wordPattern },
      additionalProperties: { ...line, maxLength: 1000 },
    },
    adequate: {
      description: 'Countries that a decision holds to be adequate: `$adequate` in queries.',
      type: 'array',
      items: {
        type: 'object',
        properties: {
          country: { type: 'string', pattern: countryPattern },
          ...valid,
          act: line,
          scope: line,
        },
        required: ['country', 'from', 'act'],
        additionalProperties: false,
      },
    },
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
          must: { ...query, description: 'What each of these facts has to satisfy.' },
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
                say: { type: 'string', minLength: 1, maxLength: 80, description: 'In a few words.' },
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
          of: {
            description:
              'Terms that a full answer has; a narrow cell says how many there are, and which are not.',
            type: 'array',
            items: line,
          },
          depth: { enum: [1, 2], description: '1: the first screen; 2: with the section.' },
          ...audited,
        },
        required: ['id'],
        additionalProperties: false,
      },
    },
  },
  // A question that differs from one of the extended framework says only in what.
  if: { required: ['extends'] },
  else: { properties: { questions: { items: { required: ['id', 'group', 'label', 'ask', 'facts'] } } } },
  required: ['set', 'title', 'questions'],
  additionalProperties: false,
};
