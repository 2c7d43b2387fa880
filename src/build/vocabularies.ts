import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { given } from '../model/given.js';
import type { DpvMatch, Relation, Term, Vocabularies } from '../model/term.js';
import { packageRoot } from './paths.js';

/** Files of `src/model/vocabulary/`, in the order in which their vocabularies are listed. */
const files = ['people', 'hedges', 'data', 'processing', 'sharing', 'keeping', 'rights', 'protection'];

const prefixes: Readonly<Record<string, string>> = {
  dpv: 'https://w3id.org/dpv#',
  pd: 'https://w3id.org/dpv/pd#',
  gdpr: 'https://w3id.org/dpv/legal/eu/gdpr#',
  tech: 'https://w3id.org/dpv/tech#',
};
const relations: readonly string[] = ['exact', 'broader', 'narrower', 'related'] satisfies Relation[];

/** The term that every closed vocabulary has, for what no term covers. It never aligns with another `other`. */
const other: Term = {
  label: 'Other',
  definition: 'None of the terms fits; the summary says what it is. Never aligned with another policy.',
};

interface WrittenTerm extends Omit<Term, 'broader' | 'dpv' | 'own'> {
  readonly under?: readonly string[];
  readonly dpv?: string;
}

interface WrittenVocabulary {
  readonly title: string;
  readonly description: string;
  readonly open?: true;
  /** Each term but `other` has words for the line of a fact, since its label does not read there. */
  readonly phrased?: true;
  /** Another vocabulary whose terms this one has too, before `other`. */
  readonly with?: string;
  readonly terms: Readonly<Record<string, WrittenTerm | true>>;
}

/** A DPV match as it is written: `exact gdpr:A13 gdpr:A14`. */
function dpvMatch(written: string): DpvMatch {
  const [relation = '', ...curies] = written.split(' ');
  if (!relations.includes(relation)) throw new Error(`unknown relation in "dpv: ${written}"`);
  const iris = curies.map((curie) => {
    const [prefix = '', name] = curie.split(':');
    if (prefixes[prefix] === undefined) throw new Error(`unknown prefix in "dpv: ${written}"`);
    return `${prefixes[prefix]}${name}`;
  });
  return { relation: relation as Relation, iris };
}

function termOf(vocabulary: string, name: string, written: WrittenTerm | true): Term {
  if (written === true) return other;
  const { label, short, phrase, denied, definition, under, dpv, asked, near, defers, ...rest } = written;
  const unknown = Object.keys(rest);
  if (typeof label !== 'string' || typeof definition !== 'string' || unknown.length > 0)
    throw new Error(`${vocabulary}/${name}: a label and a definition are needed; unknown: ${unknown}`);
  return {
    label,
    ...given({ short, phrase, denied }),
    definition,
    ...given({ broader: under, dpv: dpv === undefined ? dpv : dpvMatch(dpv), asked, near, defers }),
  };
}

/** The vocabularies as they are written. */
export function readWritten(): Readonly<Record<string, WrittenVocabulary>> {
  return Object.assign(
    {},
    ...files.map((file) => parse(readFileSync(`${packageRoot}/src/model/vocabulary/${file}.yaml`, 'utf8'))),
  );
}

/** Vocabularies that have the terms of another, too, with the name of that other. */
export function borrowers(): readonly (readonly [vocabulary: string, from: string])[] {
  return Object.entries(readWritten()).flatMap(([name, { with: from }]) =>
    from === undefined ? [] : [[name, from] as const],
  );
}

/**
 * The bundled vocabularies by name, read from `src/model/vocabulary/*.yaml`, one term a line.
 * Throws where a term lacks a label, a definition or (in a `phrased` vocabulary) a phrase, or names a term or a vocabulary that does not exist.
 */
export function readVocabularies(written = readWritten()): Vocabularies {
  const termsOf = (name: string): Record<string, Term> => {
    const { with: also, terms = {} } = written[name] ?? {};
    const { other: last, ...own } = Object.fromEntries(
      Object.entries(terms).map(([id, term]) => [id, termOf(name, id, term)]),
    );
    const { other: _, ...shared } = also === undefined ? {} : termsOf(also);
    return { ...own, ...shared, ...(last === undefined ? {} : { other: last }) };
  };
  return Object.fromEntries(
    Object.entries(written).map(([name, { title, description, open, phrased }]) => {
      const terms = termsOf(name);
      for (const [id, { phrase, broader = [], near = [], defers = [] }] of Object.entries(terms)) {
        const at = `${name}/${id}`;
        if (phrased && phrase === undefined && id !== 'other')
          throw new Error(`${at}: a phrase is needed, as it stands in the line of a fact; "" for none`);
        const wrong = [...broader, ...near].find((other) => terms[other] === undefined);
        if (wrong !== undefined) throw new Error(`${at}: no term "${wrong}"`);
        const strange = defers.find((other) => written[other] === undefined);
        if (strange !== undefined) throw new Error(`${at}: no vocabulary "${strange}"`);
      }
      return [name, { name, title, description, ...(open === undefined ? {} : { open }), terms }];
    }),
  );
}
