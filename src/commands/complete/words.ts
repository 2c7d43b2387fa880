/** A run of blanks; or a piece of a word: in single quotes, in double quotes, after a backslash, bare. */
const pieces = /(\s+)|'([^']*)'?|"((?:\\.|[^"\\])*)\\?"?|\\(.?)|([^\s'"\\]+)/gs;

/**
 * The words of a command line as it was typed up to the cursor, without their quotes; the last is the one being typed, `''`
 * after a blank. Nothing is expanded: what a variable or a command would give is not completion's business.
 */
export function wordsOf(line: string): readonly string[] {
  const words = [''];
  const add = (piece: string) => words.push(`${words.pop() ?? ''}${piece}`);
  for (const [, blank, single, double, escaped, bare] of line.trimStart().matchAll(pieces)) {
    if (blank !== undefined) words.push('');
    else add(double?.replace(/\\(["\\$`])/g, '$1') ?? single ?? escaped ?? bare ?? '');
  }
  return words;
}
