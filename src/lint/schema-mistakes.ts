import type { Field } from '../model/field.js';
import type { Finding } from '../model/finding.js';
import { nearest } from '../model/nearest.js';
import { formatPath, type Path } from '../model/path.js';
import { remembered } from '../model/remembered.js';
import { fieldsOf } from '../model/section.js';
import { sectionNamed, sections } from '../model/sections/index.js';
import type { Refusal, SchemaMistake } from './rule.js';

/** A mistake with the section and the field that its path leads to. */
export function refusalOf(
  mistake: SchemaMistake,
  record: Pick<Refusal, 'root' | 'lexicon'> & { readonly sourceHash: string | undefined },
): Refusal {
  const [top, name, index, ...rest] = mistake.path;
  const section = top === 'sections' && typeof name === 'string' ? sectionNamed(name) : undefined;
  const field = section && typeof index === 'number' ? fieldAlong(fieldsOf(section), rest) : undefined;
  return { ...mistake, ...record, section, field };
}

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
export const unknownKey = remembered(({ keyword, params, schema, value }: SchemaMistake) => {
  if (keyword !== 'additionalProperties') return undefined;
  const key = String(params.additionalProperty);
  const known = Object.keys((schema.properties ?? {}) as object);
  const free = known.filter((name) => !Object.hasOwn(value as object, name));
  return { key, known, meant: nearestKeys(key, free) };
});

function nearestKeys(key: string, free: readonly string[]): readonly string[] {
  const plain = key.toLowerCase().replaceAll('_', '-');
  const same = free.filter((name) => name.toLowerCase() === plain);
  if (same.length > 0) return same;
  return key.length < 3 ? [] : nearest(key, free).slice(0, 2);
}

/** The sections a fact could belong to by the fields it has: one of them is a key there, and all of them are fields there. */
const fittingSections = remembered((fact: object): readonly string[] => {
  const keys = Object.keys(fact).filter((key) => key !== 'cite');
  return sections
    .filter((section) => section.key.some(({ name }) => Object.hasOwn(fact, name)))
    .filter((section) => keys.every((key) => fieldsOf(section).some((field) => field.name === key)))
    .map((section) => section.name);
});

/** `required` inside an `anyOf` of key fields: the `anyOf` itself says it. */
const isBranch = ({ keyword, schema }: SchemaMistake): boolean =>
  keyword === 'required' && schema.properties === undefined;

/** The keys a mistake says are missing, any one of them. */
export function missingKeys({ keyword, params, schema }: SchemaMistake): readonly string[] {
  if (keyword === 'required' || keyword === 'dependentRequired') return [String(params.missingProperty)];
  if (keyword !== 'anyOf' || schema['x-needs'] !== undefined) return [];
  return ((schema.anyOf ?? []) as { required?: string[] }[]).flatMap((branch) => branch.required ?? []);
}

/** Steps from the record to a fact: `sections`, its name, its index. */
const factDepth = 3;

/** Where a fact belongs, by the unknown key by which it is seen to stand in the wrong section; none for other mistakes. */
export function misplacedTo({ path, keyword, value, section }: Refusal): readonly string[] {
  if (section === undefined || path.length !== factDepth || keyword !== 'additionalProperties') return [];
  const fact = value as object;
  if (section.key.some(({ name }) => Object.hasOwn(fact, name))) return [];
  return fittingSections(fact).filter((name) => name !== section.name);
}

/**
 * The mistakes a person would count. Left out: the branches that a union tried in vain; a missing key that was written
 * but misspelt, or indented too far; and whatever else is wrong with a fact that stands in the wrong section.
 */
export function countedMistakes(all: readonly Refusal[]): readonly Refusal[] {
  const mistakes = all.filter((mistake) => !isBranch(mistake));
  const misplaced = new Map<string, Refusal>();
  for (const mistake of mistakes) {
    const place = formatPath(mistake.path);
    if (!misplaced.has(place) && misplacedTo(mistake).length > 0) misplaced.set(place, mistake);
  }
  const kept = mistakes.filter((mistake) => {
    const said = misplaced.get(formatPath(mistake.path.slice(0, factDepth)));
    return said === undefined || said === mistake;
  });
  const placed = (mistake: SchemaMistake, key: string) => formatPath([...mistake.path, key]);
  const meant = new Set(
    kept.flatMap((mistake) => unknownKey(mistake)?.meant.map((key) => placed(mistake, key)) ?? []),
  );
  const astray = new Set(
    kept.map((mistake) => (mistake.path.length > 0 ? unknownKey(mistake)?.key : undefined)),
  );
  const isWritten = (mistake: SchemaMistake, key: string) =>
    meant.has(placed(mistake, key)) || (mistake.path.length === 0 && astray.has(key));
  return kept.filter((mistake) => !missingKeys(mistake).some((key) => isWritten(mistake, key)));
}
