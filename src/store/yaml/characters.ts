import { codePoint, limits, problem, type Span, type YamlProblem } from './problem.js';

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
    const [char] = found;
    let end = found.index + 1;
    problems.push(characterProblem(char, { start: found.index, end }));
    if (problems.length >= limits.problems) break;
    // A file full of zeros is one mistake.
    while (text[end] === char) end += 1;
    refused.lastIndex = end;
  }
  return problems;
}

/** The problem of the first character that an escape put into a value at `place` and that may not be there. */
export function escapedProblem(value: string, place: Span): YamlProblem | undefined {
  const [char] = refusedInValue.exec(value) ?? [];
  return char === undefined ? undefined : characterProblem(char, place);
}

function characterProblem(char: string, place: Span): YamlProblem {
  if (char === '\r') return problem('control-character/return', place);
  const isHalf = char >= '\ud800' && char <= '\udfff';
  const mistake = isHalf ? 'broken-character' : char >= '\ufeff' ? 'invisible-mark' : 'control-character';
  return problem(mistake, place, codePoint(char));
}
