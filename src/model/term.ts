/** How a DPV term stands to ours: the same, wider, narrower, or merely akin. */
export type Relation = 'exact' | 'broader' | 'narrower' | 'related';

/** A pointer into the W3C Data Privacy Vocabulary, release 2.3. */
export interface DpvMatch {
  readonly relation: Relation;
  readonly iris: readonly string[];
}

/** A word of a vocabulary. The definition must let two careful readers choose the same term. */
export interface Term {
  readonly label: string;
  readonly definition: string;
  /** Terms of the same vocabulary that include this one. */
  readonly broader?: readonly string[];
  readonly dpv?: DpvMatch;
  /** Asked of every policy: its absence from an assessed section is shown as a silence. */
  readonly asked?: true;
  /** Added by a user's configuration. */
  readonly own?: true;
}

export interface Vocabulary {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** An open vocabulary suggests its terms; any lower-case hyphenated word is accepted. */
  readonly open?: true;
  readonly terms: Readonly<Record<string, Term>>;
}

const prefixes: Readonly<Record<string, string>> = {
  dpv: 'https://w3id.org/dpv#',
  pd: 'https://w3id.org/dpv/pd#',
  gdpr: 'https://w3id.org/dpv/legal/eu/gdpr#',
  tech: 'https://w3id.org/dpv/tech#',
};

function match(relation: Relation, curies: readonly string[]): { dpv: DpvMatch } {
  const iris = curies.map((curie) => {
    const colon = curie.indexOf(':');
    const base = prefixes[curie.slice(0, colon)];
    if (base === undefined) throw new Error(`unknown DPV prefix in ${curie}`);
    return base + curie.slice(colon + 1);
  });
  return { dpv: { relation, iris } };
}

/** The DPV term means the same. */
export const exact = (...curies: string[]) => match('exact', curies);
/** The DPV term is wider than ours. */
export const broader = (...curies: string[]) => match('broader', curies);
/** The DPV term is akin, neither wider nor narrower. */
export const related = (...curies: string[]) => match('related', curies);

/** Marks a term as narrower than others of its vocabulary. */
export const under = (...terms: string[]) => ({ broader: terms });
/** Marks a term as one that is asked of every policy. */
export const asked = { asked: true } as const;

/** A term: label, definition, and any of `exact()`, `broader()`, `related()`, `under()`, `asked`. */
export function term(label: string, definition: string, ...parts: Partial<Term>[]): Term {
  return Object.assign({ label, definition }, ...parts) as Term;
}

/** The term that every closed vocabulary has, for what no term covers. It never aligns with another `other`. */
export const other = term(
  'Other',
  'None of the terms fits; the summary says what it is. Never aligned with another policy.',
);
