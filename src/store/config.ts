import { dirname, isAbsolute, join } from 'node:path';
import { checkConfig } from '../lint/config.js';
import type { LintSettings } from '../lint/run-rules.js';
import { given } from '../model/given.js';
import type { OwnTerms } from '../model/lexicon.js';
import { type Files, mustRead } from './port.js';
import { errorAt, readYaml, refusals } from './yaml.js';
import { mapYaml } from './yaml-map.js';

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
  readonly rules?: LintSettings['severities'];
  /** Terms of one's own, by vocabulary. */
  readonly vocabulary?: OwnTerms;
}

const beside = (file: string, path: string) =>
  isAbsolute(path) ? path : join(dirname(file), path).replace(/(.)[/\\]$/, '$1');

/** Reads a configuration file. Throws DataError, with line and column, where it cannot be read or says what it may not. */
export async function readConfig(file: string, files: Files): Promise<Config> {
  const { text } = mustRead(files, file);
  const parsed = readYaml(text);
  if (!parsed.ok) {
    const [first] = await refusals(text, parsed);
    // A file that only holds comments configures nothing.
    if (first === undefined || first.code === 'empty-file') return {};
    throw errorAt(file, first);
  }
  const problems = checkConfig(parsed.value);
  const map = mapYaml(problems.length > 0 ? text : '');
  const [first] = problems
    .map(({ message, path, part }) => ({ message, range: map.range(path, part) }))
    .sort((a, b) => a.range.line - b.range.line || a.range.column - b.range.column);
  if (first !== undefined) {
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
    const message = `${first.message}${more}`;
    throw errorAt(file, { ...first, message }, 'schemas/config.schema.json describes the file');
  }
  const { policies, sources, questions, rules, vocabulary } = parsed.value as Config;
  const at = (path: string | undefined) => path && beside(file, path);
  const folders = { policies: at(policies), sources: at(sources), questions: at(questions) };
  return { file, ...given({ ...folders, rules, vocabulary }) };
}
