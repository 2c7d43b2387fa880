import { offersOf } from '../../evidence/offers.js';
import { located } from '../passages.js';
import { rule } from '../rule.js';

export const anchorAmbiguous = rule({
  id: 'anchor-ambiguous',
  severity: 'error',
  title: 'An anchor that fits several passages',
  reason:
    'A citation means one passage. The first of several is a guess, and a wrong one as soon as the text changes.',
  wrong: 'sections:\n  sale:\n    - act: sell\n      denied: true\n      cite: your # ← your',
  right: 'sections:\n  sale:\n    - act: sell\n      denied: true\n      cite: "sell your data"',
  messages: {
    passages:
      'This anchor fits {count} passages: {passages|parts}. Add words, or context on the left: {near|whole}',
    plain:
      'This anchor fits {count} passages: {passages|parts}. Add words, or a heading on the left: "Heading >> phrase".',
    context: 'The context left of ">>" stands {count} times: {passages|parts}. Write one that stands once.',
  },
  checkText: ({ source }, report) => {
    const offers = offersOf(source.proof);
    for (const citation of source.proof.citations) {
      const { path, resolution } = citation;
      if (resolution.state !== 'ambiguous') continue;
      const { spans, total, part } = resolution;
      const passages = spans.slice(0, 4).map(({ quote, lines }) => located({ text: quote, lines }));
      const args = { count: total, passages };
      const near = (offers.get(citation) ?? []).map((anchor) => `"${anchor}"`);
      if (part === 'context') report({ message: 'context', path, args });
      else if (near.length === 0) report({ message: 'plain', path, args });
      else report({ message: 'passages', path, args: { ...args, near: near.join(' or ') } });
    }
  },
});
