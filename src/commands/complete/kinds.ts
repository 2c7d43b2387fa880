import { frameworks } from '../../audit/bundled.js';
import { namesOf } from '../../lint/explain.js';
import { rules } from '../../lint/rules/index.js';
import { bundledQuestions } from '../../questions/index.js';
import type { Candidate } from '../../render/candidates.js';
import { listColumns } from '../../render/list-text.js';
import { everyQuestion } from '../questions.js';
import {
  type Ask,
  type Completer,
  lexiconOf,
  listOf,
  type Offer,
  offer,
  policyNames,
  sectionNames,
  termNames,
} from './offer.js';
import { query } from './query.js';

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
  const lexicon = await lexiconOf(ask);
  const { vocabularies } = lexicon;
  const [, named] = /^([a-z-]+)\./.exec(ask.value) ?? [];
  if (named !== undefined) return offer(termNames(vocabularies[named]), `${named}.`);
  const asked = await questions(ask);
  const about = new Map(
    [
      ...Object.values(vocabularies).flatMap(termNames),
      ...Object.values(vocabularies).map(({ name, description }) => ({ value: name, about: description })),
      ...sectionNames,
      ...ruleNames,
      ...asked,
    ].map((one) => [one.value, one.about]),
  );
  const names = [...Object.values(namesOf(lexicon)).flat(), ...asked.map(({ value }) => value)];
  return offer([...new Set(names)].map((value) => ({ value, about: about.get(value) })));
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
