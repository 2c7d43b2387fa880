import { DataError, UsageError } from '../errors.js';
import type { Policy } from '../model/policy.js';
import type { Context } from './context.js';

/** Takes `ID@REV` or `path/to/record.yaml@REV` apart; a revision may hold slashes and further `@`. */
function parse(text: string) {
  const [, folder, name, revision] = /^(?:(.*)[/\\])?([^@/\\]+)@(.+)$/s.exec(text) ?? [];
  if (name === undefined || revision === undefined) return undefined;
  return { folder: folder === '' ? '/' : folder, name: stem(name), revision };
}

const stem = (file: string) => (file.split(/[/\\]/).at(-1) ?? file).replace(/\.ya?ml$/i, '');

type Revision = NonNullable<ReturnType<typeof parse>>;

async function openPast({ folder, name, revision }: Revision, context: Context): Promise<Policy> {
  const library = context.library();
  const [{ folderAt }, { openLibrary }] = await Promise.all([
    import('../store/git.js'),
    import('../store/library.js'),
  ]);
  const past = folderAt(folder ?? library.place.folder, revision, context.io.env);
  const then = openLibrary({ folder: past.folder, because: 'git' }, past.files, context.lexicon());
  try {
    return (await then.open(name)).policy;
  } catch (error) {
    // The advice to lint a file would name one that cannot be opened.
    if (error instanceof DataError) throw new DataError(error.message, error.where);
    if (!(error instanceof UsageError) || folder !== undefined) throw error;
    // What the record is called today it may not have been called then; its file may have kept its name.
    const today = await library.open(name).catch(() => undefined);
    if (today === undefined || !past.files.exists(`${past.folder}/${stem(today.file)}.yaml`)) throw error;
    return (await then.open(stem(today.file))).policy;
  }
}

/**
 * Opens a policy by name, or `ID@REV` from the history of the folder that holds it; one of the past has the revision in its
 * id and name. Throws UsageError where the name, the revision or the history is not there.
 */
export async function openNamed(name: string, context: Context): Promise<Policy> {
  const asked = context.files.exists(name) ? undefined : parse(name);
  if (asked === undefined) return (await context.library().open(name)).policy;
  const policy = await openPast(asked, context);
  return { ...policy, id: `${policy.id}@${asked.revision}`, name: `${policy.name}@${asked.revision}` };
}
