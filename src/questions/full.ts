import type { Lexicon } from '../model/lexicon.js';
import { list, type Policy } from '../model/policy.js';
import { fieldsOf, type Section } from '../model/section.js';
import { byCodePoint } from '../model/words.js';
import { isQuery, parseQuery } from '../query/index.js';
import type { Question, QuestionSet } from './question.js';

/** The fields that tell of a fact whose key a row names already. */
const told = (section: Section): readonly (readonly string[])[] => {
  const fields = fieldsOf(section).filter(
    ({ name, role, silent, kind }) =>
      role !== 'key' && role !== 'hedge' && silent !== true && kind.is !== 'nested' && name !== 'bound',
  );
  const names = fields.map(({ name }) => name);
  const together = section.together ?? [];
  return [
    ...together,
    ...names.filter((name) => !together.some((tuple) => tuple.includes(name))).map((name) => [name]),
  ];
};

/** The questions behind `--full`: one for each term that any of the policies has a fact for, section by section. */
export function everyFact(
  policies: readonly Policy[],
  sections: readonly Section[],
  lexicon: Lexicon,
): QuestionSet {
  const questions = sections.flatMap((section) =>
    section.key.flatMap((field): readonly Question[] => {
      const used = new Set(
        policies.flatMap((policy) =>
          (policy.sections[section.name]?.facts ?? []).flatMap((fact) => list(fact, field.name)),
        ),
      );
      const vocabulary = field.kind.is === 'term' ? field.kind.vocabulary : undefined;
      const known = Object.keys(lexicon.vocabularies[vocabulary ?? '']?.terms ?? {});
      const terms = [
        ...known.filter((term) => used.has(term)),
        ...[...used].filter((term) => !known.includes(term)).sort(byCodePoint),
      ];
      return terms.flatMap((term) => {
        const facts = parseQuery(`${section.name}.${field.name}:${term}`, lexicon);
        if (!isQuery(facts)) return [];
        const label = vocabulary === undefined ? term : lexicon.label(vocabulary, term);
        return [
          {
            id: `${section.name}.${field.name}.${term}`,
            group: section.name,
            label,
            ask: `What is said of "${label}"?`,
            facts,
            show: told(section),
            per: [],
            else: [],
            yes: 'yes',
            quiet: [],
            depth: 3,
            severity: 'medium',
            applies: {},
            remarks: [],
          },
        ];
      });
    }),
  );
  return { set: 'full', title: 'Every fact', questions };
}
