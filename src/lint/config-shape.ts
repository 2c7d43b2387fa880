import { vocabularies } from '../model/generated/vocabularies.js';
import { nearest } from '../model/nearest.js';
import { wordPattern } from '../model/patterns.js';
import { either } from '../model/words.js';
import { mustSpeak, unknownRule } from './config-rules.js';
import { closedVocabularies, extensible } from './own-terms.js';
import { rules } from './rules/index.js';

/** What a part of the configuration may be, for the schema and for the check; `says` is said of what it may not be. */
export type Shape = {
  readonly title?: string | undefined;
  readonly description?: string;
  readonly says: string | ((value: unknown) => string);
} & (
  | { readonly is: 'line' | 'word' }
  | { readonly is: 'choice'; readonly of: readonly string[] }
  | { readonly is: 'one or several'; readonly of: Shape }
  | {
      readonly is: 'mapping';
      readonly keys: Readonly<Record<string, Shape>>;
      /** Keys that must be there, and what is said where one is not. */
      readonly required?: readonly string[];
      readonly missing?: (key: string) => string;
      readonly unknown: (key: string) => string;
    }
  | {
      readonly is: 'terms';
      readonly each: (id: string) => Shape;
      /** Ids that are taken. */
      readonly taken: readonly string[];
      /** Why an id cannot be used. */
      readonly refused: (id: string) => string | undefined;
    }
);

/** What was probably meant by a name that is not known, else what is. */
export const guess = (name: string, known: readonly string[]): string => {
  const near = nearest(name, known).slice(0, 2);
  return near.length > 0 ? `Did you mean ${either(near)}?` : `Expected ${either(known)}.`;
};

const folder = (title: string, name: string, of: string): Shape => ({
  is: 'line',
  title,
  description: `Folder of the ${of}, relative to this file.`,
  says: `"${name}" is the path of a folder, relative to this file.`,
});

const severities = ['off', 'info', 'warning', 'error'];

const ruleShape = ({ id, title, reason, severity, codes }: (typeof rules)[number]): Shape => ({
  is: 'choice',
  title,
  description:
    codes === undefined ? `${reason} Without a setting: ${severity}.` : `${reason} Always an error.`,
  of: codes === undefined ? severities : ['error'],
  says: (setting) => {
    const hint = setting === false ? ' ("false" is not: write off)' : '';
    return severities.includes(setting as string)
      ? (mustSpeak(id) ?? '')
      : `The setting of a rule is off, info, warning or error${hint}.`;
  },
});

const termKeys = ['label', 'definition', 'broader'];
const line = (title: string, description: string): Shape => ({
  is: 'line',
  title,
  description,
  says: `The ${title.toLowerCase()} of a term is one line of text.`,
});

/** A term of one's own. */
export const termShape = (id: string): Shape => ({
  is: 'mapping',
  title: 'Term',
  says: `The term "${id}" needs a label and a definition.`,
  keys: {
    label: line('Label', 'How the term reads in a table.'),
    definition: line('Definition', 'One line that lets two careful readers choose the same term.'),
    broader: {
      is: 'one or several',
      title: 'Broader',
      description: 'The term that includes this one, or several.',
      says: '"broader" names a term, or several in a list.',
      of: { is: 'word', says: '"broader" names a term, or several in a list.' },
    },
  },
  required: ['label', 'definition'],
  missing: (key) => `The term "${id}" has no ${key}.`,
  unknown: (key) => `"${key}" is no part of a term. ${guess(key, termKeys)}`,
});

function termsShape(name: string): Shape {
  const taken = Object.keys(vocabularies[name]?.terms ?? {});
  return {
    is: 'terms',
    title: vocabularies[name]?.title,
    description: `Terms to add to ${name}. Bundled terms cannot be changed.`,
    says: `"${name}" is a mapping of terms, each with a label and a definition.`,
    each: termShape,
    taken,
    refused: (id) => {
      if (!new RegExp(wordPattern).test(id))
        return `"${id}" is no term: terms are lower-case words joined by hyphens.`;
      return taken.includes(id)
        ? `"${id}" is a bundled term of ${name}, and bundled terms stay as they are. Use another id.`
        : undefined;
    },
  };
}

const settings = ['policies', 'sources', 'questions', 'rules', 'vocabulary'];

/** What `privcmp.config.yaml` may hold. */
export const configShape = (): Shape => ({
  is: 'mapping',
  title: 'privcmp configuration',
  description:
    'Where records and source texts are, what is asked first, how grave findings are, and terms of one’s own.',
  says: 'A configuration is a mapping of settings.',
  unknown: (key) => `"${key}" is no setting. ${guess(key, settings)}`,
  keys: {
    policies: folder('Policies', 'policies', 'records'),
    sources: folder('Sources', 'sources', 'source texts'),
    questions: {
      is: 'line',
      title: 'Questions',
      description:
        'File of questions of one’s own, relative to this file: what diff and show ask first, and columns of list.',
      says: '"questions" is the path of a file of questions, relative to this file.',
    },
    rules: {
      is: 'mapping',
      title: 'Rules',
      description: 'The severity of a rule of lint, or off.',
      says: '"rules" is a mapping of rule ids to off, info, warning or error.',
      keys: Object.fromEntries(rules.map((rule) => [rule.id, ruleShape(rule)])),
      unknown: (id) => {
        const { message = '', hint = '' } = unknownRule(id) ?? {};
        return `${message}: ${hint}`;
      },
    },
    vocabulary: {
      is: 'mapping',
      title: 'Vocabulary',
      description: 'Terms of one’s own, by vocabulary and id. They work everywhere a bundled term does.',
      says: '"vocabulary" is a mapping of vocabulary names to terms.',
      keys: Object.fromEntries(extensible().map((name) => [name, termsShape(name)])),
      unknown: (name) =>
        closedVocabularies.has(name)
          ? `The vocabulary "${name}" is closed: privcmp itself acts on its terms.`
          : `There is no vocabulary "${name}". ${guess(name, extensible())}`,
    },
  },
});
