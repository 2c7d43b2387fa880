/** Reads js-yaml's events as lists and mappings with their places. The events tell where values stand, and no signs. */
import { parseEvents } from 'js-yaml';
import {
  ALIAS,
  BLOCK,
  DOCUMENT,
  type Event,
  FOLDED_BLOCK,
  LITERAL_BLOCK,
  MAPPING,
  type MappingEvent,
  POP,
  SCALAR,
  type ScalarEvent,
  type SequenceEvent,
  scalarSource,
} from './events.js';
import { writtenScalar } from './nodes.js';
import { isTooDense, limits, type Span } from './problem.js';
import { parserDepth } from './syntax.js';

/** A value in the text, from its first character to its last. */
export interface Node extends Span {
  readonly is: 'list' | 'mapping' | 'scalar';
  /** In the order of the text; empty for a scalar. */
  readonly parts: readonly Part[];
}

/** A part of a list or a mapping. */
export interface Part {
  /** The name of a property; undefined for the items of a list. */
  readonly name: string | undefined;
  /** Where the name stands, or the `-` of an item without value; undefined if neither is written. */
  readonly mark: Span | undefined;
  /** Undefined where the text has none (`a:`). */
  readonly value: Node | undefined;
}

export interface Tree {
  /** Undefined where there is no value, or the syntax is broken. */
  readonly root: Node | undefined;
  /** Offsets of the `#` of each comment; none where the syntax is broken. */
  readonly comments: readonly number[];
}

/** The first document of a text. Takes broken texts, of which it knows nothing; never throws. */
export function readTree(text: string): Tree {
  if (text.length > limits.text || isTooDense(text)) return { root: undefined, comments: [] };
  try {
    return new Reader(text).read(parseEvents(text, { maxDepth: parserDepth }));
  } catch {
    return { root: undefined, comments: [] };
  }
}

/** A list or mapping under construction. */
interface Open {
  readonly is: 'list' | 'mapping';
  readonly start: number;
  readonly parts: Part[];
  /** The sign that closes it; undefined for one without brackets. */
  readonly closer: string | undefined;
  readonly isBlock: boolean;
  /** The key whose value comes next. */
  key: Omit<Part, 'value'> | undefined;
}

class Reader {
  private readonly comments: number[] = [];
  private readonly stack: Open[] = [];
  private root: Node | undefined;
  private documents = 0;
  /** Behind what was read. */
  private at = 0;
  /** Behind the last thing that was read, but for space and comments. */
  private end = 0;

  constructor(private readonly text: string) {}

  read(events: readonly Event[]): Tree {
    for (const event of events) {
      if (event.type === DOCUMENT) this.documents += 1;
      if (this.documents > 1) break;
      this.take(event);
    }
    this.seek('', this.text.length);
    return { root: this.root, comments: this.comments };
  }

  private take(event: Event): void {
    if (event.type === DOCUMENT) return;
    if (event.type === SCALAR) this.scalar(event);
    else if (event.type === POP) this.close();
    else if (event.type === ALIAS) {
      this.seek('', event.anchorStart - 1);
      this.add({ is: 'scalar', start: event.anchorStart - 1, end: event.anchorEnd, parts: [] });
    } else this.open(event);
  }

  private open({ type, style, start }: MappingEvent | SequenceEvent): void {
    this.seek('', start);
    const sign = style === BLOCK ? '' : (this.text[start] ?? '');
    const is = type === MAPPING ? 'mapping' : 'list';
    const closer = { '{': '}', '[': ']' }[sign];
    // A property of its own inside [ ] is a mapping without braces, and may start with any sign.
    const hasBracket = closer !== undefined && (is === 'mapping') === (sign === '{');
    this.stack.push({
      is,
      start,
      parts: [],
      closer: hasBracket ? closer : undefined,
      isBlock: style === BLOCK,
      key: undefined,
    });
    if (hasBracket) this.at = start + 1;
  }

  private close(): void {
    const open = this.stack.pop();
    if (open === undefined) return;
    if (open.closer !== undefined) this.seek(open.closer, this.text.length);
    this.add({ is: open.is, start: open.start, end: Math.max(this.end, open.start), parts: open.parts });
  }

  private scalar(event: ScalarEvent): void {
    const { start, end, isAbsent } = writtenScalar(event, this.at);
    if (isAbsent) this.absent();
    else if (event.style === LITERAL_BLOCK || event.style === FOLDED_BLOCK) {
      const header = this.seek('|>', start);
      const words = this.text.slice(header, end).trimEnd();
      this.seek('', start);
      this.add({ is: 'scalar', start: header, end: header + words.length, parts: [] });
      this.at = end;
    } else {
      this.seek('', start);
      this.add({ is: 'scalar', start, end, parts: [] }, event);
    }
  }

  /** A value that is not written: of an item the dash stands for it, of a property its name and colon. */
  private absent(): void {
    const top = this.stack.at(-1);
    const dash = top?.is === 'list' && top.isBlock ? this.seek('-', this.text.length) : -1;
    if (top?.key !== undefined && this.nextSign() === ':') this.end = this.at += 1;
    this.put(undefined, dash < 0 ? undefined : { start: dash, end: dash + 1 });
  }

  private add(node: Node, event?: ScalarEvent): void {
    const { start, end } = node;
    this.at = Math.max(this.at, end);
    this.end = end;
    this.put(node, { start, end }, event);
  }

  /** Puts a value, which stands at `mark`, where the innermost collection awaits one; `event` is that of a scalar. */
  private put(value: Node | undefined, mark: Span | undefined, event?: ScalarEvent): void {
    const top = this.stack.at(-1);
    if (top === undefined) this.root ??= value;
    else if (top.is === 'list')
      top.parts.push({ name: undefined, mark: value === undefined ? mark : undefined, value });
    else if (top.key === undefined)
      top.key = { name: event === undefined ? '' : scalarSource(this.text, event), mark };
    else {
      top.parts.push({ ...top.key, value });
      top.key = undefined;
    }
  }

  /** Moves over space and comments to the next sign before `to`, and returns it; empty if there is none. */
  private nextSign(to = this.text.length): string {
    for (; this.at < to; this.at += 1) {
      const sign = this.text[this.at] ?? '';
      if (sign === '#' && /^$|[\s\ufeff]/.test(this.text[this.at - 1] ?? '')) {
        this.comments.push(this.at);
        const newline = this.text.indexOf('\n', this.at);
        this.at = newline < 0 ? this.text.length : newline;
      } else if (!/[\s\ufeff]/.test(sign)) return sign;
    }
    return '';
  }

  /** Moves behind the first of the `wanted` signs before `to`, and returns its offset; without one moves to `to`, and returns -1. */
  private seek(wanted: string, to: number): number {
    while (this.at < to) {
      const sign = this.nextSign(to);
      if (sign === '') break;
      this.at += 1;
      if (!wanted.includes(sign)) continue;
      this.end = this.at;
      return this.at - 1;
    }
    this.at = Math.max(this.at, to);
    return -1;
  }
}
