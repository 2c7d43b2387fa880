import { frameworkNames, writtenFramework } from '../audit/bundled.js';
import { DataError } from '../errors.js';
import type { Lexicon } from '../model/lexicon.js';
import { nearest } from '../model/nearest.js';
import { either } from '../model/words.js';
import type { QuestionSet, SetProblem, WrittenSet } from '../questions/question.js';
import { readSet } from '../questions/read.js';
import { questionSetSchema } from '../questions/schema.js';
import type { Files } from './port.js';
import { explainYaml, lineIndex, readYaml } from './yaml.js';
import { mapYaml } from './yaml-map.js';

/** What is wrong in a file of questions, and where: 1-based. */
export interface SetFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** What to do; empty where the message says it. */
  readonly hint: string;
}

export interface SetReading {
  /** Absent where the file is no set at all. */
  readonly set?: QuestionSet;
  readonly faults: readonly SetFault[];
}

/** The first thing that the schema does not allow. */
async function schemaProblem(value: unknown): Promise<SetProblem | undefined> {
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const isSet = new Ajv2020({ allErrors: false, strict: false }).compile(questionSetSchema);
  if (isSet(value)) return undefined;
  const [error] = isSet.errors ?? [];
  const steps = (error?.instancePath ?? '').split('/').slice(1);
  const path = steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const extra = (error?.params as { additionalProperty?: string } | undefined)?.additionalProperty;
  const what = extra === undefined ? (error?.message ?? 'is wrong') : `"${extra}" is no field here`;
  return {
    path: extra === undefined ? path : [...path, extra],
    message: `${steps.join('.') || 'the file'}: ${what}`,
    hint: 'schemas/question-set.schema.json describes the file',
  };
}

/**
 * Reads the text of a set of questions, or of a framework, as far as it can be understood, and tells all that is wrong:
 * a query, a field or term that does not exist, a day that does not exist. With `date`, what holds on that day.
 */
export async function readSetText(text: string, lexicon: Lexicon, date?: string): Promise<SetReading> {
  const parsed = readYaml(text);
  if (!parsed.ok) {
    const [first] = await explainYaml(text, parsed);
    const { line, column } = lineIndex(text).position(first?.offset ?? 0);
    return {
      faults: [{ line, column, message: first?.message ?? 'this cannot be read as YAML', hint: '' }],
    };
  }
  const faults = (problems: readonly SetProblem[]): readonly SetFault[] => {
    if (problems.length === 0) return [];
    const map = mapYaml(text);
    return problems.map(({ path, message, hint }) => {
      const { line, column } = map.range(path, 'value');
      return { line, column, message, hint };
    });
  };
  const wrong = await schemaProblem(parsed.value);
  if (wrong !== undefined) return { faults: faults([wrong]) };
  const written = parsed.value as unknown as WrittenSet;
  const base = written.extends === undefined ? undefined : await writtenFramework(written.extends);
  if (written.extends !== undefined && base === undefined) {
    const near = nearest(written.extends, frameworkNames);
    const hint = near.length > 0 ? `did you mean ${either(near)}?` : `there are ${frameworkNames.join(', ')}`;
    return {
      faults: faults([
        { path: ['extends'], message: `there is no framework "${written.extends}" to extend`, hint },
      ]),
    };
  }
  const { set, problems } = readSet(written, lexicon, {
    ...(date === undefined ? {} : { date }),
    ...(base === undefined ? {} : { base }),
  });
  return { set, faults: faults(problems) };
}

/** Reads a file of questions. Throws DataError, with line and column, where it cannot be read or something in it is wrong. */
export async function openSet(
  file: string,
  files: Files,
  lexicon: Lexicon,
  date?: string,
): Promise<QuestionSet> {
  const read = files.readText(file);
  if (!read.ok) throw new DataError(read.problem.message, file);
  const { set, faults } = await readSetText(read.text, lexicon, date);
  const [first] = faults;
  if (first !== undefined)
    throw new DataError(first.message, `${file}:${first.line}:${first.column}`, first.hint || undefined);
  return set as QuestionSet;
}
