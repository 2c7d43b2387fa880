/** Characters of a text and of one of its lines, and lines, that are still read: many times what long policies have. */
const limits = { text: 500_000, line: 50_000, lines: 20_000 } as const;

/** Why a text is not read as a policy: finding sentences in what is no text could take for ever. Undefined if it is. */
export function tooLong(raw: string): string | undefined {
  if (raw.length > limits.text)
    return `The text is longer than ${limits.text} characters: this is no privacy policy`;
  let start = 0;
  for (let line = 1; start <= raw.length; line += 1) {
    const end = raw.indexOf('\n', start);
    const length = (end < 0 ? raw.length : end) - start;
    if (length > limits.line)
      return `Line ${line} is longer than ${limits.line} characters: break the text into paragraphs`;
    if (end < 0) return undefined;
    if (line === limits.lines)
      return `the text has more than ${limits.lines} lines: this is no privacy policy`;
    start = end + 1;
  }
  return undefined;
}
