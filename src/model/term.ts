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
  /** For the cells of a table, where the label is long. */
  readonly short?: string;
  /** As it stands in the line of a fact, where its label does not fit there: "a right"; "" where it adds nothing. */
  readonly phrase?: string;
  /** How its denial reads: "not sold". */
  readonly denied?: string;
  readonly definition: string;
  /** Terms of the same vocabulary that include this one. */
  readonly broader?: readonly string[];
  readonly dpv?: DpvMatch;
  /** Asked of every policy: its absence from an assessed section is shown as a silence. */
  readonly asked?: true;
  /** Terms that may be meant by it, though the text does not call them so. */
  readonly near?: readonly string[];
  /**
   * Vocabularies for which the term stands as a whole ("the data", "cookies"): where it is deferred, which of their terms hold
   * is told elsewhere.
   */
  readonly defers?: readonly string[];
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

/** Vocabularies by their names. */
export type Vocabularies = Readonly<Record<string, Vocabulary>>;
