/**
 * A path as it can be pasted into a shell (POSIX 2.2.2): bare where nothing in it means anything there, else in single quotes. It
 * never looks like an option.
 */
export function shellWord(path: string): string {
  const safe = path.startsWith('-') ? `./${path}` : path;
  return /^[\w./@:+-]+$/.test(safe) ? safe : `'${safe.replaceAll("'", "'\\''")}'`;
}
