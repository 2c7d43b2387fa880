import { characterProblem, refusedCharacter } from './characters.js';
import { DOUBLE_QUOTED, PLAIN, type ScalarEvent, SINGLE_QUOTED, scalarSource } from './events.js';
import { lookalikeInKey } from './lookalike.js';
import {
  type Found,
  limits,
  problemAt,
  type Span,
  type YamlProblem,
  type YamlProblemCode,
} from './problem.js';
import { outOfRange, plainValue } from './scalar.js';
import { wording } from './wording.js';

/** The problems of one text, as they are found. */
export class Problems {
  readonly list: YamlProblem[] = [];

  constructor(readonly text: string) {}

  get isFull(): boolean {
    return this.list.length >= limits.problems;
  }

  add(code: YamlProblemCode, message: string, start: number, end: number): void {
    this.list.push(problemAt(this.text, code, message, start, end));
  }

  /** What was found in a scalar that stands at `at`. */
  addFound({ code, message, start, end }: Found, at: number): void {
    this.add(code, message, at + start, at + end);
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
export function scalarText(
  problems: Problems,
  event: ScalarEvent,
  { start, end, isAbsent }: Written,
): string | undefined {
  if (isAbsent) return '';
  if (end - start > limits.scalar) {
    problems.add('scalar-too-long', wording.scalarTooLong(end - start), start, end);
    return undefined;
  }
  const { text } = problems;
  const value = scalarSource(text, event);
  if (event.style === DOUBLE_QUOTED && !event.fast) checkEscapes(problems, value, start, end);
  return value;
}

/** The value of a scalar that is not a key. */
export function scalarValue(problems: Problems, source: string, { start, end, isPlain }: Written): unknown {
  if (!isPlain) return source;
  const value = plainValue(source);
  if (value !== outOfRange) return value;
  problems.add('number-out-of-range', wording.numberOutOfRange(source), start, end);
  return null;
}

/** The key that a scalar is; undefined, and a problem, if it is not text or no record may have it. */
export function scalarKey(
  problems: Problems,
  source: string,
  { start, end, isPlain }: Written,
): string | undefined {
  if (isPlain && typeof plainValue(source) !== 'string') {
    const message = source === '' ? wording.keyMissing() : wording.keyNotText(source);
    problems.add('key-not-text', message, start, end);
    return undefined;
  }
  const strange = lookalikeInKey(source);
  if (strange !== undefined) problems.addFound(strange, problems.text.indexOf(source, start));
  if (source === '<<') {
    problems.add('merge-key', wording.mergeKey(), start, end);
    return undefined;
  }
  if (source === '__proto__' || source === 'constructor' || source === 'prototype') {
    problems.add('forbidden-key', wording.forbiddenKey(source), start, end);
    return undefined;
  }
  let colon = end;
  while (problems.text[colon] === ' ' || problems.text[colon] === '\t') colon += 1;
  if (colon - start > limits.key) problems.add('key-too-long', wording.keyTooLong(), start, end);
  return source;
}

/** Tags and anchors: records use neither. */
export function refuseProperties(
  problems: Problems,
  node: { tagStart: number; tagEnd: number; anchorStart: number; anchorEnd: number },
): void {
  const { text } = problems;
  if (node.tagStart !== -1) {
    problems.add('tag', wording.tag(text.slice(node.tagStart, node.tagEnd)), node.tagStart, node.tagEnd);
  }
  if (node.anchorStart !== -1) {
    const start = node.anchorStart - 1;
    problems.add('anchor', wording.anchor(text.slice(start, node.anchorEnd)), start, node.anchorEnd);
  }
}

/** What an escape may not make, or js-yaml makes something else of than YAML. */
function checkEscapes(problems: Problems, value: string, start: number, end: number): void {
  const written = problems.text.slice(start, end);
  for (const found of written.matchAll(/\\(?:U([0-9a-fA-F]{8})|\r?\n([ \t]*\r?\n)|[\s\S])/g)) {
    const [sign, codePoint, blankLine] = found;
    const at = start + found.index;
    if (codePoint !== undefined && Number.parseInt(codePoint, 16) > 0x10ffff) {
      problems.add('bad-escape', wording.escapeOutOfRange(sign), at, at + sign.length);
      return;
    }
    if (blankLine !== undefined) {
      // YAML 1.2 (7.3.1) keeps the blank line, js-yaml makes nothing of it.
      problems.add('misread', wording.escapedBreak(), at, at + 1);
      return;
    }
  }
  const char = refusedCharacter(value);
  if (char !== undefined) problems.list.push(characterProblem(problems.text, char, start, end));
}
