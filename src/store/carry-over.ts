import { applyEdits, type Edit, scalar } from '../lint/fix.js';
import { type Path, valueAt } from '../model/path.js';
import type { SourceOf } from '../model/policy.js';
import { editsFor, newlineOf } from './edits.js';
import { lineEnd } from './yaml/lines.js';
import { readYaml } from './yaml.js';
import { mapYaml, type YamlMap } from './yaml-map.js';

/** What a record's text gets when it is carried over to a new version of its source text; a `retrieved` that is not known stays to be read again. */
export interface CarryOver extends SourceOf {
  /** Anchors that are written otherwise, by their path in the normalised record (`cite` is a list there). */
  readonly anchors: readonly { readonly path: Path; readonly anchor: string }[];
  /** What is to be read again, as it is named under `draft`, and why: a comment. */
  readonly again: readonly { readonly name: string; readonly why: string }[];
}

/**
 * The text of a record with its new source, its new anchors, and under `draft` the names of what is to be read again. All else
 * stays as it was written, comments and layout too.
 * @returns undefined if the text is set in a way that cannot be edited safely, such as the whole record in brackets
 */
export function carryOver(
  text: string,
  { file, sha256, original, retrieved, observed, anchors, again }: CarryOver,
): string | undefined {
  const read = readYaml(text);
  if (!read.ok) return undefined;
  const map = mapYaml(text);
  const replace = (path: Path, value: string): Edit => {
    const place = map.span(path, 'value');
    const before = text.slice(place.start, place.end);
    return { ...place, text: /[\n|>]/.test(before) ? JSON.stringify(value) : scalar(value, before) };
  };
  /** Gives the source a property, another value of it, or takes it away. */
  const property = (name: string, value: string | undefined): readonly Edit[] => {
    const path = ['source', name];
    const properties = value === undefined ? [] : [[name, value] as const];
    if (valueAt(read.value, path) !== undefined)
      return editsFor({ is: 'property', path, properties }, text, map);
    if (value === undefined) return [];
    return editsFor({ is: 'add', path: ['source', 'sha256'], key: name, text: value }, text, map);
  };
  const edits = [
    replace(['source', 'file'], file),
    replace(['source', 'sha256'], sha256),
    ...property('original', original && `{ file: ${scalar(original.file, '')}, sha256: ${original.sha256} }`),
    ...(retrieved === undefined ? [] : property('retrieved', retrieved)),
    ...property('observed', observed),
    ...anchors.map(({ path, anchor }) => replace(path, anchor)),
  ];
  const marks = draftEdit(text, map, read.value, again);
  if (marks === undefined) return undefined;
  const made = applyEdits(text, [...edits, ...marks]);
  const isWhole = made.applied === edits.length + marks.length && readYaml(made.text).ok;
  return isWhole ? made.text : undefined;
}

/** Puts names under `draft`; a record without it gets one above its parties. */
function draftEdit(
  text: string,
  map: YamlMap,
  record: unknown,
  again: CarryOver['again'],
): readonly Edit[] | undefined {
  const before = valueAt(record, ['draft']);
  const known = Array.isArray(before) ? (before as readonly unknown[]) : [];
  const fresh = again.filter(({ name }) => !known.includes(name));
  if (fresh.length === 0) return [];
  const newline = newlineOf(text);
  const items = (indent: string) =>
    fresh.map(({ name, why }) => `${indent}- ${scalar(name, '')} # ${why}`).join(newline);
  if (!Array.isArray(before)) {
    const { start } = map.span(['parties'], 'key');
    if (map.lines.position(start).column !== 1 || before !== undefined) return undefined;
    const head = 'draft: # the text has changed: read each again, then take its line away, and last the key';
    return [{ start, end: start, text: `${head}${newline}${items('  ')}${newline}` }];
  }
  const { start } = map.span(['draft'], 'value');
  if (text[start] === '[') {
    const names = fresh.map(({ name }) => JSON.stringify(name)).join(', ');
    // Behind the bracket, since a comment may stand behind the last name.
    return [{ start: start + 1, end: start + 1, text: `${names}, ` }];
  }
  const last = map.span(['draft', known.length - 1], 'value');
  const { column } = map.lines.position(last.start);
  const place = lineEnd(text, last.start);
  return [{ start: place, end: place, text: newline + items(' '.repeat(Math.max(0, column - 3))) }];
}
