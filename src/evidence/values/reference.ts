import { plain, tokensOf } from './plain.js';

const isNumber = (token: string) => /^\p{Nd}/u.test(token);
/** "Art.", "Sec.", "lit.": shorter than this a word may be the beginning of the text's. */
const longestAbbreviation = 4;

/** Do the words hold a law, a decision or a register's number: its numbers with the letters between ("6(1)(f)"), its words anywhere? */
export function holdsReference(words: string, reference: string): boolean {
  const said = tokensOf(words);
  const text = plain(words);
  const parts = partsOf(tokensOf(reference));
  return (
    parts.length > 0 &&
    parts.every((part) =>
      isNumber(part)
        ? text.includes(` ${part} `)
        : said.some((word) => word === part || (part.length <= longestAbbreviation && word.startsWith(part))),
    )
  );
}

/** Words alone; a number together with the numbers and single letters that follow it. */
function partsOf(tokens: readonly string[]): readonly string[] {
  const parts: string[] = [];
  for (const token of tokens) {
    const before = parts.at(-1);
    const goesOn = before !== undefined && isNumber(before) && (isNumber(token) || token.length === 1);
    if (goesOn) parts[parts.length - 1] = `${before} ${token}`;
    else parts.push(token);
  }
  return parts;
}
