import type { Lexicon } from '../model/lexicon.js';
import { kept, sets } from './generated/sets.js';
import type { Question, QuestionSet } from './question.js';
import { readSet } from './read.js';

/**
 * The bundled questions, read: those of the first screen, each in one line, or all about some sections, by their terms. Those
 * left out are not parsed.
 */
export function bundledSet(lexicon: Lexicon, sections?: readonly string[]): QuestionSet {
  const first = sets.find(({ set }) => set === 'overview');
  const title = first?.title ?? '';
  if (sections === undefined) {
    const questions = (first?.questions ?? [])
      .filter(({ depth }) => depth === 1)
      .map(({ per, ...question }) => question);
    return readSet({ set: 'overview', title, questions }, lexicon, { kept }).set;
  }
  const byId = new Map(sets.flatMap(({ questions }) => questions).map((one) => [one.id, one]));
  const questions = sections.flatMap((name) => [...byId.values()].filter(({ group }) => group === name));
  return readSet({ set: sections.join(','), title, questions }, lexicon, { kept }).set;
}

/** Every bundled question by its id. */
export const bundledQuestions = (lexicon: Lexicon): ReadonlyMap<string, Question> =>
  new Map(
    sets.flatMap((written) => readSet(written, lexicon, { kept }).set.questions).map((one) => [one.id, one]),
  );
