import type { Report } from '../evidence/report.js';
import { coverageJson } from './show-json.js';

/** A verification as other tools read it. */
export function reportJson(report: Report): object {
  const { policy, state, evidence, doubts } = report;
  const { id } = policy;
  const source = { file: policy.source.file, state };
  if (evidence === undefined) return { id, source };
  const { coverage, citations, text } = evidence.proof;
  const { newUnits, ...drift } = evidence.drift ?? {};
  const fresh = newUnits?.flatMap((index) => text.units[index] ?? []);
  return {
    id,
    source: { ...source, against: evidence.file, sha256: evidence.sha256, versions: evidence.versions },
    anchors: {
      total: citations.length,
      found: citations.length - doubts.length,
      doubtful: doubts.map(({ cited: { ref, anchor, resolution }, offers }) => ({
        ref,
        anchor,
        ...resolution,
        offers,
      })),
    },
    coverage: {
      ...coverageJson(coverage),
      partly: coverage.units
        .filter(({ state: is }) => is === 'partly')
        .map(({ unit, rest, refs }) => ({ lines: unit.lines, text: unit.text, rest, refs })),
    },
    drift: fresh && { ...drift, newSentences: fresh.map((unit) => ({ lines: unit.lines, text: unit.text })) },
  };
}
