import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bundledFramework, frameworkNames } from '../../src/audit/bundled.js';
import { find } from '../../src/audit/finding.js';
import { type Policy, partOf } from '../../src/model/policy.js';
import { sections } from '../../src/model/sections/index.js';
import {
  answer,
  answerText,
  bundledQuestions,
  type Question,
  type QuestionSet,
  sectionsOfSet,
} from '../../src/questions/index.js';
import { bundled } from '../records/texts.js';
import { policiesOf, policy as policyOf, words } from './records.js';

const day = '2026-11-28';
const inFrameworks = await Promise.all(
  frameworkNames.map(async (name) => bundledFramework(name, words, day)),
);
const questions: readonly Question[] = [
  ...bundledQuestions(words).values(),
  ...inFrameworks.flatMap((framework) => framework?.questions ?? []),
];
const setOf = (question: Question): QuestionSet => ({ set: 'one', title: 'One', questions: [question] });

/** What an item and a cell say, and on which facts that rests. */
function told(question: Question, policy: Policy): unknown {
  const { outcome, reason, facts, remarks } = find(question, policy, words, day);
  const places = facts.map(({ section, index }) => `${section.name}[${index}]`);
  return [
    answerText(answer(question, policy, words)),
    outcome,
    reason,
    places,
    remarks.map(({ say }) => say),
  ];
}

const isSame = (question: Question, policy: Policy, needed = sectionsOfSet(setOf(question))): boolean =>
  JSON.stringify(told(question, partOf(policy, needed))) === JSON.stringify(told(question, policy));

describe('the sections on which a question hangs are all that its answer needs', () => {
  test('in the bundled records', () => {
    for (const question of questions)
      for (const policy of bundled)
        expect(`${question.id} ${isSame(question, policy)}`).toBe(`${question.id} true`);
  });

  test('in records made up', () => {
    fc.assert(
      fc.property(policiesOf(2), (written) => {
        const made = policyOf('ann', Object.assign({}, ...written));
        for (const question of questions) if (!isSame(question, made)) throw new Error(question.id);
      }),
      { numRuns: 30 },
    );
  });

  test('and few need all', () => {
    const wide = questions.filter((question) => sectionsOfSet(setOf(question)).size >= sections.length);
    expect(wide.length).toBeLessThan(questions.length / 4);
  });

  test('with one of them missing some answer is another', () => {
    const changed = questions.filter((question) => {
      const needed = sectionsOfSet(setOf(question));
      return bundled.some((policy) =>
        [...needed].some(
          (one) => !isSame(question, policy, new Set([...needed].filter((name) => name !== one))),
        ),
      );
    });
    expect(changed.length).toBeGreaterThan(questions.length / 2);
  });
});
