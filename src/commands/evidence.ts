import { DataError } from '../errors.js';
import type { Proof, SourceState } from '../evidence/prove.js';
import type { Policy } from '../model/policy.js';
import type { EvidenceLine } from '../render/show-text.js';
import type { Context } from './context.js';

export interface PolicyProof {
  readonly state: SourceState;
  /** Present where the text is at hand. */
  readonly proof?: Proof;
  /** The text's own hash, where it is at hand. */
  readonly sha256?: string;
}

/** Holds a record against its source text, if a sources folder is named and holds it. */
export async function proofOf(policy: Policy, context: Context): Promise<PolicyProof> {
  const folder = context.sources();
  if (folder === undefined) return { state: 'unchecked' };
  if (context.files.kind(folder) !== 'folder')
    throw new DataError(
      'there is no such folder of source texts',
      folder,
      'check --sources, PRIVCMP_SOURCES or the configuration file',
    );
  const inside = context.files.realpathInside(folder, policy.source.file);
  if (!inside.ok) {
    if (inside.problem.code === 'missing') return { state: 'missing' };
    throw new DataError(inside.problem.message, inside.problem.path);
  }
  const read = context.files.readText(inside.path);
  if (!read.ok) {
    if (read.problem.code === 'missing') return { state: 'missing' };
    throw new DataError(read.problem.message, read.problem.path);
  }
  const [{ prove, textFor }, { tooLong }] = await Promise.all([
    import('../evidence/prove.js'),
    import('../evidence/limits.js'),
  ]);
  const refused = tooLong(read.text);
  if (refused !== undefined) throw new DataError(refused, inside.path);
  const state = read.sha256 === policy.source.sha256 ? 'verified' : 'changed';
  return { state, proof: prove(policy, textFor(policy, read.text)), sha256: read.sha256 };
}

/** What to show under a fact: its passages, or why there are none. */
export function evidenceLines({
  state,
  proof,
}: PolicyProof): (section: string, fact: number) => readonly EvidenceLine[] {
  return (section, fact) => {
    if (proof === undefined)
      return [{ state: state === 'missing' ? 'source text missing' : 'unchecked: no source text' }];
    return proof.citations
      .filter((citation) => citation.section === section && citation.fact === fact)
      .map(
        ({ anchor, resolution }): EvidenceLine =>
          resolution.state === 'found'
            ? { state: 'found', anchor, lines: resolution.span.lines, quote: resolution.span.quote }
            : { state: resolution.state, anchor },
      );
  };
}
