import type { Field } from '../model/field.js';
import { fold } from '../model/fold.js';
import { vocabularyOf } from '../model/key.js';
import type { Lexicon } from '../model/lexicon.js';
import { meantTerms, plainName } from '../model/meant.js';
import { nearest } from '../model/nearest.js';
import type { Policy } from '../model/policy.js';
import { sections } from '../model/sections/index.js';
import type { Vocabulary } from '../model/term.js';
import { findFacts, holds, type Query } from '../query/index.js';
import { conditionsIn } from '../query/tree.js';

/** `right:complaint`: how a query asks for a term, by a field that is a section's key where there is one. */
function asked(vocabulary: string, term: string): string | undefined {
  const isOf = (field: Field) => vocabularyOf(field) === vocabulary;
  const field =
    sections.flatMap(({ key }) => key).find(isOf) ?? sections.flatMap(({ fields }) => fields).find(isOf);
  return field === undefined ? undefined : `${field.name}:${term}`;
}

/** Conditions that somebody may have meant by a word that stands nowhere: by what terms are called, else how they are spelt. */
function meantBy(word: string, lexicon: Lexicon): readonly string[] {
  const inAll = (pick: (terms: Vocabulary['terms']) => readonly string[]) =>
    Object.values(lexicon.vocabularies).flatMap(({ name, terms }) =>
      pick(terms).map((term) => ({ name, term })),
    );
  const all = inAll(Object.keys);
  const called = inAll((terms) => meantTerms(word, terms));
  const spelt = nearest(plainName(word), new Set(all.map(({ term }) => term)));
  const near = called.length > 0 ? called : spelt.flatMap((term) => all.filter((one) => one.term === term));
  const stem = fold(word).slice(0, Math.max(4, Math.floor(word.length * 0.7)));
  const isAkin = ({ name, term }: { name: string; term: string }) =>
    fold(`${term} ${lexicon.label(name, term)}`).includes(stem);
  const sorted = [...near.filter(isAkin), ...near.filter((one) => !isAkin(one))];
  const conditions = sorted.flatMap(({ name, term }) => asked(name, term) ?? []);
  const inSection = nearest(
    word,
    sections.map(({ name }) => name),
  ).map((name) => `section:${name}`);
  return [...new Set([...inSection, ...conditions])].slice(0, 3);
}

/** How much one condition of a query finds by itself. */
export interface Part {
  readonly text: string;
  readonly facts: number;
  readonly records: number;
}

/** What became of a query that found nothing. */
export interface Report {
  readonly records: number;
  readonly parts: readonly Part[];
  /** Conditions that may have been meant by words that stand nowhere. */
  readonly nearest: readonly string[];
}

/** Counts, record by record, what the conditions of a query that found nothing find one by one. */
export class Tally {
  private readonly parts: { readonly text: string; readonly query: Query; facts: number; records: number }[];

  /** `records`: how many were looked in. */
  constructor(
    private readonly query: Query,
    private readonly records: number,
  ) {
    this.parts = query.parts
      // What excludes finds nearly everything: to count it would say nothing.
      .filter(({ node }) => node.is !== 'not')
      .map(({ text, node }) => ({ text, query: { ...query, node, stated: node }, facts: 0, records: 0 }));
  }

  /** Is there more to tell than that nothing was found? Of a single condition there is not. */
  get needsCounting(): boolean {
    return this.parts.length > 1;
  }

  add(policy: Policy): void {
    for (const part of this.parts) {
      const found = findFacts(part.query, policy).length;
      part.facts += found;
      if (found > 0 || holds(part.query, policy)) part.records += 1;
    }
  }

  report(): Report {
    const parts = this.parts.map(({ text, facts, records }): Part => ({ text, facts, records }));
    // A word that stands somewhere was not mistyped.
    const strange = this.parts
      .filter(({ facts }) => facts === 0)
      .flatMap(({ query: { node } }) => conditionsIn(node))
      .flatMap((one) => (one.is === 'words' ? [one.text] : []));
    const near = strange.flatMap((word) => meantBy(word, this.query.lexicon));
    return { records: this.records, parts, nearest: [...new Set(near)].slice(0, 3) };
  }
}
