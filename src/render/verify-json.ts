import type { Report } from '../evidence/report.js';

/** A verification as other tools read it. */
export function reportJson(report: Report): object {
  const { policy, state, evidence, doubts } = report;
  const base = { id: policy.id, source: { file: policy.source.file, state } };
  if (evidence === undefined) return base;
  const { coverage, citations, text } = evidence.proof;
  const { newUnits, ...drift } = evidence.drift ?? {};
  const unitAt = (index: number) => {
    const unit = text.units[index];
    return unit === undefined ? [] : [{ lines: unit.lines, text: unit.text }];
  };
  return {
    ...base,
    source: {
      ...base.source,
      against: evidence.file,
      sha256: evidence.sha256,
      versions: evidence.versions,
    },
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
      sentences: coverage.sentences,
      cited: coverage.cited,
      partly: coverage.units
        .filter((unit) => unit.state === 'partly')
        .map(({ unit, rest, refs }) => ({ lines: unit.lines, text: unit.text, rest, refs })),
      omitted: coverage.omitted,
      unaccounted: coverage.unaccounted.flatMap(unitAt),
    },
    drift: newUnits && { ...drift, newSentences: newUnits.flatMap(unitAt) },
  };
}
