import { rule } from '../rule.js';
import { factsOf, termsIn } from '../walk.js';

/** Words that carry nothing by themselves. */
const empty = new Set(
  'a an and any are as at be by can for from have has if in is it its may not of on or that the their them they this to us we when where which who will with you your data personal'.split(
    ' ',
  ),
);

const wordsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => !empty.has(word));

/** Without the endings by which a label and a sentence differ. */
const stem = (word: string): string => word.replace(/(?:ies|es|s|ed|ing|y)$/, '');

export const restatedSummary = rule({
  id: 'restated-summary',
  severity: 'info',
  title: 'A summary that says what the fields say',
  reason:
    'A summary is for what no field says. One that repeats the terms hides, among the many, those that say more.',
  wrong:
    'sections:\n  sale:\n    - act: sell\n      denied: true\n      data: account\n      summary: Does not sell account data # ← Does not sell account data\n      cite: "We never sell your data."',
  right:
    'sections:\n  sale:\n    - act: sell\n      denied: true\n      data: account\n      cite: "We never sell your data."',
  messages: { restated: 'The fields say this already. Remove the summary, or say what they do not.' },
  check: ({ policy, lexicon }, report) => {
    for (const placed of factsOf(policy)) {
      const { fact, path } = placed;
      const terms = termsIn(placed);
      const needed = terms.some(({ term }) => term === 'other');
      if (typeof fact.summary !== 'string' || needed) continue;
      const said = terms.flatMap(({ vocabulary, term }) => [
        term,
        lexicon.term(vocabulary, term)?.label ?? '',
      ]);
      const known = new Set([...said, 'does', 'do'].flatMap(wordsOf).map(stem));
      const words = wordsOf(fact.summary);
      if (words.length > 0 && words.every((word) => known.has(stem(word))))
        report({ message: 'restated', path: [...path, 'summary'] });
    }
  },
});
