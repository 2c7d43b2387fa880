import { type Answer, answerText, type Row } from '../../questions/index.js';
import { jsonWith } from '../clean.js';
import { handleOf, type MatrixView, proofs, rowId, rowLabel } from './view.js';

/** Values as data: each field with its value, and the marks if there are any. */
export const valuesJson = ({ values }: Answer): readonly object[] =>
  values.map(({ atoms, marks }) => ({
    ...Object.fromEntries(atoms.map(({ field, value }) => [field, value])),
    ...(marks.length === 0 ? {} : { marks }),
  }));

function answerJson(answer: Answer, policy: number, view: MatrixView): object {
  const { outcome, values, facts } = answer;
  return {
    policy: view.matrix.policies[policy]?.id,
    outcome,
    text: answerText(answer),
    values: valuesJson(answer),
    marks: [...new Set(values.flatMap(({ marks }) => marks))],
    facts: facts.map(handleOf),
    evidence: proofs(view, policy, facts),
  };
}

function rowJson(row: Row, view: MatrixView): object {
  const { question, verdict, answers, pairs } = row;
  const ids = view.matrix.policies.map(({ id }) => id);
  return {
    id: rowId(row),
    group: question.group,
    label: rowLabel(row),
    ask: question.ask,
    verdict,
    answers: answers.map((answer, i) => answerJson(answer, i, view)),
    pairs: pairs().map(({ policies: [a, b], more, ...pair }) => ({
      policies: [ids[a], ids[b]],
      ...pair,
      more: more === undefined ? undefined : ids[more === 0 ? a : b],
    })),
  };
}

/**
 * The comparison as other tools read it: `{ schemaVersion, set, policies, questions: [{ id, group, label, ask, verdict,
 * answers: [{ policy, outcome, text, values, marks, facts, evidence }], pairs: [{ policies, verdict, more?, reason? }] }] }`.
 * `facts` are handles that `show` takes; `evidence` is empty without the source texts.
 */
export function matrixJson(view: MatrixView): AsyncIterable<string> {
  const { set, policies, rows, baseline } = view.matrix;
  function* questions() {
    for (const row of rows) yield rowJson(row, view);
  }
  const head = {
    schemaVersion: 2,
    set: set.set,
    policies: policies.map(({ id }) => id),
    baseline: baseline === undefined ? undefined : policies[baseline]?.id,
  };
  return jsonWith(head, 'questions', questions());
}
