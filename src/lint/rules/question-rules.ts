import { type Rule, ruleOnCodes } from '../rule.js';

/** A set with the question that an example is about. */
const set = (question: string): string =>
  `set: demo\ntitle: Before we sign\nquestions:\n  - id: kept\n    group: retention\n    label: Kept for\n    ask: How long are data kept?\n${question}`;

/** Rules on sets of questions. */
export const questionRules: readonly Rule[] = [
  ruleOnCodes({
    id: 'question-shape',
    title: 'A set of questions that is not written as one',
    reason: 'A misspelt field would be ignored, and a question would be asked otherwise than it was meant.',
    wrong: set('    facts: "retention.period:*"\n    shows: [period] # ← shows\n'),
    right: set('    facts: "retention.period:*"\n    show: [period]\n'),
    codes: ['question-shape'],
  }),
  ruleOnCodes({
    id: 'question-query',
    title: 'A query of a question that is not understood',
    reason:
      'Of a field or term that does not exist nothing is ever found, and the answer would look like a silence.',
    wrong: set('    facts: "retention.perod:*" # ← "retention.perod:*"\n'),
    right: set('    facts: "retention.period:*"\n'),
    codes: ['question-query'],
  }),
  ruleOnCodes({
    id: 'question-date',
    title: 'A day in a set of questions that does not exist',
    reason: 'What holds from or until a day that is none would hold always or never.',
    wrong: set('    facts: "retention.period:*"\n    since: 2025-02-30 # ← 2025-02-30\n'),
    right: set('    facts: "retention.period:*"\n    since: 2025-02-28\n'),
    codes: ['question-date'],
  }),
  ruleOnCodes({
    id: 'question-twice',
    title: 'Two questions with one id',
    reason:
      'Rows and columns are asked for by id. Only a later question with a day of its own (`since`) takes over an id.',
    wrong: set(
      '    facts: "retention.period:*"\n  - { id: kept, group: sale, label: Sold, ask: Sold?, facts: "section:sale" } # ← kept\n',
    ),
    right: set(
      '    facts: "retention.period:*"\n  - { id: sold, group: sale, label: Sold, ask: Sold?, facts: "section:sale" }\n',
    ),
    codes: ['question-twice'],
  }),
  ruleOnCodes({
    id: 'question-idle',
    title: 'A part of a set of questions that can never do anything',
    reason:
      'A query over two sections at once finds no fact, a field that no answering fact has shows nothing, and a name in `let` that nobody uses is a leftover.',
    wrong: set('    facts: "retention.period:*"\n    show: [measure] # ← measure\n'),
    right: set('    facts: "retention.period:*"\n    show: [period]\n'),
    codes: ['question-idle'],
  }),
];
