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

/** What became of a query that found nothing. */
export interface Report {
  /** How many records were looked in. */
  readonly records: number;
  /** How much each condition of the query finds by itself; nothing is counted of a single one. */
  readonly parts: readonly { readonly text: string; readonly facts: number; readonly records: number }[];
  /** Conditions that may have been meant by words that stand nowhere. */
  readonly nearest: readonly string[];
}

/** What the conditions of a query that found nothing in so many records find one by one. */
export async function reportNothing(
  query: Query,
  records: number,
  opened: AsyncIterable<{ readonly policy: Policy }>,
): Promise<Report> {
  const parts = query.parts
    // What excludes finds nearly everything: to count it would say nothing.
    .filter(({ node }) => node.is !== 'not')
    .map(({ text, node }) => ({ text, query: { ...query, node, stated: node }, facts: 0, records: 0 }));
  if (parts.length > 1)
    for await (const { policy } of opened)
      for (const part of parts) {
        const found = findFacts(part.query, policy).length;
        part.facts += found;
        if (found > 0 || holds(part.query, policy)) part.records += 1;
      }
  // A word that stands somewhere was not mistyped.
  const strange = parts
    .filter(({ facts }) => facts === 0)
    .flatMap(({ query: { node } }) => conditionsIn(node))
    .flatMap((one) => (one.is === 'words' ? [one.text] : []));
  const near = strange.flatMap((word) => meantBy(word, query.lexicon));
  return { records, parts, nearest: [...new Set(near)].slice(0, 3) };
}
