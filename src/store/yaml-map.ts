import type { Comment } from '../lint/rule.js';
import type { Place, Range } from '../model/finding.js';
import type { Path } from '../model/path.js';
import { remembered } from '../model/remembered.js';
import { type LineIndex, lineIndex } from './yaml/lines.js';
import type { Span } from './yaml/problem.js';
import { type Node, type Part, readTree } from './yaml/tree.js';

/** Where things stand in a record's text. */
export type YamlMap = ReturnType<typeof mapYaml>;

/**
 * Maps a text: only when a position is needed, since it costs as much as reading it. Of a text whose syntax is broken all
 * ranges are its first character, and no comments are known; never throws.
 */
export function mapYaml(text: string) {
  const lines = lineIndex(text);
  const { root, comments } = readTree(text);
  /** The parts along a path, as far as they exist. */
  const follow = (path: Path): Part[] => {
    const found: Part[] = [];
    let node = root;
    for (const step of path) {
      const part = node && child(node, step);
      if (part === undefined) break;
      found.push(part);
      node = part.value;
    }
    return found;
  };

  /**
   * The place of a property's name (`key`; of an item of a list or of the record, the value), of a value from its first character
   * to its last (`value`; of one that is not written, its name), or of what a person would look at to add what is missing
   * (`parent`): the name of the nearest existing property above `path`, the first line of an item of a list, or
   * the first line of the record. A path that does not exist has its parent's place. Never fails: a text without any
   * value has that of its first character.
   */
  const span = (path: Path, part: Place['part']): Span => {
    const parts = follow(path);
    const last = parts.at(-1);
    if (part !== 'parent' && parts.length === path.length) {
      const value = last === undefined ? root : last.value;
      const mark = last?.name === undefined ? undefined : last.mark;
      const found = (part === 'key' ? mark : undefined) ?? value ?? last?.mark;
      if (found !== undefined) return found;
    }
    const above = parts.length === path.length ? parts.at(-2) : last;
    return headOf(above, root) ?? { start: 0, end: 1 };
  };

  return {
    lines,
    comments: comments.map((offset) => commentAt(offset, lines)),
    lineText: lines.lineText,
    span,
    range: (path: Path, part: Place['part']): Range => lines.range(span(path, part)),
  };
}

/** The parts by their names; of those with one name the first. */
const named = remembered(({ parts }: Node) => new Map(parts.toReversed().map((part) => [part.name, part])));

/** A single value in the place of a list is its first item. */
const child = (node: Node, step: string | number): Part | undefined =>
  typeof step === 'number' && node.is === 'list'
    ? node.parts[step]
    : (named(node).get(String(step)) ??
      (step === 0 ? { name: undefined, mark: undefined, value: node } : undefined));

/** The first line of a part: its name, or the first thing in it that has one. */
function headOf(part: Part | undefined, root: Node | undefined): Span | undefined {
  if (part?.name !== undefined && part.mark !== undefined) return part.mark;
  const node = part === undefined ? root : part.value;
  const [first] = node?.parts ?? [];
  if (first?.name !== undefined && first.mark !== undefined) return first.mark;
  return node ?? part?.mark;
}

function commentAt(offset: number, lines: LineIndex): Comment {
  const { line, column } = lines.position(offset);
  const written = lines.lineText(line).trimEnd();
  const text = written.slice(column).trim();
  const isBehind = written.slice(0, column - 1).trim() !== '';
  const isTight = isBehind && /^#[^\s#]/.test(written.slice(column - 1)) && !text.startsWith('privcmp-');
  const range = { line, column, endLine: line, endColumn: written.length + 1 };
  return { text, range, ...(isTight ? { tight: true } : {}) };
}
