import type { Coverage } from '../evidence/coverage.js';
import type { Held } from '../evidence/report.js';
import { type Fact, recordIn } from '../model/policy.js';
import { sections } from '../model/sections/index.js';

type Json = { readonly [key: string]: unknown };

function evidenceOf(ref: string, anchors: readonly string[], { evidence }: Held): readonly Json[] {
  if (evidence === undefined) return anchors.map((anchor) => ({ anchor, state: 'unchecked' }));
  return evidence.proof.citations
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
export function policyJson(held: Held, only?: readonly string[]): Json {
  const { policy, state, evidence: found } = held;
  const { schemaVersion, id, name, aliases, parties, document, source, normalised, omitted } = policy;
  const proved = (ref: string, { cite, ...fact }: Pick<Fact, 'cite'>): Json => ({
    ...fact,
    evidence: evidenceOf(ref, cite, held),
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
    source: { ...source, state },
    normalised,
    sections: Object.fromEntries(records),
    omitted,
    coverage: found === undefined ? null : coverageJson(found.proof.coverage),
  };
}
