import { DataError, UsageError } from '../errors.js';
import { parseDate } from '../model/date.js';
import { fold } from '../model/fold.js';
import { given } from '../model/given.js';
import { nearest } from '../model/nearest.js';
import type { Policy } from '../model/policy.js';
import { shellWord } from '../model/shell.js';
import { didYouMean, short } from '../model/words.js';
import type { Version } from '../store/git.js';
import type { Context } from './context.js';
import { type Source, textOfBytes } from './new-source.js';

/** What a version is, by how Open Terms Archive begins its messages. A technical upgrade is no change by the service. */
const isTechnical = ({ subject }: Pick<Version, 'subject'>) =>
  /^Apply technical or declaration upgrade on /u.test(subject);
const isFirst = ({ subject }: Version) => /^First record of /u.test(subject);

/** The file of a service's terms. Throws UsageError where no service is named, or a path. */
export function fileOf(service: string | undefined, terms: string | undefined): string {
  if (service === undefined)
    throw new UsageError('--ota needs a service', 'name it: --ota DIR --service NAME');
  for (const name of [service, terms ?? ''])
    if (/[/\\\p{Cc}]|^\.+$/u.test(name))
      throw new UsageError(
        `"${short(name)}" is no name of a service or of its terms`,
        'write it as its folder, or its file without .md, is called',
      );
  return `${service}/${terms ?? 'Privacy Policy'}.md`;
}

/** The file that a record was read of. Throws UsageError where it names none. */
export function fileRead({ id, source }: Policy): string {
  // Of a text that was named FILE@REV the commit stands behind it.
  if (source.original !== undefined) return source.original.file.replace(/@[0-9a-f]{12}$/u, '');
  throw new UsageError(
    `${id} does not say which file of a collection it was read of`,
    'write its path into source.original, as privcmp new --ota does, or use --against FILE@REV',
  );
}

/**
 * Reads a text, `<service>/<terms>.md`, of a checkout of an Open Terms Archive collection of versions, with the day it was fetched
 * and the day of its last change: the last version of the day `date` (YYYY-MM-DD) or before, else of all. Throws UsageError where
 * the collection, the text or a version of it is not there.
 */
export async function readCollection(
  ota: string,
  file: string,
  date: string | undefined,
  context: Context,
): Promise<Source> {
  const { bytesAt, namesAt, versionsOf } = await import('../store/git.js');
  const { env } = context.io;
  if (context.files.kind(ota) !== 'folder') throw new DataError('there is no such folder', ota);
  if (date !== undefined && (date.length < 10 || parseDate(date) === undefined))
    throw new UsageError(`"${date}" is no day`, 'write it as 2024-05-31');
  const all = versionsOf(ota, file, 'HEAD', env);
  if (all.length === 0) {
    const service = file.slice(0, file.indexOf('/') + 1);
    const names = namesAt(ota, 'HEAD', env);
    const there = names.filter((name) => name.startsWith(service));
    const services = new Map(names.map((name) => name.split('/', 1)[0] ?? '').map((one) => [fold(one), one]));
    const near = nearest(fold(service.slice(0, -1)), services.keys()).map((one) => services.get(one) ?? one);
    throw new UsageError(
      `the collection has no ${file}`,
      there.length > 0
        ? `it has: ${there.join(', ')}`
        : didYouMean(near, 'its folders are the names for --service'),
    );
  }
  const upTo = all.filter((version) => date === undefined || version.date <= date);
  const [version] = upTo;
  const oldest = all.at(-1)?.date;
  if (version === undefined)
    throw new UsageError(`the collection has no ${file} of ${date} or before`, `its first is of ${oldest}`);
  const changed = upTo.find((one) => !isTechnical(one) && !isFirst(one));
  if (version.cutOff || changed?.cutOff)
    throw new DataError(
      `the history of ${file} is cut off, so the days of its versions are not known`,
      ota,
      `fetch it: git -C ${shellWord(ota)} fetch --unshallow; or read the text alone, with --source`,
    );
  const bytes = bytesAt(ota, file, version.commit, env);
  if (bytes === undefined) throw new DataError(`${file} was taken away on ${version.date}`, ota);
  const { read, sha256 } = await textOfBytes(bytes, file, context);
  const said = { file, sha256: read.sha256, original: { file, sha256 }, retrieved: version.date };
  return {
    text: read.text,
    path: `${ota}/${file}`,
    said: { ...said, ...given({ observed: changed?.date }) },
    isLoose: true,
    versions: all
      .map(({ cutOff: _, subject, ...one }) => ({ ...one, technical: isTechnical({ subject }), subject }))
      .reverse(),
  };
}
