import { escapedProblem } from './characters.js';
import {
  type AliasEvent,
  type Collection,
  closerOf,
  DOUBLE_QUOTED,
  type Document,
  isAlias,
  isBlock,
  isMapping,
  isScalar,
  type ScalarEvent,
  scalarSource,
  type Told,
  type Written,
  writtenScalar,
} from './events.js';
import { lookalikeInKey } from './lookalike.js';
import { limits, type Mistake, problem, type Span, type YamlProblem } from './problem.js';
import { outOfRange, plainValue } from './scalar.js';
import { directive } from './syntax.js';

/** Stands for a key that cannot be used; the file is refused anyhow. */
const unusable = '';
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Makes the value of the first of `documents`, and finds everything in it that records do not use. The value means nothing
 * if there are problems, and is undefined if there is no document, or an empty one; `start` is where it starts.
 */
export const buildValue = (text: string, documents: readonly Document[]) =>
  new Builder(text).build(documents);

/** Goes through values in the order of the text, since only that tells where an absent one stands. */
class Builder {
  private readonly problems: YamlProblem[] = [];
  /** Where what was last seen ends. */
  private at = 0;
  private start: number | undefined;

  constructor(private readonly text: string) {}

  build([first, second]: readonly Document[]) {
    if (first?.event.explicitStart) this.begin();
    const [root] = first?.parts ?? [];
    const value = root && this.value(root);
    if (second !== undefined && !this.isDone) this.add('second-document', this.nextMarker());
    const { start, problems } = this;
    return { value: start === undefined ? undefined : value, start: start ?? 0, problems };
  }

  /** Returns undefined, which stands for what cannot be used. */
  private add(...found: Parameters<typeof problem>): undefined {
    this.problems.push(problem(...found));
  }

  private get isDone(): boolean {
    return this.problems.length >= limits.problems;
  }

  /** Neither marker can start a line inside a value: js-yaml refuses such a text. */
  private nextMarker(): Span {
    const marker = /^\ufeff?(?:---|\.\.\.)(?=\s|$)/gm;
    marker.lastIndex = this.at;
    const start = marker.exec(this.text)?.index ?? this.at;
    return { start, end: start + 3 };
  }

  /** js-yaml does not tell all directives; only before the marker of the document can a line start with their sign. */
  private begin(): void {
    const { start, end } = this.nextMarker();
    const found = directive(this.text);
    if (found.start >= 0 && found.start < start) this.problems.push(found);
    this.at = end;
  }

  private value(told: Told): unknown {
    if (this.isDone) return null;
    if (isAlias(told)) return this.alias(told);
    if (!isScalar(told)) return this.collection(told);
    const { source, written } = this.scalar(told);
    if (!written.isAbsent) this.start ??= written.start;
    if (source === undefined || !written.isPlain) return source;
    const value = plainValue(source);
    if (value === outOfRange) this.add('number-out-of-range', written, source);
    return value;
  }

  private collection(told: Collection): unknown {
    const { event, parts } = told;
    this.start ??= event.start;
    this.refuseProperties(event);
    const closer = closerOf(this.text, told);
    if (closer !== undefined) this.at = event.start + 1;
    const value = isMapping(told) ? this.mapping(told) : parts.map((one) => this.value(one));
    if (closer !== undefined) this.at = this.text.indexOf(closer, this.at) + 1 || this.at;
    return value;
  }

  private mapping(told: Collection): unknown {
    const map: Record<string, unknown> = {};
    const keys = new Map<string, number>();
    let key: string | undefined;
    for (const part of told.parts) {
      if (this.isDone) break;
      if (key === undefined) key = this.key(part, keys, isBlock(told)) ?? unusable;
      else {
        map[key] = this.value(part);
        key = undefined;
      }
    }
    return map;
  }

  /** A key; undefined, and a problem, if no record may have it. `keys` are those before it, by where each was first seen. */
  private key(told: Told, keys: Map<string, number>, inBlock: boolean): string | undefined {
    if (isAlias(told)) return this.alias(told);
    if (!isScalar(told)) {
      const { start } = told.event;
      this.add('key-not-text/collection', { start, end: start + 1 });
      this.collection(told);
      return undefined;
    }
    const { source, written } = this.scalar(told);
    if (source === undefined) return undefined;
    if (written.isPlain && typeof plainValue(source) !== 'string')
      return this.add(source === '' ? 'key-not-text/missing' : 'key-not-text', written, source);
    const strange = lookalikeInKey(source);
    const at = strange === undefined ? 0 : this.text.indexOf(source, written.start);
    if (strange !== undefined)
      this.problems.push({ ...strange, start: at + strange.start, end: at + strange.end });
    if (source === '<<') return this.add('merge-key', written);
    if (forbidden.has(source)) return this.add('forbidden-key', written, source);
    this.checkKey(source, written, keys, inBlock);
    return source;
  }

