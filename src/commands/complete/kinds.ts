import { frameworks } from '../../audit/bundled.js';
import { rules } from '../../lint/rules/index.js';
import { countryCodes, countryName } from '../../model/country.js';
import type { Field } from '../../model/field.js';
import { grouped } from '../../model/groups.js';
import { vocabularyOf } from '../../model/key.js';
import { type Lexicon, lexicon } from '../../model/lexicon.js';
import { sections } from '../../model/sections/index.js';
import type { Vocabulary } from '../../model/term.js';
import { computedPlaces, functionNames, queryFields, specialFields, states } from '../../query/index.js';
import { bundledQuestions } from '../../questions/index.js';
import type { Candidate } from '../../render/candidates.js';
import { listColumns } from '../../render/list-text.js';
import { namesIn } from '../../store/library.js';
import type { Context } from '../context.js';
import { everyQuestion } from '../questions.js';

/** What may stand in a place: words, or paths, which the shell completes by itself. */
export type Offer =
  | 'files'
  | 'folders'
  | {
      /** What stands before the part of the value that the words begin with. */
      readonly before: string;
      readonly words: readonly Candidate[];
    };

/** What completers may ask for. What they do not ask for is not read. */
interface Ask {
  /** The value as far as it is typed. */
  readonly value: string;
  /** Undefined where the configuration is broken: this is not the moment to say so. */
  context(): Promise<Context | undefined>;
}

type Completer = (ask: Ask) => Promise<Offer>;

export const offer = (words: readonly Candidate[], before = ''): Offer => ({ before, words });

/** The vocabularies in use; the bundled ones where the configuration is broken. */
const lexiconOf = async (ask: Ask): Promise<Lexicon> => (await ask.context())?.lexicon() ?? lexicon();

/** Names of policies that begin so; none where the configuration is broken. */
async function policyNames(ask: Ask): Promise<readonly Candidate[]> {
  const context = await ask.context();
  const names = context === undefined ? [] : namesIn(context.library(), context.files, ask.value);
  return names.map(({ name, called }) => ({ value: name, about: called }));
}

const sectionNames: readonly Candidate[] = sections.map(({ name, description }) => ({
  value: name,
  about: description,
}));

/** The terms of a vocabulary; none where there is no such one. */
const termNames = (vocabulary?: Vocabulary): readonly Candidate[] =>
  Object.entries(vocabulary?.terms ?? {}).map(([value, { label }]) => ({ value, about: label }));

/** Completes the last of some values separated by commas, without those that are there already. */
const listOf =
  (single: Completer): Completer =>
  async (ask) => {
    const cut = ask.value.lastIndexOf(',') + 1;
    const found = await single({ ...ask, value: ask.value.slice(cut) });
    if (typeof found === 'string') return found;
    const there = ask.value.slice(0, cut).split(',');
    return offer(
      found.words.filter(({ value }) => !there.includes(value)),
      `${ask.value.slice(0, cut)}${found.before}`,
    );
  };

function valuesOf(field: Field, { vocabularies }: Lexicon): readonly Candidate[] {
  const { kind } = field;
  const named = termNames(vocabularies[vocabularyOf(field) ?? '']);
  if (kind.is === 'country' || kind.is === 'place')
    return [
      ...named,
      ...[...countryCodes].map((value) => ({ value, about: countryName(value) })),
      ...Object.keys(computedPlaces).map((value) => ({ value })),
    ];
  if (kind.is === 'flag') return [{ value: 'true' }, { value: 'false' }];
  return kind.is === 'duration' ? kind.words.map((value) => ({ value })) : named;
}

/** Names of fields without a section, before those with one: hundreds are too many to choose from. */
function fieldsNamed(typed: string): readonly Candidate[] {
  const isOffered = (path: string) => typed.includes('.') || !path.includes('.');
  const fields = [...queryFields()]
    .filter(([path]) => isOffered(path))
    .map(([value, [place]]) => ({ value, about: place?.field.description }));
  const abouts: Readonly<Record<string, string>> = {
    is: states.join(', '),
    has: 'facts that have a field',
    section: 'facts of a section',
  };
  return [...specialFields.map((value) => ({ value, about: abouts[value] })), ...fields];
}

