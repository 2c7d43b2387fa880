/** Questions, answers and verdicts: what a reader asks of policies, and how what they answer compares. */
export { type Answer, answer, answerText, type Line, type Outcome, symbols } from './answer.js';
export { bundledQuestions, bundledSet } from './bundled.js';
export { type ExplainedQuestion, explainQuestion } from './explain.js';
export { everyFact } from './full.js';
export {
  compare,
  hasDifferences,
  type Matrix,
  onlyDifferences,
  onlyGaps,
  type Pair,
  type Row,
  verdictOrder,
} from './matrix.js';
export type { Question, QuestionSet, SetProblem, WrittenSet } from './question.js';
export type { Atom, Mark, Value } from './value.js';
export { type Judgement, judge, type Verdict } from './verdict.js';
