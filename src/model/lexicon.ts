import { vocabularies } from './generated/vocabularies.js';
import { given } from './given.js';
import { asList } from './path.js';
import type { Term, Vocabularies, Vocabulary } from './term.js';
import { inline } from './words.js';

/** Terms a user adds, by vocabulary and name. */
export type OwnTerms = Readonly<Record<string, Readonly<Record<string, Term>>>>;

/** All vocabularies in use: the bundled ones and what a user's configuration adds. */
export interface Lexicon {
  readonly vocabularies: Vocabularies;
  /** A term, or undefined where the vocabulary has none of that name. */
  term(vocabulary: string, name: string): Term | undefined;
  /** The term's label; words of an open vocabulary are shown with spaces for hyphens. */
  label(vocabulary: string, name: string): string;
  /** The term as it stands in a cell: its short form, else its label inside a sentence. */
  short(vocabulary: string, name: string): string;
  /** The term as it stands in the line of a fact: its phrase, else its label inside a sentence. */
  phrase(vocabulary: string, name: string): string;
  /** The term and all that include it, nearest first, without repetition. */
  lineage(vocabulary: string, name: string): readonly string[];
  /** Does `wide` include `narrow`, at any distance? A term includes itself. */
  includes(vocabulary: string, wide: string, narrow: string): boolean;
  /** Names of the terms that are asked of every policy, in order. */
  asked(vocabulary: string): readonly string[];
}

function extend(base: Vocabularies, own: OwnTerms): Vocabularies {
  const out: Record<string, Vocabulary> = { ...base };
  for (const [name, terms] of Object.entries(own)) {
    const vocabulary = base[name];
    if (vocabulary === undefined) continue;
    const { other, ...rest } = vocabulary.terms;
    const added = Object.fromEntries(
      Object.entries(terms).map(([id, term]) => {
        // One broader term may be written without brackets.
        const broader = term.broader && asList(term.broader);
        return [id, { ...term, ...given({ broader }), own: true as const }];
      }),
    );
    out[name] = { ...vocabulary, terms: { ...rest, ...added, ...(other === undefined ? {} : { other }) } };
  }
  return out;
}

/**
 * The bundled vocabularies, with a user's terms added; without any, always the same object, since what is made of a
 * lexicon (a compiled schema) is remembered by it. Names of vocabularies that do not exist are ignored; lint reports them.
 */
export function lexicon(own: OwnTerms = {}): Lexicon {
  return Object.keys(own).length === 0 ? bundled : over(extend(vocabularies, own));
}

function over(all: Vocabularies): Lexicon {
  const find = (vocabulary: string, name: string): Term | undefined => {
    const terms = all[vocabulary]?.terms;
    return terms !== undefined && Object.hasOwn(terms, name) ? terms[name] : undefined;
  };
  const labelOf = (vocabulary: string, name: string): string =>
    find(vocabulary, name)?.label ?? name.replaceAll('-', ' ');
  const lineages = new WeakMap<Term, readonly string[]>();
  const lineage = (vocabulary: string, name: string): readonly string[] => {
    const term = find(vocabulary, name);
    if (term === undefined) return [name];
    const before = lineages.get(term);
    if (before !== undefined) return before;
    const seen = new Set([name]);
    for (const step of seen) for (const wider of find(vocabulary, step)?.broader ?? []) seen.add(wider);
    const made = [...seen];
    lineages.set(term, made);
    return made;
  };
  return {
    vocabularies: all,
    term: find,
    label: labelOf,
    short: (vocabulary, name) => find(vocabulary, name)?.short ?? inline(labelOf(vocabulary, name)),
    phrase: (vocabulary, name) => find(vocabulary, name)?.phrase ?? inline(labelOf(vocabulary, name)),
    lineage,
    includes: (vocabulary, wide, narrow) => lineage(vocabulary, narrow).includes(wide),
    asked: (vocabulary) =>
      Object.entries(all[vocabulary]?.terms ?? {})
        .filter(([, term]) => term.asked === true)
        .map(([name]) => name),
  };
}

const bundled = over(vocabularies);
