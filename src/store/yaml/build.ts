import {
  type Collection,
  closerOf,
  type Document,
  isAlias,
  isBlock,
  isMapping,
  isScalar,
  type ScalarEvent,
  type Told,
} from './events.js';
import { Problems, refuseProperties, scalarKey, scalarText, scalarValue, writtenScalar } from './nodes.js';
import { limits, type Span } from './problem.js';
import { directive } from './syntax.js';

/** Stands for a key that cannot be used; the file is refused anyhow. */
const unusable = '';

/**
 * Makes the value of the first of `documents`, and finds everything in it that records do not use. The value means nothing
 * if there are problems, and is undefined if there is no document, or an empty one; `start` is where it starts.
 */
export const buildValue = (text: string, documents: readonly Document[]) =>
  new Builder(text).build(documents);

/** Goes through values in the order of the text, since only that tells where an absent one stands. */
class Builder {
  private readonly problems: Problems;
  /** Where what was last seen ends. */
  private at = 0;
  private start: number | undefined;
  private values = 0;
  private sawTooDeep = false;

  constructor(private readonly text: string) {
    this.problems = new Problems(text);
  }

  build([first, second]: readonly Document[]) {
    if (first?.event.explicitStart) this.begin();
    const [root] = first?.parts ?? [];
    const value = root && this.value(root, 1);
    if (second !== undefined && !this.isDone) this.problems.add('second-document', this.nextMarker());
    return { value, start: this.start ?? 0, problems: this.problems.list };
  }

  private get isDone(): boolean {
    return this.values > limits.values || this.problems.list.length >= limits.problems;
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
    if (found.start >= 0 && found.start < start) this.problems.list.push(found);
    this.at = end;
  }

  /** A value, inside `depth` lists and mappings with itself; undefined for a document without content. */
  private value(told: Told, depth: number): unknown {
    if (this.isDone) return null;
    if (isAlias(told)) return this.alias(told.anchorStart - 1, told.anchorEnd);
    if (!isScalar(told)) {
      this.count(told.event.start);
      return this.collection(told, depth);
    }
    const { source, written } = this.scalar(told);
    if (written.isAbsent && depth === 1) return undefined;
    this.count(written.start);
    return source === undefined ? null : scalarValue(this.problems, source, written);
  }

  private collection(told: Collection, depth: number): unknown {
    const { event, parts } = told;
    refuseProperties(this.problems, event);
    const closer = closerOf(this.text, told);
    if (closer !== undefined) this.at = event.start + 1;
    if (depth > limits.depth && !this.sawTooDeep) {
      this.problems.add('too-deep', { start: event.start, end: event.start + 1 });
      this.sawTooDeep = true;
    }
    const value = isMapping(told)
      ? this.mapping(told, depth)
      : parts.map((one) => this.value(one, depth + 1));
    if (closer !== undefined) this.at = this.text.indexOf(closer, this.at) + 1 || this.at;
    return value;
  }

  private mapping(told: Collection, depth: number): unknown {
    const map: Record<string, unknown> = {};
    const keys = new Map<string, number>();
    let key: string | undefined;
    for (const part of told.parts) {
      if (this.isDone) break;
      if (key === undefined) key = this.key(part, keys, isBlock(told), depth + 1);
      else {
        map[key] = this.value(part, depth + 1);
        key = undefined;
      }
    }
    return map;
  }

  /** A key; `keys` are those before it, by where each was first seen. */
  private key(told: Told, keys: Map<string, number>, inBlock: boolean, depth: number): string {
    if (isAlias(told)) this.alias(told.anchorStart - 1, told.anchorEnd);
    else if (isScalar(told)) {
      const { source, written } = this.scalar(told);
      const key = source === undefined ? undefined : scalarKey(this.problems, source, written);
      if (key === undefined) return unusable;
      this.checkKey(key, written, keys, inBlock);
      return key;
    } else {
      const { start } = told.event;
      this.problems.add('key-not-text/collection', { start, end: start + 1 });
      this.collection(told, depth);
    }
    return unusable;
  }

  private alias(start: number, end: number): null {
    this.problems.add('alias', { start, end }, this.text.slice(start, end));
    this.at = end;
    this.count(start);
    return null;
  }

  private scalar(event: ScalarEvent) {
    refuseProperties(this.problems, event);
    const written = writtenScalar(event, this.at);
    this.at = written.end;
    return { written, source: scalarText(this.problems, event, written) };
  }

  /** That a key is new in its mapping, and stands where YAML has keys. */
  private checkKey(key: string, written: Span, keys: Map<string, number>, inBlock: boolean): void {
    if (inBlock && keys.size > 0 && !startsOwnLine(this.text, written.start))
      this.problems.add('syntax/key', written, key);
    if (!inBlock && isCommentNext(this.text, written.end)) this.problems.add('misread/comment', written);
    const seen = keys.get(key);
    if (seen === undefined) keys.set(key, written.start);
    else this.problems.add('duplicate-key', written, key, this.text.slice(0, seen).split('\n').length);
  }

  private count(start: number): void {
    this.start ??= start;
    this.values += 1;
    if (this.values > limits.values) this.problems.add('too-many-values', { start, end: start + 1 });
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
