import { normalise } from '../model/normalise.js';
import { isMapping, type Path } from '../model/path.js';
import type { SchemaMistake } from './schema-mistakes.js';

type Raw = { [key: string]: unknown };

/** What stands in for a part of the record that cannot be used. */
const standIns: Raw = {
  schemaVersion: 2,
  id: '',
  name: '',
  parties: [],
  document: { title: '', language: 'und', cite: [] },
  source: { file: '', sha256: '' },
  normalised: { date: '' },
  sections: {},
};

/** The part of a record that goes with a mistake: a fact, a party, a section, the omissions of one reason, a top-level key. */
function partAt({ path, keyword, params }: SchemaMistake): Path {
  const at = keyword === 'additionalProperties' ? [...path, String(params.additionalProperty)] : path;
  const [top, , third] = at;
  return at.slice(0, top === 'sections' && typeof third !== 'number' ? 2 : depthOf(top));
}

/** How deep the smallest parts lie. */
const depthOf = (top: Path[number] | undefined): number =>
  top === 'sections' ? 3 : top === 'omitted' || top === 'parties' ? 2 : 1;

/**
 * Takes out of a record what the schema refused, so that the rules can look at the rest; what no record can lack is emptied.
 * `written` turns a path in the policy into one in the record as written. Undefined where nothing is left to look at.
 */
export function repair(value: unknown, mistakes: readonly SchemaMistake[]) {
  if (!isMapping(value)) return undefined;
  const refused = new Set(mistakes.map((mistake) => JSON.stringify(partAt(mistake))));
  /** By the place of a list, the indexes, in the record as written, of the items that are left of it. */
  const kept = new Map<string, readonly number[]>();
  const left = (part: unknown, path: Path): unknown => {
    const isLeft = (step: string | number) => !refused.has(JSON.stringify([...path, step]));
    if (path.length > 0 && path.length >= depthOf(path[0])) return part;
    if (Array.isArray(part)) {
      const indexes = [...part.keys()].filter(isLeft);
      kept.set(JSON.stringify(path), indexes);
      return indexes.map((index) => part[index]);
    }
    if (!isMapping(part)) return part;
    const entries = Object.entries(part).filter(([name]) => isLeft(name));
    return Object.fromEntries(entries.map(([name, held]) => [name, left(held, [...path, name])]));
  };
  const root = left(value, []) as Raw;
  for (const [name, stand] of Object.entries(standIns)) root[name] ??= stand;
  const written = (path: Path) => {
    const at = path[0] === 'sections' ? 2 : 1;
    const index = kept.get(JSON.stringify(path.slice(0, at)))?.[Number(path[at])];
    return index === undefined ? path : path.with(at, index);
  };
  return { policy: normalise(root), written };
}
