import { byCodePoint } from '../model/words.js';
import type { FolderEntry } from './rule.js';

/** The id that a file's name gives its record; undefined if the file has no such name. */
export const idOfFile = (file: string): string | undefined => /([^/\\]+)\.ya?ml$/i.exec(file)?.[1];

/**
 * Records with the id of another record of the folder, which is named: the one whose file has the right name, or else the first.
 * In the order of their paths, however they were asked for.
 */
export function namesakes(
  entries: readonly FolderEntry[],
): readonly (FolderEntry & { readonly other: string })[] {
  const sorted = [...entries].sort((a, b) => byCodePoint(a.file, b.file));
  const owners = new Map<string, string>();
  for (const { file, policy } of sorted)
    if (!owners.has(policy.id) || idOfFile(file) === policy.id) owners.set(policy.id, file);
  return sorted.flatMap((entry) => {
    const other = owners.get(entry.policy.id);
    return other === undefined || other === entry.file || entry.policy.id === '' ? [] : [{ ...entry, other }];
  });
}
