import { characterProblem, refusedCharacter } from './characters.js';
import { DOUBLE_QUOTED, PLAIN, type ScalarEvent, SINGLE_QUOTED, scalarSource } from './events.js';
import { lookalikeInKey } from './lookalike.js';
import { limits, problem, type Span, type YamlProblem } from './problem.js';
import { outOfRange, plainValue } from './scalar.js';

/** A text, and its problems as they are found. */
export class Problems {
  readonly list: YamlProblem[] = [];

  constructor(readonly text: string) {}

  add(...found: Parameters<typeof problem>): void {
    this.list.push(problem(...found));
  }
}

/** A scalar as it stands in the text, quotes included; an absent one (`a:`) has no length. */
export interface Written extends Span {
  readonly isAbsent: boolean;
  readonly isPlain: boolean;
}

/** Where a scalar stands; `at` is where an absent one does. */
export function writtenScalar(event: ScalarEvent, at: number): Written {
  const isPlain = event.style === PLAIN;
  if (event.valueStart === -1) return { start: at, end: at, isAbsent: true, isPlain };
  const quote = event.style === SINGLE_QUOTED || event.style === DOUBLE_QUOTED ? 1 : 0;
  return { start: event.valueStart - quote, end: event.valueEnd + quote, isAbsent: false, isPlain };
}

/** The text of a scalar, its escapes and folded lines resolved; undefined, and a problem, if it is too long. */
export function scalarText(problems: Problems, event: ScalarEvent, written: Written): string | undefined {
  if (written.isAbsent) return '';
  const length = written.end - written.start;
  if (length > limits.scalar) {
    problems.add('scalar-too-long', written, length);
    return undefined;
  }
  const value = scalarSource(problems.text, event);
  if (event.style === DOUBLE_QUOTED && !event.fast) checkEscapes(problems, value, written);
  return value;
}

/** The value of a scalar that is not a key. */
export function scalarValue(problems: Problems, source: string, written: Written): unknown {
  if (!written.isPlain) return source;
  const value = plainValue(source);
  if (value !== outOfRange) return value;
  problems.add('number-out-of-range', written, source);
  return null;
}

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** The key that a scalar is; undefined, and a problem, if it is not text or no record may have it. */
export function scalarKey(problems: Problems, source: string, written: Written): string | undefined {
  const { text, list } = problems;
  const { start, end, isPlain } = written;
  const refuse = (...found: Parameters<typeof problem>) => void problems.add(...found);
  if (isPlain && typeof plainValue(source) !== 'string')
    return refuse(source === '' ? 'key-not-text/missing' : 'key-not-text', written, source);
  const strange = lookalikeInKey(source);
  const at = strange === undefined ? 0 : text.indexOf(source, start);
  if (strange !== undefined) list.push({ ...strange, start: at + strange.start, end: at + strange.end });
  if (source === '<<') return refuse('merge-key', written);
  if (forbidden.has(source)) return refuse('forbidden-key', written, source);
  let colon = end;
  while (text[colon] === ' ' || text[colon] === '\t') colon += 1;
  if (colon - start > limits.key) problems.add('key-too-long', written);
  return source;
}

/** Tags and anchors: records use neither. */
export function refuseProperties(
  problems: Problems,
  node: Pick<ScalarEvent, 'tagStart' | 'tagEnd' | 'anchorStart' | 'anchorEnd'>,
): void {
  const refuse = (mistake: 'tag' | 'anchor', start: number, end: number) =>
    problems.add(mistake, { start, end }, problems.text.slice(start, end));
  if (node.tagStart !== -1) refuse('tag', node.tagStart, node.tagEnd);
  if (node.anchorStart !== -1) refuse('anchor', node.anchorStart - 1, node.anchorEnd);
}

/** What an escape may not make, or js-yaml makes something else of than YAML. */
function checkEscapes(problems: Problems, value: string, { start, end }: Span): void {
  const written = problems.text.slice(start, end);
  for (const found of written.matchAll(/\\(?:U([0-9a-fA-F]{8})|\r?\n([ \t]*\r?\n)|[\s\S])/g)) {
    const [sign, codePoint, blankLine] = found;
    const at = start + found.index;
    const isPast = codePoint !== undefined && Number.parseInt(codePoint, 16) > 0x10ffff;
    if (isPast) problems.add('bad-escape/range', { start: at, end: at + sign.length }, sign);
    // YAML 1.2 (7.3.1) keeps the blank line, js-yaml makes nothing of it.
    if (blankLine !== undefined) problems.add('misread/break', { start: at, end: at + 1 });
    if (isPast || blankLine !== undefined) return;
  }
  const char = refusedCharacter(value);
  if (char !== undefined) problems.list.push(characterProblem(char, { start, end }));
}
