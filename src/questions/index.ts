/** Questions, answers and verdicts: what a reader asks of policies, and how what they answer compares. */
export { type Answer, answer, answerText, type Line, type Outcome, symbols, valueText } from './answer.js';
export { bundledQuestions, bundledSet } from './bundled.js';
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
export { type Question, type QuestionSet, readSet, type SetProblem, type WrittenSet } from './question.js';
export { type Atom, type Mark, marks, type Value } from './value.js';
export { type Judgement, judge, type Verdict } from './verdict.js';