  /** That a key is short and new in its mapping, and stands where YAML has keys. */
  private checkKey(key: string, written: Span, keys: Map<string, number>, inBlock: boolean): void {
    const { text } = this;
    const { start, end } = written;
    let colon = end;
    while (text[colon] === ' ' || text[colon] === '\t') colon += 1;
    if (colon - start > limits.key) this.add('key-too-long', written);
    if (inBlock && keys.size > 0 && !startsOwnLine(text, start)) this.add('syntax/key', written, key);
    if (!inBlock && isCommentNext(text, end)) this.add('misread/comment', written);
    const seen = keys.get(key);
    if (seen === undefined) keys.set(key, start);
    else this.add('duplicate-key', written, key, text.slice(0, seen).split('\n').length);
  }

  private alias({ anchorStart, anchorEnd }: AliasEvent): undefined {
    this.start ??= anchorStart - 1;
    this.addWritten('alias', anchorStart - 1, anchorEnd);
    this.at = anchorEnd;
  }

  /** A scalar, and its text: escapes and folded lines resolved; without, and a problem, if it is too long. */
  private scalar(event: ScalarEvent): { readonly written: Written; readonly source?: string } {
    this.refuseProperties(event);
    const written = writtenScalar(event, this.at);
    this.at = written.end;
    if (written.isAbsent) return { written, source: '' };
    const length = written.end - written.start;
    if (length > limits.scalar) {
      this.add('scalar-too-long', written, length);
      return { written };
    }
    const source = scalarSource(this.text, event);
    if (event.style === DOUBLE_QUOTED && !event.fast) this.checkEscapes(source, written);
    return { written, source };
  }

  /** Tags and anchors: records use neither. */
  private refuseProperties(
    node: Pick<ScalarEvent, 'tagStart' | 'tagEnd' | 'anchorStart' | 'anchorEnd'>,
  ): void {
    if (node.tagStart !== -1) this.addWritten('tag', node.tagStart, node.tagEnd);
    if (node.anchorStart !== -1) this.addWritten('anchor', node.anchorStart - 1, node.anchorEnd);
  }

  private addWritten(mistake: Mistake, start: number, end: number): void {
    this.add(mistake, { start, end }, this.text.slice(start, end));
  }

  /** What an escape may not make, or js-yaml makes something else of than YAML. */
  private checkEscapes(value: string, { start, end }: Span): void {
    const written = this.text.slice(start, end);
    for (const found of written.matchAll(/\\(?:U([0-9a-fA-F]{8})|\r?\n([ \t]*\r?\n)|[\s\S])/g)) {
      const [sign, codePoint, blankLine] = found;
      const at = start + found.index;
      const isPast = codePoint !== undefined && Number.parseInt(codePoint, 16) > 0x10ffff;
      if (isPast) this.add('bad-escape/range', { start: at, end: at + sign.length }, sign);
      // YAML 1.2 (7.3.1) keeps the blank line, js-yaml makes nothing of it.
      if (blankLine !== undefined) this.add('misread/break', { start: at, end: at + 1 });
      if (isPast || blankLine !== undefined) return;
    }
    const escaped = escapedProblem(value, { start, end });
    if (escaped !== undefined) this.problems.push(escaped);
  }
}

/**
 * Whether only indentation (or the `?` of an explicit key) stands before `offset` on its line. js-yaml reads
 * `a:\n- "x" b: 1` as `{a: [x], b: 1}`.
 */
function startsOwnLine(text: string, offset: number): boolean {
  let at = offset - 1;
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '?') at -= 1;
  return at < 0 || text[at] === '\n' || text[at] === '\ufeff';
}

/**
 * Whether a comment follows a key inside brackets, before its colon: js-yaml then takes a colon without a space after it
 * (`{a #x\n:b}`).
 */
function isCommentNext(text: string, offset: number): boolean {
  let at = offset;
  while (/\s/.test(text[at] ?? '')) at += 1;
  return at > offset && text[at] === '#';
}
