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
export const textFor = ({ needs, text }: { needs?: string; text?: string }): string | undefined =>
  text ?? (needs === 'source' ? exampleText : undefined);

/** A fact of that text in an example, by its fields. */
export function cited(section: string, ...fields: readonly string[]): string {
  const cite = fields.some((field) => /^\+?cite:/.test(field)) ? [] : ['cite: "We keep account data"'];
  return `sections:\n  ${section}:\n    - ${[...fields, ...cite].join('\n      ')}`;
}

/** What an example says of its document, by what stands between its title and its citation. */
export const document = (...fields: readonly string[]): string =>
  ['document:', 'title: Privacy policy', ...fields, 'cite: "Privacy policy Demo"'].join('\n  ');

export const source = 'source:\n  file: demo.txt\n  sha256: SHA';

const mark = /^(.*)«(.*?)(?:\|(.*?))?»(.*)$/gm;
const without = (sign: '+' | '-', piece: string) =>
  piece.replace(new RegExp(`\\n *[${sign}](?=[\\w«]).*`, 'g'), '').replace(/(\n *)[+-](?=[\w«])/g, '$1');

/**
 * The examples of a piece in which the mistake stands as `«wrong»`, or as `«wrong|right»`; lines that only the wrong one has
 * begin with `-`, those of the right one with `+`.
 */
export const examplesOf = (piece: string, right?: string) => ({
  wrong: without('+', piece).replace(mark, '$1$2$4 # ← $2'),
  right:
    right ??
    without('-', piece).replace(mark, (_, before, bad, good = bad, after) => `${before}${good}${after}`),
});
