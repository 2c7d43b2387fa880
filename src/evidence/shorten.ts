import { grouped } from '../model/groups.js';
import { remembered } from '../model/remembered.js';
import { longestSide, parseAnchor } from './anchor.js';
import { foldText, withoutMarkup } from './fold.js';
import { barrier, edgeAt, placesIn } from './folded-text.js';
import { firstWhere } from './halving.js';
import { findContext, placesOf } from './resolve.js';
import { type SourceText, type Unit, wordsBetween } from './text.js';
import { hasWord, type Range } from './words.js';

/** A phrase of up to this many words is cited whole. */
const shortPhrase = 8;
/** Fewer words on a side make an anchor that the next edit of the text breaks, or finds twice. */
const sturdySide = 3;
/** Next to a context the first few candidates do: context that stands close needs no length. */
const tried = 8;
/** Units above that are tried for context, the nearest first. */
const mostContexts = 40;
/** A separator that stands in the text itself; without the space before it, it is read as text. */
const literalSign = /\s+(?=(?:…|\.{3}|>>)(?:\s|$))/gu;

/**
 * The shortest anchor, of at most 12 words a side, that means the passage between two offsets of `SourceText.raw`.
 * White space and list marks at its edges are left out. It is a phrase if that is short, else `start … end`, and takes
 * context on its left only if it is not unique without.
 * @returns undefined if no anchor can mean it: it is blank, begins or ends inside a word, runs over a heading,
 * or is repeated without unique words on its left that part it from the passage before
 */
export function shortestAnchor(text: SourceText, start: number, end: number): string | undefined {
  const passage = foldedRange(text, start, end);
  if (passage === undefined) return undefined;
  const { folded } = text;
  const target = { start: folded.starts[passage.start] ?? 0, end: folded.ends[passage.end - 1] ?? 0 };
  const isTarget = (match: Range | undefined) => match?.start === passage.start && match.end === passage.end;
  const tokens = tokensOf(text, target);
  const occurrences = placesIn(folded)(folded.text.slice(passage.start, passage.end));
  // Where the whole passage stands twice, so do its ends; a heading repeated right below itself counts once.
  if (occurrences.length < 2 || folded.text[passage.end] === barrier)
    for (const { anchor, parsed } of candidatesOf(tokens)) {
      const [place, second] = placesOf(text, parsed);
      if (isTarget(place) && second === undefined) return anchor;
    }
  const few = [...candidatesOf(tokens)].slice(0, tried);
  const before = occurrences[firstWhere(occurrences, (one) => one.start >= passage.start) - 1];
  for (const context of contexts(text, target, folded.ends[before?.start ?? -1] ?? 0)) {
    const behind = onlyPlace(text, context)?.end;
    if (behind === undefined || behind > passage.start) continue;
    const found = few.find(({ parsed }) => isTarget(placesOf(text, parsed, behind).next().value));
    if (found !== undefined) return `${context} >> ${found.anchor}`;
  }
  return undefined;
}

/** Where the one place that a context means stands; undefined if there is none or more. */
function onlyPlace(text: SourceText, context: string): Range | undefined {
  const [place, second] = candidate(context).flatMap(({ parsed }) => findContext(text, parsed));
  return second === undefined ? place : undefined;
}

/** The passage in the folded text, if it begins and ends at the edges of words. */
function foldedRange({ folded }: SourceText, start: number, end: number): Range | undefined {
  const { text, starts, ends } = folded;
  let first = firstWhere(starts, (one) => one >= start);
  while (text[first] === barrier) first++;
  let last = firstWhere(ends, (one) => one > end) - 1;
  while (text[last] === barrier) last--;
  if (last < first || !edgeAt(folded, first).begins || !edgeAt(folded, last + 1).ends) return undefined;
  return text.slice(first, last + 1).includes(barrier) ? undefined : { start: first, end: last + 1 };
}

/** What stands between white space inside a range, without list marks. */
function tokensOf(text: SourceText, range: Range): string[] {
  return wordsBetween(text, range)
    .flatMap((words) => withoutMarkup(words).split(/\s+/u))
    .filter((token) => token !== '');
}

/** An anchor without context, taken apart; none if it is no such anchor. */
function candidate(anchor: string) {
  const parsed = parseAnchor(anchor);
  return typeof parsed === 'string' || parsed.context !== undefined ? [] : [{ anchor, parsed }];
}

/** Anchors that begin and end with the tokens, the best first: sides are about as long as each other. */
function* candidatesOf(tokens: readonly string[]) {
  const words = tokens.filter(hasWord).length;
  const whole = candidate(print(tokens));
  if (words <= shortPhrase) yield* whole;
  const most = Math.min(2 * longestSide, tokens.length - 1);
  for (let total = 2 * sturdySide; total <= most; total++)
    for (const left of new Set([Math.floor(total / 2), Math.ceil(total / 2)]))
      yield* candidate(`${print(tokens.slice(0, left))} … ${print(tokens.slice(left - total))}`);
  if (words > shortPhrase && words <= longestSide) yield* whole;
}

/**
 * What may stand on the left: the heading, the words right before in the same sentence, then what stands once of the units
 * further up, the nearest first, to the offset `from` and no further.
 */
function* contexts(text: SourceText, { start }: Range, from: number): Generator<string> {
  const last = text.units[firstWhere(text.units, (one) => one.start >= start) - 1];
  const heading = last?.kind === 'heading' ? last : text.units[last?.heading ?? -1];
  if (heading && heading.end <= start) yield print(tokensOf(text, heading).slice(0, longestSide));
  if (last !== undefined && last.end > start) yield* sides(tokensOf(text, { start: last.start, end: start }));
  const single = singleUnits(text);
  const below = firstWhere(single, (one) => one.end > start);
  for (const unit of single.slice(Math.max(0, below - mostContexts), below).reverse())
    if (unit.end > from) yield* sides(tokensOf(text, unit));
}

/** The ends of some words and their beginnings, the shortest first; all of them if they are few. */
function* sides(words: readonly string[]): Generator<string> {
  if (words.length > 0 && words.length < sturdySide) yield print(words);
  for (let length = sturdySide; length <= Math.min(longestSide, words.length); length++) {
    yield print(words.slice(-length));
    yield print(words.slice(0, length));
  }
}

/** The units whose words no other unit has. Of one that stands twice, no part stands once. */
const singleUnits = remembered(({ units }: SourceText): readonly Unit[] =>
  [...grouped(units, (unit) => foldText(unit.text)).values()].flatMap((same) =>
    same.length > 1 ? [] : same,
  ),
);

function print(tokens: readonly string[]): string {
  return tokens.join(' ').replace(literalSign, '');
}
