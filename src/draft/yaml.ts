/** Writing YAML so that nothing of a source text can be taken for structure, a comment's end or an excuse of lint. */

/** Controls, line and paragraph separators, marks that turn the direction of text, noncharacters, halves of pairs. */
const harmful =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;
/** Of these, what a scalar keeps as an escape: names in some scripts need these marks. */
const escaped = /[\u061c\u200e\u200f]/gu;
/** What nobody sees and lint refuses even as an escape. Anchors are matched without it. */
const unseen = /[\u200b\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

const hex = (character: string) => (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0');

/** Words of the text on one comment line: harmful characters made visible, and no word that lint takes for an excuse. */
export function comment(text: string): string {
  return text
    .replace(/[\t\n\r]+/gu, ' ')
    .replace(harmful, (character) => `\\u{${hex(character)}}`)
    .replace(/privcmp-/giu, (word) => `${word.slice(0, -1)} -`);
}

/** A double-quoted scalar, without invisible marks. */
export function quote(text: string): string {
  return JSON.stringify(text.replace(/[\u2028\u2029]/gu, ' ').replace(unseen, ''))
    .replace(escaped, (character) => `\\u${hex(character)}`)
    .replace(/p(?=rivcmp-)/giu, (letter) => `\\u${hex(letter)}`);
}

const plain = /^[\p{L}][\p{L}\p{M}\p{N}.@_&'’/+-]*(?: (?!#)[\p{L}\p{M}\p{N}.@_&'’/+-]+)*$/u;
const link = /^https?:\/\/[\w./?=&%~+-]+$/u;
const reserved = /^(?:true|false|null|yes|no|on|off|y|n|todo)$/iu;

/** A scalar without quotes where none are needed. */
export function scalar(text: string): string {
  const bare = (plain.test(text) || link.test(text)) && !reserved.test(text) && !/privcmp-/iu.test(text);
  return bare ? text : quote(text);
}

/** A list of terms or codes. */
export const list = (terms: readonly string[]): string => `[${terms.join(', ')}]`;

/** Cuts a text into lines of at most `width` characters between words. A word longer than that is left whole. */
export const wrap = (text: string, width: number): readonly string[] =>
  text.match(new RegExp(`(?! )(?:.{1,${width}}|\\S+)(?= |$)`, 'g')) ?? [];

/** A value without what no record may hold, even escaped. */
export const printable = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\ufeff\ufffe\uffff]|\p{Surrogate}/gu, '').trim();
