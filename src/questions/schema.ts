import { closed, type Json, line, listOf } from '../model/json-schema-fields.js';
import { countryPattern, wordPattern } from '../model/patterns.js';
import { languages } from '../model/word-list.js';
import { severities } from './question.js';
import { marks } from './value.js';

const said = (description: string, schema: Json = line): Json => ({ ...schema, description });
const short = (maxLength: number): Json => ({ type: 'string', minLength: 1, maxLength });
const name: Json = { type: 'string', pattern: wordPattern };
const query = said('A query, as `privcmp search` takes it.');
const show = said(
  'The fields whose values make the answer; fields of one item stand together: `bound period from`.',
  listOf(line),
);

const day = (description: string) => said(description, { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const span = { since: day('First day on which it holds.'), until: day('Last day on which it holds.') };
const valid = { from: day('First day.'), until: day('Last day.') };

/** What makes a question an item of a framework. */
const audited = {
  reference: said('The article or the guidance, as it is cited.'),
  kind: said('A duty of the law, or what guidance recommends.', { enum: ['duty', 'guidance'] }),
  severity: said('How much the lack of an answer weighs; else `medium`.', { enum: severities }),
  applies: said('When the question arises; always where this is absent.', {
    ...closed({
      when: said('The policy shows that it arises. Else nobody can tell.'),
      if: said('The condition in words: `processing rests on consent`.'),
      never: said('The policy shows that it does not arise.'),
      because: said('Why not, in words.'),
    }),
    dependentRequired: { when: ['if'], never: ['because'] },
  }),
  remarks: said(
    'What is worth knowing beside the answer; never changes it.',
    listOf(closed({ when: query, say: line }, ['when', 'say'])),
  ),
  require: said(
    'What is required of each fact that answers: `retention.period<=P2Y`; or of the policy: `none(act:sell)`.',
  ),
  valid: said(
    'The days on which the tool that `facts` finds could be relied on.',
    closed({ ...valid, ended: said('What ended it.'), act: line }, ['from']),
  ),
  letter: said(
    'How a letter puts the question to the company, by language; else `ask` as it is written.',
    closed(Object.fromEntries(languages.map((language) => [language, line]))),
  ),
  ...span,
};

const question = closed(
  {
    id: said('What `--row` and columns take.', name),
    group: said('A section, or a heading of your own.', name),
    label: said('What the row is called.', short(24)),
    ask: said('The question in words.'),
    facts: query,
    must: said('What each of these facts has to satisfy.'),
    show,
    per: said('Key fields by whose terms the answer is split into lines.', listOf(line)),
    general: said('Facts that hold of every answer, such as those on all rights.'),
    else: said(
      'What is said where no fact answers; tried in order.',
      listOf(closed({ facts: query, say: said('In a few words.', short(80)), show }, ['facts', 'say'])),
    ),
    yes: said('What is said where facts answer and have none of the fields shown; else `yes`.', short(40)),
    quiet: said('Marks that say nothing here, because they are in the question.', listOf({ enum: marks })),
    of: said(
      'Terms that a full answer has; a narrow cell says how many there are, and which are not.',
      listOf(line),
    ),
    depth: said('1: the first screen; 2: with the section.', { enum: [1, 2] }),
    ...audited,
  },
  ['id'],
);

const country = closed(
  { country: { type: 'string', pattern: countryPattern }, ...valid, act: line, scope: line },
  ['country', 'from', 'act'],
);

/** The JSON Schema (2020-12) of a set of questions. */
export const questionSetSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://privcmp.example/schemas/question-set.schema.json',
  title: 'privcmp question set',
  description: 'Questions that a reader asks of every policy.',
  ...closed(
    {
      set: said('Name of the set.', name),
      title: said('Heading of the set.'),
      extends: said('The bundled framework whose questions these are added to.', { type: 'string' }),
      without: said('Questions of it that are left out.', listOf(line)),
      source: said('What a framework is taken from.', closed({ celex: line, eli: line, act: line })),
      checked: day('When it was last held against its source.'),
      ...span,
      let: said('Queries that `$name` stands for in the others; one may use those before it.', {
        type: 'object',
        propertyNames: { pattern: wordPattern },
        additionalProperties: { ...line, maxLength: 1000 },
      }),
      adequate: said(
        'Countries that a decision holds to be adequate: `$adequate` in queries.',
        listOf(country),
      ),
      questions: listOf(question, { minItems: 1 }),
    },
    ['set', 'title', 'questions'],
  ),
  // A question that differs from one of the extended framework says only in what.
  if: { required: ['extends'] },
  else: { properties: { questions: { items: { required: ['id', 'group', 'label', 'ask', 'facts'] } } } },
};
