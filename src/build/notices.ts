import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { packageRoot } from './paths.js';

/** The packages' folders, from the paths of the files that were bundled. */
export function packageFolders(inputs: readonly string[]): string[] {
  const folders = inputs.map((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}

/**
 * The licences of the bundled packages, one after the other, as text.
 * Throws if a package comes without a licence text: such a package cannot be passed on.
 */
export async function thirdPartyNotices(inputs: readonly string[]): Promise<string> {
  const parts = ['privcmp contains the packages below, each under its own licence.\n'];
  for (const folder of packageFolders(inputs)) {
    const full = path.join(packageRoot, folder);
    const { name, version, license } = JSON.parse(await readFile(path.join(full, 'package.json'), 'utf8'));
    const file = (await readdir(full)).find((entry) => /^(licen[cs]e|copying)([.-]|$)/i.test(entry));
    if (file === undefined) throw new Error(`${name}@${version} (${license}) has no licence file to pass on`);
    const text = (await readFile(path.join(full, file), 'utf8')).trim();
    parts.push(`${'-'.repeat(80)}\n${name}@${version} (${license})\n\n${text}\n`);
  }
  return parts.join('\n');
}
