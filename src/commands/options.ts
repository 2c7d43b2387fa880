import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ExitCode } from '../exit.js';
import type { Weight } from '../questions/question.js';
import { type Format, formats, type Verb } from './formats.js';

type Flag =
  | ('all' | 'bom' | 'cache' | 'color' | 'count' | 'exitCode' | 'files' | 'find' | 'fix' | 'force' | 'full')
  | ('gaps' | 'notes' | 'onlyDifferences' | 'quiet' | 'quotes' | 'silent' | 'table' | 'text' | 'update')
  | ('updateBaseline' | 'verbose' | 'watch');
type Text =
  | ('against' | 'baseline' | 'config' | 'date' | 'framework' | 'language' | 'name' | 'ota' | 'output')
  | ('policies' | 'questions' | 'row' | 'service' | 'sort' | 'source' | 'sources' | 'stdinFilename')
  | ('terms' | 'where');
type Names = 'columns' | 'ignoreRule' | 'policy' | 'rule' | 'section';

/** What commander read, each option once: a verb is given those that it declares. */
export interface Options<V extends Verb = Verb>
  extends Readonly<Partial<Record<Flag, boolean> & Record<Text, string> & Record<Names, readonly string[]>>> {
  readonly format: Format<V>;
  readonly maxWarnings?: number;
  readonly minSeverity?: Weight;
  readonly view?: 'findings' | 'source';
}

/**
 * Makes the action of a command: it opens the context that the options ask for, loads what runs the verb, hands it the
 * arguments and the context, and keeps its exit code.
 */
export type Run = (
  load: (...given: never[]) => Promise<(...given: never[]) => Promise<ExitCode>>,
) => (...given: unknown[]) => Promise<void>;

function path(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('A path is expected.');
  return text;
}

/** Adds the options that every verb has. */
export function withCommon(command: Command): Command {
  return command
    .option(
      '--policies <dir>',
      'folder of the records (else PRIVCMP_POLICIES, the configuration file, ./policies, the bundled ones)',
      path,
    )
    .option(
      '--sources <dir>',
      'folder of the source texts (else PRIVCMP_SOURCES, the configuration file)',
      path,
    )
    .option(
      '--config <file>',
      'configuration file (else privcmp.config.yaml here or in a folder above)',
      path,
    )
    .option('-o, --output <file>', 'write the result to a file; - is standard output', path)
    .option('--no-cache', 'read every record anew, and keep nothing for the next run')
    .addOption(new Option('--color', 'colour even where there is no terminal').default(undefined))
    .option('--no-color', 'no colour')
    .option('--verbose', 'say on standard error where records come from');
}

/** The option `--format` with the formats a verb knows. */
export const formatOption = (verb: Verb): Option =>
  new Option('-f, --format <format>', 'how to print').choices(formats[verb]).default(formats[verb][0]);

/** The option `--section`: names separated by commas, not yet checked. */
export const sectionOption = (): Option =>
  new Option('-s, --section <sections>', 'only these sections, separated by commas').argParser(splitNames);

/** The option `--questions`: a file, which the configuration can name once for all. */
export const questionsOption = (): Option =>
  new Option(
    '--questions <file>',
    'questions of your own: YAML, CSV or XLSX (else the configuration file); overview: the bundled ones',
  ).argParser(path);

/** Names separated by commas, added to those given before. */
export function splitNames(text: string, before: readonly string[] = []): readonly string[] {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0) throw new InvalidArgumentError('Names are expected, separated by commas.');
  return [...new Set([...before, ...names])];
}
