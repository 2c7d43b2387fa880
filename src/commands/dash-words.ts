import type { Command, Option } from 'commander';

const isWord = (text: string) => /^-[^-]./u.test(text);

/** `-fjson`, `-ssale`: an option with its value in one word, where the value can only be meant as one. */
function isJoined(word: string, options: readonly Option[]): boolean {
  const option = options.find(({ short, required }) => required && short === word.slice(0, 2));
  return option?.argChoices?.includes(word.slice(2)) === true;
}

/**
 * Lets words with a dash before them stand among the words of a command, where commander would take each letter for an
 * option: `search newsletter -email`. Options of one letter, and all with two dashes, stay options.
 */
export function withDashWords(command: Command): Command {
  const parse = command.parseOptions.bind(command);
  command.parseOptions = (argv) => {
    const given: string[] = [];
    const words: string[] = [];
    const takesValue = (word: string) =>
      command.options.some(({ short, long, required }) => required && (word === short || word === long));
    const rest = [...argv];
    for (let word = rest.shift(); word !== undefined; word = rest.shift())
      if (word === '--') words.push(...rest.splice(0));
      else if (!word.startsWith('-') || (isWord(word) && !isJoined(word, command.options))) words.push(word);
      else given.push(word, ...rest.splice(0, takesValue(word) ? 1 : 0));
    return parse([...given, '--', ...words]);
  };
  return command;
}
