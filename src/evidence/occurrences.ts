import { pushTo } from '../model/groups.js';
import { remembered } from '../model/remembered.js';
import { findPhrase } from './resolve.js';
import type { SourceText } from './text.js';
import type { Range } from './words.js';

/** Characters of the pieces by which a text is indexed. */
const size = 5;
/** Phrases that are remembered, and pieces of a phrase that are looked at for the rarest. */
const most = 20_000;
const pieces = 12;

/** Finds folded phrases as `findPhrase` does, for whoever asks thousands of times: by an index, and each phrase once. */
export const occurrencesIn = remembered((text: SourceText): ((phrase: string) => readonly Range[]) => {
  const { folded } = text;
  const index = folded.soft.size > 0 ? undefined : indexOf(folded.text);
  const known = new Map<string, readonly Range[]>();
  const search = (phrase: string): readonly Range[] => {
    if (index === undefined || phrase.length < size) return findPhrase(text, phrase);
    const { offset, places } = rarest(index, phrase);
    return places
      .map((at) => ({ start: at - offset, end: at - offset + phrase.length }))
      .filter(
        ({ start, end }) =>
          start >= 0 &&
          folded.canStart[start] === true &&
          folded.canEnd[end - 1] === true &&
          folded.text.startsWith(phrase, start),
      );
  };
  return (phrase) => {
    const before = known.get(phrase);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const found = search(phrase);
    known.set(phrase, found);
    return found;
  };
});

function indexOf(text: string): ReadonlyMap<string, number[]> {
  const index = new Map<string, number[]>();
  for (let at = 0; at + size <= text.length; at++) {
    pushTo(index, text.slice(at, at + size), at);
  }
  return index;
}

/** Of some pieces of a phrase the one that stands in the fewest places, and where in the phrase it stands. */
function rarest(index: ReadonlyMap<string, number[]>, phrase: string): { offset: number; places: number[] } {
  const step = Math.max(1, Math.floor((phrase.length - size) / pieces));
  let best: { offset: number; places: number[] } | undefined;
  for (let offset = 0; offset + size <= phrase.length; offset += step) {
    const places = index.get(phrase.slice(offset, offset + size)) ?? [];
    if (best === undefined || places.length < best.places.length) best = { offset, places };
    if (places.length === 0) break;
  }
  return best ?? { offset: 0, places: [] };
}
