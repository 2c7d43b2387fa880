/**
 * A word as it can be pasted into a shell (POSIX 2.2.2): bare where nothing in it means anything there, else in single quotes.
 * With `isPath` it is a path, which must not look like an option.
 */
export function shellWord(word: string, isPath = false): string {
  const safe = isPath && word.startsWith('-') ? `./${word}` : word;
  return /^[\w./@:+-]+$/.test(safe) ? safe : `'${safe.replaceAll("'", "'\\''")}'`;
}
