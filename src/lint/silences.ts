import type { Proof } from '../evidence/prove.js';
import { durationsIn } from '../evidence/values/durations.js';
import type { Field } from '../model/field.js';
import { findTerms } from '../model/find-terms.js';
import { vocabularyOf } from '../model/key.js';
import type { Lexicon } from '../model/lexicon.js';
import type { Path } from '../model/path.js';
import type { Policy } from '../model/policy.js';
import { remembered } from '../model/remembered.js';
import type { Section } from '../model/section.js';
import { sectionNamed, sections } from '../model/sections/index.js';
import type { Found } from '../model/word-index.js';
import type { WordList } from '../model/word-list.js';
import { askedTerms, isQuery, parseQuery, silences } from '../query/index.js';
import { factsOf, termsIn } from './walk.js';

/** Vocabularies of the terms that fields may hold. */
const vocabulariesOf = (fields: readonly Field[]): readonly string[] =>
  fields.flatMap((field) => vocabularyOf(field) ?? []);

/** A term as it is named beside those of other vocabularies. */
const idOf = ({ vocabulary, term }: Pick<Found, 'vocabulary' | 'term'>): string => `${vocabulary}/${term}`;

/**
 * On what a record is silent, as every other verb tells it: what is named in another section, or put off, is no silence. Whole
 * sections by name; by `vocabulary/term` each that is asked of every policy, with the section that is silent on it, if it is.
 */
export function silencesOf(policy: Policy, lexicon: Lexicon) {
  const all = parseQuery('is:silent', lexicon);
  return {
    sections: new Set(isQuery(all) ? silences(all, policy).map(({ section }) => section) : []),
    asked: new Map(
      sections.flatMap((section) =>
        askedTerms(policy, section, lexicon).map((asked) => [
          idOf(asked),
          asked.standing.is === 'silent' ? section : undefined,
        ]),
      ),
    ),
  };
}

/**
 * Sentences that are omitted, or cited by facts of other things, while they have words for what the record is silent on: a whole
 * section, or a term that is asked of every policy; with the anchor that accounts for them. A word is explained where a fact that
 * cites it names, in whatever field, a term that the word stands for, or a term of what the section is keyed by: "legal obligation"
 * as the criterion of a retention rule, a legal basis as the condition of a right.
 */
export function contradictedSilences(policy: Policy, proof: Proof, words: WordList, lexicon: Lexicon) {
  const silent = silencesOf(policy, lexicon);
  const facts = new Map(factsOf(policy).map((placed) => [`${placed.section.name}[${placed.index}]`, placed]));
  const anchors = anchorsByUnit(proof);
  return proof.coverage.units.flatMap(({ unit, state, refs }) => {
    const anchor = anchors.get(unit.index);
    if (anchor === undefined || !['cited', 'omitted'].includes(state) || refs.length > mostCiting) return [];
    // A title or a date is what the record has of the document itself.
    if (refs.includes('document')) return [];
    const hits = findTerms(unit.text, words);
    const citing = refs.flatMap((ref) => facts.get(ref) ?? []);
    const terms = citing.flatMap(termsIn);
    const named = new Set(terms.map(idOf));
    return hits.flatMap((hit) => {
      const { vocabulary, term: name, start, end } = hit;
      const isWhole = vocabulary === 'section';
      // Terms that are not asked of every policy tell of no silence: others use the same words, "children" of an audience.
      const section = isWhole ? sectionNamed(name) : silent.asked.get(idOf(hit));
      if (section === undefined || (isWhole && !silent.sections.has(name))) return [];
      // Of single terms a sentence tells only if nothing was made of it, or facts of the same section.
      const isOther = isWhole
        ? terms.some((one) => vocabulariesOf(section.key).includes(one.vocabulary))
        : citing.length > 0 && citing.every((one) => one.section !== section);
      // A fact in own words may name it.
      const isOwn = named.has(idOf({ vocabulary, term: 'other' }));
      const isNamed = hits.some((one) => one.start < end && start < one.end && named.has(idOf(one)));
      if (isOther || isOwn || isNamed || !isMeant(hit, hits, section, unit.text, words)) return [];
      const term = silent.sections.has(section.name) ? undefined : { vocabulary, name };
      return [{ section, term, unit, words: unit.text.slice(start, end), anchor }];
    });
  });
}

/** Vocabularies of whatever a fact of a section may say. */
const vocabulariesIn = remembered(
  ({ key, fields }: Section): ReadonlySet<string> =>
    new Set(['data', ...vocabulariesOf([...key, ...fields])]),
);

/**
 * Does a word mean what the section is about? "The right to a seat" is none of a person over data, "we sell tickets" says nothing of
 * a sale of data. Beside words for a whole section, or a single everyday word, stands something else that facts of the section
 * say, a period among them.
 */
function isMeant(
  hit: Found,
  hits: readonly Found[],
  section: Section,
  text: string,
  words: WordList,
): boolean {
  const isSingle = !/\s/u.test(text.slice(hit.start, hit.end));
  const isEveryday = section.cues?.everyday === true && isSingle;
  if (!isEveryday && hit.vocabulary !== 'section') return true;
  const isBeside = ({ vocabulary, term, start, end }: Found) =>
    (vocabulary === 'section' ? term === section.name : vocabulariesIn(section).has(vocabulary)) &&
    (isEveryday ? start < hit.start || end > hit.end : vocabulary !== 'section');
  const lasts = section.fields.some(({ kind }) => kind.is === 'duration' && kind.range);
  return hits.some(isBeside) || (lasts && durationsIn(text, words.language).length > 0);
}

/** A sentence that more facts cite is none. */
const mostCiting = 100;

/** The first anchor that each unit lies in. */
function anchorsByUnit(proof: Proof): ReadonlyMap<number, Path> {
  const found = new Map<number, Path>();
  for (const one of proof.citations)
    if (one.resolution.state === 'found')
      for (const unit of one.resolution.span.units) if (!found.has(unit)) found.set(unit, one.path);
  return found;
}
