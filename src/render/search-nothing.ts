import { count, either, short } from '../model/words.js';
import type { Query } from '../query/index.js';
import type { Report } from '../search/nothing.js';
import { cleanLine } from './clean.js';
import { listing } from './layout.js';

/** Conditions listed one by one. */
const mostParts = 12;

/** What was looked for, in how many records, and what may have been meant; one line each. */
export function nothingLines(
  { text, words }: Query,
  { records, parts, nearest }: Report,
  sections: readonly string[] = [],
): readonly string[] {
  const where = sections.length === 0 ? '' : `, section ${either(sections)}`;
  const places = words.length === 0 ? '' : '; words in labels, values, summaries, notes and anchors';
  const rows = parts.slice(0, mostParts).map((part) => [`  ${cleanLine(short(part.text))}`, foundIn(part)]);
  return [
    `no match for ${cleanLine(short(text))} (looked in ${count(records, 'record')}${where}${places})`,
    ...(parts.length > 1 ? ['one by one the conditions find:', listing(rows)] : []),
    ...(nearest.length > 0 ? [`did you mean ${either(nearest.map(cleanLine))}?`] : []),
    'This is about the words of the records. What a policy is silent on is told by is:silent, as in is:silent right:complaint.',
  ];
}

function foundIn({ facts, records }: Report['parts'][number]): string {
  if (facts === 0) return records === 0 ? 'nothing' : `holds of ${count(records, 'record')}`;
  return `${count(facts, 'fact')} in ${count(records, 'record')}`;
}
