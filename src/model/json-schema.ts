import {
  closed,
  dateSchema,
  type Json,
  line,
  listOf,
  oneOrMany,
  properties,
  ref,
  told,
  word,
} from './json-schema-fields.js';
import { countryPattern, recordIdPattern, sha256Pattern, sourcePathPattern } from './patterns.js';
import { schemaVersion } from './policy.js';
import { fieldsOf, type Section } from './section.js';
import { hedges, notes } from './sections/common.js';
import { sections } from './sections/index.js';
import { parties } from './sections/parties.js';
import type { Vocabularies, Vocabulary } from './term.js';

const anchor: Json = { type: 'string', minLength: 1, maxLength: 400 };
const anchors = told(
  'Anchors',
  'Where the text says so: a short literal phrase, or `start … end`, at most 12 words a side; `phrase >> anchor` where a phrase is repeated. One, or a list.',
  oneOrMany(anchor),
);

/** Fields that every fact may have, as pointers to one definition each. */
const common: Json = Object.fromEntries(
  [...hedges, ...notes].map((field) => [field.name, ref(`any-${field.name}`)]),
);

function factSchema(section: Section): Json {
  const only = Object.entries(section.only ?? {}).map(([name, keys]) => ({
    if: { required: [name] },
    then: { anyOf: keys.map((key) => ({ required: [key] })), 'x-needs': { field: name, keys } },
  }));
  const keys = {
    ...properties(fieldsOf(section).filter(({ name }) => common[name] === undefined)),
    ...common,
    cite: ref('cite'),
  };
  const [key, ...others] = section.key;
  return told(`${section.title}: a fact`, section.description, {
    ...closed(keys, ['cite', ...(others.length === 0 ? [key?.name] : [])]),
    ...(others.length > 0 ? { anyOf: section.key.map(({ name }) => ({ required: [name] })) } : {}),
    ...(section.needs === undefined ? {} : { dependentRequired: section.needs }),
    ...(only.length > 0 ? { allOf: only } : {}),
  });
}

const absent = told(
  'Not applicable',
  'The section cannot apply, for the reason given.',
  closed({ 'not-applicable': told('Reason', 'Why the section cannot apply.', line) }, ['not-applicable']),
);
const unsaid = told(
  'Silent, or not assessed',
  '`silent`: read in full, and the text says nothing. `not-assessed`: nobody has read for it yet, the same as leaving the key out.',
  { enum: ['silent', 'not-assessed'], 'x-section': true },
);
const sectionSchema = ({ title, description, name }: Section): Json =>
  told(
    title,
    `${description} A list of facts, \`silent\`, or \`{ not-applicable: reason }\`; leave the key out while the section is not assessed.`,
    {
      if: { type: 'array' },
      then: listOf(ref(`${name}-fact`), { minItems: 1 }),
      else: { if: { type: 'object' }, then: absent, else: unsaid },
    },
  );

function termSchema(vocabulary: Vocabulary): Json {
  const { title, description, name, terms } = vocabulary;
  const about = told(title, description, { 'x-vocabulary': name });
  if (vocabulary.open) return { ...about, ...word, examples: Object.keys(terms) };
  return {
    ...about,
    enum: Object.keys(terms),
    enumDescriptions: Object.values(terms).map((term) => `${term.label}: ${term.definition}`),
  };
}

const partySchema = closed(
  {
    id: told('Id', 'By which facts point here.', word),
    ...properties([...parties.key, ...parties.fields, ...hedges.filter(({ name }) => name === 'reading')]),
    note: told('Note', 'A remark of the normaliser.', line),
    cite: ref('cite'),
  },
  ['id', 'name', 'role', 'cite'],
);

const language: Json = { type: 'string', pattern: '^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$' };
const documentSchema = closed(
  {
    title: told('Title', 'The title as it stands.', line),
    language: told('Language', 'BCP 47, such as en or nl-BE.', language),
    updated: told('Last updated', '"Last updated": YYYY, YYYY-MM or YYYY-MM-DD.', dateSchema),
    effective: told('In force from', '"In force from", which is not "last updated".', dateSchema),
    version: told('Version', 'A version number as the text gives it.', line),
    cite: ref('cite'),
  },
  ['title', 'language', 'cite'],
);

