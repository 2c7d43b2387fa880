import { dateSchema, type Json, line, oneOrMany, properties, ref, word } from './json-schema-fields.js';
import { countryPattern, recordIdPattern, sha256Pattern, sourcePathPattern } from './patterns.js';
import { schemaVersion } from './policy.js';
import { fieldsOf, type Section } from './section.js';
import { hedges, notes } from './sections/common.js';
import { sections } from './sections/index.js';
import { parties } from './sections/parties.js';
import type { Vocabulary } from './term.js';

const anchors: Json = {
  title: 'Anchors',
  description:
    'Where the text says so: a short literal phrase, or `start … end`, at most 12 words a side; `phrase >> anchor` where a phrase is repeated. One, or a list.',
  ...oneOrMany({ type: 'string', minLength: 1, maxLength: 400 }),
};

/** Fields that every fact may have, as pointers to one definition each. */
const common: Json = Object.fromEntries(
  [...hedges, ...notes].map((field) => [field.name, ref(`any-${field.name}`)]),
);

function factSchema(section: Section): Json {
  const only = Object.entries(section.only ?? {}).map(([name, keys]) => ({
    if: { required: [name] },
    then: { anyOf: keys.map((key) => ({ required: [key] })), 'x-needs': { field: name, keys } },
  }));
  const fields = fieldsOf(section);
  return {
    title: `${section.title}: a fact`,
    description: section.description,
    type: 'object',
    properties: {
      ...properties(fields.filter(({ name }) => common[name] === undefined)),
      ...common,
      cite: ref('cite'),
    },
    required: ['cite', ...(section.key.length === 1 ? [section.key[0]?.name] : [])],
    ...(section.key.length > 1 ? { anyOf: section.key.map((key) => ({ required: [key.name] })) } : {}),
    ...(section.needs === undefined ? {} : { dependentRequired: section.needs }),
    ...(only.length > 0 ? { allOf: only } : {}),
    additionalProperties: false,
  };
}

function sectionSchema(section: Section): Json {
  const absent = {
    title: 'Not applicable',
    description: 'The section cannot apply, for the reason given.',
    type: 'object',
    properties: {
      'not-applicable': { ...line, title: 'Reason', description: 'Why the section cannot apply.' },
    },
    required: ['not-applicable'],
    additionalProperties: false,
  };
  return {
    title: section.title,
    description: `${section.description} A list of facts, \`silent\`, or \`{ not-applicable: reason }\`; leave the key out while the section is not assessed.`,
    if: { type: 'array' },
    then: { type: 'array', minItems: 1, items: ref(`${section.name}-fact`) },
    else: {
      if: { type: 'object' },
      then: absent,
      else: {
        title: 'Silent, or not assessed',
        description:
          '`silent`: read in full, and the text says nothing. `not-assessed`: nobody has read for it yet, the same as leaving the key out.',
        enum: ['silent', 'not-assessed'],
        'x-section': true,
      },
    },
  };
}

function termSchema(vocabulary: Vocabulary): Json {
  const names = Object.keys(vocabulary.terms);
  const terms = Object.values(vocabulary.terms);
  const about = {
    title: vocabulary.title,
    description: vocabulary.description,
    'x-vocabulary': vocabulary.name,
  };
  if (vocabulary.open) return { ...about, ...word, examples: names };
  return {
    ...about,
    enum: names,
    enumDescriptions: terms.map((term) => `${term.label}: ${term.definition}`),
  };
}

const partySchema: Json = {
  type: 'object',
  properties: {
    id: { ...word, title: 'Id', description: 'By which facts point here.' },
    ...properties([...parties.key, ...parties.fields, ...hedges.filter(({ name }) => name === 'reading')]),
    note: { ...line, title: 'Note', description: 'A remark of the normaliser.' },
    cite: ref('cite'),
  },
  required: ['id', 'name', 'role', 'cite'],
  additionalProperties: false,
};

const documentSchema: Json = {
  title: 'Document',
  description: 'What the document says of itself.',
  type: 'object',
  properties: {
    title: { ...line, title: 'Title', description: 'The title as it stands.' },
    language: {
      title: 'Language',
      description: 'BCP 47, such as en or nl-BE.',
      type: 'string',
      pattern: '^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$',
    },
    updated: {
      title: 'Last updated',
      description: '"Last updated": YYYY, YYYY-MM or YYYY-MM-DD.',
      ...dateSchema,
    },
    effective: {
      title: 'In force from',
      description: '"In force from", which is not "last updated".',
      ...dateSchema,
    },
    version: { ...line, title: 'Version', description: 'A version number as the text gives it.' },
    cite: ref('cite'),
  },
  required: ['title', 'language', 'cite'],
  additionalProperties: false,
};

