/** A table of Markdown: the first `words` columns hold words, the others numbers. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  words = 1,
): string {
  const line = head.map((_, i) => (i < words ? '---' : '--:'));
  return [head, line, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
