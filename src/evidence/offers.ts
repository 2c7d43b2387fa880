import { remembered } from '../model/remembered.js';
import type { Proof, Proved } from './prove.js';
import { shortestAnchor } from './shorten.js';

/** Passages of one ambiguous anchor for which another anchor is offered. */
const passagesShown = 3;
/** Anchors for which others are looked for: whoever has mended so many looks again. */
const anchorsHelped = 20;
/** An anchor that fits more passages is too short for help, or its text is no policy. */
const mostPassages = 1000;

/** For ambiguous anchors of a record, anchors that would mean each of the first passages they fit. */
export const offersOf = remembered((proof: Proof): ReadonlyMap<Proved, readonly string[]> => {
  const offers = new Map<Proved, readonly string[]>();
  for (const cited of proof.citations) {
    const { resolution } = cited;
    if (resolution.state !== 'ambiguous' || resolution.total > mostPassages) continue;
    if (offers.size === anchorsHelped) break;
    const spans = resolution.spans.slice(0, passagesShown);
    offers.set(
      cited,
      spans.flatMap(({ start, end }) => shortestAnchor(proof.text, start, end) ?? []),
    );
  }
  return offers;
});
