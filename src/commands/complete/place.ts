import type { Argument, Command, Option } from 'commander';

/** What the word being typed is. */
export interface Typed {
  readonly command: Command;
  /** Values of options given so far, by the names commander gives them. */
  readonly given: Readonly<Record<string, string>>;
  /** A verb, the name of an option, or the value of what is named. */
  readonly is: 'verb' | 'option' | Option | Argument;
  /** What stands before the value in the word: `--format=`. */
  readonly before: string;
  readonly value: string;
}

export const verbsOf = (program: Command): readonly Command[] =>
  program.createHelp().visibleCommands(program);

export const optionsOf = (command: Command): readonly Option[] =>
  command.createHelp().visibleOptions(command);

/** The option with a value that a word names, and what of the value stands in the word itself: `--format=json`. */
function optionIn(word: string, command: Command) {
  const [, name = word, value] = /^(--[^=]*)=(.*)$/s.exec(word) ?? [];
  const takesValue = ({ optional, required }: Option) => optional || required;
  const found = optionsOf(command).find((one) => takesValue(one) && [one.long, one.short].includes(name));
  return found && { option: found, name, value };
}

/** Reads words as commander would. Undefined where nothing can stand behind them. */
function read(program: Command, words: readonly string[]) {
  const given: Record<string, string> = {};
  let command: Command | undefined = program;
  /** How many arguments of the command are there. */
  let operands = 0;
  /** The option whose value comes next. */
  let waiting: Option | undefined;
  /** Behind `--`. */
  let isLiteral = false;
  for (const word of words)
    if (waiting !== undefined) {
      given[waiting.attributeName()] = word;
      waiting = undefined;
    } else if (!isLiteral && word.startsWith('-') && word !== '-') {
      const { option, value } = optionIn(word, command) ?? {};
      if (option !== undefined && value !== undefined) given[option.attributeName()] = value;
      else waiting = option;
      isLiteral = word === '--';
    } else if (command !== program) operands += 1;
    else {
      command = verbsOf(program).find((one) => one.name() === word);
      if (command === undefined) return undefined;
    }
  return { command, given, operands, waiting, isLiteral };
}

/**
 * Reads the words after the program's name, the last of which is being typed. A verb that takes no argument, or no more of them,
 * has only options to offer. Undefined where nothing can stand.
 */
export function placeOf(program: Command, words: readonly string[]): Typed | undefined {
  const done = read(program, words.slice(0, -1));
  if (done === undefined) return undefined;
  const { command, isLiteral, operands, waiting } = done;
  const last = words.at(-1) ?? '';
  const at = (is: Typed['is']) => ({ ...done, is, before: '', value: last });
  if (waiting !== undefined) return at(waiting);
  if (last.startsWith('-') && !isLiteral) {
    const { name, option, value } = optionIn(last, command) ?? {};
    if (option === undefined || value === undefined) return at('option');
    return { ...done, is: option, before: `${name}=`, value };
  }
  if (command === program) return at('verb');
  const { registeredArguments } = command;
  const final = registeredArguments.at(-1);
  return at(registeredArguments[operands] ?? (final?.variadic ? final : 'option'));
}
