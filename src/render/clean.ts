/**
 * Characters that a terminal or a reader could be misled by: control characters but tab and newline, line and
 * paragraph separators, and the marks that turn the direction of text.
 */
const harmful =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** Makes harmful characters visible (`\u{1b}`), so that nothing from a record, a text or a file name acts on the terminal. */
export const clean = (text: string): string =>
  text.replace(harmful, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);

/** JSON in which no harmful character stands raw; two spaces of indentation, a newline at the end. */
export const json = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)}\n`;
