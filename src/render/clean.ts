/**
 * Characters that a terminal or a reader could be misled by: control characters but tab and newline, line and paragraph
 * separators, marks that turn the direction of text, and what takes no room at all. Joiners (U+200C, U+200D) are part of
 * words in some scripts and stay.
 */
const harmful =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e01ef}]/gu;

/** A character as its code point: `\u{1b}`. */
export const visible = (character: string): string => `\\u{${character.codePointAt(0)?.toString(16)}}`;

/** Makes harmful characters visible (`\u{1b}`), so that nothing from a record, a text or a file name acts on the terminal. */
export const clean = (text: string): string => text.replace(harmful, visible);

/** The same for what must stay on one line, such as the name of a file: newlines and tabs are made visible too. */
export const cleanLine = (text: string): string =>
  clean(text).replaceAll('\n', '\\n').replaceAll('\t', '\\t');

/** As JSON writes a character: one escape for each of its code units. */
const escaped = (character: string): string =>
  character.replaceAll(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** JSON in which no harmful character stands raw; two spaces of indentation, a newline at the end. */
export const json = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(harmful, escaped)}\n`;

/** Values that come one by one, so that not all of them need be held. */
type Values = Iterable<unknown> | AsyncIterable<unknown>;

/** A list in JSON, piece by piece as its values come; `head` is what of an object stands before it, so far indented. */
export async function* jsonList(values: Values, head = '', indent = ''): AsyncGenerator<string> {
  let before = `${head}[`;
  for await (const value of values) {
    yield `${before}\n${indent}  ${json(value).trimEnd().replaceAll('\n', `\n${indent}  `)}`;
    before = ',';
  }
  yield before === ',' ? `\n${indent}]\n` : `${before}]\n`;
}

/** An object in JSON with a list as its last property, piece by piece as the values of that come. */
export async function* jsonWith(head: object, name: string, values: Values): AsyncGenerator<string> {
  yield* jsonList(values, `${json(head).replace(/\n\}\n$/, '')},\n  "${name}": `, '  ');
  yield '}\n';
}

/** Text in which nothing is a tag or an entity of HTML. */
export const withoutTags = (text: string): string =>
  clean(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Put between a sign and what follows where GitHub would make a link or a picture of it; a backslash does not help there. */
const apart = '&#8203;';

/** A row of a table; what the cells hold is Markdown already. */
export const markdownRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Rows as a table, the first being its head. */
export const markdownTable = ([head = [], ...rows]: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(markdownRow).join('\n');

/**
 * A text as it stands in a cell of a table on GitHub: no markup, no HTML, no link, no mention of a user or an issue. Line
 * breaks become `<br>`.
 */
export function markdownText(text: string): string {
  return (
    withoutTags(text)
      .replaceAll(/[\\`*_[\]|~$]/g, '\\$&')
      // First, for what is put in has such a sign itself.
      .replaceAll(/#(?=\d)/g, `#${apart}`)
      .replaceAll(/@(?=[a-z0-9])/gi, (at, offset: number, whole: string) =>
        /\w/.test(whole[offset - 1] ?? ' ') ? at : at + apart,
      )
      .replaceAll(/\bGH-(?=\d)/gi, `$&${apart}`)
      .replaceAll(/:(?=\/\/)/g, `:${apart}`)
      .replaceAll(/\bwww(?=\.)/gi, `$&${apart}`)
      .replaceAll(/:(?=[a-z0-9_+\\-]+:)/gi, `:${apart}`)
      .replaceAll(/\r\n?|\n/g, '<br>')
  );
}
