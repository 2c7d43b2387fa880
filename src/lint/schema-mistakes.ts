import type { Lexicon } from '../model/lexicon.js';
import { nearest } from '../model/nearest.js';
import { formatPath, type Path } from '../model/path.js';
import { fieldsOf } from '../model/section.js';
import { sections } from '../model/sections/index.js';
import type { SchemaMistake } from './rule.js';
import { contextAt } from './schema-context.js';

/** A key the schema does not know, at `mistake.path`. */
export interface UnknownKey {
  readonly key: string;
  readonly known: readonly string[];
  /** The one key that was probably meant. */
  readonly meant: readonly string[];
}

const propertiesOf = (schema: SchemaMistake['schema']): readonly string[] =>
  Object.keys((schema.properties ?? {}) as Record<string, unknown>);

/** The unknown key a mistake is about; undefined for other mistakes. */
export function unknownKey(mistake: SchemaMistake): UnknownKey | undefined {
  if (mistake.keyword !== 'additionalProperties') return undefined;
  const key = String(mistake.params.additionalProperty);
  const written = Object.keys(mistake.value as Record<string, unknown>);
  const known = propertiesOf(mistake.schema);
  const free = known.filter((name) => !written.includes(name));
  return { key, known, meant: nearestKeys(key, free) };
}

function nearestKeys(key: string, free: readonly string[]): readonly string[] {
  const plain = key.toLowerCase().replaceAll('_', '-');
  const same = free.filter((name) => name.toLowerCase() === plain);
  if (same.length > 0) return same;
  return key.length < 3 ? [] : nearest(key, free).slice(0, 2);
}

/** The sections a fact could belong to by the fields it has: one of them is a key there, and all of them are fields there. */
function fittingSections(fact: unknown, own: string): readonly string[] {
  const keys = Object.keys(fact as Record<string, unknown>).filter((key) => key !== 'cite');
  return sections
    .filter((section) => section.name !== own && section.key.some((field) => keys.includes(field.name)))
    .filter((section) => keys.every((key) => fieldsOf(section).some((field) => field.name === key)))
    .map((section) => section.name);
}

/** `required` inside an `anyOf` of key fields: the `anyOf` itself says it. */
const isBranch = ({ keyword, schema }: SchemaMistake): boolean =>
  keyword === 'required' && schema.properties === undefined;

/** The keys a mistake says are missing, any one of them. */
export function missingKeys({ keyword, params, schema }: SchemaMistake): readonly string[] {
  if (keyword === 'required' || keyword === 'dependentRequired') return [String(params.missingProperty)];
  if (keyword !== 'anyOf' || schema['x-needs'] !== undefined) return [];
  return ((schema.anyOf ?? []) as { required?: string[] }[]).flatMap((branch) => branch.required ?? []);
}

/** Is this the unknown key by which a fact is seen to stand in the wrong section? */
export function misplacedTo(mistake: SchemaMistake, own: string | undefined): readonly string[] {
  if (own === undefined || mistake.path.length !== 3 || mistake.keyword !== 'additionalProperties') return [];
  const key = sections.find((section) => section.name === own)?.key ?? [];
  const written = Object.keys(mistake.value as Record<string, unknown>);
  return key.some((field) => written.includes(field.name)) ? [] : fittingSections(mistake.value, own);
}

const starts = (path: Path, start: Path): boolean => start.every((step, i) => path[i] === step);

/**
 * The mistakes a person would count. Left out: the branches that a union tried in vain; a missing key that was written
 * but misspelt, or indented too far; and whatever else is wrong with a fact that stands in the wrong section.
 */
export function countedMistakes(
  all: readonly SchemaMistake[],
  root: unknown,
  lexicon: Lexicon,
): readonly SchemaMistake[] {
  const mistakes = all.filter((mistake) => !isBranch(mistake));
  const misplaced = new Map<string, SchemaMistake>();
  for (const mistake of mistakes) {
    const place = formatPath(mistake.path);
    const own = contextAt(mistake.path, root, lexicon).section?.name;
    if (!misplaced.has(place) && misplacedTo(mistake, own).length > 0) misplaced.set(place, mistake);
  }
  const kept = mistakes.filter((mistake) =>
    [...misplaced.values()].every((fact) => fact === mistake || !starts(mistake.path, fact.path)),
  );
  const meant = new Map<string, readonly string[]>();
  for (const mistake of kept) {
    const place = formatPath(mistake.path);
    meant.set(place, [...(meant.get(place) ?? []), ...(unknownKey(mistake)?.meant ?? [])]);
  }
  const astray = kept.flatMap((mistake) => (mistake.path.length > 0 ? (unknownKey(mistake)?.key ?? []) : []));
  const isWritten = (mistake: SchemaMistake, key: string) =>
    meant.get(formatPath(mistake.path))?.includes(key) || (mistake.path.length === 0 && astray.includes(key));
  return kept.filter((mistake) => !missingKeys(mistake).some((key) => isWritten(mistake, key)));
}
