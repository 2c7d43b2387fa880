import { inText } from '../passages.js';
import { rule } from '../rule.js';

export const citedAndOmitted = rule({
  id: 'cited-and-omitted',
  severity: 'warning',
  title: 'Words that are cited and omitted at once',
  reason:
    'A sentence that carries a fact is not to be left out, and the reason for leaving it out is not true.',
  wrong: 'omitted:\n  courtesy: ["We never sell your data.", "Thank you for your trust."]',
  right: 'omitted:\n  courtesy: ["Thank you for your trust."]',
  at: 'source',
  messages: {
    both: '{record} cites these words ({refs}) and omits them as {reasons}. Take them out of "omitted".',
  },
  checkText: ({ source, policy }, report) => {
    for (const { unit, refs, reasons } of source.proof.coverage.overlaps) {
      report({
        message: 'both',
        args: { record: policy.id, refs, reasons },
        ...inText(source, unit),
      });
    }
  },
});
