import { longestSide } from './anchor.js';
import { barrier } from './folded-text.js';
import { resolveAnchor } from './resolve.js';
import type { SourceText } from './text.js';
import { hasWord, type Range } from './words.js';

/** A phrase of up to this many words is cited whole. */
const shortPhrase = 8;
/** Fewer words on a side make an anchor that the next edit of the text breaks, or finds twice. */
const sturdySide = 3;
/** Next to a context the first few candidates do: context that stands close needs no length. */
const tried = 8;
/** A separator that stands in the text itself; without the space before it, it is read as text. */
const literalSign = /\s+(?=(?:…|\.{3}|>>)(?:\s|$))/gu;

/**
 * The shortest anchor, of at most 12 words a side, that means the passage between two offsets of `SourceText.raw`.
 * White space and list marks at its edges are left out. It is a phrase if that is short, else `start … end`, and takes
 * context on its left only if it is not unique without.
 * @returns undefined if no anchor can mean it: it is blank, begins or ends inside a word, runs over a heading,
 * or is repeated without unique words near it on its left
 */
export function shortestAnchor(text: SourceText, start: number, end: number): string | undefined {
  const passage = foldedRange(text, start, end);
  if (passage === undefined) return undefined;
  const { folded } = text;
  const target = { start: folded.starts[passage.start] ?? 0, end: folded.ends[passage.end - 1] ?? 0 };
  const means = (anchor: string) => {
    const found = resolveAnchor(text, anchor);
    return found.state === 'found' && found.span.start === target.start && found.span.end === target.end;
  };
  const candidates = [...passages(tokensOf(text, target))];
  const bare = candidates.find(means);
  if (bare !== undefined) return bare;
  for (const context of contexts(text, target)) {
    if (resolveAnchor(text, context).state === 'ambiguous' && !isHeading(text, context)) continue;
    const found = candidates
      .slice(0, tried)
      .map((candidate) => `${context} >> ${candidate}`)
      .find(means);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The passage in the folded text, if it begins and ends at the edges of words. */
function foldedRange({ folded }: SourceText, start: number, end: number): Range | undefined {
  const { text, starts, ends, canStart, canEnd } = folded;
  const first = starts.findIndex((at, i) => at >= start && text[i] !== barrier);
  let last = text.length - 1;
  while (last >= first && ((ends[last] ?? 0) > end || text[last] === barrier)) last--;
  if (first < 0 || last < first || !canStart[first] || !canEnd[last]) return undefined;
  return text.slice(first, last + 1).includes(barrier) ? undefined : { start: first, end: last + 1 };
}

/** What stands between white space inside a range, without list marks. */
function tokensOf({ raw, units }: SourceText, { start, end }: Range): string[] {
  return units
    .filter((unit) => unit.start < end && unit.end > start)
    .flatMap((unit) => raw.slice(Math.max(start, unit.start), Math.min(end, unit.end)).split(/\s+/u))
    .filter((token) => token !== '');
}

/** Every anchor that begins and ends with the tokens, the best first. */
function* passages(tokens: readonly string[]): Generator<string> {
  const words = tokens.filter(hasWord).length;
  const whole = print(tokens);
  if (words <= shortPhrase) yield whole;
  for (let total = 2 * sturdySide; total <= 2 * longestSide && total < tokens.length; total++) {
    for (const left of balanced(total)) {
      yield `${print(tokens.slice(0, left))} … ${print(tokens.slice(left - total))}`;
    }
  }
  if (words > shortPhrase && words <= longestSide) yield whole;
}

/** Lengths of the left side for a total, the most even first. */
function balanced(total: number): number[] {
  const lengths: number[] = [];
  for (let left = sturdySide; left <= total - sturdySide; left++) {
    if (left <= longestSide && total - left <= longestSide) lengths.push(left);
  }
  return lengths.sort((a, b) => Math.abs(2 * a - total) - Math.abs(2 * b - total) || a - b);
}

/** What may stand on the left: the heading, the words right before, then the beginnings of units further up. */
function* contexts(text: SourceText, { start }: Range): Generator<string> {
  const above = text.units.filter((unit) => unit.start < start).reverse();
  const heading = above.find((unit) => unit.kind === 'heading');
  if (heading && heading.end <= start) yield print(heading.text.split(' ').slice(0, longestSide));
  for (const unit of above.slice(0, 12)) {
    const before = tokensOf(text, { start: unit.start, end: Math.min(start, unit.end) });
    for (let length = sturdySide; length <= Math.min(longestSide, before.length); length++) {
      yield print(before.slice(-length));
      yield print(before.slice(0, length));
    }
    if (before.length > 0 && before.length < sturdySide) yield print(before);
  }
}

function isHeading({ headings }: SourceText, words: string): boolean {
  return headings.filter((heading) => heading.text === words).length === 1;
}

function print(tokens: readonly string[]): string {
  return tokens.join(' ').replace(literalSign, '');
}
