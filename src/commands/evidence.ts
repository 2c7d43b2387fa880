import { DataError } from '../errors.js';
import type { Citation } from '../evidence/prove.js';
import type { Held } from '../evidence/report.js';
import { grouped } from '../model/groups.js';
import { formatPath } from '../model/path.js';
import type { Policy } from '../model/policy.js';
import type { EvidenceLine } from '../render/evidence-lines.js';
import type { MatrixView } from '../render/matrix/view.js';
import type { Context } from './context.js';

/** The folder of the source texts, where one was named. Throws DataError where it is none. */
export function sourcesFolder(context: Context): string | undefined {
  const folder = context.sources();
  if (folder !== undefined && context.files.kind(folder) !== 'folder')
    throw new DataError(
      'there is no such folder of source texts',
      folder,
      'check --sources, PRIVCMP_SOURCES or the configuration file',
    );
  return folder;
}

/** Holds a record against its source text, if a sources folder is named and holds it. */
export async function proofOf(policy: Policy, context: Context): Promise<Held> {
  const folder = sourcesFolder(context);
  if (folder === undefined) return { policy, state: 'unchecked' };
  const { readSourceText } = await import('../store/source-text.js');
  const { file } = policy.source;
  const read = readSourceText(file, folder, context.files);
  if (!read.ok) {
    // One text that cannot be read must not keep the others from being read.
    if (read.state === 'unreadable') await context.say(`${policy.id}: ${file}: ${read.reason}`);
    return { policy, state: read.state };
  }
  const { prove, textFor } = await import('../evidence/prove.js');
  const { sha256, text } = read;
  const state = sha256 === policy.source.sha256 ? 'verified' : 'changed';
  return { policy, state, evidence: { proof: prove(policy, textFor(policy, text)), sha256, file } };
}

/** The name by which what an anchor is cited for is followed to a new text; an omission has one for each of its anchors. */
export const followedAs = ({ omission, path, ref }: Citation): string =>
  omission === undefined ? ref : formatPath(path);

/** The passages behind each fact of some policies, for a view; nothing where no folder of source texts is named. */
export async function passagesOf(
  policies: readonly Policy[],
  context: Context,
): Promise<Pick<MatrixView, 'evidence'>> {
  if (context.sources() === undefined) return {};
  const lines = await Promise.all(
    policies.map(async (policy) => evidenceLines(await proofOf(policy, context))),
  );
  return { evidence: (policy, section, fact) => lines[policy]?.(section, fact) ?? [] };
}

/** What to show under a fact: its passages, or why there are none. */
export function evidenceLines({
  state,
  evidence,
}: Held): (section: string, fact: number) => readonly EvidenceLine[] {
  if (evidence === undefined) {
    const isAsked = state === 'missing' || state === 'unreadable';
    return () => [{ state: isAsked ? `source text ${state}` : 'unchecked: no source text' }];
  }
  const cited = grouped(evidence.proof.citations, ({ ref }) => ref);
  return (section, fact) =>
    (cited.get(`${section}[${fact}]`) ?? []).map(({ anchor, resolution }) =>
      resolution.state === 'found'
        ? { state: 'found', anchor, lines: resolution.span.lines, quote: resolution.span.quote }
        : { state: resolution.state, anchor },
    );
}
