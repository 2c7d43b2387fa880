import type { Path } from '../model/path.js';
import type { Section } from '../model/section.js';
import { everySection } from '../model/sections/index.js';
import { documentSection, type Query, queryFields, sectionsOf } from '../query/index.js';
import type { Question, QuestionSet, SetProblem, Shown, WrittenSet } from './question.js';

const problem = (code: SetProblem['code'], path: Path, message: string, hint: string): SetProblem => ({
  code,
  path,
  message,
  hint,
});

/** Ids that stand for two questions at once. A later one with a day of its own takes the place of the earlier. */
function* twice({ questions }: WrittenSet): Generator<SetProblem> {
  const seen = new Set<string>();
  for (const [n, { id, since }] of questions.entries()) {
    const message = `"${id}" is the id of two questions, and only one of them can be asked for.`;
    if (seen.has(id) && since === undefined)
      yield problem('question-twice', ['questions', n, 'id'], message, 'Use another id.');
    seen.add(id);
  }
}

/** The sections in which a query may find facts. */
const sectionsFor = (query: Query): readonly Section[] =>
  [...everySection, documentSection].filter(({ name }) => sectionsOf(query)?.has(name) ?? true);

/** Fields that are shown and that no fact of these sections has. Of a query over all sections, nearly every field may be shown. */
function* lacking(shown: Shown, sections: readonly Section[], at: Path): Generator<SetProblem> {
  const names = sections.map(({ name }) => name);
  for (const [n, together] of shown.entries()) {
    const none = together.filter((field) => !names.some((name) => queryFields().has(`${name}.${field}`)));
    const fields = none.map((name) => `"${name}"`).join(', ');
    const message = `Facts of ${names.join(', ')} have no field ${fields}, so that nothing is shown.`;
    if (none.length > 0)
      yield problem('question-idle', [...at, n], message, 'Name fields of the facts that answer.');
  }
}

/** Why no fact can answer, or show what is to be shown. */
function* idle(question: Question, at: Path): Generator<SetProblem> {
  const sections = sectionsFor(question.facts);
  if (sections.length === 0) {
    const message = 'No fact can answer: it would stand in two sections at once.';
    const hint = 'Write some(…) some(…) for two facts of a policy, or OR for one of them.';
    yield problem('question-idle', [...at, 'facts'], message, hint);
    return;
  }
  yield* lacking(question.show, sections, [...at, 'show']);
  for (const [n, { facts, show = [] }] of question.else.entries())
    yield* lacking(show, sectionsFor(facts), [...at, 'else', n, 'show']);
  for (const [n, field] of question.per.entries()) {
    if (sections.some(({ key }) => key.some(({ name }) => name === field))) continue;
    const message = `No fact that answers has "${field}" in its key.`;
    yield problem('question-idle', [...at, 'per', n], message, 'Name a field of the key.');
  }
}

/** What is wrong in a set although all of it was understood: ids given twice, and what can never answer or be shown. */
export function checkSet(written: WrittenSet, set: QuestionSet): readonly SetProblem[] {
  const ids = written.questions.map(({ id }) => id);
  const isOwn = written.extends === undefined && set.questions.length === ids.length;
  const idles = set.questions.flatMap((question, n) => {
    const at = isOwn ? n : ids.lastIndexOf(question.id);
    return at < 0 ? [] : [...idle(question, ['questions', at])];
  });
  return [...twice(written), ...idles];
}
