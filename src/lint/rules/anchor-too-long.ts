import { anchorProblems, longestSide, shortestAnchor } from '../../evidence/index.js';
import { citationsOf } from '../../evidence/prove.js';
import { nearly, rule } from '../rule.js';

export const anchorTooLong = rule({
  id: 'anchor-too-long',
  severity: 'error',
  title: 'An anchor longer than a pointer',
  reason:
    'A record points into a text that belongs to somebody else; it does not copy it. Twelve words a side find any passage.',
  wrong:
    'omitted:\n  courtesy:\n    - "We keep account data for three years after you close your account. Questions?" # ← "We keep account data for three years after you close your account. Questions?"',
  right: 'omitted:\n  courtesy:\n    - "We keep account … Questions?"',
  messages: {
    long: 'A side of this anchor has more than {most} words. Write its first and last words: "first words … last words".',
    near: 'A side of this anchor has more than {most} words. Enough is: "{near|whole}"',
  },
  fix: 'Writes the shortest anchor of the same passage, where the text is at hand.',
  check: ({ policy, source }, report) => {
    const proof = 'proof' in source ? source.proof : undefined;
    for (const [i, { anchor, path }] of citationsOf(policy).entries()) {
      const problems = anchorProblems(anchor);
      if (problems.length !== 1 || problems[0] !== 'too-long') continue;
      const found = proof?.citations[i]?.resolution;
      // What the text does not say is the graver mistake.
      if (found?.state === 'not-found') continue;
      const near =
        proof !== undefined && found?.state === 'found'
          ? shortestAnchor(proof.text, found.span.start, found.span.end)
          : undefined;
      if (near === undefined) report({ message: 'long', path, args: { most: longestSide } });
      else report(nearly(path, near, { most: longestSide }));
    }
  },
});
