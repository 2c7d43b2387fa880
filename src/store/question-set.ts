import { DataError } from '../errors.js';
import type { Lexicon } from '../model/lexicon.js';
import type { Path } from '../model/path.js';
import { type QuestionSet, readSet, type WrittenSet } from '../questions/question.js';
import { questionSetSchema } from '../questions/schema.js';
import type { Files } from './port.js';
import { explainYaml, lineIndex, readYaml } from './yaml.js';
import { mapYaml } from './yaml-map.js';

async function refuse(file: string, text: string, path: Path, message: string, hint: string): Promise<never> {
  const { line, column } = mapYaml(text).range(path, 'value');
  throw new DataError(message, `${file}:${line}:${column}`, hint);
}

/** Reads a file of questions. Throws DataError, with line and column, where it cannot be read or a query is wrong. */
export async function openSet(file: string, files: Files, lexicon: Lexicon): Promise<QuestionSet> {
  const read = files.readText(file);
  if (!read.ok) throw new DataError(read.problem.message, file);
  const { text } = read;
  const parsed = readYaml(text);
  if (!parsed.ok) {
    const [first] = await explainYaml(text, parsed);
    const { line, column } = lineIndex(text).position(first?.offset ?? 0);
    throw new DataError(first?.message ?? 'this cannot be read as YAML', `${file}:${line}:${column}`);
  }
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const isSet = new Ajv2020({ allErrors: false, strict: false }).compile(questionSetSchema);
  if (!isSet(parsed.value)) {
    const [error] = isSet.errors ?? [];
    const steps = (error?.instancePath ?? '').split('/').slice(1);
    const path = steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    const extra = (error?.params as { additionalProperty?: string } | undefined)?.additionalProperty;
    const what = extra === undefined ? (error?.message ?? 'is wrong') : `"${extra}" is no field here`;
    return refuse(
      file,
      text,
      extra === undefined ? path : [...path, extra],
      `${steps.join('.') || 'the file'}: ${what}`,
      'schemas/question-set.schema.json describes the file',
    );
  }
  const { set, problems } = readSet(parsed.value as unknown as WrittenSet, lexicon);
  const [first] = problems;
  if (first === undefined) return set;
  const { query, error, path } = first;
  const hint = error.nearest.length > 0 ? `did you mean ${error.nearest.join(' or ')}?` : (error.hint ?? '');
  return refuse(
    file,
    text,
    path,
    `in the query "${query}", at character ${error.position + 1}: ${error.message}`,
    hint,
  );
}
