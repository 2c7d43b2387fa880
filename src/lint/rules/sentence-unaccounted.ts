import { isFinished, openUnits, placeOf } from '../passages.js';
import { rule } from '../rule.js';

/** Findings of this kind that a person would read; the rest is only counted. */
const most = 300;

export const sentenceUnaccounted = rule({
  id: 'sentence-unaccounted',
  severity: 'error',
  title: 'A sentence that nothing accounts for',
  reason:
    'Every sentence is cited by a fact or omitted for a reason. What nobody accounts for is what everybody overlooked.',
  wrong: 'omitted:\n  introductory: ["Demo B.V. … demo.example."]',
  right: 'omitted:\n  courtesy: ["Thank you for your trust."]',
  needs: 'source',
  messages: {
    more: 'From here on {count} more sentences are not accounted for in {record}.',
    sentence: 'Nothing in {record} accounts for "{text}" Cite it in a fact, or list it under "omitted".',
  },
  check: (input, report) => {
    const { source, policy } = input;
    if (!('proof' in source) || !isFinished(input)) return;
    const open = openUnits(source.proof, 'unaccounted');
    for (const { unit } of open.slice(0, most)) {
      report({
        message: 'sentence',
        path: [],
        args: { record: policy.id, text: unit.text },
        at: { file: source.file, range: placeOf(source.proof.text, unit.start, unit.end) },
      });
    }
    const next = open[most]?.unit;
    if (next === undefined) return;
    report({
      message: 'more',
      path: [],
      args: { record: policy.id, count: open.length - most },
      at: { file: source.file, range: placeOf(source.proof.text, next.start, next.end) },
    });
  },
});
