import type { Lexicon } from '../model/lexicon.js';
import { list, type Policy } from '../model/policy.js';
import { fieldsOf, type Section } from '../model/section.js';
import { byCodePoint } from '../model/words.js';
import type { QuestionSet, WrittenQuestion } from './question.js';
import { readSet } from './read.js';

/** The fields that tell of a fact whose key a row names already. */
const told = (section: Section): readonly string[] => {
  const fields = fieldsOf(section).filter(
    ({ name, role, silent, kind }) =>
      role !== 'key' && role !== 'hedge' && silent !== true && kind.is !== 'nested' && name !== 'bound',
  );
  const names = fields.map(({ name }) => name);
  const together = section.together ?? [];
  return [
    ...together.map((tuple) => tuple.join(' ')),
    ...names.filter((name) => !together.some((tuple) => tuple.includes(name))),
  ];
};

/** The questions behind `--full`: one for each term that any of the policies has a fact for, section by section. */
export function everyFact(
  policies: readonly Policy[],
  sections: readonly Section[],
  lexicon: Lexicon,
): QuestionSet {
  const questions = sections.flatMap((section) =>
    section.key.flatMap((field): readonly WrittenQuestion[] => {
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
      return terms.map((term) => {
        const label = vocabulary === undefined ? term : lexicon.label(vocabulary, term);
        return {
          id: `${section.name}.${field.name}.${term}`,
          group: section.name,
          label,
          ask: `What is said of "${label}"?`,
          facts: `${section.name}.${field.name}:${term}`,
          show: told(section),
          depth: 3,
        };
      });
    }),
  );
  return readSet({ set: 'full', title: 'Every fact', questions }, lexicon).set;
}
