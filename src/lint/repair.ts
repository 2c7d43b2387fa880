import { normalise } from '../model/normalise.js';
import type { Path } from '../model/path.js';
import type { Policy } from '../model/policy.js';
import type { SchemaMistake } from './rule.js';

/** What the schema accepts of a record, and where its parts stand in the record as written. */
export interface Repaired {
  readonly policy: Policy;
  /** A path in the policy as a path in the record as written. */
  readonly written: (path: Path) => Path;
}

type Raw = { [key: string]: unknown };
const isMapping = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands in for a part of the record that cannot be used. */
const standIns: Raw = {
  schemaVersion: 1,
  id: '',
  name: '',
  parties: [],
  document: { title: '', language: 'und', cite: [] },
  source: { file: '', sha256: '' },
  normalised: { date: '' },
  sections: {},
};

/**
 * Takes out of a record what the schema refused (facts, parties, sections, omissions; other parts are emptied), so that the
 * rules can look at the rest. Undefined where nothing is left to look at.
 */
export function repair(value: unknown, mistakes: readonly SchemaMistake[]): Repaired | undefined {
  if (!isMapping(value)) return undefined;
  const root: Raw = { ...value };
  const lists = new Map<string, Set<number>>();
  for (const { path, keyword, params } of mistakes) {
    const key = keyword === 'additionalProperties' ? String(params.additionalProperty) : undefined;
    const list = itemAt(path);
    if (list === undefined) takeOut(root, path, key);
    else lists.set(list.name, (lists.get(list.name) ?? new Set()).add(list.index));
  }
  for (const [name, stand] of Object.entries(standIns)) root[name] ??= stand;
  return { policy: normalise(withoutFacts(root, lists)), written: (path) => shifted(path, lists) };
}

/** The fact or party that a path leads into. */
function itemAt([top, second, third]: Path): { readonly name: string; readonly index: number } | undefined {
  if (top === 'sections' && typeof third === 'number')
    return { name: `sections/${String(second)}`, index: third };
  return top === 'parties' && typeof second === 'number' ? { name: 'parties', index: second } : undefined;
}

/** Removes the part of the record that a path leads into: a section, the omissions of one reason, a top-level key. */
function takeOut(root: Raw, [top, second]: Path, unknownKey: string | undefined): void {
  if (top === undefined) {
    if (unknownKey !== undefined) delete root[unknownKey];
    return;
  }
  const part = root[top];
  const name = second ?? unknownKey;
  if ((top === 'sections' || top === 'omitted') && isMapping(part) && name !== undefined)
    root[top] = without(part, String(name));
  else delete root[top];
}

function without(mapping: Raw, key: string): Raw {
  const { [key]: _, ...rest } = mapping;
  return rest;
}

function withoutFacts(root: Raw, lists: ReadonlyMap<string, ReadonlySet<number>>): Raw {
  const kept = (name: string, list: unknown) =>
    Array.isArray(list) ? list.filter((_, index) => lists.get(name)?.has(index) !== true) : list;
  const sections = Object.entries(root.sections as Raw).map(([name, section]) => [
    name,
    kept(`sections/${name}`, section),
  ]);
  return { ...root, parties: kept('parties', root.parties), sections: Object.fromEntries(sections) };
}

/** Counts the dropped items in again. */
function shifted(path: Path, lists: ReadonlyMap<string, ReadonlySet<number>>): Path {
  const at = path[0] === 'sections' ? 2 : path[0] === 'parties' ? 1 : -1;
  const dropped = lists.get(path.slice(0, at).join('/'));
  const index = path[at];
  if (dropped === undefined || typeof index !== 'number') return path;
  let written = 0;
  for (let left = index; ; written += 1) {
    if (dropped.has(written)) continue;
    if (left === 0) break;
    left -= 1;
  }
  return path.map((step, i) => (i === at ? written : step));
}
