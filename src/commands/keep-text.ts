import path from 'node:path';
import { UsageError } from '../errors.js';
import { mustWrite } from '../store/port.js';
import type { Context } from './context.js';
import type { Source } from './new-source.js';

/**
 * The source with the file its loose text is to be kept in, `.md`: where lint and verify look for it if the record goes to the
 * folder of the records, else beside the record, under the first of `names` that is free or holds this very text. Others are
 * returned as they are, and so is one for which no record is written to a file. Throws UsageError where each name is taken by
 * another text.
 */
export function placeText(
  source: Source,
  record: string | undefined,
  names: readonly string[],
  context: Context,
): Source {
  if (!source.isLoose) return source;
  const [first = ''] = names;
  if (record === undefined) return { ...source, file: `${first}.md` };
  const sources = sourcesFor(record, context);
  const folder = sources ?? path.dirname(record);
  for (const name of names) {
    const file = `${name}.md`;
    const at = path.join(folder, file);
    const there = context.files.readText(at);
    const isFree = !there.ok && there.problem.code === 'missing';
    if (!isFree && !(there.ok && there.sha256 === source.read.sha256)) continue;
    return { ...source, path: at, file, isLoose: isFree, ...(sources === undefined ? {} : { inside: true }) };
  }
  throw new UsageError(
    `${path.join(folder, `${names.at(-1) ?? ''}.md`)} exists, holds another text and is left as it is`,
    'move that file away, or choose another id',
  );
}

/**
 * The folder of the source texts, if the call names it or the record goes to the folder of the records. A record elsewhere is
 * a trial: nothing of it goes to a folder that only the environment or the configuration names.
 */
function sourcesFor(record: string, context: Context): string | undefined {
  const { io, options } = context;
  const { because, folder } = context.library().place;
  const records = path.resolve(io.cwd, because === 'bundled' ? 'policies' : folder);
  const way = path.relative(records, path.resolve(io.cwd, record));
  const isElsewhere = way.startsWith('..') || path.isAbsolute(way);
  return isElsewhere ? options.sources : context.sources();
}

/** Writes a text that was given a file and stands in none yet, and says where. Throws DataError where that cannot be done. */
export async function keepText(source: Source, context: Context): Promise<void> {
  if (!source.isLoose) return;
  mustWrite(context.files, source.path, source.read.text);
  await context.say(`the text that was read is kept as ${source.path}`);
}
