/** A run of letters or of digits: `3816BS` and `3816 BS` are the same two. */
const token = /[\p{L}\p{M}]+|\p{Nd}+/gu;
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** The runs of letters and of digits in a text, in small letters, without the signs between them. */
export const tokensOf = (text: string): readonly string[] =>
  text.replace(invisible, '').normalize('NFKC').toLowerCase().match(token) ?? [];

/** A text as its tokens with one space on each side, so that whole words can be looked for. */
export const plain = (text: string): string => ` ${tokensOf(text).join(' ')} `;

/** Do the words hold a phrase, whatever its case and the signs and spaces in it? A phrase without a word is held by none. */
export function holdsPhrase(words: string, phrase: string): boolean {
  const wanted = plain(phrase);
  return wanted.trim() !== '' && plain(words).includes(wanted);
}

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
