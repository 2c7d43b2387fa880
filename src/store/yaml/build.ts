import {
  ALIAS,
  BLOCK,
  DOCUMENT,
  type Event,
  MAPPING,
  type MappingEvent,
  POP,
  SCALAR,
  type ScalarEvent,
  type SequenceEvent,
} from './events.js';
import { Problems, refuseProperties, scalarKey, scalarText, scalarValue, writtenScalar } from './nodes.js';
import { limits, type YamlProblem } from './problem.js';
import { wording } from './wording.js';

/** What is under construction: a list, a mapping, or the document (a list of one). */
interface Frame {
  readonly list: unknown[] | null;
  readonly map: Record<string, unknown> | null;
  /** Where each key of the mapping was first seen. */
  readonly keys: Map<string, number> | null;
  /** What it is written with: indentation, brackets, or nothing (`a: b` inside a list with brackets). */
  readonly style: 'block' | 'flow' | 'pair';
  /** The key whose value comes next; undefined while a key is awaited. */
  key: string | undefined;
  /** This collection itself stands where a key is awaited. */
  readonly isKey: boolean;
}

const frameOf = (isMap: boolean, style: Frame['style'], isKey: boolean): Frame => ({
  list: isMap ? null : [],
  map: isMap ? {} : null,
  keys: isMap ? new Map() : null,
  style,
  key: undefined,
  isKey,
});

/** Stands for a key that cannot be used; the file is refused anyhow. */
const unusable = '';

export interface Built {
  /** Meaningless if there are problems; undefined if there is no document, or an empty one. */
  readonly value: unknown;
  /** Where the value starts. */
  readonly start: number;
  readonly problems: YamlProblem[];
}

/**
 * Makes the value of the document in `events`, and finds everything in it that records do not use.
 * Does not recurse, so that no text can exhaust the stack.
 */
export function buildValue(text: string, events: readonly Event[]): Built {
  return new Builder(text).build(events);
}

class Builder {
  private readonly problems: Problems;
  private readonly root = frameOf(false, 'block', false);
  private readonly stack: Frame[] = [];
  private top: Frame = this.root;
  /** Where what was last seen ends. */
  private at = 0;
  private start = 0;
  private documents = 0;
  private values = 0;
  private sawTooDeep = false;
  private stopped = false;

  constructor(private readonly text: string) {
    this.problems = new Problems(text);
  }

  build(events: readonly Event[]): Built {
    for (const event of events) {
      if (this.stopped || this.problems.isFull) break;
      this.take(event);
    }
    return { value: this.root.list?.[0], start: this.start, problems: this.problems.list };
  }

  private take(event: Event): void {
    if (event.type === SCALAR) this.scalar(event);
    else if (event.type === POP) this.close();
    else if (event.type === DOCUMENT) this.document(event.explicitStart);
    else if (event.type === ALIAS) this.alias(event.anchorStart - 1, event.anchorEnd);
    else this.open(event);
  }

  private document(isExplicit: boolean): void {
    this.documents += 1;
    this.stack.push(this.top);
    this.top = this.root;
    if (!isExplicit && this.documents === 1) return;
    // Neither marker can start a line inside a value: js-yaml refuses such a text.
    const marker = /^\ufeff?(?:---|\.\.\.)(?=\s|$)/gm;
    marker.lastIndex = this.at;
    const offset = marker.exec(this.text)?.index ?? this.at;
    if (this.documents > 1) {
      this.problems.add('second-document', wording.secondDocument(), offset, offset + 3);
      this.stopped = true;
      return;
    }
    // js-yaml does not tell all directives; only before this marker can a line start with their sign.
    const directive = /^\ufeff?[ \t]*%/m.exec(this.text.slice(0, offset));
    if (directive !== null) {
      this.problems.add('directive', wording.directive(), directive.index, this.text.length);
    }
    this.at = offset + 3;
  }

  private open(event: MappingEvent | SequenceEvent): void {
    refuseProperties(this.problems, event);
    const { start } = event;
    const isMap = event.type === MAPPING;
    const isKey = this.awaitsKey();
    if (isKey) this.problems.add('key-not-text', wording.keyIsCollection(), start, start + 1);
    const hasBracket = event.style !== BLOCK && this.text[start] === (isMap ? '{' : '[');
    const frame = frameOf(isMap, event.style === BLOCK ? 'block' : hasBracket ? 'flow' : 'pair', isKey);
    if (!isKey) this.add(frame.map ?? frame.list, start);
    this.stack.push(this.top);
    this.top = frame;
    if (hasBracket) this.at = start + 1;
    // The stack holds the document too.
    if (this.stack.length - 1 > limits.depth && !this.sawTooDeep) {
      this.problems.add('too-deep', wording.tooDeep(), start, start + 1);
      this.sawTooDeep = true;
    }
  }

  private close(): void {
    const { isKey, style, map } = this.top;
    this.top = this.stack.pop() ?? this.root;
    if (isKey) this.top.key = unusable;
    if (style === 'flow') this.at = this.text.indexOf(map === null ? ']' : '}', this.at) + 1 || this.at;
  }

  private alias(start: number, end: number): void {
    this.problems.add('alias', wording.alias(this.text.slice(start, end)), start, end);
    this.at = end;
    this.add(null, start);
  }

  private scalar(event: ScalarEvent): void {
    refuseProperties(this.problems, event);
    const written = writtenScalar(event, this.at);
    const { start, end, isAbsent } = written;
    const isKey = this.awaitsKey();
    this.at = end;
    // A document without content is an absent scalar, and no value.
    if (isAbsent && this.top === this.root) return;
    const source = scalarText(this.problems, event, written);
    if (isKey) {
      const key = source === undefined ? undefined : scalarKey(this.problems, source, written);
      if (key !== undefined) this.checkKey(key, start, end);
      this.top.key = key ?? unusable;
    } else this.add(source === undefined ? null : scalarValue(this.problems, source, written), start);
  }

  /** That a key is new in its mapping, and stands where YAML has keys. */
  private checkKey(key: string, start: number, end: number): void {
    const { keys, style } = this.top;
    if (keys === null) return;
    if (style === 'block' && keys.size > 0 && !startsOwnLine(this.text, start)) {
      this.problems.add('syntax', wording.keyAfterValue(key), start, end);
    }
    if (style !== 'block' && isCommentNext(this.text, end)) {
      this.problems.add('misread', wording.commentMoves(), start, end);
    }
    const seen = keys.get(key);
    if (seen === undefined) keys.set(key, start);
    else {
      const line = this.text.slice(0, seen).split('\n').length;
      this.problems.add('duplicate-key', wording.duplicateKey(key, line), start, end);
    }
  }

  private awaitsKey(): boolean {
    return this.top.map !== null && this.top.key === undefined;
  }

  /** Puts a value where the innermost collection awaits one. */
  private add(value: unknown, start: number): void {
    const { top } = this;
    if (top === this.root) this.start = start;
    this.values += 1;
    if (this.values > limits.values) {
      this.problems.add('too-many-values', wording.tooManyValues(), start, start + 1);
      this.stopped = true;
    } else if (top.list !== null) top.list.push(value);
    else if (top.key === undefined) top.key = unusable;
    else {
      if (top.map !== null) top.map[top.key] = value;
      top.key = undefined;
    }
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
