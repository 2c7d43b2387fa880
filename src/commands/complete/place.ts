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
  /** Undefined where nothing can stand. */
  readonly place: Place | undefined;
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
  const place = (is: Option | undefined, before: string) =>
    is && { is, before, value: word.slice(before.length) };
  if (word.startsWith('--')) {
    const [, name = word, equals = ''] = /^([^=]+)(=?)/s.exec(word) ?? [];
    return place(
      options.find(({ long }) => long === name),
      `${name}${equals}`,
    );
  }
  const at = [...word].findIndex((letter, i) => i > 0 && options.some(({ short }) => short === `-${letter}`));
  return place(
    options.find(({ short }) => short === `-${word[at]}`),
    word.slice(0, at + 1),
  );
}

const isOption = (word: string) => word.startsWith('-') && word !== '-';

/** Reads words as commander would. */
class Reader {
  readonly given: Record<string, string> = {};
  command: Command;
  private operands = 0;
  private waiting: Option | undefined;
  private literal = false;

  constructor(private readonly program: Command) {
    this.command = program;
  }

  /** Takes in a word that is complete. False if nothing can be said of those after it. */
  read(word: string): boolean {
    if (this.waiting !== undefined) {
      this.given[this.waiting.attributeName()] = word;
      this.waiting = undefined;
      return true;
    }
    if (this.literal || !isOption(word)) return this.operand(word);
    if (word === '--') this.literal = true;
    const found = valueOption(word, this.command);
    if (found?.before === word && !word.endsWith('=')) this.waiting = found.is;
    else if (found !== undefined) this.given[found.is.attributeName()] = found.value;
    return true;
  }

  private operand(word: string): boolean {
    if (this.command !== this.program) {
      this.operands += 1;
      return true;
    }
    const verb = verbsOf(this.program).find((one) => one.name() === word);
    this.command = verb ?? this.program;
    return verb !== undefined;
  }

  /** What the last word is. A verb that takes no argument, or no more of them, has only options to offer. */
  place(value: string): Place {
    if (this.waiting !== undefined) return { is: this.waiting, before: '', value };
    if (value.startsWith('-') && !this.literal) {
      const found = valueOption(value, this.command);
      const started = found !== undefined && (found.before !== value || value.endsWith('='));
      return started ? found : { is: 'option', before: '', value };
    }
    if (this.command === this.program) return { is: 'verb', before: '', value };
    const { registeredArguments } = this.command;
    const final = registeredArguments.at(-1);
    const argument = registeredArguments[this.operands] ?? (final?.variadic ? final : undefined);
    return { is: argument ?? 'option', before: '', value };
  }
}

/** Reads the words after the program's name. */
export function placeOf(program: Command, words: readonly string[]): Typed {
  const reader = new Reader(program);
  const known = words.slice(0, -1).every((word) => reader.read(word));
  const place = known ? reader.place(words.at(-1) ?? '') : undefined;
  return { command: reader.command, place, given: reader.given };
}
