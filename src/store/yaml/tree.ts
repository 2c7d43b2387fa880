/** Reads a text as lists and mappings with their places. The events tell where values stand, and no signs. */
import {
  type Collection,
  closerOf,
  type Document,
  FOLDED_BLOCK,
  isAlias,
  isBlock,
  isMapping,
  isScalar,
  LITERAL_BLOCK,
  readDocuments,
  scalarSource,
  type Told,
  writtenScalar,
} from './events.js';
import { isTooDense, limits, type Span } from './problem.js';

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
    return new Reader(text).read(readDocuments(text));
  } catch {
    return { root: undefined, comments: [] };
  }
}

/** Goes through values in the order of the text. */
class Reader {
  private readonly comments: number[] = [];
  /** Behind what was read. */
  private at = 0;
  /** Behind the last thing that was read, but for space and comments. */
  private end = 0;

  constructor(private readonly text: string) {}

  read([first]: readonly Document[]): Tree {
    const [root] = (first?.parts ?? []).map((part) => this.value(part));
    this.seek('', this.text.length);
    return { root, comments: this.comments };
  }

  /** Undefined for one that is not written. */
  private value(told: Told): Node | undefined {
    if (isAlias(told)) {
      this.seek('', told.anchorStart - 1);
      return this.passed('scalar', told.anchorStart - 1, told.anchorEnd);
    }
    if (!isScalar(told)) return this.collection(told);
    const { start, end, isAbsent } = writtenScalar(told, this.at);
    if (isAbsent) return undefined;
    if (told.style !== LITERAL_BLOCK && told.style !== FOLDED_BLOCK) {
      this.seek('', start);
      return this.passed('scalar', start, end);
    }
    const header = this.seek('|>', start);
    const words = this.text.slice(header, end).trimEnd();
    this.seek('', start);
    const node = this.passed('scalar', header, header + words.length);
    this.at = end;
    return node;
  }

  private collection(told: Collection): Node {
    const { start } = told.event;
    this.seek('', start);
    const closer = closerOf(this.text, told);
    if (closer !== undefined) this.at = start + 1;
    const is = isMapping(told) ? 'mapping' : 'list';
    const parts = is === 'mapping' ? this.properties(told) : told.parts.map((one) => this.item(one, told));
    if (closer !== undefined) this.seek(closer, this.text.length);
    return this.passed(is, start, Math.max(this.end, start), parts);
  }

  /** An item; one that is not written has the mark of its dash. */
  private item(told: Told, list: Collection): Part {
    const value = this.value(told);
    const dash = value === undefined && isBlock(list) ? this.seek('-', this.text.length) : -1;
    return { name: undefined, mark: dash < 0 ? undefined : { start: dash, end: dash + 1 }, value };
  }

  private properties({ parts }: Collection): Part[] {
    const properties: Part[] = [];
    let key: Omit<Part, 'value'> | undefined;
    for (const told of parts) {
      const value = this.value(told);
      if (key === undefined) key = { name: isScalar(told) ? scalarSource(this.text, told) : '', mark: value };
      else {
        // A property without a value ends with its colon.
        if (value === undefined && this.nextSign() === ':') this.end = this.at += 1;
        properties.push({ ...key, value });
        key = undefined;
      }
    }
    return properties;
  }

  private passed(is: Node['is'], start: number, end: number, parts: readonly Part[] = []): Node {
    this.at = Math.max(this.at, end);
    this.end = end;
    return { is, start, end, parts };
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
