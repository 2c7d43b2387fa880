import { nearest } from '../model/nearest.js';
import { pathOf } from '../model/path.js';
import { capital, didYouMean } from '../model/words.js';
import type { SetProblem } from './question.js';

/** What a validator of JSON Schema holds against a value. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
  /** The part of the schema that was not satisfied. */
  readonly parentSchema?: Readonly<Record<string, unknown>>;
  readonly data?: unknown;
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'a mapping',
  number: 'a number',
};

/** What a place is called: "questions[3]" has no name of its own. */
const thingAt = (path: readonly (string | number)[]): string => {
  const name = path.findLast((step) => typeof step === 'string');
  if (name === undefined) return 'the set';
  return name === 'questions' ? 'a question' : `"${name}"`;
};

const saying: Readonly<Record<string, (error: SchemaError) => readonly [message: string, hint: string]>> = {
  maxLength: ({ params, data }) => [
    `has ${String(data).length} letters; the most is ${params.limit}`,
    'Say it shorter.',
  ],
  minLength: () => ['is empty', 'Write it, or remove the field.'],
  minItems: () => ['holds nothing', 'A set has one question or more.'],
  type: ({ params }) => [
    `is ${kinds[String(params.type)] ?? String(params.type)}, and this is none`,
    'Check brackets, quotes and indentation.',
  ],
  enum: ({ params, data }) => {
    const known = (params.allowedValues as readonly unknown[]).map(String);
    const hint = didYouMean(nearest(String(data), known), `It is one of ${known.join(', ')}.`);
    return [`may not be "${String(data)}"`, capital(hint)];
  },
  pattern: ({ data, parentSchema }) => [
    `may not be "${String(data)}"`,
    String(parentSchema?.pattern).includes('\\d')
      ? 'Days are written as 2024-06-03.'
      : 'Write lower-case words joined by hyphens.',
  ],
};

/** A mistake of the schema, in the words of a set of questions. */
export function shapeProblem(error: SchemaError): SetProblem {
  const path = pathOf(error.instancePath);
  const code = 'question-shape';
  const { additionalProperty, missingProperty, propertyName } = error.params;
  if (additionalProperty !== undefined) {
    const key = String(additionalProperty);
    const known = Object.keys((error.parentSchema?.properties as object | undefined) ?? {});
    const message = `"${key}" is no field of ${thingAt(path)}.`;
    const hint = capital(didYouMean(nearest(key, known), `Fields are ${known.join(', ')}.`));
    return { code, path: [...path, key], part: 'key', message, hint };
  }
  if (missingProperty !== undefined) {
    const key = String(missingProperty);
    const message = `${capital(thingAt(path))} has no "${key}".`;
    const hint = 'schemas/question-set.schema.json describes the file.';
    return { code, path: [...path, key], part: 'parent', message, hint };
  }
  const [said, hint] = saying[error.keyword]?.(error) ?? [error.message ?? 'is wrong', ''];
  const named = propertyName === undefined ? path : [...path, String(propertyName)];
  return { code, path: named, message: `${capital(thingAt(named))} ${said}.`, hint };
}
