import { byWeight } from '../../audit/audit.js';
import type { Finding } from '../../audit/finding.js';
import { type Answer, judged, type Row } from '../../questions/index.js';
import { matrixPage } from '../page/index.js';
import { type AuditView, behind, cellText, titles } from './view.js';

/** A finding as an answer of the matrix: the outcome in words, before the facts. */
function asAnswer(finding: Finding): Answer {
  const { outcome } = finding;
  const plain = outcome === 'silent' || outcome === 'partly' || outcome === 'deferred' ? outcome : 'said';
  return { outcome: plain, say: cellText(finding), values: [], facts: behind(finding) };
}

/** With its remarks, which are shown and never judged. */
const remarked = (answer: Answer, { remarks }: Finding): Answer => ({
  ...answer,
  say: [answer.say, ...remarks.map(({ say }) => say)].join('; '),
});

/** An audit as the page of a comparison: its rows are the items by weight, its cells the outcomes. */
export function auditPage({ audit, lexicon, ...view }: AuditView): string {
  const { framework, policies, date } = audit;
  const rows = byWeight(audit.rows).map(({ question, findings }): Row => {
    const answers = findings.map(asAnswer);
    const reference = question.reference;
    return {
      question: {
        ...question,
        group: titles[question.severity],
        ask: reference === undefined ? question.ask : `${question.ask} (${reference})`,
      },
      answers: answers.map((one, i) => remarked(one, findings[i] as Finding)),
      ...judged(answers, lexicon),
    };
  });
  const set = { ...framework, title: `${framework.title} · ${date}` };
  return matrixPage({ ...view, lexicon, isBrief: false, matrix: { set, policies, rows } });
}
