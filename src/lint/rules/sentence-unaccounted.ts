import { inText, isFinished, openUnits } from '../passages.js';
import { rule } from '../rule.js';

export const sentenceUnaccounted = rule({
  id: 'sentence-unaccounted',
  severity: 'error',
  title: 'A sentence that nothing accounts for',
  reason:
    'Every sentence is cited by a fact or omitted for a reason. What nobody accounts for is what everybody overlooked.',
  wrong: 'omitted:\n  introductory: ["Demo B.V. … demo.example."]',
  right: 'omitted:\n  courtesy: ["Thank you for your trust."]',
  at: 'source',
  messages: {
    sentence: 'Nothing in {record} accounts for "{text}" Cite it in a fact, or list it under "omitted".',
  },
  checkText: (input, report) => {
    const { source, policy } = input;
    if (!isFinished(input)) return;
    for (const { unit } of openUnits(source.proof, 'unaccounted')) {
      report({
        message: 'sentence',
        args: { record: policy.id, text: unit.text },
        ...inText(source, unit),
      });
    }
  },
});
