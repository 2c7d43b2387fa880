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
    for (let i = 0; i < argv.length; i++) {
      const word = argv[i] ?? '';
      if (word === '--') {
        words.push(...argv.slice(i + 1));
        break;
      }
      if (!word.startsWith('-') || (isWord(word) && !isJoined(word, command.options))) words.push(word);
      else {
        given.push(word);
        const value = argv[i + 1];
        if (takesValue(word) && value !== undefined) {
          given.push(value);
          i += 1;
        }
      }
    }
    return parse([...given, '--', ...words]);
  };
  return command;
}
