import type { Place } from '../model/finding.js';
import { vocabularies } from '../model/generated/vocabularies.js';
import { closed, type Json, oneOrMany, ref } from '../model/json-schema-fields.js';
import { lexicon, type OwnTerms } from '../model/lexicon.js';
import { nearest } from '../model/nearest.js';
import { asList, isMapping, type Path, type Raw } from '../model/path.js';
import { wordPattern } from '../model/patterns.js';
import { either } from '../model/words.js';
import type { RuleInfo } from './rule.js';
import { mustSpeak, rules, unknownRule } from './rules/index.js';

/**
 * A JSON Schema of a part of the configuration, with functions that judge a value by the same; they are left out where the
 * schema is written.
 */
interface Shape extends Json {
  /** What is wrong with a value, but for what it holds; undefined if nothing is. */
  readonly wrong: (value: unknown, path: Path) => string | undefined;
  /** What a key of a mapping holds, or why it cannot be used. */
  readonly at?: (key: string) => Shape | string;
  /** Keys that a mapping must have. */
  readonly required?: readonly string[];
}

/** Vocabularies whose terms the code itself acts on: nothing can be added to them. */
const closedVocabularies: ReadonlySet<string> = new Set([
  'modality',
  'extent',
  'reading',
  'deferral',
  'omission',
  'bound',
  'retention-kind',
  'party-role',
  'channel',
]);

/** Vocabularies that a configuration may add terms to. */
export const extensible = (): readonly string[] =>
  Object.keys(vocabularies).filter((name) => !closedVocabularies.has(name));

/** What was probably meant by a name that is not known, else what is. */
const guess = (name: string, known: readonly string[]): string => {
  const near = nearest(name, known).slice(0, 2);
  return near.length > 0 ? `Did you mean ${either(near)}?` : `Expected ${either(known)}.`;
};

const unless = (isSuch: (value: unknown) => boolean, says: string) => (value: unknown) =>
  isSuch(value) ? undefined : says;

/** A text that a pattern fits. */
const fits = (pattern: string) => (value: unknown) =>
  typeof value === 'string' && new RegExp(pattern).test(value);

/** A line of text. */
function line(title: string, description: string, says: string): Shape {
  const pattern = '^[^\\n\\r]+$';
  return { title, description, type: 'string', pattern, wrong: unless(fits(pattern), says) };
}

const folder = (title: string, of: string): Shape =>
  line(
    title,
    `Folder of the ${of}, relative to this file.`,
    `"${title.toLowerCase()}" is the path of a folder, relative to this file.`,
  );

/** A mapping of these keys and no others. */
const mapping = (
  { required, ...about }: { title: string; description?: string; required?: readonly string[] },
  properties: Readonly<Record<string, Shape>>,
  unknown: (key: string) => string,
  says: (path: Path) => string,
): Shape => ({
  ...about,
  ...closed(properties, required),
  wrong: (value, path) => (isMapping(value) ? undefined : says(path)),
  at: (key) => (Object.hasOwn(properties, key) ? properties[key] : undefined) ?? unknown(key),
});

const severities = ['off', 'info', 'warning', 'error'];

const ruleShape = ({ id, title, reason, severity, codes }: RuleInfo): Shape => ({
  title,
  description:
    codes === undefined ? `${reason} Without a setting: ${severity}.` : `${reason} Always an error.`,
  enum: codes === undefined ? severities : ['error'],
  wrong: (setting) => {
    if (severities.includes(String(setting))) return setting === 'error' ? undefined : mustSpeak(id);
    const hint = setting === false ? ' ("false" is not: write off)' : '';
    return `The setting of a rule is off, info, warning or error${hint}.`;
  },
});

const ofTerm = (title: string, description: string): Shape =>
  line(title, description, `The ${title.toLowerCase()} of a term is one line of text.`);

const isWord = fits(wordPattern);

/** A term of one's own. */
const term = mapping(
  { title: 'Term', required: ['label', 'definition'] },
  {
    label: ofTerm('Label', 'How the term reads in a table.'),
    definition: ofTerm('Definition', 'One line that lets two careful readers choose the same term.'),
    broader: {
      title: 'Broader',
      description: 'The term that includes this one, or several.',
      ...oneOrMany({ type: 'string', pattern: wordPattern }),
      wrong: unless(
        (value) => [value].flat().length > 0 && [value].flat().every(isWord),
        '"broader" names a term, or several in a list.',
      ),
    },
  },
  (key) => `"${key}" is no part of a term. ${guess(key, ['label', 'definition', 'broader'])}`,
  (path) => `The term "${path.at(-1)}" needs a label and a definition.`,
);

