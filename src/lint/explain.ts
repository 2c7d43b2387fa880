import { vocabularyOf } from '../model/key.js';
import type { Lexicon } from '../model/lexicon.js';
import { asList } from '../model/path.js';
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
  | ReturnType<typeof explain>[number]
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

function termsOf(vocabulary: string, name: string, lexicon: Lexicon) {
  const all = Object.entries(lexicon.vocabularies[vocabulary]?.terms ?? {});
  return asList<Term>(lexicon.term(vocabulary, name)).map((term) => ({
    kind: 'term' as const,
    ...{ name, vocabulary, term },
    /** Terms that include it, nearest first. */
    broader: lexicon.lineage(vocabulary, name).slice(1),
    /** Terms right below it. */
    narrower: all.filter(([, other]) => other.broader?.includes(name)).map(([id]) => id),
    fields: fieldsWith(vocabulary),
  }));
}

/** Everything that a word names: a rule, a section, a vocabulary, terms of any vocabulary, or `vocabulary.term`. */
export function explain(word: string, lexicon: Lexicon) {
  const name = word.trim().toLowerCase();
  const [of = '', term = ''] = name.split(/[./](.*)/s);
  if (term !== '') return termsOf(of, term, lexicon);
  const { vocabularies } = lexicon;
  const vocabulary = Object.hasOwn(vocabularies, name) ? vocabularies[name] : undefined;
  return [
    ...asList<RuleInfo>(ruleNamed(name)).map((rule) => ({ kind: 'rule', name, rule }) as const),
    ...asList<Section>(sectionNamed(name)).map((section) => ({ kind: 'section', name, section }) as const),
    ...asList<Vocabulary>(vocabulary).map(
      (found) => ({ kind: 'vocabulary', name, vocabulary: found, fields: fieldsWith(name) }) as const,
    ),
    ...Object.keys(vocabularies).flatMap((other) => termsOf(other, name, lexicon)),
  ];
}
