import type { Line } from './wrapping.js';

/** Up to 200 lines between `---`, as YAML (Jekyll, Hugo, Docusaurus), or `+++`, as TOML (Hugo). */
const matter = /^(---|\+\+\+)[^\S\n]*\n((?:.*\n){0,200}?)\1[^\S\n]*(?![^\n])/u;
const line = /^\s*(?:#.*|[\w.-]+\s*[:=].*|-\s.*|\[.*\])?$|^\s+\S/u;
const title = /^title[^\S\n]*[:=][^\S\n]*(["']?)(\S.*?)\1[^\S\n]*$/imu;

/**
 * What a site's generator reads at the top of a text with LF line ends: where it ends, and where its title stands, if it has one.
 * Undefined if a text begins with none.
 */
export function frontMatter(raw: string): { end: number; title: Line | undefined } | undefined {
  const [whole, , body = ''] = matter.exec(raw.slice(0, 20_000)) ?? [];
  if (whole === undefined || !body.split('\n').every((one) => line.test(one))) return undefined;
  const found = title.exec(body);
  const text = found?.[2] ?? '';
  const start = raw.indexOf('\n') + 1 + (found?.index ?? 0) + (found?.[0].indexOf(text, 'title'.length) ?? 0);
  return { end: whole.length, title: found ? { start, text } : undefined };
}

/** The line of a code fence: ``` or ~~~, with a language or without. */
export const isFence = (text: string): boolean => /^\s*(?:`{3,}|~{3,})\s*[\w+-]*\s*$/u.test(text);

/** A line of `=` or `-` below a text: a heading in Markdown (Setext). */
export const isUnderline = (text: string): boolean => /^\s{0,3}(?:={3,}|-{3,})\s*$/u.test(text);

/** What opens a part that no reader sees (first group), or closes it: comments of markup and of templates, and code of ERB and PHP. */
const comments = [
  /(<!--)|-->/gu,
  /(\{%-?\s*comment\s*-?%\})|\{%-?\s*endcomment\s*-?%\}/gu,
  /(\{::comment\})|\{:\/(?:comment)?\}/gu,
  /(\{\{!--)|--\}\}/gu,
  /(\{#\s)|#\}/gu,
  /(\{\/\*)|\*\/\}/gu,
  /(<%)|%>/gu,
  /(<\?(?:php\b|=))|\?>/gu,
];

/** A text with spaces in the place of comments, so that offsets and lines stay. What is never closed is no comment. */
export function withoutComments(raw: string): string {
  return comments.reduce((text, sign) => {
    let out = '';
    let at = 0;
    let from: number | undefined;
    for (const { 0: found, 1: opens, index } of text.matchAll(sign)) {
      if (opens !== undefined) from ??= index;
      else if (from !== undefined) {
        const end = index + found.length;
        out += text.slice(at, from) + text.slice(from, end).replace(/[^\n]/gu, blankOf);
        at = end;
        from = undefined;
      }
    }
    return out + text.slice(at);
  }, raw);
}

/** As many spaces as the sign has code units. */
const blankOf = (sign: string): string => ' '.repeat(sign.length);
