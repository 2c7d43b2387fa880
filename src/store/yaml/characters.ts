import { codePoint, limits, problemAt, type YamlProblem } from './problem.js';

/**
 * What may not stand in a record, written or escaped: C0 and C1 controls but tab and line feed (they can drive a
 * terminal), the byte order mark and the noncharacters U+FFFE and U+FFFF (unseen; YAML parsers differ on them), and halves
 * of surrogate pairs (no UTF-8 can hold them). A carriage return is judged apart: it may only end a line.
 */
const refused = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff\ud800-\udfff]|\r(?!\n)/gu;
const refusedInValue = /[\0-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff\ud800-\udfff]/u;

/** Every character of `text` that a record may not hold; a byte order mark at the very start is allowed. */
export function characterProblems(text: string): YamlProblem[] {
  const problems: YamlProblem[] = [];
  refused.lastIndex = text.startsWith('\ufeff') ? 1 : 0;
  for (let found = refused.exec(text); found !== null; found = refused.exec(text)) {
    problems.push(characterProblem(text, found[0], found.index, found.index + 1));
    if (problems.length >= limits.problems) break;
    // A file full of zeros is one mistake.
    let end = found.index + 1;
    while (text[end] === found[0]) end += 1;
    refused.lastIndex = end;
  }
  return problems;
}

/** The first character that an escape put into a value and that may not be there; undefined if there is none. */
export function refusedCharacter(value: string): string | undefined {
  return refusedInValue.exec(value)?.[0];
}

/** The problem of one refused character, standing (or written as an escape) at `offset`. */
export function characterProblem(text: string, char: string, offset: number, end: number): YamlProblem {
  const name = codePoint(char);
  if (char >= '\ud800' && char <= '\udfff') {
    const message = `Half of a character (${name}), which no text can hold. Type the character again.`;
    return problemAt(text, 'broken-character', message, offset, end);
  }
  if (char === '\r') {
    const message =
      'A carriage return in the middle of a line. End lines with LF or CRLF, and remove it here.';
    return problemAt(text, 'control-character', message, offset, end);
  }
  if (char >= '\ufeff') {
    const message = `An invisible mark (${name}) inside the text. Remove it; it may only stand at the start of a file.`;
    return problemAt(text, 'invisible-mark', message, offset, end);
  }
  const message = `A control character (${name}). A record holds only printable text, tabs and line breaks: remove it.`;
  return problemAt(text, 'control-character', message, offset, end);
}
