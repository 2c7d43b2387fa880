import { type AnchorPart, type NotFoundReason, parseAnchor } from '../../evidence/index.js';
import { located } from '../passages.js';
import { rule } from '../rule.js';

/** What a draft has where no anchor means the sentence alone. */
const placeholder = 'TODO';

export const anchorNotFound = rule({
  id: 'anchor-not-found',
  severity: 'error',
  title: 'An anchor that the text does not hold',
  reason:
    'A citation that cannot be found proves nothing. Letters, accents and case count; spaces, quote marks and dashes may differ.',
  wrong:
    'sections:\n  sale:\n    - act: sell\n      denied: true\n      cite: "We never share" # ← "We never share"',
  right: 'sections:\n  sale:\n    - act: sell\n      denied: true\n      cite: "We never sell"',
  messages: {
    unwritten:
      'The citation is still to be written: give the first and last words of the sentence that says it, "first words … last words".',
    absent: 'The text does not say "{words}".{nearest|whole}',
    spelling: 'The text says "{words}" only in other letters: case or accents differ.{nearest|whole}',
    'inside-word': '"{words}" begins or ends inside a word of the text. Write whole words.{nearest|whole}',
    order: 'The end "{words}" stands only before the start.{nearest|whole}',
    heading:
      '"{words}" is found only across a heading, and no passage crosses one. Cite the parts one by one.{nearest|whole}',
    'before-context': 'The passage stands in the text, but not after "{words}".{nearest|whole}',
  },
  checkText: ({ source }, report) => {
    for (const { anchor, path, resolution } of source.proof.citations) {
      if (resolution.state !== 'not-found') continue;
      if (anchor === placeholder) {
        report({ message: 'unwritten', path });
        continue;
      }
      const nearest =
        resolution.nearest.length > 0 ? ` Nearest: ${resolution.nearest.map(located).join('; ')}` : '';
      report({
        message: resolution.reason satisfies NotFoundReason,
        path,
        args: { words: partOf(anchor, resolution.part), nearest },
      });
    }
  },
});

/** The words of the part of an anchor that was not found. */
function partOf(anchor: string, part: AnchorPart): string {
  const parsed = parseAnchor(anchor);
  if (typeof parsed === 'string') return anchor;
  if (part === 'context') return parsed.context?.start ?? anchor;
  return part === 'end' ? (parsed.end ?? anchor) : parsed.start;
}
