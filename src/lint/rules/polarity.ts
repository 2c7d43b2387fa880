import { isCited } from '../passages.js';
import { mismatches } from '../polarity.js';
import { rule } from '../rule.js';

export const polarity = rule({
  id: 'polarity',
  severity: 'info',
  title: 'A fact that is turned otherwise than its passage',
  reason:
    'A "not", "may", "only", "except" or "for example" that the fact has lost, or that the passage does not hold, turns what a policy says into something else.',
  wrong:
    'sections:\n  sale:\n    - act: sell\n      cite: "We never sell your data." # ← "We never sell your data."',
  right: 'sections:\n  sale:\n    - act: sell\n      denied: true\n      cite: "We never sell your data."',
  messages: {
    lost: 'The passage says "{words}", and the fact does not: {how}.',
    unsaid:
      'The fact says "{name}", and its passage has no word for it. Cite the words that say it, or take it out.',
  },
  checkText: (input, report) => {
    const { policy, source } = input;
    if (source.words === undefined || !isCited(input)) return;
    for (const found of mismatches(policy, source.proof, source.words)) {
      const { kind, path, cue, words = '' } = found;
      if (kind === 'lost')
        report({ message: kind, path, args: { words, how: ways[cue] ?? `modality: [${cue}]` } });
      else report({ message: kind, path, args: { name: cue } });
    }
  },
});

/** How a record says what a cue says, where that is no modality. */
const ways: Readonly<Record<string, string>> = {
  negation: 'denied: true, or what is limited by it',
  only: 'only: true, or the terms or conditions it stands for',
  except: 'except, or the limits it stands for',
  'for-example': 'example, open: true, or modality: [for-example]',
  includes: 'open: true, or example',
};