/** Terms of one's own of a vocabulary. */
function termsShape(name: string): Shape {
  const { title, terms = {} } = vocabularies[name] ?? {};
  const taken = Object.keys(terms);
  return {
    title,
    description: `Terms to add to ${name}. Bundled terms cannot be changed.`,
    type: 'object',
    ...{ propertyNames: { pattern: wordPattern, not: { enum: taken } }, additionalProperties: ref('term') },
    wrong: unless(isMapping, `"${name}" is a mapping of terms, each with a label and a definition.`),
    at: (id) => {
      if (!isWord(id)) return `"${id}" is no term: terms are lower-case words joined by hyphens.`;
      return taken.includes(id)
        ? `"${id}" is a bundled term of ${name}, and bundled terms stay as they are. Use another id.`
        : term;
    },
  };
}

/** What `privcmp.config.yaml` may hold: a JSON Schema (2020-12), for editors too. */
export function configSchema(): Shape {
  const settings = {
    policies: folder('Policies', 'records'),
    sources: folder('Sources', 'source texts'),
    questions: line(
      'Questions',
      'File of questions of one’s own, relative to this file: what diff and show ask first, and columns of list.',
      '"questions" is the path of a file of questions, relative to this file.',
    ),
    rules: mapping(
      { title: 'Rules', description: 'The severity of a rule of lint, or off.' },
      Object.fromEntries(rules.map((rule) => [rule.id, ruleShape(rule)])),
      (id) => {
        const { message = '', hint = '' } = unknownRule(id) ?? {};
        return `${message}: ${hint}`;
      },
      () => '"rules" is a mapping of rule ids to off, info, warning or error.',
    ),
    vocabulary: mapping(
      {
        title: 'Vocabulary',
        description: 'Terms of one’s own, by vocabulary and id. They work everywhere a bundled term does.',
      },
      Object.fromEntries(extensible().map((name) => [name, termsShape(name)])),
      (name) =>
        closedVocabularies.has(name)
          ? `The vocabulary "${name}" is closed: privcmp itself acts on its terms.`
          : `There is no vocabulary "${name}". ${guess(name, extensible())}`,
      () => '"vocabulary" is a mapping of vocabulary names to terms.',
    ),
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://privcmp.example/schemas/config.schema.json',
    ...mapping(
      {
        title: 'privcmp configuration',
        description:
          'Where records and source texts are, what is asked first, how grave findings are, and terms of one’s own.',
      },
      settings,
      (key) => `"${key}" is no setting. ${guess(key, Object.keys(settings))}`,
      () => 'A configuration is a mapping of settings.',
    ),
    $defs: { term },
  };
}

type Problem = Place & { readonly message: string };

/** Everything that is wrong with a configuration's value. Empty if it may be used. */
export function checkConfig(value: unknown): readonly Problem[] {
  const problems = [...problemsIn(value, configSchema(), [])];
  return problems.length > 0
    ? problems
    : [...broaderProblems((value as { vocabulary?: OwnTerms }).vocabulary)];
}

function* problemsIn(value: unknown, shape: Shape, path: Path): Generator<Problem> {
  const wrong = shape.wrong(value, path);
  if (wrong !== undefined) yield { path, part: 'value', message: wrong };
  if (wrong !== undefined || shape.at === undefined) return;
  for (const [key, held] of Object.entries(value as Raw)) {
    const inner = shape.at(key);
    if (typeof inner === 'string') yield { path: [...path, key], part: 'key', message: inner };
    else yield* problemsIn(held, inner, [...path, key]);
  }
  for (const key of shape.required ?? [])
    if (!Object.hasOwn(value as Raw, key))
      yield { path: [...path, key], part: 'parent', message: `The term "${path.at(-1)}" has no ${key}.` };
}

/** Broader terms exist; and no own term is above itself, over however many steps. */
function* broaderProblems(own: OwnTerms = {}): Generator<Problem> {
  const words = lexicon(own);
  for (const [vocabulary, terms] of Object.entries(own))
    for (const [id, { broader }] of Object.entries(terms))
      for (const [i, wide] of asList(broader).entries()) {
        const at = { path: ['vocabulary', vocabulary, id, 'broader', i], part: 'value' } as const;
        const known = Object.keys(words.vocabularies[vocabulary]?.terms ?? {}).filter((name) => name !== id);
        if (!known.includes(wide)) {
          const hint = guess(wide, known.slice(0, 6));
          yield { ...at, message: `"${wide}" is no other term of ${vocabulary}. ${hint}` };
        } else if (words.includes(vocabulary, id, wide)) {
          const message = `"${id}" would be broader than itself. One of the terms above it must go.`;
          yield { ...at, message };
          // The others of the circle would say it again.
          return;
        }
      }
}
