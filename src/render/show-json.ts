import type { Proof, SourceState } from '../evidence/prove.js';
import type { Policy } from '../model/policy.js';
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

function coverageJson({ coverage }: Proof): Json {
  const { sentences, cited, partly, omitted, unaccounted, units } = coverage;
  const lines = unaccounted.flatMap((index) => {
    const unit = units[index]?.unit;
    return unit === undefined ? [] : [{ lines: unit.lines, text: unit.text }];
  });
  return { sentences, cited, partly, omitted, unaccounted: lines };
}

/**
 * A record as other tools read it: defaults explicit, every section present, and for each anchor what became of it.
 * The shape is documented in the README and versioned by `schemaVersion`.
 */
export function policyJson(policy: Policy, evidence: Evidence, only?: readonly string[]): Json {
  const chosen = only === undefined ? sections : sections.filter((section) => only.includes(section.name));
  const { cite, ...document } = policy.document;
  return {
    schemaVersion: policy.schemaVersion,
    id: policy.id,
    name: policy.name,
    aliases: policy.aliases,
    parties: policy.parties.map(({ cite: anchors, ...party }, i) => ({
      ...party,
      evidence: evidenceOf(`parties[${i}]`, anchors, evidence),
    })),
    document: { ...document, evidence: evidenceOf('document', cite, evidence) },
    source: { ...policy.source, state: evidence.state },
    normalised: policy.normalised,
    sections: Object.fromEntries(
      chosen.map(({ name }) => {
        const record = policy.sections[name] ?? { status: 'not-assessed', facts: [] };
        const facts = record.facts.map(({ cite: anchors, ...fact }, i) => ({
          ...fact,
          evidence: evidenceOf(`${name}[${i}]`, anchors, evidence),
        }));
        return [name, { status: record.status, reason: record.reason, facts }];
      }),
    ),
    omitted: policy.omitted,
    coverage: evidence.proof === undefined ? null : coverageJson(evidence.proof),
  };
}
