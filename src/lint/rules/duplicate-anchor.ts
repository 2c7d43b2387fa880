import type { Span } from '../../evidence/index.js';
import { grouped } from '../../model/groups.js';
import type { Path } from '../../model/path.js';
import { rule } from '../rule.js';

export const duplicateAnchor = rule({
  id: 'duplicate-anchor',
  severity: 'warning',
  title: 'Two anchors of one fact mean the same passage',
  reason: 'Two anchors look like two proofs. One of them was meant for another passage, or is not needed.',
  wrong:
    'sections:\n  sale:\n    - act: sell\n      denied: true\n      cite: ["We never sell your data", "never sell"] # ← "never sell"',
  right: 'sections:\n  sale:\n    - act: sell\n      denied: true\n      cite: "We never sell your data"',
  messages: {
    same: 'This anchor lies inside "{other}" of the same fact (line {first} of the text). Remove it, or point elsewhere.',
  },
  checkText: ({ source }, report) => {
    const anchors = source.proof.citations.flatMap(({ resolution, ...cited }) =>
      resolution.state === 'found' ? [{ ...cited, span: resolution.span }] : [],
    );
    for (const found of grouped(anchors, ({ ref }) => ref).values()) {
      let outer: FoundAnchor | undefined;
      for (const one of found.toSorted(outerFirst)) {
        if (outer === undefined || one.span.end > outer.span.end) outer = one;
        else
          report({
            message: 'same',
            path: one.path,
            args: { other: outer.anchor, first: one.span.lines[0] },
          });
      }
    }
  },
});

interface FoundAnchor {
  readonly anchor: string;
  readonly path: Path;
  readonly span: Span;
}

/** Whatever holds another stands before it; of two on the same words the first of the record. */
const outerFirst = ({ span: a }: FoundAnchor, { span: b }: FoundAnchor): number =>
  a.start - b.start || b.end - a.end;
