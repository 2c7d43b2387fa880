import { distance } from 'fastest-levenshtein';

/** Known words within a few letters of what was written, or that begin with it; at most three, nearest first. */
export function nearest(word: string, known: Iterable<string>): readonly string[] {
  // Of three letters two are most of the word, and in a long one a handful make another.
  const limit = word.length < 4 ? 1 : Math.min(3, Math.max(2, Math.floor(word.length / 3)));
  const near = [...new Set(known)]
    // Whoever is this much longer or shorter is no few letters away, and what was written may be as long as a book.
    .filter((candidate) => Math.abs(candidate.length - word.length) <= limit || candidate.startsWith(word))
    .map((candidate) => ({
      candidate,
      apart: distance(word, candidate),
      begins: word.length > 1 && candidate.startsWith(word),
    }))
    .filter(({ apart, begins }) => apart <= limit || begins);
  return near
    .sort((a, b) => a.apart - b.apart)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}
