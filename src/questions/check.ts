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

/** Names of `let` that no query uses. */
function unused({ let: names = {}, extends: base, questions }: WrittenSet): readonly SetProblem[] {
  // The questions of the framework that is extended may use it.
  if (base !== undefined) return [];
  const uses = (text: string, name: string) => new RegExp(`\\$${name}(?![a-z0-9-])`).test(text);
  const asked = JSON.stringify(questions);
  const all = Object.entries(names);
  return all
    .filter(
      ([name], n) => ![asked, ...all.slice(n + 1).map(([, text]) => text)].some((text) => uses(text, name)),
    )
    .map(([name]) => ({
      code: 'question-idle',
      path: ['let', name],
      part: 'key',
      message: `No query uses $${name}.`,
      hint: 'Remove it.',
    }));
}

/** Why no fact can answer, or show what is to be shown. */
function idle(question: Question, at: Path): readonly SetProblem[] {
  const found = (query: Query) =>
    [...everySection, documentSection].filter(({ name }) => sectionsOf(query)?.has(name) ?? true);
  const sections = found(question.facts);
  const problem = (step: string | number, message: string, hint: string, ...more: Path): SetProblem => ({
    code: 'question-idle',
    path: [...at, step, ...more],
    message,
    hint,
  });
  if (sections.length === 0)
    return [
      problem(
        'facts',
        `No fact can answer: it would stand in two sections at once.`,
        'Write some(…) some(…) for two facts of a policy, or OR for one of them.',
      ),
    ];
  const has = (among: typeof sections, field: string) =>
    among.some(({ name }) => queryFields().has(`${name}.${field}`));
  const lacking = (shown: Question['show'], among: typeof sections, ...to: Path) =>
    shown.flatMap((together, n) => {
      const none = together.filter((field) => !has(among, field));
      return none.length === 0
        ? []
        : [
            problem(
              to[0] ?? '',
              `Facts of ${among.map(({ name }) => name).join(', ')} have no field ${quoted(none)}, so that nothing is shown.`,
              'Name fields of the facts that answer.',
              ...to.slice(1),
              n,
            ),
          ];
    });
  // Of a query over all sections, nearly every field may be shown.
  const shown = lacking(question.show, sections, 'show');
  const branches = question.else.flatMap(({ facts, show = [] }, n) =>
    lacking(show, found(facts), 'else', n, 'show'),
  );
  const keys = question.per.flatMap((field, n) =>
    sections.some(({ key }) => key.some(({ name }) => name === field))
      ? []
      : [problem('per', `No fact that answers has "${field}" in its key.`, 'Name a field of the key.', n)],
  );
  return [...shown, ...branches, ...keys];
}

/** What is wrong in a set although all of it was understood: ids given twice, and what can never answer or be shown. */
export function checkSet(written: WrittenSet, set: QuestionSet): readonly SetProblem[] {
  const ids = written.questions.map(({ id }) => id);
  const isOwn = written.extends === undefined && set.questions.length === ids.length;
  const idles = set.questions.flatMap((question, n) => {
    const at = isOwn ? n : ids.lastIndexOf(question.id);
    return at < 0 ? [] : idle(question, ['questions', at]);
  });
  return [...twice(written), ...unused(written), ...idles];
}