async function valuesAfter(field: string, ask: Ask): Promise<readonly Candidate[]> {
  if (field === 'is') return states.map((value) => ({ value }));
  if (field === 'section') return sectionNames;
  if (field === 'has') return fieldsNamed(ask.value);
  if (field === 'policy') return policyNames(ask);
  const lexicon = await lexiconOf(ask);
  return (queryFields().get(field) ?? []).flatMap((place) => valuesOf(place.field, lexicon));
}

/** A condition of a query, which blanks and brackets outside quotes part from others; or such a sign. */
const conditions = /(?:"[^"]*"?|[^\s()"])+|[\s()]/g;

/** Completes the last condition of a query: the field, then its values; both at once where only one field begins so. */
async function query(ask: Ask): Promise<Offer> {
  const last = ask.value.match(conditions)?.at(-1) ?? '';
  const condition = /^[\s()]/.test(last) ? '' : last.replace(/^-/, '');
  const before = ask.value.slice(0, ask.value.length - condition.length);
  const colon = condition.indexOf(':');
  const fields = fieldsNamed(condition);
  const [only, ...others] =
    colon < 0
      ? fields.filter(({ value }) => value.startsWith(condition))
      : [{ value: condition.slice(0, colon) }];
  if (only !== undefined && others.length === 0) {
    const values = await valuesAfter(only.value, { ...ask, value: condition.slice(colon + 1) });
    if (values.length > 0 || colon >= 0) return offer(values, `${before}${only.value}:`);
  }
  const words =
    only === undefined
      ? functionNames.map((name) => ({ value: `${name}(` }))
      : fields.map(({ value, about }) => ({ value: `${value}:`, about }));
  return offer(words, before);
}

async function policy(ask: Ask): Promise<Offer> {
  if (/^[.~]|[/\\]/.test(ask.value)) return 'files';
  const names = await policyNames(ask);
  return names.length === 0 && ask.value !== '' ? 'files' : offer(names);
}

const ruleNames = rules.map(({ id, title }) => ({ value: id, about: title }));

async function questions(ask: Ask): Promise<readonly Candidate[]> {
  const context = await ask.context();
  // A file of questions that is broken is no reason to offer none.
  const own = context && (await everyQuestion(context).catch(() => undefined));
  const known = own ?? bundledQuestions(await lexiconOf(ask));
  return [...known.values()].map(({ id, ask: about }) => ({ value: id, about }));
}

const column: Completer = async (ask) =>
  offer(
    [...listColumns.map(({ id }) => ({ value: id })), ...(await questions(ask))],
    ask.value.startsWith('-') ? '-' : '',
  );

/** All that `explain` knows; after `vocabulary.` its terms. */
async function word(ask: Ask): Promise<Offer> {
  const { vocabularies } = await lexiconOf(ask);
  const [, named] = /^([a-z-]+)\./.exec(ask.value) ?? [];
  if (named !== undefined) return offer(termNames(vocabularies[named]), `${named}.`);
  const known = [
    ...ruleNames,
    ...sectionNames,
    ...Object.values(vocabularies).map(({ name, description }) => ({ value: name, about: description })),
    ...Object.values(vocabularies).flatMap(termNames),
    ...(await questions(ask)),
  ];
  const byName = grouped(known, ({ value }) => value);
  byName.delete('other');
  return offer([...byName.values()].flatMap(([first]) => first ?? []));
}

/** A bundled framework, or a file. */
const framework: Completer = async ({ value }) =>
  /[./\\]/.test(value)
    ? 'files'
    : offer(Object.entries(frameworks).map(([name, { about }]) => ({ value: name, about })));

/**
 * What completes a value, by the word that stands for it where the option or argument is declared: `--section <sections>`.
 * So the help says what is completed, and a new option is completed as soon as it is declared.
 */
export const kinds: Readonly<Record<string, Completer>> = {
  policy,
  policies: listOf(policy),
  sections: listOf(async () => offer(sectionNames)),
  rules: listOf(async () => offer(ruleNames)),
  framework,
  question: async (ask) => offer(await questions(ask)),
  column,
  columns: listOf(column),
  query,
  word,
  file: async () => 'files',
  path: async () => 'files',
  dir: async () => 'folders',
};
