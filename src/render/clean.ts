/**
 * Characters that a terminal or a reader could be misled by: control characters but tab and newline, line and paragraph
 * separators, marks that turn the direction of text, and what takes no room at all. Joiners (U+200C, U+200D) are part of
 * words in some scripts and stay.
 */
const harmful =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e01ef}]/gu;

const hex = (character: string): string => (character.codePointAt(0) ?? 0).toString(16);

/** Makes harmful characters visible (`\u{1b}`), so that nothing from a record, a text or a file name acts on the terminal. */
export const clean = (text: string): string => text.replace(harmful, (character) => `\\u{${hex(character)}}`);

/** The same for what must stay on one line, such as the name of a file: newlines and tabs are made visible too. */
export const cleanLine = (text: string): string =>
  clean(text).replaceAll('\n', '\\n').replaceAll('\t', '\\t');

/** As JSON writes a character: one escape for each of its code units. */
const escaped = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`,
  ).join('');

/** JSON in which no harmful character stands raw; two spaces of indentation, a newline at the end. */
export const json = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(harmful, escaped)}\n`;
