import { vocabularies } from '../model/generated/vocabularies.js';
import { closed, type Json, oneOrMany, ref } from '../model/json-schema-fields.js';
import { nearest } from '../model/nearest.js';
import type { Path } from '../model/path.js';
import { wordPattern } from '../model/patterns.js';
import { either } from '../model/words.js';
import type { RuleInfo } from './rule.js';
import { mustSpeak, rules, unknownRule } from './rules/index.js';

/**
 * A JSON Schema of a part of the configuration, with what is said of a value that does not satisfy it: functions, which are
 * left out where the schema is written.
 */
export interface Shape {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly says: (value: unknown, path: Path) => string;
  readonly type?: 'string' | 'object';
  readonly pattern?: string;
  readonly enum?: readonly string[];
  /** What one is, where several may stand in a list. */
  readonly else?: Shape;
  readonly required?: readonly string[];
  readonly missing?: (key: string, path: Path) => string;
  /** Why a key cannot be used; undefined where it can. */
  readonly refused?: (key: string) => string | undefined;
  /** What a key of a mapping holds. */
  readonly within?: (key: string) => Shape | undefined;
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
export const guess = (name: string, known: readonly string[]): string => {
  const near = nearest(name, known).slice(0, 2);
  return near.length > 0 ? `Did you mean ${either(near)}?` : `Expected ${either(known)}.`;
};

const line = (title: string, description: string, says: string): Shape => ({
  title,
  description,
  type: 'string',
  pattern: '^[^\\n\\r]+$',
  says: () => says,
});

const folder = (title: string, name: string, of: string): Shape =>
  line(
    title,
    `Folder of the ${of}, relative to this file.`,
    `"${name}" is the path of a folder, relative to this file.`,
  );

type About = Pick<Shape, 'title' | 'description' | 'says' | 'required' | 'missing'>;

/** A mapping of these keys and no others. */
function mapping(
  properties: Readonly<Record<string, Shape>>,
  unknown: (key: string) => string,
  about: About,
): Shape {
  const { title, description, required, ...more } = about;
  const within = (key: string) => (Object.hasOwn(properties, key) ? properties[key] : undefined);
  const refused = (key: string) => (within(key) === undefined ? unknown(key) : undefined);
  return { title, description, ...closed(properties, required), ...more, within, refused };
}

const severities = ['off', 'info', 'warning', 'error'];

const ruleShape = ({ id, title, reason, severity, codes }: RuleInfo): Shape => ({
  title,
  description:
    codes === undefined ? `${reason} Without a setting: ${severity}.` : `${reason} Always an error.`,
  enum: codes === undefined ? severities : ['error'],
  says: (setting) => {
    const hint = setting === false ? ' ("false" is not: write off)' : '';
    return severities.includes(setting as string)
      ? (mustSpeak(id) ?? '')
      : `The setting of a rule is off, info, warning or error${hint}.`;
  },
});

const ofTerm = (title: string, description: string): Shape =>
  line(title, description, `The ${title.toLowerCase()} of a term is one line of text.`);

const broader = () => '"broader" names a term, or several in a list.';

/** A term of one's own. */
const term = mapping(
  {
    label: ofTerm('Label', 'How the term reads in a table.'),
    definition: ofTerm('Definition', 'One line that lets two careful readers choose the same term.'),
    broader: {
      title: 'Broader',
      description: 'The term that includes this one, or several.',
      ...oneOrMany({ type: 'string', pattern: wordPattern, says: broader }),
      says: broader,
    },
  },
  (key) => `"${key}" is no part of a term. ${guess(key, ['label', 'definition', 'broader'])}`,
  {
    title: 'Term',
    says: (_, path) => `The term "${path.at(-1)}" needs a label and a definition.`,
    required: ['label', 'definition'],
    missing: (key, path) => `The term "${path.at(-1)}" has no ${key}.`,
  },
);

function termsShape(name: string): Shape {
  const taken = Object.keys(vocabularies[name]?.terms ?? {});
  return {
    title: vocabularies[name]?.title,
    description: `Terms to add to ${name}. Bundled terms cannot be changed.`,
    type: 'object',
    ...{ propertyNames: { pattern: wordPattern, not: { enum: taken } }, additionalProperties: ref('term') },
    says: () => `"${name}" is a mapping of terms, each with a label and a definition.`,
    within: () => term,
    refused: (id) => {
      if (!new RegExp(wordPattern).test(id))
        return `"${id}" is no term: terms are lower-case words joined by hyphens.`;
      return taken.includes(id)
        ? `"${id}" is a bundled term of ${name}, and bundled terms stay as they are. Use another id.`
        : undefined;
    },
  };
}

/** What `privcmp.config.yaml` may hold: a JSON Schema (2020-12), for editors too. */
export function configSchema(): Shape & Json {
  const settings = {
    policies: folder('Policies', 'policies', 'records'),
    sources: folder('Sources', 'sources', 'source texts'),
    questions: line(
      'Questions',
      'File of questions of one’s own, relative to this file: what diff and show ask first, and columns of list.',
      '"questions" is the path of a file of questions, relative to this file.',
    ),
    rules: mapping(
      Object.fromEntries(rules.map((rule) => [rule.id, ruleShape(rule)])),
      (id) => {
        const { message = '', hint = '' } = unknownRule(id) ?? {};
        return `${message}: ${hint}`;
      },
      {
        title: 'Rules',
        description: 'The severity of a rule of lint, or off.',
        says: () => '"rules" is a mapping of rule ids to off, info, warning or error.',
      },
    ),
    vocabulary: mapping(
      Object.fromEntries(extensible().map((name) => [name, termsShape(name)])),
      (name) =>
        closedVocabularies.has(name)
          ? `The vocabulary "${name}" is closed: privcmp itself acts on its terms.`
          : `There is no vocabulary "${name}". ${guess(name, extensible())}`,
      {
        title: 'Vocabulary',
        description: 'Terms of one’s own, by vocabulary and id. They work everywhere a bundled term does.',
        says: () => '"vocabulary" is a mapping of vocabulary names to terms.',
      },
    ),
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://privcmp.example/schemas/config.schema.json',
    ...mapping(settings, (key) => `"${key}" is no setting. ${guess(key, Object.keys(settings))}`, {
      title: 'privcmp configuration',
      description:
        'Where records and source texts are, what is asked first, how grave findings are, and terms of one’s own.',
      says: () => 'A configuration is a mapping of settings.',
    }),
    $defs: { term },
  };
}