const headings = listOf(line, { uniqueItems: true });
const path: Json = { type: 'string', pattern: sourcePathPattern, maxLength: 300 };
const sha256: Json = { type: 'string', pattern: sha256Pattern };
const sourceSchema = closed(
  {
    file: told('File', 'Name of the text inside the sources folder.', path),
    sha256: told('SHA-256', 'Of the text: UTF-8, without byte order mark, CRLF as LF.', sha256),
    original: told(
      'Original',
      'The document of which the text was read: a web page, a PDF, a file of a collection.',
      closed(
        {
          file: told('File', 'Its name, or its path in the collection; "-" is standard input.', path),
          sha256: told('SHA-256', 'Of its bytes.', sha256),
        },
        ['file', 'sha256'],
      ),
    ),
    url: told('Address', 'Where the text was published.', { type: 'string', pattern: '^https?://\\S+$' }),
    retrieved: told('Retrieved', 'The day the text was fetched.', dateSchema),
    observed: told(
      'Observed',
      'The day a collection first saw this text in the place of another one.',
      dateSchema,
    ),
    policy: told('Policy', 'The policy of which this is a version or language.', word),
    translationOf: told('Translation of', 'The record of which this is a translation.', word),
    headings: told(
      'Headings',
      'Lines that are headings though not found to be, and the reverse.',
      closed({
        add: told('Add', 'Lines that are headings.', headings),
        not: told('Not', 'Lines that are no headings.', headings),
      }),
    ),
  },
  ['file', 'sha256'],
);

const entries = <T>(items: readonly T[], entry: (item: T) => readonly [string, unknown]): Json =>
  Object.fromEntries(items.map(entry));

/**
 * The JSON Schema (2020-12) of a record. Closed: unknown keys are refused. Annotations for editors: `title`,
 * `description`, `enumDescriptions`; for our own messages: `x-vocabulary`, `x-words`, `x-needs`, `x-section`.
 */
export function policySchema(vocabularies: Vocabularies): Json {
  const { omission, ...others } = vocabularies;
  if (omission === undefined) throw new Error('vocabularies are incomplete');
  const country: Json = { type: 'string', pattern: countryPattern };
  const keys = {
    schemaVersion: told('Schema version', 'Version of this schema.', { const: schemaVersion }),
    id: told('Id', 'The name of the file without its ending.', { ...word, pattern: recordIdPattern }),
    name: told('Name', 'A label for people, not a fact.', line),
    aliases: told('Aliases', 'Other words that find the record.', listOf(word, { uniqueItems: true })),
    parties: told('Parties', 'Everyone the text names.', listOf(ref('party'), { minItems: 1 })),
    document: told('Document', 'What the document says of itself.', documentSchema),
    source: told('Source', 'The text that was read.', sourceSchema),
    draft: told(
      'Draft',
      'Values that a program found, or whose sentences have changed, and that nobody has confirmed. Take each out once it was checked against the text.',
      listOf(line, { minItems: 1, uniqueItems: true }),
    ),
    normalised: told(
      'Normalised',
      'When the record was made or last reviewed.',
      closed(
        {
          date: told('Date', 'The day.', dateSchema),
          by: told('By', 'Who did it: names or initials.', line),
        },
        ['date'],
      ),
    ),
    sections: told(
      'Sections',
      'The facts. A missing section is not assessed.',
      closed(entries(sections, (section) => [section.name, sectionSchema(section)])),
    ),
    omitted: told(
      'Omitted',
      'Anchors of sentences that carry no fact, grouped by the reason.',
      closed(
        entries(Object.entries(omission.terms), ([name, { label, definition }]) => [
          name,
          told(label, definition, listOf(anchor, { minItems: 1 })),
        ]),
      ),
    ),
  };
  const required = ['schemaVersion', 'id', 'name', 'parties', 'document', 'source', 'normalised', 'sections'];
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://privcmp.example/schemas/policy.schema.json',
    title: 'privcmp policy record',
    description: 'One privacy policy, normalised: facts in own words and pointers into the source text.',
    ...closed(keys, required),
    $defs: {
      ...entries(Object.values(others), (vocabulary) => [vocabulary.name, termSchema(vocabulary)]),
      country: told('Country', 'ISO 3166-1 alpha-2, upper case.', country),
      place: told('Country or region', 'ISO 3166-1 alpha-2 code, or a term of the region vocabulary.', {
        if: country,
        else: ref('region'),
      }),
      cite: anchors,
      party: partySchema,
      ...entries(Object.entries(properties([...hedges, ...notes])), ([name, field]) => [
        `any-${name}`,
        field,
      ]),
      ...entries(sections, (section) => [`${section.name}-fact`, factSchema(section)]),
    },
  };
}
