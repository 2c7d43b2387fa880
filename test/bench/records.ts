import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Fills `target` with `count` records: the ones in `source` again and again, each copy with an id, a name and a file of
 * its own. Returns the id of the last. Throws if there is nothing to copy.
 */
export function generateRecords(source: string, target: string, count: number): string {
  const originals = readdirSync(source)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({
      id: path.basename(file, '.yaml'),
      text: readFileSync(path.join(source, file), 'utf8'),
    }));
  if (originals.length === 0) throw new Error(`no records in ${source}`);
  let id = '';
  for (let index = 0; index < count; index += 1) {
    const original = originals[index % originals.length];
    if (!original) continue;
    id = `${original.id}-${String(index).padStart(5, '0')}`;
    const text = original.text
      .replace(/^id:.*$/m, `id: ${id}`)
      .replace(/^name:.*$/m, `name: Copy ${index}`)
      // An alias names one record; the copies would fight over it.
      .replace(/^aliases:.*\n(?:[ \t]+.*\n)*/m, '');
    writeFileSync(path.join(target, `${id}.yaml`), text);
  }
  return id;
}
