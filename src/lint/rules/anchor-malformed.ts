import { anchorProblems } from '../../evidence/index.js';
import { citationsOf } from '../../evidence/prove.js';
import { rule } from '../rule.js';

export const anchorMalformed = rule({
  id: 'anchor-malformed',
  severity: 'error',
  title: 'An anchor that points nowhere by its form',
  reason:
    'An anchor is a literal phrase, or "start … end", with words on both sides of the dots, and may have one "left context >> " before it.',
  wrong:
    'sections:\n  sale:\n    - act: sell\n      denied: true\n      cite: "We never sell …" # ← "We never sell …"',
  right: 'sections:\n  sale:\n    - act: sell\n      denied: true\n      cite: "We never … your data"',
  messages: {
    empty: 'An empty anchor. Write the words of the text.',
    side: 'One side of the anchor has no words. Write words on both sides of "…" and ">>", or leave the sign out.',
    separators: 'An anchor has one "…". Cite the passages one by one: cite: ["a … b", "c … d"].',
    contexts: 'An anchor has one ">>", with the context on its left.',
  },
  check: ({ policy }, report) => {
    const words = {
      empty: 'empty',
      'empty-side': 'side',
      'too-many-separators': 'separators',
      'too-many-contexts': 'contexts',
    } as const;
    for (const { anchor, path } of citationsOf(policy)) {
      const problem = anchorProblems(anchor).find((found) => found !== 'too-long');
      if (problem !== undefined) report({ message: words[problem], path });
    }
  },
});
