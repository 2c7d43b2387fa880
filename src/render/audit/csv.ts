import { byWeight } from '../../audit/audit.js';
import { answerText } from '../../questions/index.js';
import { csv } from '../csv.js';
import { handleOf } from '../matrix/view.js';
import { type AuditView, behind } from './view.js';

/** An audit as a table for spreadsheets: one row an item and a policy. */
export function auditRows({ audit }: AuditView): readonly (readonly string[])[] {
  return [
    [
      'policy',
      'id',
      'item',
      'reference',
      'kind',
      'severity',
      'outcome',
      'reason',
      'requirement',
      'answer',
      'facts',
      'remarks',
    ],
    ...byWeight(audit.rows).flatMap(({ question, findings }) =>
      findings.map((finding, i) => [
        audit.policies[i]?.name ?? '',
        question.id,
        question.label,
        question.reference ?? '',
        question.kind ?? 'question',
        question.severity,
        finding.outcome,
        finding.reason ?? '',
        [finding.requirement?.is, finding.requirement?.because].filter((one) => one !== undefined).join(': '),
        answerText(finding.answer()),
        behind(finding).map(handleOf).join(' '),
        finding.remarks.map(({ say }) => say).join('; '),
      ]),
    ),
  ];
}

export const auditCsv = (view: AuditView): string => csv(auditRows(view));
