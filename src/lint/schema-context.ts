import type { Field } from '../model/field.js';
import type { Lexicon } from '../model/lexicon.js';
import type { Path } from '../model/path.js';
import { fieldsOf, type Section } from '../model/section.js';
import { sectionNamed } from '../model/sections/index.js';

/** What is known about the place of a schema mistake. */
export interface SchemaContext {
  readonly lexicon: Lexicon;
  /** The whole record as it is written. */
  readonly root: unknown;
  /** The section the place lies in. */
  readonly section?: Section;
  /** Index of the fact the place lies in. */
  readonly fact?: number;
  /** The field of the fact, or the nested field, the place lies in. */
  readonly field?: Field;
  /** SHA-256 of the source text, where the record lacks it and the text is at hand. */
  readonly sourceHash?: string | undefined;
}

/** Where a path leads: the section, the fact and the field. */
export function contextAt(path: Path, root: unknown, lexicon: Lexicon): SchemaContext {
  const about = { lexicon, root };
  const [top, name, index, ...rest] = path;
  if (top !== 'sections' || typeof name !== 'string') return about;
  const section = sectionNamed(name);
  if (section === undefined) return about;
  if (typeof index !== 'number') return { ...about, section };
  const field = fieldAlong(fieldsOf(section), rest);
  return { ...about, section, fact: index, ...(field === undefined ? {} : { field }) };
}

/** The field that a path below a fact leads to, at any depth. */
function fieldAlong(fields: readonly Field[], path: Path): Field | undefined {
  const [name, ...rest] = path;
  const field = fields.find((candidate) => candidate.name === name);
  if (field?.kind.is !== 'nested' || rest.length === 0) return field;
  return fieldAlong(field.kind.fields, rest) ?? field;
}

/** "a fact of retention", "document", "the record": how a message names the thing at a path. */
export function thingAt(path: Path): string {
  const [top, name, index] = path;
  if (top === undefined) return 'the record';
  if (top === 'sections') {
    if (name === undefined) return 'sections';
    return typeof index === 'number' ? `a fact of ${name}` : `section ${name}`;
  }
  if (top === 'parties') return typeof name === 'number' ? 'a party' : 'parties';
  return path.filter((step) => typeof step === 'string').join('.');
}

/** The key that a path ends in, or whose list it leads into. */
export const namedIn = (path: Path): string =>
  String(path.findLast((step) => typeof step === 'string') ?? 'the record');
