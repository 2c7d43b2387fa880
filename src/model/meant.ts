import { distance } from 'fastest-levenshtein';
import { nearest } from './nearest.js';
import type { Term } from './term.js';

type Terms = Readonly<Record<string, Term>>;

/** Words that tell no term from another. */
const empty = new Set(['the', 'and', 'for', 'from', 'with', 'other', 'right']);

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !empty.has(word));

/** Are these two forms of one word, such as "deleted" and "deletion"? */
function akin(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let same = 0;
  while (same < shorter && a[same] === b[same]) same += 1;
  return same >= 4 && same >= shorter * 0.7 && Math.abs(a.length - b.length) <= 3;
}

/** More candidates than this are no answer. */
const most = 3;

/** A text as the name of a term would be written. */
export const plainName = (text: string): string => text.toLowerCase().replace(/[\s_]+/g, '-');

/**
 * The terms that somebody meant who wrote none: what is but a letter away, else what is called so, by its label, its initials,
 * a word of its label or, if few have it, of its definition. Best first; empty where nothing is.
 */
export function meantTerms(written: string, terms: Terms): readonly string[] {
  const plain = plainName(written);
  const slips = plain.length < 3 ? [] : Object.keys(terms).filter((name) => distance(plain, name) <= 1);
  if (slips.length > 0) return slips.slice(0, most);
  const asked = wordsOf(written);
  if (asked.length === 0) return [];
  const named = Object.entries(terms)
    .filter(([name]) => name !== 'other')
    .map(([name, { label, definition }]) => ({
      name,
      label: wordsOf(label),
      definition: wordsOf(definition),
    }));
  const all = asked.join(' ');
  const called = named.filter(
    ({ name, label }) => label.join(' ') === all || wordsOf(name).join(' ') === all,
  );
  if (called.length > 0) return called.slice(0, most).map(({ name }) => name);
  const initials = named.filter(
    ({ name }) => name.split('-').length > 2 && name.replace(/(\w)\w*-?/g, '$1') === all,
  );
  if (initials.length > 0) return initials.map(({ name }) => name);
  const holds = (words: readonly string[]) => asked.every((one) => words.some((word) => akin(one, word)));
  const labelled = named.filter(({ label }) => holds(label)).sort((a, b) => a.label.length - b.label.length);
  const defined = named.filter(({ definition, label }) => holds(definition) && !holds(label));
  return [...labelled, ...(defined.length > most ? [] : defined)].slice(0, most).map(({ name }) => name);
}

/** What to offer in the place of a word that is no term: what it may mean, else what is spelt like it. */
export function nearestTerms(
  written: string,
  terms: Terms,
  others: readonly string[] = [],
): readonly string[] {
  const plain = plainName(written);
  const slips = others.filter((name) => distance(plain, name) <= 1);
  const meant = slips.length > 0 ? slips : meantTerms(written, terms);
  return meant.length > 0 ? meant : nearest(plain, [...Object.keys(terms), ...others]);
}
