import { rule } from '../rule.js';

export const duplicateAnchor = rule({
  id: 'duplicate-anchor',
  severity: 'warning',
  title: 'Two anchors of one fact mean the same passage',
  reason: 'Two anchors look like two proofs. One of them was meant for another passage, or is not needed.',
  wrong:
    'sections:\n  sale:\n    - act: sell\n      denied: true\n      cite: ["We never sell your data", "never sell"] # ← "never sell"',
  right: 'sections:\n  sale:\n    - act: sell\n      denied: true\n      cite: "We never sell your data"',
  needs: 'source',
  messages: {
    same: 'This anchor lies inside "{other}" of the same fact (line {first} of the text). Remove it, or point elsewhere.',
  },
  check: ({ source }, report) => {
    if (!('proof' in source)) return;
    const found = source.proof.citations.flatMap((one) =>
      one.resolution.state === 'found' ? [{ ...one, span: one.resolution.span }] : [],
    );
    for (const [i, one] of found.entries()) {
      const outer = found.find(
        (other, j) =>
          j !== i &&
          other.ref === one.ref &&
          other.span.start <= one.span.start &&
          one.span.end <= other.span.end &&
          (j < i || other.span.start < one.span.start || one.span.end < other.span.end),
      );
      if (outer !== undefined)
        report({ message: 'same', path: one.path, args: { other: outer.anchor, first: one.span.lines[0] } });
    }
  },
});
