import { remembered } from '../model/remembered.js';
import { longestSide } from './anchor.js';
import { barrier } from './folded-text.js';
import { firstWhere } from './halving.js';
import { resolveAnchor } from './resolve.js';
import { type SourceText, unitsBetween } from './text.js';
import { hasWord, type Range } from './words.js';

/** A phrase of up to this many words is cited whole. */
const shortPhrase = 8;
/** Fewer words on a side make an anchor that the next edit of the text breaks, or finds twice. */
const sturdySide = 3;
/** Next to a context the first few candidates do: context that stands close needs no length. */
const tried = 8;
/** Characters that are searched for one anchor: in a text of a policy's length there is no need to stop. */
const mostSearched = 50_000_000;
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
  let tries = mostSearched / text.raw.length;
  const resolve = (anchor: string) => {
    tries -= 1;
    return resolveAnchor(text, anchor);
  };
  const means = (anchor: string) => {
    const found = resolve(anchor);
    return found.state === 'found' && found.span.start === target.start && found.span.end === target.end;
  };
  const candidates = [...passages(tokensOf(text, target))];
  const bare = candidates.find(means);
  if (bare !== undefined) return bare;
  for (const context of contexts(text, target)) {
    if (tries < 0) return undefined;
    if (resolve(context).state === 'ambiguous' && !isHeading(text, context)) continue;
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
  let first = firstWhere(starts.length, (i) => (starts[i] ?? 0) >= start);
  while (text[first] === barrier) first++;
  let last = firstWhere(ends.length, (i) => (ends[i] ?? 0) > end) - 1;
  while (text[last] === barrier) last--;
  if (last < first || !canStart[first] || !canEnd[last]) return undefined;
  return text.slice(first, last + 1).includes(barrier) ? undefined : { start: first, end: last + 1 };
}

/** What stands between white space inside a range, without list marks. */
function tokensOf(text: SourceText, { start, end }: Range): string[] {
  return unitsBetween(text, start, end)
    .flatMap((unit) => text.raw.slice(Math.max(start, unit.start), Math.min(end, unit.end)).split(/\s+/u))
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
  const { units } = text;
  const next = firstWhere(units.length, (i) => (units[i]?.start ?? 0) >= start);
  const last = units[next - 1];
  const heading = last?.kind === 'heading' ? last : units[last?.heading ?? -1];
  if (heading && heading.end <= start) yield print(heading.text.split(' ').slice(0, longestSide));
  for (const unit of units.slice(Math.max(0, next - 12), next).reverse()) {
    const before = tokensOf(text, { start: unit.start, end: Math.min(start, unit.end) });
    for (let length = sturdySide; length <= Math.min(longestSide, before.length); length++) {
      yield print(before.slice(-length));
      yield print(before.slice(0, length));
    }
    if (before.length > 0 && before.length < sturdySide) yield print(before);
  }
}

/** How often each heading stands in a text. */
const headingsOf = remembered(({ headings }: SourceText): ReadonlyMap<string, number> => {
  const count = new Map<string, number>();
  for (const { text } of headings) count.set(text, (count.get(text) ?? 0) + 1);
  return count;
});

const isHeading = (text: SourceText, words: string): boolean => headingsOf(text).get(words) === 1;

function print(tokens: readonly string[]): string {
  return tokens.join(' ').replace(literalSign, '');
}
