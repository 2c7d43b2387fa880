import { applyEdits, type Edit, scalar } from '../lint/fix.js';
import { type Decision, migration } from '../lint/migrate.js';
import type { Fix } from '../lint/rule.js';
import { mapYaml, type YamlMap } from './yaml-map.js';

type Property = Extract<Fix, { readonly is: 'property' }>;

/** The edits of a text that carry out a fix; none where it cannot be done safely. */
export function editsFor(fix: Fix, text: string, map: YamlMap): readonly Edit[] {
  if (fix.is === 'all') return fix.parts.flatMap((part) => editsFor(part, text, map));
  const at = (part: 'key' | 'value') => {
    const { line, column, endLine, endColumn } = map.range(fix.path, part);
    return { start: map.lines.offset(line, column), end: map.lines.offset(endLine, endColumn), column };
  };
  if (fix.is === 'property') return propertyEdits(fix, text, { ...at('key'), end: at('value').end });
  if (fix.is === 'add') {
    const key = map.range(fix.path, 'key');
    const { end } = at('value');
    if (isInFlow(text, end)) return [{ start: end, end, text: `, ${fix.key}: ${fix.text}` }];
    const lineEnd = text.indexOf('\n', end);
    const stop = lineEnd < 0 ? text.length : lineEnd;
    const place = text[stop - 1] === '\r' ? stop - 1 : stop;
    const added = `${newlineOf(text)}${' '.repeat(key.column - 1)}${fix.key}: ${fix.text}`;
    return [{ start: place, end: place, text: added }];
  }
  const { start: from, end: to } = at(fix.is === 'key' ? 'key' : 'value');
  const before = text.slice(from, to);
  // A value that goes over lines is left to its author.
  if (before.includes('\n') || before === '') return [];
  if (fix.is === 'quote') return [{ start: from, end: to, text: JSON.stringify(before) }];
  if (fix.is === 'list') return [{ start: from, end: to, text: `[${before}]` }];
  return fix.text === undefined ? [] : [{ start: from, end: to, text: scalar(fix.text, before) }];
}

const isInFlow = (text: string, end: number): boolean => /^\s*[,}]/.test(text.slice(end, end + 200));
const newlineOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** One property becomes others, each on a line of its own where it stood on one; none removes it. */
function propertyEdits(
  { properties }: Property,
  text: string,
  { start, end, column }: { readonly start: number; readonly end: number; readonly column: number },
): readonly Edit[] {
  const inFlow = isInFlow(text, end);
  const between = inFlow ? ', ' : `${newlineOf(text)}${' '.repeat(column - 1)}`;
  if (properties.length > 0)
    return [{ start, end, text: properties.map(([name, value]) => `${name}: ${value}`).join(between) }];
  if (inFlow) {
    const comma = /,\s*$/.exec(text.slice(0, start));
    if (comma !== null) return [{ start: comma.index, end, text: '' }];
    return [{ start, end: end + (/^\s*,\s*/.exec(text.slice(end))?.[0].length ?? 0), text: '' }];
  }
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const rest = text.slice(end, lineEnd < 0 ? text.length : lineEnd).trim();
  // What is remarked beside it stays, on a line of its own.
  if (rest !== '') return [{ start, end: end + text.slice(end).search(/\S/), text: '' }];
  const isFirst = text.slice(lineStart, start).trim() !== '';
  const next = lineEnd < 0 ? text.length : lineEnd + 1;
  // Behind the dash of its item, the next property takes its place.
  return isFirst
    ? [{ start, end: next + (/^[ ]*/.exec(text.slice(next))?.[0].length ?? 0), text: '' }]
    : [{ start: lineStart, end: next, text: '' }];
}

/** A record of version 1, brought to version 2: its text, and what a person must decide, by paths of it. */
export interface Migrated {
  readonly text: string;
  readonly decisions: readonly Decision[];
}

/** Brings the text of a record of version 1, whose value is given, to version 2. Comments and layout stay. */
export function migrateText(text: string, value: Readonly<Record<string, unknown>>): Migrated {
  const { fixes, decisions } = migration(value);
  const map = mapYaml(text);
  return {
    text: applyEdits(
      text,
      fixes.flatMap((fix) => editsFor(fix, text, map)),
    ).text,
    decisions,
  };
}
