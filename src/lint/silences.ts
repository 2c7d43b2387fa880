import type { UnitCoverage } from '../evidence/coverage.js';
import type { Proof } from '../evidence/prove.js';
import { findTerms } from '../model/find-terms.js';
import { vocabularyOf } from '../model/key.js';
import type { Lexicon } from '../model/lexicon.js';
import type { Path } from '../model/path.js';
import type { Policy } from '../model/policy.js';
import type { Section } from '../model/section.js';
import { sections } from '../model/sections/index.js';
import type { Found } from '../model/word-index.js';
import type { WordList } from '../model/word-list.js';
import { askedTerms } from '../query/index.js';
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

/** Keys of what a section is silent on: itself and all terms of its key where it says nothing, else terms that are asked. */
function silencesOf(section: Section, policy: Policy, lexicon: Lexicon): readonly string[] {
  const status = policy.sections[section.name]?.status;
  const vocabularies = section.bears ? [] : vocabulariesOf(section);
  if (status === 'silent') return [`section/${section.name}`, ...vocabularies.map((name) => `${name}/*`)];
  if (status !== 'stated') return [];
  return askedTerms(policy, section, lexicon)
    .filter(({ standing }) => standing.is === 'silent')
    .map(({ vocabulary, term }) => `${vocabulary}/${term}`);
}

/** What the record is silent on, by `vocabulary/term`, `vocabulary/*` or `section/name`. */
const silences = (policy: Policy, lexicon: Lexicon): ReadonlyMap<string, Section> =>
  new Map(
    sections.flatMap((section) => silencesOf(section, policy, lexicon).map((key) => [key, section] as const)),
  );

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
  const silent = silences(policy, lexicon);
  if (silent.size === 0) return [];
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
      const term = `${hit.vocabulary}/${hit.term}`;
      const section = silent.get(term) ?? silent.get(`${hit.vocabulary}/*`);
      if (section === undefined || isExplained(hit, hits, section, citing)) return [];
      if (hit.vocabulary !== 'section' && !isNear(section, citing)) return [];
      const found = { section, unit, words: unit.text.slice(hit.start, hit.end), anchor };
      const isAsked = hit.vocabulary !== 'section' && silent.has(term);
      return [isAsked ? { ...found, term: { vocabulary: hit.vocabulary, name: hit.term } } : found];
    });
  });
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
