import { inText, isFinished, openUnits } from '../passages.js';
import { rule } from '../rule.js';

export const sentencePartly = rule({
  id: 'sentence-partly',
  severity: 'error',
  title: 'A sentence that is accounted for in part',
  reason: 'The clause that no anchor covers often holds the condition, the exception or the second promise.',
  wrong:
    'sections:\n  retention:\n    - data: account\n      from: account-closed\n      period: P3Y\n      bound: exact\n      cite: "We keep account data"',
  right:
    'sections:\n  retention:\n    - data: account\n      from: account-closed\n      period: P3Y\n      bound: exact\n      cite: "We keep account … your account."',
  at: 'source',
  messages: {
    rest: '{record} covers this sentence only in part. Left over: "{rest}". Widen an anchor, or add the fact it holds.',
  },
  checkText: (input, report) => {
    const { source, policy } = input;
    if (!isFinished(input)) return;
    for (const { unit, rest } of openUnits(source.proof, 'partly')) {
      report({
        message: 'rest',
        args: { record: policy.id, rest: rest ?? '' },
        ...inText(source, unit),
      });
    }
  },
});
