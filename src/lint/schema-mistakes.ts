import type { Lexicon } from '../model/lexicon.js';
import { nearest } from '../model/nearest.js';
import { formatPath } from '../model/path.js';
import { remembered } from '../model/remembered.js';
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

/** The unknown key a mistake is about; undefined for other mistakes. */
export const unknownKey = remembered((mistake: SchemaMistake): UnknownKey | undefined => {
  if (mistake.keyword !== 'additionalProperties') return undefined;
  const key = String(mistake.params.additionalProperty);
  const known = Object.keys((mistake.schema.properties ?? {}) as object);
  const free = known.filter((name) => !Object.hasOwn(mistake.value as object, name));
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

/** Is this the unknown key by which a fact is seen to stand in the wrong section? */
export function misplacedTo(mistake: SchemaMistake, own: string | undefined): readonly string[] {
  if (own === undefined || mistake.path.length !== factDepth || mistake.keyword !== 'additionalProperties')
    return [];
  const key = sections.find((section) => section.name === own)?.key ?? [];
  const fact = mistake.value as object;
  if (key.some(({ name }) => Object.hasOwn(fact, name))) return [];
  return fittingSections(fact).filter((name) => name !== own);
}

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
