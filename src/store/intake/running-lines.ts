import { pushTo } from '../../model/groups.js';
import type { Line } from './page.js';

/** So many lines at the top and at the foot of a page may be repeated on others. */
const margin = 3;
/** Points by which a repeated line may be off. */
const jitter = 4;
/** A line is repeated if it stands at its place on so many pages, and on so large a share of them. */
const enough = { pages: 2, share: 0.4 };

/** A number alone, or with the words of a page number in some language before it and the number of pages behind it. */
const pageNumber =
  /^[\s–—|-]*(?:p(?:age|agina|ágina)?\.?|s(?:eite|trona|\.)?|pag\.?|blz\.?)?\s*\d{1,4}\s*(?:(?:\/|of|von|van|de|sur|di|z|av|af)\s*\d{1,4})?[\s–—|-]*$/iu;

/** The lines of each page without running heads and page numbers: what many pages have at one place, numbers aside. */
export function withoutRunningLines(pages: readonly (readonly Line[])[]): Line[][] {
  const seen = new Map<string, { y: number; page: number }[]>();
  const atEnds = pages.map((lines) => new Set([...lines.slice(0, margin), ...lines.slice(-margin)]));
  for (const [page, lines] of atEnds.entries())
    for (const line of lines) pushTo(seen, keyOf(line), { y: line.y, page });
  const isRepeated = (line: Line) => {
    const near = (seen.get(keyOf(line)) ?? []).filter(({ y }) => Math.abs(y - line.y) <= jitter);
    const count = new Set(near.map(({ page }) => page)).size;
    return count >= enough.pages && count >= pages.length * enough.share;
  };
  return pages.map((lines, page) =>
    lines.filter((line, at) => {
      if (!atEnds[page]?.has(line)) return true;
      const isLast = at === lines.length - 1 || at === 0;
      return !isRepeated(line) && !(isLast && pageNumber.test(line.text));
    }),
  );
}

const keyOf = ({ text }: Line) => text.replace(/\d+/gu, '#').toLowerCase();
