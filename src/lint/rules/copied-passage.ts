import { longestCopy } from '../passages.js';
import { rule } from '../rule.js';
import { factsOf, valuesIn } from '../walk.js';

/** So many words in a row are no accident. */
const copied = 8;
/** Names and references stand as the text has them. */
const literal = new Set(['law', 'instrument', 'list', 'value', 'place', 'vendors', 'id']);

export const copiedPassage = rule({
  id: 'copied-passage',
  severity: 'error',
  title: 'A passage of the text copied into the record',
  reason:
    'The texts belong to others. A record holds facts in own words and points to the passage; the quote is shown from the text itself.',
  wrong:
    'sections:\n  retention:\n    - data: account\n      from: account-closed\n      period: P3Y\n      bound: exact\n      summary: We keep account data for three years after closing. # ← We keep account data for three years after closing.\n      cite: "We keep account … your account."',
  right:
    'sections:\n  retention:\n    - data: account\n      from: account-closed\n      period: P3Y\n      bound: exact\n      summary: Erased three years after the end.\n      cite: "We keep account … your account."',
  messages: {
    copied: '"{field}" repeats {count} words of the text in a row: "{words}". Say it in your own words.',
    comment:
      'This comment repeats {count} words of the text in a row{more|whole}. The record may not hold the text: take it away.',
  },
  checkText: ({ file, policy, source, comments }, report) => {
    const { text } = source.proof;
    // A draft carries the text as comments until it is a record.
    const copies = policy.draft?.length
      ? []
      : comments.flatMap((comment) => {
          const words = longestCopy(text, comment.text, copied);
          return words === undefined ? [] : [{ words, range: comment.range }];
        });
    const [first] = copies;
    if (first !== undefined) {
      const more = copies.length > 1 ? `; it is the first of ${copies.length}` : '';
      const args = { count: first.words.length, more };
      report({ message: 'comment', args, path: [], at: { file, range: first.range } });
    }
    for (const placed of factsOf(policy)) {
      for (const { field, path, value } of valuesIn(placed)) {
        if (field.kind.is !== 'text' || literal.has(field.name) || typeof value !== 'string') continue;
        const words = longestCopy(text, value, copied);
        if (words !== undefined)
          report({
            message: 'copied',
            path,
            args: { field: field.name, count: words.length, words: words.join(' ') },
          });
      }
    }
  },
});
