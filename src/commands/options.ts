import { type Command, Option } from 'commander';
import { UsageError } from '../errors.js';
import { nearest } from '../model/nearest.js';
import { sections } from '../model/sections/index.js';

/** Adds the options that every verb has. */
export function withCommon(command: Command): Command {
  return command
    .option(
      '--policies <dir>',
      'folder of the records (else PRIVCMP_POLICIES, the configuration file, ./policies, the bundled ones)',
    )
    .option('--sources <dir>', 'folder of the source texts (else PRIVCMP_SOURCES, the configuration file)')
    .option('--config <file>', 'configuration file (else privcmp.config.yaml here or in a folder above)')
    .option('-o, --output <file>', 'write the result to a file')
    .addOption(new Option('--color', 'colour even where there is no terminal').default(undefined))
    .option('--no-color', 'no colour')
    .option('--verbose', 'say on standard error where records come from');
}

/** The option `--format` with the formats a verb knows; the first is the default. */
export const formatOption = (formats: readonly string[]): Option =>
  new Option('-f, --format <format>', 'how to print').choices([...formats]).default(formats[0]);

/** The option `--section`, a list separated by commas. */
export const sectionOption = (): Option =>
  new Option('-s, --section <names>', 'only these sections, separated by commas').argParser(parseSections);

/** Section names separated by commas; throws UsageError for one that does not exist. */
export function parseSections(text: string, before: readonly string[] = []): readonly string[] {
  const known = sections.map((section) => section.name);
  const asked = text
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  for (const name of asked) {
    if (known.includes(name)) continue;
    const near = nearest(name, known);
    throw new UsageError(
      `there is no section "${name}"`,
      near.length > 0 ? `did you mean ${near.join(' or ')}?` : `sections are: ${known.join(', ')}`,
    );
  }
  return [...new Set([...before, ...asked])];
}
