import { limits, shown } from './problem.js';

/**
 * The sentences about YAML that is well formed but that records do not use. Each says what is wrong, what was expected and
 * what to do. What comes from the file goes through `shown`.
 */
export const wording = {
  textTooLarge: (size: number) =>
    `The file has ${size} characters; the most is ${limits.text}. Is this the right file? Long texts belong in a source file.`,
  emptyFile: () =>
    'The file holds no record: it is empty, or has only comments. Write the record, or remove the file.',
  noRecord: () =>
    'This mapping has none of the keys of a record, such as "id" or "sections". Other YAML files belong elsewhere.',
  questionSet: () =>
    'This is a set of questions, not a record: name it with --questions, or in the configuration.',
  notAMapping: (what: string) =>
    `A mapping is expected, lines of "key: value", but this file holds ${what}. Is a colon, or the space after it, missing?`,
  directive: () =>
    'A line that starts with % is a directive in YAML, and none is used here. Remove the line.',
  secondDocument: () =>
    'A second YAML document starts here. A file holds one: remove this line, or move what follows to its own file.',
  tag: (source: string) =>
    `${shown(source)} is a tag in YAML, and none is used here. Remove it; if it is text, put the value in quotes.`,
  anchor: (source: string) =>
    `${shown(source)} is an anchor in YAML, and none is used here. Remove it; if it is text, put the value in quotes.`,
  alias: (source: string) =>
    `${shown(source)} is an alias in YAML, and none is used here. Write the value out; if it is text, put it in quotes.`,
  mergeKey: () =>
    'The key << merges another mapping into this one, and nothing is merged here. Write the keys out.',
  forbiddenKey: (key: string) =>
    `The key ${shown(key)} is refused: nothing is called so, and it can harm programs that read it. Remove it.`,
  duplicateKey: (key: string, line: number) =>
    `The key ${shown(key)} already stands on line ${line}, in the same mapping. Keep one of them.`,
  keyMissing: () => 'No key stands before this colon. Write one, or remove the colon.',
  keyNotText: (source: string) =>
    `YAML reads the key ${shown(source)} as a number, true, false or null. Put it in quotes.`,
  keyIsCollection: () =>
    'A list or a mapping stands where a key is expected. Keys are words; text that starts with [ or { needs quotes.',
  keyTooLong: () =>
    `A key of more than ${limits.key} characters. Keys are short words: is a colon misplaced, or a quote not closed?`,
  scalarTooLong: (size: number) =>
    `A value of ${size} characters; the most is ${limits.scalar}. Keep long texts in a source file.`,
  numberOutOfRange: (source: string) =>
    `The number ${shown(source)} cannot be kept exactly. If it is an identifier or a telephone number, put it in quotes.`,
  escapeOutOfRange: (source: string) => `${shown(source)} is past the last character of Unicode, U+10FFFF.`,
  tooDeep: () =>
    `More than ${limits.depth} lists and mappings inside each other. Far fewer are needed: check indentation and brackets.`,
  tooManyValues: () =>
    `More values or lines than are ever needed (the most is ${limits.values} values). Split the file.`,
  keyAfterValue: (key: string) =>
    `The key ${shown(key)} follows a value on the same line. Start a new line for it, or put the whole value in quotes.`,
  escapedBreak: () =>
    'A blank line follows a backslash that ends a line, and programs read that differently. Write the text on one line.',
  commentMoves: () =>
    'Some programs cannot read what follows a comment at this place. Move the comment to the end of the line above, or further up.',
  misplaced: () =>
    'This line does not belong to what stands above it. Check its indentation: what belongs together starts in the same column.',
  mergeConflict: () =>
    'Git left a merge conflict here. Choose one side, and remove the lines with <<<<<<<, ======= and >>>>>>>.',
  tabIndent: (lines = 1) =>
    `A tab indents this line${lines > 1 ? ` (and ${lines - 1} more)` : ''}, and YAML allows only spaces there. Replace each tab with two spaces.`,
  foreignBlank: (name: string, char: string) =>
    `${name} (${char}) stands where YAML takes only plain spaces. Type a space in its place, or nothing.`,
  noDash: (sign: string, char: string) =>
    `${shown(sign)} (${char}) begins no item of a list. Type a hyphen and a space: "- ".`,
  noColon: (sign: string, char: string) =>
    `${shown(sign)} (${char}) is no colon to YAML. Type a colon and a space: ": ".`,
  noQuote: (sign: string, char: string) =>
    `${shown(sign)} (${char}) is no quote to YAML, so the value is not quoted. Type " or ' on both sides of it.`,
  reservedStart: (char: string) =>
    `A value cannot start with ${shown(char)} in YAML. Put the value in quotes.`,
  badEscape: (written: string) =>
    `Inside double quotes a backslash starts an escape, and YAML has no ${shown(written)}. Write \\\\ for a backslash, or use single quotes.`,
  secondColon: () =>
    'A second ": " stands on this line, and YAML takes it for a new key. Put the whole value in quotes.',
  blockInFlow: () =>
    'Inside [ ] and { } things are parted by commas; lists with "- " and indented keys cannot stand there.',
  quoteNotClosed: (quote: string) =>
    `The quote ${quote} that opens here is never closed. Close it where the text ends.`,
  bracketNotClosed: (mark: string, closer: string) =>
    `The bracket ${mark} that opens here is never closed. Put ${closer} where the list or mapping ends.`,
  bracketUnexpected: (mark: string) =>
    `No bracket is open that ${shown(mark)} could close. Remove it, or put the value in quotes.`,
  bracketIndent: (mark: string, closer: string) =>
    `The bracket ${mark} that opens here is not closed before a line that is not indented. Close it with ${closer}, or indent what is inside it.`,
  commentSpace: () =>
    'A comment needs a space before its #. If the # is part of the text, put the text in quotes.',
  comma: () =>
    'Between [ ] or { }, exactly one comma stands between two things. Add the missing comma, or remove this one.',
  colonSpace: (line: string) => `A colon needs a space after it: write "key: value", not ${shown(line)}.`,
  colonMissing: (line: string) =>
    `${shown(line)} should be "key: value", and the colon is missing. A text that goes on from the line above is indented more.`,
  listAfterKey: () => 'A list starts on the line below its key. Move this item there.',
  blockHeader: () =>
    'After | or > the text starts on the next line, indented. Move it there; if the sign is part of the text, put the value in quotes.',
  blockIndent: () =>
    'This line of a text under | or > is indented less than its first line. Indent all its lines alike.',
  indentedTooFar: () =>
    'This line is indented further than the line above, which has a value already. Align it with its neighbours.',
  textAfter: (mark: string, rest: string) => {
    const inside: Record<string, string> = {
      "'": "Inside '…' a quote is written twice ('').",
      '"': 'Inside "…" a quote is written \\".',
    };
    const remedy = inside[mark] ?? 'Remove it, or put the whole value in quotes.';
    return `${shown(rest)} stands after the ${mark} that closes the value. ${remedy}`;
  },
  unclear: (reason: string) =>
    `This cannot be read as YAML: ${shown(reason)}. Check indentation, quotes and colons here.`,
  internal: (error: unknown) =>
    `privcmp could not read this file, through a mistake of its own: ${shown(String(error))}. Please report it.`,
} as const;
