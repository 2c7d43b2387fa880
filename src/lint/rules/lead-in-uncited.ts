import { findCues } from '../../model/find-terms.js';
import { inText, isFinished } from '../passages.js';
import { rule } from '../rule.js';

/** What turns every item of a list, and is lost where only the items are cited. */
const turning = new Set([
  'negation',
  'condition',
  'only',
  'except',
  'may',
  'typically',
  'sometimes',
  'effort',
]);

/** Who somebody is, and where to write to, is turned by nothing: "If you have questions, write to:". */
const named = /^(?:parties|contacts|document)\b/;

export const leadInUncited = rule({
  id: 'lead-in-uncited',
  severity: 'warning',
  title: 'A lead-in that turns its list, and is not cited',
  reason:
    '"We never share data with:" turns what follows into its opposite. A fact that cites only the items proves sharing.',
  wrong:
    'sections:\n  recipients:\n    - recipient: advertising\n      denied: true\n      cite: "advertising networks;"',
  right:
    'sections:\n  recipients:\n    - recipient: advertising\n      denied: true\n      cite: ["We never share data with:", "advertising networks;"]',
  text: 'We never share data with:\n\n- advertising networks;\n- data brokers.',
  at: 'source',
  messages: {
    uncited:
      '"{cue}" in this lead-in holds for its whole list. Cite it in {facts}, which cite what it leads in.',
  },
  checkText: (input, report) => {
    const { source } = input;
    if (source.words === undefined || !isFinished(input)) return;
    const { text, coverage } = source.proof;
    for (const { unit, refs } of coverage.units) {
      if (unit.items === undefined || unit.kind !== 'lead-in') continue;
      const raw = text.raw.slice(unit.start, unit.end);
      const cue = findCues(raw, source.words).find((found) => turning.has(found.cue));
      if (cue === undefined) continue;
      const citing = unit.items.flatMap((index) => coverage.units[index]?.refs ?? []);
      const facts = [...new Set(citing)].filter((ref) => !refs.includes(ref) && !named.test(ref));
      if (facts.length > 0)
        report({
          message: 'uncited',
          args: { cue: raw.slice(cue.start, cue.end), facts },
          ...inText(source, unit),
        });
    }
  },
});
