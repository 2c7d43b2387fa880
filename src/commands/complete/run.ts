import type { Command } from 'commander';
import { candidatesText, pathsText } from '../../render/candidates.js';
import type { CommonOptions, Context } from '../context.js';
import { kinds } from './kinds.js';
import { type Offer, offer } from './offer.js';
import { optionsOf, type Place, placeOf, type Typed, verbsOf } from './place.js';
import { wordsOf } from './words.js';

/** What may stand before the name of a program. */
const leading = /^(?:\w+=.*|and|builtin|command|exec|not|nohup|or|sudo|time)$/s;

const named = (commands: readonly Command[]) =>
  offer(commands.map((one) => ({ value: one.name(), about: one.description() })));

function optionNames(command: Command): Offer {
  return offer(
    optionsOf(command).flatMap(({ long, short, description }) =>
      [long, short].flatMap((value) => (value ? [{ value, about: description }] : [])),
    ),
  );
}

/** The word that stands for a value in a declaration: `sections` of `--section <sections>`. */
const kindOf = (is: Exclude<Place['is'], string>) =>
  'flags' in is ? /[<[]([^>\].]+)/.exec(is.flags)?.[1] : is.name();

async function offerFor(
  { is, value }: Place,
  { command, given }: Typed,
  program: Command,
  open: (options: CommonOptions) => Promise<Context>,
): Promise<Offer> {
  if (is === 'verb') return named(verbsOf(program));
  if (is === 'option') return optionNames(command);
  if (is.argChoices !== undefined) return offer(is.argChoices.map((choice) => ({ value: choice })));
  const kind = kindOf(is) ?? '';
  if (kind === 'command') return named(verbsOf(program));
  return kinds[kind]?.({ value, context: () => open(given).catch(() => undefined) }) ?? offer([]);
}

/** The answer to a command line as typed up to the cursor. `open` gets the options as they stand there. */
export async function answer(
  program: Command,
  line: string,
  open: (options: CommonOptions) => Promise<Context>,
): Promise<string> {
  const words = wordsOf(line);
  const start = words.findIndex((word) => !leading.test(word));
  const typed = placeOf(program, words.slice(start + 1));
  const { place } = typed;
  // The first word is the program's own name, which the shell has completed.
  if (place === undefined || start < 0 || start === words.length - 1) return '';
  const found = await offerFor(place, typed, program, open);
  if (typeof found === 'string') return pathsText(found, place.before);
  return candidatesText(words.at(-1) ?? '', `${place.before}${found.before}`, found.words);
}
