import type { Command } from 'commander';
import { candidatesText, pathsText } from '../../render/candidates.js';
import type { Context } from '../context.js';
import type { Options } from '../options.js';
import { kinds, type Offer, offer } from './kinds.js';
import { optionsOf, placeOf, type Typed, verbsOf } from './place.js';

/** A run of blanks; or a piece of a word: in single quotes, in double quotes, after a backslash, bare. */
const pieces = /(\s+)|'([^']*)'?|"((?:\\.|[^"\\])*)\\?"?|\\(.?)|([^\s'"\\]+)/gs;

/**
 * The words of a command line as it was typed up to the cursor, without their quotes; the last is the one being typed, `''`
 * after a blank. Nothing is expanded: what a variable or a command would give is not completion's business.
 */
function wordsOf(line: string): readonly string[] {
  const words = [''];
  const add = (piece: string) => words.push(`${words.pop() ?? ''}${piece}`);
  for (const [, blank, single, double, escaped, bare] of line.trimStart().matchAll(pieces)) {
    if (blank !== undefined) words.push('');
    else add(double?.replace(/\\(["\\$`])/g, '$1') ?? single ?? escaped ?? bare ?? '');
  }
  return words;
}

/** What may stand before the name of a program. */
const leading = /^(?:\w+=.*|and|builtin|command|exec|not|nohup|or|sudo|time)$/s;

const optionNames = (command: Command): Offer =>
  offer(
    optionsOf(command).flatMap(({ long, short, description: about }) =>
      [long, short].flatMap((value) => (value ? [{ value, about }] : [])),
    ),
  );

/** The word that stands for a value in a declaration: `sections` of `--section <sections>`. */
const kindOf = (is: Exclude<Typed['is'], string>) =>
  'flags' in is ? /[<[]([^>\].]+)/.exec(is.flags)?.[1] : is.name();

async function offerFor(
  { command, given, is, value }: Typed,
  program: Command,
  open: (options: Partial<Options>) => Promise<Context>,
): Promise<Offer> {
  if (is === 'option') return optionNames(command);
  const kind = is === 'verb' ? 'command' : (kindOf(is) ?? '');
  if (kind === 'command')
    return offer(verbsOf(program).map((verb) => ({ value: verb.name(), about: verb.description() })));
  if (is !== 'verb' && is.argChoices !== undefined) return offer(is.argChoices.map((value) => ({ value })));
  return kinds[kind]?.({ value, context: () => open(given).catch(() => undefined) }) ?? offer([]);
}

/** The answer to a command line as typed up to the cursor. `open` gets the options as they stand there. */
export async function answer(
  program: Command,
  line: string,
  open: (options: Partial<Options>) => Promise<Context>,
): Promise<string> {
  const words = wordsOf(line);
  const start = words.findIndex((word) => !leading.test(word));
  const typed = placeOf(program, words.slice(start + 1));
  // The first word is the program's own name, which the shell has completed.
  if (typed === undefined || start < 0 || start === words.length - 1) return '';
  const { before } = typed;
  const found = await offerFor(typed, program, open);
  if (typeof found === 'string') return pathsText(found, before);
  return candidatesText(words.at(-1) ?? '', `${before}${found.before}`, found.words);
}
