import { normalise } from '../model/normalise.js';
import { isMapping, type Path } from '../model/path.js';
import type { Policy } from '../model/policy.js';
import type { SchemaMistake } from './rule.js';

/** What the schema accepts of a record, and where its parts stand in the record as written. */
export interface Repaired {
  readonly policy: Policy;
  /** A path in the policy as a path in the record as written. */
  readonly written: (path: Path) => Path;
}

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

/**
 * Takes out of a record what the schema refused (facts, parties, sections, omissions; other parts are emptied), so that the
 * rules can look at the rest. Undefined where nothing is left to look at.
 */
export function repair(value: unknown, mistakes: readonly SchemaMistake[]): Repaired | undefined {
  if (!isMapping(value)) return undefined;
  const root: Raw = { ...value };
  for (const top of ['sections', 'omitted']) {
    const part = root[top];
    if (isMapping(part)) root[top] = { ...part };
  }
  const lists = new Map<string, Set<number>>();
  for (const { path, keyword, params } of mistakes) {
    const key = keyword === 'additionalProperties' ? String(params.additionalProperty) : undefined;
    const list = itemAt(path);
    if (list === undefined) takeOut(root, path, key);
    else lists.set(list.name, (lists.get(list.name) ?? new Set()).add(list.index));
  }
  for (const [name, stand] of Object.entries(standIns)) root[name] ??= stand;
  const kept = keptItems(root, lists);
  return { policy: normalise(withoutFacts(root, kept)), written: (path) => shifted(path, kept) };
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
  if ((top === 'sections' || top === 'omitted') && isMapping(part) && name !== undefined) delete part[name];
  else delete root[top];
}

/** Indexes, in the record as written, of the items that are left of each list that lost some. */
function keptItems(
  root: Raw,
  lists: ReadonlyMap<string, ReadonlySet<number>>,
): ReadonlyMap<string, readonly number[]> {
  const sections = root.sections as Raw;
  return new Map(
    [...lists].map(([name, dropped]) => {
      const list = name === 'parties' ? root.parties : sections[name.slice('sections/'.length)];
      const indexes = Array.isArray(list) ? [...list.keys()] : [];
      return [name, indexes.filter((index) => !dropped.has(index))];
    }),
  );
}

function withoutFacts(root: Raw, kept: ReadonlyMap<string, readonly number[]>): Raw {
  const left = (name: string, list: unknown) =>
    Array.isArray(list) ? (kept.get(name)?.map((index) => list[index]) ?? list) : list;
  const sections = Object.entries(root.sections as Raw).map(([name, section]) => [
    name,
    left(`sections/${name}`, section),
  ]);
  return { ...root, parties: left('parties', root.parties), sections: Object.fromEntries(sections) };
}

/** Counts the dropped items in again. */
function shifted(path: Path, kept: ReadonlyMap<string, readonly number[]>): Path {
  const at = path[0] === 'sections' ? 2 : path[0] === 'parties' ? 1 : -1;
  const index = path[at];
  const written = typeof index === 'number' ? kept.get(path.slice(0, at).join('/'))?.[index] : undefined;
  return written === undefined ? path : path.with(at, written);
}
