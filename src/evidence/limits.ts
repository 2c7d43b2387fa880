/** Characters of a text and of one of its lines, and lines, that are still read: many times what long policies have. */
const limits = { text: 500_000, line: 50_000, lines: 20_000 } as const;

/** Why a text is not read as a policy: finding sentences in what is no text could take for ever. Undefined if it is. */
export function tooLong(raw: string): string | undefined {
  if (raw.length > limits.text)
    return `The text is longer than ${limits.text} characters: this is no privacy policy`;
  const lines = raw.split('\n');
  const long = lines.slice(0, limits.lines).findIndex(({ length }) => length > limits.line);
  if (long >= 0)
    return `Line ${long + 1} is longer than ${limits.line} characters: break the text into paragraphs`;
  return lines.length > limits.lines
    ? `the text has more than ${limits.lines} lines: this is no privacy policy`
    : undefined;
}
