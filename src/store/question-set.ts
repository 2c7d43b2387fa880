import { frameworkNames, writtenFramework } from '../audit/bundled.js';
import { DataError } from '../errors.js';
import type { SyntaxMistake } from '../lint/run-rules.js';
import { given } from '../model/given.js';
import type { Lexicon } from '../model/lexicon.js';
import { nearest } from '../model/nearest.js';
import { didYouMean } from '../model/words.js';
import { checkSet } from '../questions/check.js';
import type { QuestionSet, SetProblem, WrittenSet } from '../questions/question.js';
import { readSet } from '../questions/read.js';
import { questionSetSchema } from '../questions/schema.js';
import { shapeProblem } from '../questions/shape.js';
import { type Files, mustRead } from './port.js';
import { openSheet } from './sheet-set.js';
import { errorAt, readYaml, refusals } from './yaml.js';
import { mapYaml } from './yaml-map.js';

/** A set, as far as it can be read, and what is wrong in it. */
interface SetReading<Fault> {
  /** Absent where the file is no set at all. */
  readonly set?: QuestionSet;
  /** Mistakes that keep the set from being asked. */
  readonly faults: readonly Fault[];
  /** What can be asked all the same, and is wrong. */
  readonly warnings: readonly Fault[];
}

/** More than these are not told of one file. */
const mostProblems = 100;

/** All that the schema does not allow. */
async function schemaProblems(value: unknown): Promise<readonly SetProblem[]> {
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const isSet = new Ajv2020({ allErrors: true, strict: false, verbose: true }).compile(questionSetSchema);
  if (isSet(value)) return [];
  // A condition that fails says no more than the mistake behind it.
  const errors = (isSet.errors ?? []).filter(({ keyword }) => keyword !== 'if');
  return errors.slice(0, mostProblems).map(shapeProblem);
}

/** Reads a set as YAML or a spreadsheet holds it; problems are told by their paths in it. With `date`, what holds on that day. */
async function readSetValue(
  value: unknown,
  lexicon: Lexicon,
  date?: string,
): Promise<SetReading<SetProblem>> {
  const wrong = await schemaProblems(value);
  if (wrong.length > 0) return { faults: wrong, warnings: [] };
  const written = value as WrittenSet;
  const base = written.extends === undefined ? undefined : await writtenFramework(written.extends);
  if (written.extends !== undefined && base === undefined) {
    const near = nearest(written.extends, frameworkNames);
    const hint = didYouMean(near, `there are ${frameworkNames.join(', ')}`);
    const message = `there is no framework "${written.extends}" to extend`;
    return { faults: [{ code: 'question-shape', path: ['extends'], message, hint }], warnings: [] };
  }
  const { set, problems } = readSet(written, lexicon, given({ date, base }));
  // On a day a set has fewer questions than are written; it is checked as a whole.
  const checked = date === undefined && problems.length === 0 ? checkSet(written, set) : [];
  // What can never be answered would read as if the texts did not say it.
  const never = checked.filter(({ code, path }) => code === 'question-idle' && path[0] === 'questions');
  return { set, faults: [...problems, ...never], warnings: checked.filter((one) => !never.includes(one)) };
}

/**
 * Reads the text of a set of questions, or of a framework, as far as it can be understood, and tells all that is wrong:
 * a query, a field or term that does not exist, a day that does not exist. With `date`, what holds on that day.
 */
export async function readSetText(
  text: string,
  lexicon: Lexicon,
  date?: string,
): Promise<SetReading<SyntaxMistake & Pick<SetProblem, 'hint'>>> {
  const parsed = readYaml(text);
  if (!parsed.ok) {
    const [first] = await refusals(text, parsed);
    return { faults: first === undefined ? [] : [{ ...first, code: 'syntax', hint: '' }], warnings: [] };
  }
  const { set, faults, warnings } = await readSetValue(parsed.value, lexicon, date);
  const map = mapYaml(faults.length + warnings.length > 0 ? text : '');
  const placed = ({ path, part = 'value', ...said }: SetProblem) => ({
    ...said,
    range: map.range(path, part),
  });
  return { ...given({ set }), faults: faults.map(placed), warnings: warnings.map(placed) };
}

/**
 * Reads a file of questions, YAML or a spreadsheet (`.csv`, `.xlsx`). Throws DataError, with line and column or the cell, where
 * it cannot be read or something in it is wrong.
 */
export async function openSet(
  file: string,
  files: Files,
  lexicon: Lexicon,
  date?: string,
): Promise<QuestionSet> {
  if (/\.(?:csv|xlsx)$/i.test(file)) {
    const sheet = await openSheet(file, files, lexicon);
    const { set, faults } = await readSetValue(sheet.set, lexicon, date);
    const [first] = faults;
    if (first === undefined) return set as QuestionSet;
    throw new DataError(first.message, `${file}: ${sheet.cellOf(first.path)}`, first.hint || undefined);
  }
  const { set, faults } = await readSetText(mustRead(files, file).text, lexicon, date);
  const [first] = faults;
  if (first === undefined) return set as QuestionSet;
  throw errorAt(file, first, first.hint || undefined);
}
