import type { RuleInfo } from './rule.js';

/** A small made-up text: the examples of rules are read against it, where a rule brings none of its own. */
export const exampleText = [
  'Privacy policy Demo',
  'Demo B.V., Amsterdam, runs demo.example.',
  'We never sell your data.',
  'We keep account data for three years after you close your account.',
  'Questions? Write to privacy@demo.example.',
  'Thank you for your trust.',
].join('\n\n');

/** The text without which a rule's examples say nothing; undefined where the record alone shows the mistake. */
export const textFor = ({ needs, text }: RuleInfo): string | undefined =>
  text ?? (needs === 'source' ? exampleText : undefined);

/** A fact of that text in an example, by its fields. */
export const cited = (section: string, ...fields: readonly string[]): string =>
  `sections:\n  ${section}:\n    - ${[...fields, 'cite: "We keep account data"'].join('\n      ')}`;
