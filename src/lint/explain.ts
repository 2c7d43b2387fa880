import { vocabularyOf } from '../model/key.js';
import type { Lexicon } from '../model/lexicon.js';
import { fieldsOf, type Section } from '../model/section.js';
import { sectionNamed, sections } from '../model/sections/index.js';
import type { Term, Vocabulary } from '../model/term.js';
import type { ExplainedQuestion } from '../questions/index.js';
import type { RuleInfo } from './rule.js';
import { ruleIds, ruleNamed } from './rules/index.js';

/** A term's use in one section of one policy. */
export interface Use {
  readonly policy: string;
  readonly section: string;
  readonly times: number;
}

/** What a word means to privcmp. */
export type Explained =
  | { readonly kind: 'rule'; readonly name: string; readonly rule: RuleInfo }
  | {
      readonly kind: 'term';
      readonly name: string;
      readonly vocabulary: string;
      readonly term: Term;
      /** Terms that include it, nearest first. */
      readonly broader: readonly string[];
      /** Terms right below it. */
      readonly narrower: readonly string[];
      /** `section.field` of every field that takes it. */
      readonly fields: readonly string[];
    }
  | {
      readonly kind: 'vocabulary';
      readonly name: string;
      readonly vocabulary: Vocabulary;
      readonly fields: readonly string[];
    }
  | { readonly kind: 'section'; readonly name: string; readonly section: Section }
  | ({ readonly kind: 'question'; readonly name: string } & ExplainedQuestion);

/** All names that can be explained. */
export function namesOf(lexicon: Lexicon) {
  const vocabularies = Object.values(lexicon.vocabularies);
  return {
    rules: ruleIds,
    sections: sections.map(({ name }) => name),
    vocabularies: vocabularies.map(({ name }) => name),
    terms: [...new Set(vocabularies.flatMap(({ terms }) => Object.keys(terms)))].filter(
      (name) => name !== 'other',
    ),
  };
}

/** `section.field` of every field that takes a vocabulary; a field that every fact has is named once. */
function fieldsWith(vocabulary: string): readonly string[] {
  const fields = sections.flatMap((section) =>
    fieldsOf(section)
      .filter((field) => vocabularyOf(field) === vocabulary)
      .map((field) => `${section.name}.${field.name}`),
  );
  return fields.length === sections.length ? [`${fields[0]?.split('.')[1]} of every fact`] : fields;
}

function termOf(vocabulary: string, name: string, lexicon: Lexicon): Explained[] {
  const term = lexicon.term(vocabulary, name);
  if (term === undefined) return [];
  const all = Object.entries(lexicon.vocabularies[vocabulary]?.terms ?? {});
  const narrower = all.filter(([, other]) => other.broader?.includes(name)).map(([id]) => id);
  return [
    {
      kind: 'term',
      name,
      vocabulary,
      term,
      broader: lexicon.lineage(vocabulary, name).slice(1),
      narrower,
      fields: fieldsWith(vocabulary),
    },
  ];
}

/** Everything that a word names: a rule, a section, a vocabulary, terms of any vocabulary, or `vocabulary.term`. */
export function explain(word: string, lexicon: Lexicon): readonly Explained[] {
  const name = word.trim().toLowerCase();
  const [of = '', term = ''] = name.split(/[./](.*)/s);
  if (term !== '') return termOf(of, term, lexicon);
  const rule = ruleNamed(name);
  const section = sectionNamed(name);
  const vocabulary = Object.hasOwn(lexicon.vocabularies, name) ? lexicon.vocabularies[name] : undefined;
  return [
    ...(rule === undefined ? [] : [{ kind: 'rule', name, rule } as const]),
    ...(section === undefined ? [] : [{ kind: 'section', name, section } as const]),
    ...(vocabulary === undefined
      ? []
      : [{ kind: 'vocabulary', name, vocabulary, fields: fieldsWith(name) } as const]),
    ...Object.keys(lexicon.vocabularies).flatMap((other) => termOf(other, name, lexicon)),
  ];
}
