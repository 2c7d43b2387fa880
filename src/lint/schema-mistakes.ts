import type { Field } from '../model/field.js';
import type { Finding } from '../model/finding.js';
import type { Lexicon } from '../model/lexicon.js';
import { nearest } from '../model/nearest.js';
import { formatPath, isMapping, type Path } from '../model/path.js';
import { remembered } from '../model/remembered.js';
import { fieldsOf } from '../model/section.js';
import { sectionNamed, sections } from '../model/sections/index.js';

/** One thing that the schema holds against a record. */
export interface SchemaMistake {
  readonly path: Path;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The schema whose keyword failed, with our annotations. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly value: unknown;
}

/** The same, with what is known of its place. */
export type Refusal = ReturnType<typeof refusalOf>;

/** The field that a path below a fact leads to, at any depth. */
function fieldAlong(fields: readonly Field[], [name, ...rest]: Path): Field | undefined {
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
const namedIn = (path: Path): string =>
  String(path.findLast((step) => typeof step === 'string') ?? 'the record');

/** What every message on a refused place may speak of. */
export const placeArgs = ({ path, value, section }: Refusal): Finding['args'] => ({
  key: namedIn(path),
  thing: thingAt(path),
  section: section?.name ?? '',
  value: typeof value === 'string' || typeof value === 'number' ? value : '',
});

/** The unknown key a mistake is about, with those that are known, and the one that was probably meant; undefined for other mistakes. */
function unknownKey({ keyword, params, schema, value }: SchemaMistake) {
  if (keyword !== 'additionalProperties') return undefined;
  const key = String(params.additionalProperty);
  const known = Object.keys((schema.properties ?? {}) as object);
  const free = known.filter((name) => !Object.hasOwn(value as object, name));
  const plain = key.toLowerCase().replaceAll('_', '-');
  const same = free.filter((name) => name.toLowerCase() === plain);
  const near = key.length < 3 ? [] : nearest(key, free).slice(0, 2);
  return { key, known, meant: same.length > 0 ? same : near };
}

/** The keys a mistake says are missing, any one of them. */
function missingKeys({ keyword, params, schema }: SchemaMistake): readonly string[] {
  if (keyword === 'required' || keyword === 'dependentRequired') return [String(params.missingProperty)];
  if (keyword !== 'anyOf' || schema['x-needs'] !== undefined) return [];
  return ((schema.anyOf ?? []) as { required?: string[] }[]).flatMap((branch) => branch.required ?? []);
}

/** The sections a fact could belong to by the fields it has: one of them is a key there, and all of them are fields there. */
const fittingSections = remembered((fact: object): readonly string[] => {
  const keys = Object.keys(fact).filter((key) => key !== 'cite');
  return sections
    .filter((section) => section.key.some(({ name }) => Object.hasOwn(fact, name)))
    .filter((section) => keys.every((key) => fieldsOf(section).some((field) => field.name === key)))
    .map(({ name }) => name);
});

/** Steps from the record to a fact: `sections`, its name, its index. */
const factDepth = 3;

/** `root` is the whole record as it is written. */
function refusalOf(mistake: SchemaMistake, root: unknown, lexicon: Lexicon) {
  const { path, value } = mistake;
  const [top, name, index, ...rest] = path;
  const section = top === 'sections' && typeof name === 'string' ? sectionNamed(name) : undefined;
  const field = section && typeof index === 'number' ? fieldAlong(fieldsOf(section), rest) : undefined;
  const unknown = unknownKey(mistake);
  const isKeyed = section?.key.some((key) => isMapping(value) && Object.hasOwn(value, key.name)) ?? true;
  const mayFit = !isKeyed && path.length === factDepth && unknown !== undefined;
  return {
    ...{ ...mistake, root, lexicon },
    /** The section the place lies in. */
    section,
    /** The field of the fact, or the nested field, the place lies in. */
    field,
    unknown,
    missing: missingKeys(mistake),
    /** Where a fact belongs that stands in the wrong section. */
    fitting: mayFit ? fittingSections(value as object) : [],
  };
}

/**
 * The mistakes a person would count. Left out: the branches that a union tried in vain; a missing key that was written
 * but misspelt, or indented too far; and whatever else is wrong with a fact that stands in the wrong section.
 */
export function countedMistakes(
  schema: readonly SchemaMistake[],
  root: unknown,
  lexicon: Lexicon,
): readonly Refusal[] {
  const mistakes = schema
    // `required` inside an `anyOf` of key fields: the `anyOf` itself says it.
    .filter((one) => one.keyword !== 'required' || one.schema.properties !== undefined)
    .map((one) => refusalOf(one, root, lexicon));
  const misplaced = new Map<string, Refusal>();
  for (const one of mistakes.toReversed())
    if (one.fitting.length > 0) misplaced.set(formatPath(one.path), one);
  const kept = mistakes.filter((one) => {
    const said = misplaced.get(formatPath(one.path.slice(0, factDepth)));
    return said === undefined || said === one;
  });
  const placed = (path: Path, key: string) => formatPath([...path, key]);
  const written = new Set(
    kept.flatMap(({ path, unknown }) => [
      ...(unknown?.meant ?? []).map((key) => placed(path, key)),
      ...(unknown === undefined || path.length === 0 ? [] : [placed([], unknown.key)]),
    ]),
  );
  return kept.filter(({ path, missing }) => !missing.some((key) => written.has(placed(path, key))));
}
