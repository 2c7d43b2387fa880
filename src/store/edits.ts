import { applyEdits, type Edit, scalar } from '../lint/fix.js';
import { migration } from '../lint/migrate.js';
import type { Fix } from '../lint/rule.js';
import type { Raw } from '../model/path.js';
import { lineEnd } from './yaml/lines.js';
import type { Span } from './yaml/problem.js';
import { mapYaml, type YamlMap } from './yaml-map.js';

type Property = Extract<Fix, { readonly is: 'property' }>;

/** The edits of a text that carry out a fix; none where it cannot be done safely. */
export function editsFor(fix: Fix, text: string, map: YamlMap): readonly Edit[] {
  if (fix.is === 'all') return fix.fixes.flatMap((one) => editsFor(one, text, map));
  if (fix.is === 'property' || fix.is === 'add') {
    const { start } = map.span(fix.path, 'key');
    const { end } = map.span(fix.path, 'value');
    const newLine = `${newlineOf(text)}${' '.repeat(map.lines.position(start).column - 1)}`;
    if (fix.is === 'property') return propertyEdits(fix, text, { start, end }, newLine);
    if (isInFlow(text, end)) return [{ start: end, end, text: `, ${fix.key}: ${fix.text}` }];
    const place = lineEnd(text, end);
    return [{ start: place, end: place, text: `${newLine}${fix.key}: ${fix.text}` }];
  }
  const place = map.span(fix.path, fix.is === 'key' ? 'key' : 'value');
  const before = text.slice(place.start, place.end);
  // A value that goes over lines is left to its author.
  if (before.includes('\n') || before === '') return [];
  if (fix.is === 'quote') return [{ ...place, text: JSON.stringify(before) }];
  if (fix.is === 'list') return [{ ...place, text: `[${before}]` }];
  return fix.text === undefined ? [] : [{ ...place, text: scalar(fix.text, before) }];
}

const isInFlow = (text: string, end: number): boolean => /^\s*[,}]/.test(text.slice(end, end + 200));
export const newlineOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');
/** One property becomes others, each on a line of its own where it stood on one; none removes it. */
function propertyEdits(
  { properties }: Property,
  text: string,
  { start, end }: Span,
  newLine: string,
): readonly Edit[] {
  const inFlow = isInFlow(text, end);
  if (properties.length > 0) {
    const written = properties.map(([name, value]) => `${name}: ${value}`);
    return [{ start, end, text: written.join(inFlow ? ', ' : newLine) }];
  }
  if (inFlow) {
    const comma = /,\s*$/.exec(text.slice(0, start));
    if (comma !== null) return [{ start: comma.index, end, text: '' }];
    return [{ start, end: end + (/^\s*,\s*/.exec(text.slice(end))?.[0].length ?? 0), text: '' }];
  }
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  // What is remarked beside it stays, on a line of its own.
  if (text.slice(end, lineEnd(text, end)).trim() !== '')
    return [{ start, end: end + text.slice(end).search(/\S/), text: '' }];
  const isFirst = text.slice(lineStart, start).trim() !== '';
  const next = text.indexOf('\n', end) + 1 || text.length;
  // Behind the dash of its item, the next property takes its place.
  return isFirst
    ? [{ start, end: next + (/^[ ]*/.exec(text.slice(next))?.[0].length ?? 0), text: '' }]
    : [{ start: lineStart, end: next, text: '' }];
}

/**
 * Brings the text of a record of version 1, whose value is given, to version 2. Comments and layout stay. Returns the text, and what a
 * person must decide, by paths of it.
 */
export function migrateText(text: string, value: Raw) {
  const { fixes, decisions } = migration(value);
  const map = mapYaml(text);
  const edits = fixes.flatMap((fix) => editsFor(fix, text, map));
  return { text: applyEdits(text, edits).text, decisions };
}
