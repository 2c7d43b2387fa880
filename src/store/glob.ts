/** The signs of a pattern. Backslashes do not escape: they part folders on Windows. */
const signs = /[*?]/;

/** Does a path hold signs of a pattern? */
export const isPattern = (path: string): boolean => signs.test(path);

/** The folder a pattern starts from: what stands before its first sign. */
export function baseOf(pattern: string): string {
  const literal = pattern.slice(0, pattern.search(signs));
  const cut = literal.lastIndexOf('/');
  return cut < 0 ? '.' : cut === 0 ? '/' : literal.slice(0, cut);
}

/** Do items fit a pattern in which a star stands for any number of them? In time proportional to the product of their lengths. */
function fits(
  items: readonly string[],
  pattern: readonly string[],
  star: string,
  fitsOne: (item: string, sign: string) => boolean,
): boolean {
  // Which numbers of items the pattern so far can have eaten.
  let reached = new Set([0]);
  for (const sign of pattern) {
    const [first = items.length + 1] = reached;
    const next = new Set<number>();
    if (sign === star) for (let at = first; at <= items.length; at += 1) next.add(at);
    else for (const at of reached) if (at < items.length && fitsOne(items[at] ?? '', sign)) next.add(at + 1);
    reached = next;
  }
  return reached.has(items.length);
}

const matchesName = (name: string, pattern: string): boolean =>
  fits([...name], [...pattern], '*', (letter, sign) => sign === '?' || sign === letter);

const parts = (path: string) => path.split('/').filter((part) => part !== '' && part !== '.');

/**
 * Does a path fit a pattern? `*` and `?` stop at `/`, `**` is any number of folders; brackets and braces are letters like
 * others, since names hold them and a shell has read those that are signs. In bounded time for any pattern: picomatch, which
 * makes a regular expression of it, takes three seconds for six `*a` and minutes for eight.
 */
export const matchesGlob = (path: string, pattern: string): boolean =>
  fits(parts(path), parts(pattern), '**', matchesName);
