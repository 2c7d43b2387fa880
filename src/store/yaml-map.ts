import { type CST, Lexer, Parser } from 'yaml';
import type { Place, Range } from '../model/finding.js';
import type { Path } from '../model/path.js';
import { type Node, type Part, partsOf, type Span, spanOf } from './yaml/cst.js';
import { type LineIndex, lineIndex } from './yaml/lines.js';
import { limits } from './yaml/problem.js';

/** A comment in a record; lint reads its excuses from them. */
export interface YamlComment {
  /** 1-based. */
  readonly line: number;
  /** 1-based column of the `#`. */
  readonly column: number;
  /** What follows the `#`, without the space around it. */
  readonly text: string;
  /** Nothing but space stands before it on its line. */
  readonly ownLine: boolean;
}

/** Where things stand in a record's text. */
export interface YamlMap {
  /**
   * The range of a property's name (`key`; of an item of a list or of the record, the value), of a value from its first character to its last
   * (`value`; of one that is not written, its name), or of what a person would look at to add what is missing
   * (`parent`): the name of the nearest existing property above `path`, the first line of an item of a list, or
   * the first line of the record. A path that does not exist has its parent's range. Never fails: a text without any
   * value has the range of its first character.
   */
  range(path: Path, part: Place['part']): Range;
  readonly comments: readonly YamlComment[];
  /** A line by its 1-based number, without its line break; empty if there is no such line. */
  lineText(line: number): string;
  readonly lines: LineIndex;
}

/**
 * Maps a text with the `yaml` package, which is slow: import this file, by `import()`, only when a position is needed.
 * Takes broken texts too, as far as the parser gets; never throws.
 */
export function mapYaml(text: string): YamlMap {
  const lines = lineIndex(text);
  const { root, comments } = readTokens(text, lines);
  const known = new Map<Node, (step: string | number) => Part | undefined>();

  const child = (node: Node | undefined, step: string | number): Part | undefined => {
    if (node === undefined) return undefined;
    const find = known.get(node) ?? finder(partsOf(node));
    known.set(node, find);
    return find(step);
  };

  /** The parts along a path, as far as they exist. */
  const follow = (path: Path): Part[] => {
    const found: Part[] = [];
    let node = root;
    for (const step of path) {
      const part = child(node, step);
      if (part === undefined) break;
      found.push(part);
      node = part.value;
    }
    return found;
  };

  const spanFor = (path: Path, part: Place['part']): Span => {
    const found = follow(path);
    const last = found.at(-1);
    if (part !== 'parent' && found.length === path.length) {
      const value = last === undefined ? root : last.value;
      const mark = last?.name === undefined ? undefined : last.mark;
      const span = (part === 'key' ? mark : undefined) ?? (value && spanOf(value)) ?? last?.mark;
      if (span !== undefined) return span;
    }
    const above = found.length === path.length ? found.at(-2) : last;
    return headOf(above, root) ?? { start: 0, end: 1 };
  };

  return {
    lines,
    comments,
    lineText: lines.lineText,
    range(path, part) {
      const { start, end } = spanFor(path, part);
      return lines.range(start, end - start);
    },
  };
}

/** Finds a part by its index or name; of those with one name the first. */
function finder(parts: readonly Part[]): (step: string | number) => Part | undefined {
  const named = new Map([...parts].reverse().map((part) => [part.name, part]));
  const isList = parts[0]?.name === undefined;
  return (step) => (typeof step === 'number' && isList ? parts[step] : named.get(String(step)));
}

/** The first line of a part: its name, or the first thing in it that has one. */
function headOf(part: Part | undefined, root: Node | undefined): Span | undefined {
  if (part?.name !== undefined && part.mark !== undefined) return part.mark;
  const node = part === undefined ? root : part.value;
  const [first] = partsOf(node);
  if (first?.name !== undefined && first.mark !== undefined) return first.mark;
  return node === undefined ? part?.mark : spanOf(node);
}

function readTokens(text: string, lines: LineIndex): { root: Node | undefined; comments: YamlComment[] } {
  const comments: YamlComment[] = [];
  let root: CST.Token | undefined;
  const keep = (tokens: Iterable<CST.Token>): void => {
    for (const token of tokens) if (token.type === 'document') root ??= token.value;
  };
  if (text.length > limits.text) return { root, comments };
  try {
    const parser = new Parser();
    let isPlain = false;
    // Some control characters are signs of the lexer's own.
    for (const lexeme of new Lexer().lex(text.replace(/[\x02\x18\x1f]/g, ' '))) {
      if (!isPlain && lexeme.startsWith('#')) comments.push(commentAt(parser.offset, lexeme, lines));
      isPlain = lexeme === '\x1f';
      keep(parser.next(lexeme));
    }
    keep(parser.end());
  } catch {
    // The parser is not proof against every hostile text; what it made so far is kept.
  }
  return { root, comments };
}

function commentAt(offset: number, source: string, lines: LineIndex): YamlComment {
  const { line, column } = lines.position(offset);
  const before = lines.lineText(line).slice(0, column - 1);
  return { line, column, text: source.slice(1).trim(), ownLine: before.trim() === '' };
}
