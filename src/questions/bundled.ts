import type { Lexicon } from '../model/lexicon.js';
import { sets } from './generated/sets.js';
import { type Question, type QuestionSet, readSet } from './question.js';

/** The bundled questions, read: those of the first screen, or all about some sections. */
export function bundledSet(lexicon: Lexicon, sections?: readonly string[]): QuestionSet {
  const all = sets.map((written) => readSet(written, lexicon).set);
  const [first] = all.filter(({ set }) => set === 'overview');
  const title = first?.title ?? '';
  if (sections === undefined)
    return { set: 'overview', title, questions: (first?.questions ?? []).filter(({ depth }) => depth === 1) };
  const byId = new Map<string, Question>();
  for (const { questions } of all) for (const one of questions) byId.set(one.id, one);
  const questions = sections.flatMap((name) => [...byId.values()].filter(({ group }) => group === name));
  return { set: sections.join(','), title, questions };
}

/** Every bundled question by its id. */
export const bundledQuestions = (lexicon: Lexicon): ReadonlyMap<string, Question> =>
  new Map(sets.flatMap((written) => readSet(written, lexicon).set.questions).map((one) => [one.id, one]));
