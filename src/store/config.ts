import { dirname, join } from 'node:path';
import { DataError } from '../errors.js';
import { type ConfigProblem, checkConfig } from '../lint/config-check.js';
import type { Severity } from '../model/finding.js';
import { given } from '../model/given.js';
import type { OwnTerms } from '../model/lexicon.js';
import { type Files, mustRead } from './port.js';
import { explainYaml, lineIndex, readYaml } from './yaml.js';
import { mapYaml } from './yaml-map.js';

/** What `rules` may say of a rule. */
export type RuleSetting = Severity | 'off';

/** A configuration file, read. Paths are relative to the file's folder in the file, and ready for use here. */
export interface Config {
  /** The file, as it was found. */
  readonly file?: string;
  /** Folder of the records. */
  readonly policies?: string;
  /** Folder of the source texts. */
  readonly sources?: string;
  /** File of the reader's own questions. */
  readonly questions?: string;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** Terms of one's own, by vocabulary. */
  readonly vocabulary?: OwnTerms;
}

const isAbsolute = (path: string) => /^(?:[/\\]|[A-Za-z]:[/\\])/.test(path);

const beside = (file: string, path: string) =>
  isAbsolute(path) ? path : join(dirname(file), path).replace(/(.)[/\\]$/, '$1');

/** The error for the first problem in its place in the file, with the number of the rest. */
function refusal(file: string, text: string, problems: readonly ConfigProblem[]): DataError {
  const map = mapYaml(text);
  const [first] = problems
    .map((problem) => ({ ...problem, range: map.range(problem.path, problem.part) }))
    .sort((a, b) => a.range.line - b.range.line || a.range.column - b.range.column);
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  const at = first === undefined ? file : `${file}:${first.range.line}:${first.range.column}`;
  return new DataError(
    `${first?.message ?? 'the configuration is not valid'}${more}`,
    at,
    'schemas/config.schema.json describes the file',
  );
}

/** Reads a configuration file. Throws DataError, with line and column, where it cannot be read or says what it may not. */
export async function readConfig(file: string, files: Files): Promise<Config> {
  const read = mustRead(files, file);
  const parsed = readYaml(read.text);
  if (!parsed.ok) {
    const problems = await explainYaml(read.text, parsed);
    // A file that only holds comments configures nothing.
    if (problems.every((problem) => problem.code === 'empty-file')) return {};
    const [first] = problems;
    const { line, column } = lineIndex(read.text).position(first?.offset ?? 0);
    throw new DataError(first?.message ?? 'this cannot be read as YAML', `${file}:${line}:${column}`);
  }
  const problems = checkConfig(parsed.value);
  if (problems.length > 0) throw refusal(file, read.text, problems);
  const { policies, sources, questions, rules, vocabulary } = parsed.value as Config;
  const at = (path: string | undefined) => path && beside(file, path);
  const folders = { policies: at(policies), sources: at(sources), questions: at(questions) };
  return { file, ...given({ ...folders, rules, vocabulary }) };
}
