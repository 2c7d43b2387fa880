import type { UnitCoverage } from '../evidence/coverage.js';
import type { Proof } from '../evidence/prove.js';
import { durationsIn } from '../evidence/values/durations.js';
import { findTerms } from '../model/find-terms.js';
import { vocabularyOf } from '../model/key.js';
import type { Lexicon } from '../model/lexicon.js';
import type { Path } from '../model/path.js';
import type { Policy } from '../model/policy.js';
import { remembered } from '../model/remembered.js';
import type { Section } from '../model/section.js';
import { sections } from '../model/sections/index.js';
import type { Found } from '../model/word-index.js';
import type { WordList } from '../model/word-list.js';
import { askedTerms, holds, isQuery, parseQuery } from '../query/index.js';
import { factsOf, type PlacedFact, termsIn } from './walk.js';

/** A sentence with words for what the record is silent on. */
export interface Contradicted {
  readonly section: Section;
  /** A term that is asked of every policy; none where the whole section is silent. */
  readonly term?: { readonly vocabulary: string; readonly name: string };
  readonly unit: UnitCoverage['unit'];
  readonly words: string;
  /** The anchor that accounts for the sentence. */
  readonly anchor: Path;
}

const vocabulariesOf = (section: Section): readonly string[] =>
  section.key.flatMap((field) => vocabularyOf(field) ?? []);

/**
 * On what a record is silent, as every other verb tells it: what is named in another section, or put off, is no silence. Whole
 * sections by name; by `vocabulary/term` each that is asked of every policy, with the section that is silent on it, if it is.
 */
export function silencesOf(policy: Policy, lexicon: Lexicon) {
  const silent = sections.filter(({ name }) => {
    const about = parseQuery(`is:silent section:${name}`, lexicon);
    return policy.sections[name]?.status === 'silent' && isQuery(about) && holds(about, policy);
  });
  return {
    sections: new Map(silent.map((section) => [section.name, section])),
    asked: new Map(
      sections.flatMap((section) =>
        askedTerms(policy, section, lexicon).map(({ vocabulary, term, standing }) => [
          `${vocabulary}/${term}`,
          standing.is === 'silent' ? section : undefined,
        ]),
      ),
    ),
  };
}

/**
 * Sentences that are omitted, or cited by facts of other things, while they have words for what the record is silent on. A
 * word is explained where a fact that cites it names, in whatever field, a term that the word stands for, or a term of what the
 * section is keyed by: "legal obligation" as the criterion of a retention rule, a legal basis as the condition of a right.
 */
export function contradictedSilences(
  policy: Policy,
  proof: Proof,
  words: WordList,
  lexicon: Lexicon,
): readonly Contradicted[] {
  const silent = silencesOf(policy, lexicon);
  const facts = new Map(factsOf(policy).map((placed) => [`${placed.section.name}[${placed.index}]`, placed]));
  const anchors = anchorsByUnit(proof);
  return proof.coverage.units.flatMap(({ unit, state, refs }): readonly Contradicted[] => {
    const anchor = anchors.get(unit.index);
    if (anchor === undefined || !['cited', 'omitted'].includes(state) || refs.length > mostCiting) return [];
    // A title or a date is what the record has of the document itself.
    if (refs.includes('document')) return [];
    const hits = findTerms(unit.text, words);
    const citing = refs.flatMap((ref) => facts.get(ref) ?? []);
    return hits.flatMap((hit) => {
      const section = silentOn(hit, silent);
      if (section === undefined || isExplained(hit, hits, section, citing)) return [];
      if (!isMeant(hit, hits, section, unit.text, words)) return [];
      if (hit.vocabulary !== 'section' && !isNear(section, citing)) return [];
      const found = { section, unit, words: unit.text.slice(hit.start, hit.end), anchor };
      return [
        !silent.sections.has(section.name)
          ? { ...found, term: { vocabulary: hit.vocabulary, name: hit.term } }
          : found,
      ];
    });
  });
}

/**
 * The section that is silent on what a word stands for; undefined where none is. Terms that are not asked of every policy tell of
 * no silence: others use the same words, "children" of an audience, "site" of a notice.
 */
const silentOn = (
  { vocabulary, term }: Found,
  { sections: silent, asked }: ReturnType<typeof silencesOf>,
): Section | undefined => (vocabulary === 'section' ? silent.get(term) : asked.get(`${vocabulary}/${term}`));

/** Vocabularies of whatever a fact of a section may say. */
const vocabulariesIn = remembered(
  ({ key, fields }: Section): ReadonlySet<string> =>
    new Set(['data', ...[...key, ...fields].flatMap((field) => vocabularyOf(field) ?? [])]),
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

/** Of single terms a sentence tells only if nothing was made of it, or facts of the same section: others use the same words. */
const isNear = ({ name }: Section, citing: readonly PlacedFact[]): boolean =>
  citing.length === 0 || citing.some(({ section }) => section.name === name);

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

function isExplained(
  hit: Found,
  hits: readonly Found[],
  section: Section,
  citing: readonly PlacedFact[],
): boolean {
  const keys = new Set(vocabulariesOf(section));
  const named = new Set<string>();
  for (const { vocabulary, term } of citing.flatMap(termsIn)) {
    if (hit.vocabulary === 'section' && keys.has(vocabulary)) return true;
    named.add(`${vocabulary}/${term}`);
  }
  return hits.some(
    (other) =>
      other.start < hit.end && hit.start < other.end && named.has(`${other.vocabulary}/${other.term}`),
  );
}