const headingList: Json = { type: 'array', items: line, uniqueItems: true };
const sourceSchema: Json = {
  title: 'Source',
  description: 'The text that was read.',
  type: 'object',
  properties: {
    file: {
      title: 'File',
      description: 'Name of the text inside the sources folder.',
      type: 'string',
      pattern: sourcePathPattern,
      maxLength: 300,
    },
    sha256: {
      title: 'SHA-256',
      description: 'Of the text: UTF-8, without byte order mark, CRLF as LF.',
      type: 'string',
      pattern: sha256Pattern,
    },
    original: {
      title: 'Original',
      description: 'The document of which the text was read: a web page, a PDF, a file of a collection.',
      type: 'object',
      properties: {
        file: {
          title: 'File',
          description: 'Its name, or its path in the collection; "-" is standard input.',
          type: 'string',
          pattern: sourcePathPattern,
          maxLength: 300,
        },
        sha256: { title: 'SHA-256', description: 'Of its bytes.', type: 'string', pattern: sha256Pattern },
      },
      required: ['file', 'sha256'],
      additionalProperties: false,
    },
    url: {
      title: 'Address',
      description: 'Where the text was published.',
      type: 'string',
      pattern: '^https?://\\S+$',
    },
    retrieved: { title: 'Retrieved', description: 'The day the text was fetched.', ...dateSchema },
    observed: {
      title: 'Observed',
      description: 'The day a collection first saw this text in the place of another one.',
      ...dateSchema,
    },
    policy: { ...word, title: 'Policy', description: 'The policy of which this is a version or language.' },
    translationOf: {
      ...word,
      title: 'Translation of',
      description: 'The record of which this is a translation.',
    },
    headings: {
      title: 'Headings',
      description: 'Lines that are headings though not found to be, and the reverse.',
      type: 'object',
      properties: {
        add: { ...headingList, title: 'Add', description: 'Lines that are headings.' },
        not: { ...headingList, title: 'Not', description: 'Lines that are no headings.' },
      },
      additionalProperties: false,
    },
  },
  required: ['file', 'sha256'],
  additionalProperties: false,
};

/**
 * The JSON Schema (2020-12) of a record. Closed: unknown keys are refused. Annotations for editors: `title`,
 * `description`, `enumDescriptions`; for our own messages: `x-vocabulary`, `x-words`, `x-needs`, `x-section`.
 */
export function policySchema(vocabularies: Readonly<Record<string, Vocabulary>>): Json {
  const omission = vocabularies.omission;
  const region = vocabularies.region;
  if (omission === undefined || region === undefined) throw new Error('vocabularies are incomplete');
  const place: Json = {
    title: 'Country or region',
    description: 'ISO 3166-1 alpha-2 code, or a term of the region vocabulary.',
    if: { type: 'string', pattern: countryPattern },
    else: ref('region'),
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://privcmp.example/schemas/policy.schema.json',
    title: 'privcmp policy record',
    description: 'One privacy policy, normalised: facts in own words and pointers into the source text.',
    type: 'object',
    properties: {
      schemaVersion: {
        title: 'Schema version',
        description: 'Version of this schema.',
        const: schemaVersion,
      },
      id: {
        ...word,
        pattern: recordIdPattern,
        title: 'Id',
        description: 'The name of the file without its ending.',
      },
      name: { ...line, title: 'Name', description: 'A label for people, not a fact.' },
      aliases: {
        title: 'Aliases',
        description: 'Other words that find the record.',
        type: 'array',
        items: word,
        uniqueItems: true,
      },
      parties: {
        title: 'Parties',
        description: 'Everyone the text names.',
        type: 'array',
        minItems: 1,
        items: ref('party'),
      },
      document: documentSchema,
      source: sourceSchema,
      draft: {
        title: 'Draft',
        description:
          'Values that a program found, or whose sentences have changed, and that nobody has confirmed. Take each out once it was checked against the text.',
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        items: line,
      },
      normalised: {
        title: 'Normalised',
        description: 'When the record was made or last reviewed.',
        type: 'object',
        properties: {
          date: { title: 'Date', description: 'The day.', ...dateSchema },
          by: { title: 'By', description: 'Who did it: names or initials.', ...line },
        },
        required: ['date'],
        additionalProperties: false,
      },
      sections: {
        title: 'Sections',
        description: 'The facts. A missing section is not assessed.',
        type: 'object',
        properties: Object.fromEntries(sections.map((section) => [section.name, sectionSchema(section)])),
        additionalProperties: false,
      },
      omitted: {
        title: 'Omitted',
        description: 'Anchors of sentences that carry no fact, grouped by the reason.',
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(omission.terms).map(([name, term]) => [
            name,
            {
              title: term.label,
              description: term.definition,
              type: 'array',
              minItems: 1,
              items: { type: 'string', minLength: 1, maxLength: 400 },
            },
          ]),
        ),
        additionalProperties: false,
      },
    },
    required: ['schemaVersion', 'id', 'name', 'parties', 'document', 'source', 'normalised', 'sections'],
    additionalProperties: false,
    $defs: {
      ...Object.fromEntries(
        Object.values(vocabularies)
          .filter((vocabulary) => vocabulary.name !== 'omission')
          .map((vocabulary) => [vocabulary.name, termSchema(vocabulary)]),
      ),
      country: {
        title: 'Country',
        description: 'ISO 3166-1 alpha-2, upper case.',
        type: 'string',
        pattern: countryPattern,
      },
      place,
      cite: anchors,
      party: partySchema,
      ...Object.fromEntries(
        Object.entries(properties([...hedges, ...notes])).map(([name, field]) => [`any-${name}`, field]),
      ),
      ...Object.fromEntries(sections.map((section) => [`${section.name}-fact`, factSchema(section)])),
    },
  };
}
