import fc from 'fast-check';
import { prepareText, type SourceText } from '../../src/evidence/text.js';

/** Few words, so that phrases repeat; some are what folding, marks and boundaries stumble over. */
const words = [
  'data',
  'Data',
  'we',
  'keep',
  'données',
  'of\uFB01ce',
  "can't",
  'l’accès',
  'e-mail',
  '2.5',
  '16',
  'B.V.',
  'e.g.',
  '“logs”',
  '(if',
  'so)',
  '—',
  '…',
  '...',
  '>>',
  'a…b',
  '漢字',
  'ре',
];
const ends = ['.', '. ', '?', ';', ':', ',', ''];
const breaks = [
  ' ',
  ' ',
  ' ',
  '\u00A0',
  '\n',
  '\n\n',
  '\n• ',
  '\n\n- ',
  '\n  1. ',
  '\n\nTitle\n\n',
  '\n# ',
  '<br>',
  ' | ',
];

const word = fc.tuple(fc.constantFrom(...words), fc.constantFrom(...ends), fc.constantFrom(...breaks));

/** Texts that look like policies at a distance, as their raw form. */
export const policies: fc.Arbitrary<string> = fc
  .array(word, { minLength: 1, maxLength: 60 })
  .map((parts) => parts.map((part) => part.join('')).join(''));

/** A text with a passage in it that begins and ends with words, in offsets of `text.raw`. */
export const passages: fc.Arbitrary<{ text: SourceText; start: number; end: number }> = fc
  .tuple(policies, fc.nat(), fc.nat())
  .map(([raw, from, length]) => {
    const text = prepareText(raw, 'en');
    const all = text.units.flatMap((unit) => unit.words);
    const first = from % Math.max(1, all.length);
    const last = Math.min(all.length - 1, first + (length % 25));
    return { text, start: all[first]?.start ?? 0, end: all[last]?.end ?? 0 };
  });

/** The passage as someone would copy it, without marks; `undefined` where it would run over a heading. */
export function copied({
  text,
  start,
  end,
}: {
  text: SourceText;
  start: number;
  end: number;
}): string | undefined {
  const touched = text.units.filter((unit) => unit.start < end && unit.end > start);
  if (touched.length === 0 || (touched.length > 1 && touched.some((unit) => unit.kind === 'heading')))
    return undefined;
  return touched
    .map((unit) => text.raw.slice(Math.max(start, unit.start), Math.min(end, unit.end)))
    .join(' ');
}
