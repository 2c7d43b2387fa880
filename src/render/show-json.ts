import type { Coverage } from '../evidence/coverage.js';
import type { Proof, SourceState } from '../evidence/prove.js';
import { type Fact, type Policy, recordIn } from '../model/policy.js';
import { sections } from '../model/sections/index.js';

interface Evidence {
  readonly state: SourceState;
  readonly proof?: Proof;
}

type Json = { readonly [key: string]: unknown };

function evidenceOf(ref: string, anchors: readonly string[], { proof }: Evidence): readonly Json[] {
  if (proof === undefined) return anchors.map((anchor) => ({ anchor, state: 'unchecked' }));
  return proof.citations
    .filter((citation) => citation.ref === ref)
    .map(({ anchor, resolution }) => {
      if (resolution.state !== 'found')
        return { anchor, state: resolution.state === 'malformed' ? 'not-found' : resolution.state };
      const { quote, lines, heading } = resolution.span;
      return { anchor, state: 'found', quote, lines, heading };
    });
}

/** How much of a text is accounted for, and the sentences that are not. */
export const coverageJson = ({ sentences, cited, partly, omitted, units }: Coverage): Json => ({
  sentences,
  cited,
  partly,
  omitted,
  unaccounted: units
    .filter(({ state }) => state === 'unaccounted')
    .map(({ unit: { lines, text } }) => ({ lines, text })),
});

/**
 * A record as other tools read it: defaults explicit, every section present, and for each anchor what became of it.
 * The shape is documented in the README and versioned by `schemaVersion`.
 */
export function policyJson(policy: Policy, evidence: Evidence, only?: readonly string[]): Json {
  const { schemaVersion, id, name, aliases, parties, document, source, normalised, omitted } = policy;
  const proved = (ref: string, { cite, ...fact }: Pick<Fact, 'cite'>): Json => ({
    ...fact,
    evidence: evidenceOf(ref, cite, evidence),
  });
  const chosen = sections.filter((section) => only?.includes(section.name) ?? true);
  const records = chosen.map((section): readonly [string, Json] => {
    const { status, reason, facts } = recordIn(policy, section);
    const all = facts.map((fact, i) => proved(`${section.name}[${i}]`, fact));
    return [section.name, { status, reason, facts: all }];
  });
  return {
    schemaVersion,
    id,
    name,
    aliases,
    parties: parties.map((party, i) => proved(`parties[${i}]`, party)),
    document: proved('document', document),
    source: { ...source, state: evidence.state },
    normalised,
    sections: Object.fromEntries(records),
    omitted,
    coverage: evidence.proof === undefined ? null : coverageJson(evidence.proof.coverage),
  };
}
