/** Questions, answers and verdicts: what a reader asks of policies, and how what they answer compares. */
export { type Answer, answer, answerText, type Outcome, symbols } from './answer.js';
export { bundledQuestions, bundledSet } from './bundled.js';
export { type ExplainedQuestion, explainQuestion } from './explain.js';
export { everyFact } from './full.js';
export {
  compare,
  judged,
  type Matrix,
  onlyDifferences,
  onlyGaps,
  type Pair,
  placed,
  plainAnswers,
  type Row,
  sectionsOfSet,
  sharedAnswers,
} from './matrix.js';
export type { Question, QuestionSet } from './question.js';
export type { Mark, Value } from './value.js';
export { judging, type Verdict, verdictOrder } from './verdict.js';
