import type { Argument, Command, Option } from 'commander';

/** What the word being typed is: a verb, the name of an option, or a value. */
export interface Place {
  readonly is: 'verb' | 'option' | Option | Argument;
  /** What stands before the value in the word: `--format=`. */
  readonly before: string;
  readonly value: string;
}

export interface Typed {
  readonly command: Command;
  readonly place: Place;
  /** Values of options given so far, by the names commander gives them. */
  readonly given: Readonly<Record<string, string>>;
}

export const verbsOf = (program: Command): readonly Command[] =>
  program.createHelp().visibleCommands(program);

export const optionsOf = (command: Command): readonly Option[] =>
  command.createHelp().visibleOptions(command);

/** The last option that a word names, where it takes a value: `--a=b`, `-ab`, `-qab`. `before` is all of the word but the value. */
function valueOption(word: string, command: Command): (Place & { readonly is: Option }) | undefined {
  const options = optionsOf(command).filter((option) => option.required || option.optional);
  const [, long, equals = ''] = /^(--[^=]*)(=?)/s.exec(word) ?? [];
  const at = [...word].findIndex((letter, i) => i > 0 && options.some(({ short }) => short === `-${letter}`));
  const before = long === undefined ? word.slice(0, at + 1) : long + equals;
  const is = options.find((option) =>
    long === undefined ? option.short === `-${word[at]}` : option.long === long,
  );
  return is && { is, before, value: word.slice(before.length) };
}

const isOption = (word: string) => word.startsWith('-') && word !== '-';

/** Reads words as commander would. Undefined if nothing can be said of those after them. */
function read(program: Command, words: readonly string[]) {
  const given: Record<string, string> = {};
  let command: Command | undefined = program;
  /** How many arguments of the command are there. */
  let operands = 0;
  /** The option whose value comes next. */
  let waiting: Option | undefined;
  /** Behind `--`. */
  let literal = false;
  for (const word of words)
    if (waiting !== undefined) {
      given[waiting.attributeName()] = word;
      waiting = undefined;
    } else if (!literal && isOption(word)) {
      literal = word === '--';
      const found = valueOption(word, command);
      if (found?.before === word && !word.endsWith('=')) waiting = found.is;
      else if (found !== undefined) given[found.is.attributeName()] = found.value;
    } else if (command !== program) operands += 1;
    else {
      command = verbsOf(program).find((one) => one.name() === word);
      if (command === undefined) return undefined;
    }
  return { command, given, operands, waiting, literal };
}

type Read = NonNullable<ReturnType<typeof read>>;

/** What the last word is. A verb that takes no argument, or no more of them, has only options to offer. */
function placeAfter({ command, operands, waiting, literal }: Read, program: Command, value: string): Place {
  if (waiting !== undefined) return { is: waiting, before: '', value };
  if (value.startsWith('-') && !literal) {
    const found = valueOption(value, command);
    const started = found !== undefined && (found.before !== value || value.endsWith('='));
    return started ? found : { is: 'option', before: '', value };
  }
  if (command === program) return { is: 'verb', before: '', value };
  const { registeredArguments } = command;
  const final = registeredArguments.at(-1);
  const argument = registeredArguments[operands] ?? (final?.variadic ? final : undefined);
  return { is: argument ?? 'option', before: '', value };
}

/** Reads the words after the program's name, the last of which is being typed. Undefined where nothing can stand. */
export function placeOf(program: Command, words: readonly string[]): Typed | undefined {
  const before = read(program, words.slice(0, -1));
  return before && { ...before, place: placeAfter(before, program, words.at(-1) ?? '') };
}
