/** A run of letters or of digits: `3816BS` and `3816 BS` are the same two. */
const token = /[\p{L}\p{M}]+|\p{Nd}+/gu;
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** The runs of letters and of digits in a text, in small letters, without the signs between them. */
const tokensOf = (text: string): readonly string[] =>
  text.replace(invisible, '').normalize('NFKC').toLowerCase().match(token) ?? [];

/** A text as its tokens with one space on each side, so that whole words can be looked for. */
export const plain = (text: string): string => ` ${tokensOf(text).join(' ')} `;

/** Do the words hold a phrase, whatever its case and the signs and spaces in it? A phrase without a word is held by none. */
export function holdsPhrase(words: string, phrase: string): boolean {
  const wanted = plain(phrase);
  return wanted.trim() !== '' && plain(words).includes(wanted);
}

/** "Art.", "Sec.", "lit.": shorter than this a word may be the beginning of the text's. */
const longestAbbreviation = 4;

/** A number together with the numbers and single letters that follow it; or a word. */
const part = /\p{Nd}+(?: (?:\p{Nd}+|.)(?= ))*|[^ ]+/gu;

/** Do the words hold a law, a decision or a register's number: its numbers with the letters between ("6(1)(f)"), its words anywhere? */
export function holdsReference(words: string, reference: string): boolean {
  const said = tokensOf(words);
  const text = plain(words);
  const parts = plain(reference).match(part) ?? [];
  return (
    parts.length > 0 &&
    parts.every((part) =>
      /^\p{Nd}/u.test(part)
        ? text.includes(` ${part} `)
        : said.some((word) => word === part || (part.length <= longestAbbreviation && word.startsWith(part))),
    )
  );
}
