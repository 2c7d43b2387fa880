/**
 * Stand-ins for the two policies in a reason, so that a comparison knows nothing of names. Private-use characters:
 * records cannot hold them (they are refused on reading), so no text is mistaken for one.
 */
export const A = '\uE000';
export const B = '\uE001';

/** Puts names in the place of the stand-ins. */
export const named = (reason: string, a: string, b: string): string =>
  reason.replaceAll(A, a).replaceAll(B, b);
