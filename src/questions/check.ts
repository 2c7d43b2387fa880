import type { Path } from '../model/path.js';
import { everySection } from '../model/sections/index.js';
import { documentSection, type Query, queryFields, sectionsOf } from '../query/index.js';
import type { Question, QuestionSet, SetProblem, WrittenSet } from './question.js';

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** Ids that stand for two questions at once. A later one with a day of its own takes the place of the earlier. */
function twice({ questions }: WrittenSet): readonly SetProblem[] {
  const seen = new Set<string>();
  return questions.flatMap(({ id, since }, n) => {
    const isTwice = seen.has(id) && since === undefined;
    seen.add(id);
    if (!isTwice) return [];
    const message = `"${id}" is the id of two questions, and only one of them can be asked for.`;
    return [
      { code: 'question-twice' as const, path: ['questions', n, 'id'], message, hint: 'Use another id.' },
    ];
  });
}

/** Why no fact can answer, or show what is to be shown. */
function idle(question: Question, at: Path): readonly SetProblem[] {
  const found = (query: Query) =>
    [...everySection, documentSection].filter(({ name }) => sectionsOf(query)?.has(name) ?? true);
  const sections = found(question.facts);
  const problem = (path: Path, message: string, hint: string): SetProblem => ({
    code: 'question-idle',
    path: [...at, ...path],
    message,
    hint,
  });
  if (sections.length === 0) {
    const message = 'No fact can answer: it would stand in two sections at once.';
    const hint = 'Write some(…) some(…) for two facts of a policy, or OR for one of them.';
    return [problem(['facts'], message, hint)];
  }
  // Of a query over all sections, nearly every field may be shown.
  const lacking = (shown: Question['show'], among: typeof sections, ...to: Path) =>
    shown.flatMap((together, n) => {
      const none = together.filter(
        (field) => !among.some(({ name }) => queryFields().has(`${name}.${field}`)),
      );
      if (none.length === 0) return [];
      const names = among.map(({ name }) => name).join(', ');
      const message = `Facts of ${names} have no field ${quoted(none)}, so that nothing is shown.`;
      return [problem([...to, n], message, 'Name fields of the facts that answer.')];
    });
  const branches = question.else.flatMap(({ facts, show = [] }, n) =>
    lacking(show, found(facts), 'else', n, 'show'),
  );
  const keys = question.per.flatMap((field, n) =>
    sections.some(({ key }) => key.some(({ name }) => name === field))
      ? []
      : [problem(['per', n], `No fact that answers has "${field}" in its key.`, 'Name a field of the key.')],
  );
  return [...lacking(question.show, sections, 'show'), ...branches, ...keys];
}

/** What is wrong in a set although all of it was understood: ids given twice, and what can never answer or be shown. */
export function checkSet(written: WrittenSet, set: QuestionSet): readonly SetProblem[] {
  const ids = written.questions.map(({ id }) => id);
  const isOwn = written.extends === undefined && set.questions.length === ids.length;
  const idles = set.questions.flatMap((question, n) => {
    const at = isOwn ? n : ids.lastIndexOf(question.id);
    return at < 0 ? [] : idle(question, ['questions', at]);
  });
  return [...twice(written), ...idles];
}
