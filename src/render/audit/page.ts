import { byWeight } from '../../audit/audit.js';
import type { Finding } from '../../audit/finding.js';
import { type Answer, judged, type Row } from '../../questions/index.js';
import { matrixPage } from '../page/index.js';
import { type AuditView, behind, cellText, titleOf } from './view.js';

/** A finding as an answer of the matrix: the outcome in words, before the facts. Its remarks are shown, and never judged. */
function asAnswer(finding: Finding, remarks: Finding['remarks'] = []): Answer {
  const { outcome } = finding;
  const plain = outcome === 'silent' || outcome === 'partly' || outcome === 'deferred' ? outcome : 'said';
  const say = [cellText(finding), ...remarks.map((remark) => remark.say)].join('; ');
  return { outcome: plain, say, values: [], facts: behind(finding) };
}

/** An audit as the page of a comparison: its rows are the items by weight, its cells the outcomes. */
export function auditPage({ audit, lexicon, ...view }: AuditView): string {
  const { framework, policies, date } = audit;
  const rows = byWeight(audit.rows).map(({ question, findings }): Row => {
    const reference = question.reference;
    return {
      question: {
        ...question,
        group: titleOf(question.severity),
        ask: reference === undefined ? question.ask : `${question.ask} (${reference})`,
      },
      answers: findings.map((finding) => asAnswer(finding, finding.remarks)),
      ...judged(
        findings.map((finding) => asAnswer(finding)),
        lexicon,
      ),
    };
  });
  const set = { ...framework, title: `${framework.title} · ${date}` };
  return matrixPage({ ...view, isBrief: false, matrix: { set, policies, rows } });
}
